/** An import that meets what is there, or itself: registers with the same id; and what is wrong in a register, by its kind. All made up. */
import { describe, expect, it } from 'vitest';
import { ImportJob } from '@/data/exchange/lists/importJob';
import { Unreadable } from '@/data/exchange/lists/unreadable';
import type { Staying } from '@/data/exchange/preview';
import { checkRegisterData } from '@/data/model/readChecked';
import type { Register } from '@/data/model/schema';
import { profileOfUrl } from '@/entrypoints/profiles.content/sites';
import { madeUpRegisters } from '@/gallery/madeUpRegisters';

const [service, people] = madeUpRegisters;
if (!service || !people) throw new Error('there are no made-up registers');

const bytesOf = (data: unknown) => new TextEncoder().encode(JSON.stringify(data));

function previewOf(given: readonly Register[], there: readonly Register[], staying: Staying) {
  const job = new ImportJob(profileOfUrl, there, staying);
  job.read(given.map(bytesOf));
  const made = job.make([], undefined);
  if ('faults' in made) throw new Error(JSON.stringify(made.faults));
  return made.preview;
}

describe('a register that is imported', () => {
  const newer = { ...people, asOf: '2026-11-02' };

  it('replaces the edition of the user’s own that has its id', () => {
    expect(previewOf([newer], [people, service], () => undefined)).toMatchObject({
      isUpdate: true,
      beside: { bundled: 0, managed: 0 },
    });
  });

  it.each(['bundled', 'managed'] as const)('is not said to replace a %s one with its id, which stays', (why) => {
    const preview = previewOf([newer], [people, service], (register) => (register === people ? why : undefined));
    expect(preview).toMatchObject({ isUpdate: false, beside: { bundled: 0, managed: 0, [why]: 1 } });
    // All of it is in the one that stays.
    expect(preview.known).toBe(preview.records);
  });

  it('replaces the user’s own edition of a bundled one', () => {
    const own = { ...people };
    expect(
      previewOf([newer], [own, people], (register) => (register === people ? 'bundled' : undefined)),
    ).toMatchObject({ isUpdate: true, beside: { bundled: 0 } });
  });
});

describe('two registers that are imported together', () => {
  it('are both there where their ids differ', () => {
    expect(previewOf([service, people], [], () => undefined).records).toBe(4);
  });

  it('are refused by name where they have the same id, in two files or in one', () => {
    const read =
      (...files: unknown[]) =>
      () =>
        new ImportJob(profileOfUrl, []).read(files.map(bytesOf));
    const refusal = new Unreadable('sameId', { detail: people.id });
    expect(read(people, { ...people, asOf: '2026-11-02' })).toThrow(refusal);
    expect(read([people, service, people])).toThrow(refusal);
  });
});

describe('what is wrong in a register', () => {
  const [vera] = people.officials;
  const faultsWith = (part: object) => {
    const checked = checkRegisterData({ ...people, officials: [{ ...vera, ...part }] });
    return 'faults' in checked ? checked.faults.map(({ reason: _, ...fault }) => fault) : [];
  };
  const [post, account] = [vera?.posts[0], vera?.accounts[0]];
  const record = 'officials › vera-voorbeeld';

  it.each([
    ['a field that is missing', { accounts: undefined }, 'accounts', { kind: 'missing', values: {} }],
    ['a text that is empty', { name: ' ' }, 'name', { kind: 'missing', values: {} }],
    ['a value of another type', { posts: 'none' }, 'posts', { kind: 'type', values: { detail: 'none' } }],
    [
      'a value that there is not',
      { accounts: [{ ...account, platform: 'hyves' }] },
      'accounts › 0 › platform',
      { kind: 'value', values: { detail: 'hyves' } },
    ],
    [
      'a status that there is not',
      { accounts: [{ ...account, status: 'gone' }] },
      'accounts › 0 › status',
      { kind: 'value', values: { detail: 'gone' } },
    ],
    [
      'a day that there is not',
      { posts: [{ ...post, asOf: '2026-02-30' }] },
      'posts › 0 › asOf',
      { kind: 'date', values: { detail: '2026-02-30' } },
    ],
    [
      'a moment that there is not',
      { posts: [{ ...post, from: 'spring' }] },
      'posts › 0 › from',
      { kind: 'date', values: { detail: 'spring' } },
    ],
    ['a field that there is not', { party: 'x' }, '', { kind: 'key', values: { detail: 'party' } }],
  ])('is told by its kind and place: %s', (_what, part, field, kind) => {
    expect(faultsWith(part)).toEqual([{ record, field, ...kind }]);
  });
});
