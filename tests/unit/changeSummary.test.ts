/** What changed in a register, in numbers. The people are made up. */

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { summaryOfChange } from '@/data/exchange/changeSummary';
import { readRegister } from '@/data/model/readChecked';

const examples = [...readFileSync('docs/register/README.md', 'utf8').matchAll(/```json\n(.*?)```/gs)];
const people = readRegister('people', examples[1]?.[1] ?? '');
const [vera] = people.officials;
const post = vera?.posts[0];
if (!vera || !post) throw new Error('the example has nobody');

const nothing = { added: 0, gone: 0, newRoles: 0, newAccounts: 0, goneAccounts: 0, otherwise: 0 };

describe('a change of a register', () => {
  it('is nothing where only the day is another', () => {
    expect(summaryOfChange(people, { ...people, asOf: '2026-12-01' })).toEqual(nothing);
  });

  it('of a register that was not there is all that is in it', () => {
    expect(summaryOfChange(undefined, people)).toEqual({ ...nothing, added: 2 });
  });

  it('tells who came and who went', () => {
    const other = { ...vera, id: 'bert-proef', name: 'Bert Proef' };
    expect(summaryOfChange(people, { ...people, officials: [vera, other] })).toEqual({ ...nothing, added: 1 });
    expect(summaryOfChange(people, { ...people, officials: [] })).toEqual({ ...nothing, gone: 1 });
  });

  it('tells of new roles, of accounts, and of all else', () => {
    const role = { ...post, title: { nl: 'Directeur' } };
    const after = { ...vera, posts: [...vera.posts, role], accounts: [] };
    expect(summaryOfChange(people, { ...people, officials: [after] })).toEqual({
      ...nothing,
      newRoles: 1,
      goneAccounts: 1,
    });
    expect(summaryOfChange(people, { ...people, officials: [{ ...vera, name: 'Vera van Voorbeeld' }] })).toEqual({
      ...nothing,
      otherwise: 1,
    });
  });
});
