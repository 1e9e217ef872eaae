/** What is exported imports unchanged: whatever a register holds in our own form, and in a table what a table can hold. All made up. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Meaning } from '@/data/exchange/lists/headers';
import { ImportJob } from '@/data/exchange/lists/importJob';
import { isBlank, readableText } from '@/data/exchange/lists/profiles';
import { accountKey } from '@/data/model/handles';
import { publishedAccounts } from '@/data/model/lookups';
import type { Account, Register } from '@/data/model/schema';
import { isObject } from '@/data/model/valueChecks';
import { csvOf, jsonOf } from '@/data/views/exports';
import { inLanguage, titleOf } from '@/data/views/names';
import { wordsFor } from '@/data/views/words';
import { profileOfUrl } from '@/entrypoints/profiles.content/sites';
import { anyRegister, fieldsOfSchema } from './anyRegister';

const words = wordsFor('nl');

/** What is read of files, if they are taken without another word. */
function readAgain(...files: string[]): readonly Register[] {
  const job = new ImportJob(profileOfUrl, []);
  const read = job.read(files.map((text) => new TextEncoder().encode(text)));
  const lists = read.kind === 'lists' ? read.lists : [];
  const meanings = lists.map(
    ({ columns }) =>
      new Map(columns.flatMap(({ name, meaning }): [string, Meaning][] => (meaning ? [[name, meaning]] : []))),
  );
  const facts = { title: 'Proef', asOf: '2026-11-26', publisher: 'Proef' };
  const made = job.make(meanings, read.kind === 'lists' ? { ...facts, holds: 'both' } : undefined);
  if ('faults' in made) throw new Error(JSON.stringify(made.faults));
  return job.registers;
}

const fieldsIn = (value: unknown): string[] =>
  Array.isArray(value)
    ? value.flatMap(fieldsIn)
    : isObject(value)
      ? Object.entries(value).flatMap(([key, field]) => [key, ...fieldsIn(field).map((path) => `${key}.${path}`)])
      : [];

const keysOf = (accounts: readonly Account[]) =>
  publishedAccounts(accounts)
    .filter(({ ended }) => !ended)
    .map(({ platform, handle }) => accountKey(platform, handle));

const sorted = (items: Iterable<string>) => [...new Set(items)].toSorted();

/** What a table can hold of each record: whose it is, what they are and were where, which accounts they have. */
function inTable({ officials, organisations }: Register) {
  const nameOf = new Map(organisations.map(({ id, name }) => [id, readableText(inLanguage(name, 'nl'))]));
  return {
    people: officials.map(({ id, name, identity = {}, posts, accounts }) => ({
      ...{ id, name: readableText(name ?? ''), identity, accounts: sorted(keysOf(accounts)) },
      posts: sorted(
        posts.map((post) =>
          [readableText(titleOf(post, words)), nameOf.get(post.organisation), post.from, post.until].join(' | '),
        ),
      ),
    })),
    bodies: organisations.map(({ id, name, kind, identity = {}, accounts }) => ({
      ...{ id, kind, identity, name: readableText(inLanguage(name, 'nl')), accounts: sorted(keysOf(accounts)) },
    })),
  };
}

/** In a table some texts mean nothing, or a list: those are left to our own form. */
function withPlainTexts(register: Register): Register {
  const plain: Register = JSON.parse(JSON.stringify(register), (key, value: unknown) =>
    typeof value === 'string' &&
    ['nl', 'en', 'name', 'title'].includes(key) &&
    (isBlank(readableText(value)) || /^[[Q]/.test(value))
      ? 'Proef'
      : value,
  );
  // Of who has neither name nor account a table has nothing.
  return { ...plain, officials: plain.officials.map((official) => ({ ...official, name: official.name ?? 'Proef' })) };
}

/** The same registers each time, so that nobody's work fails by chance; those of this number have two names that differ by a sign. */
const trial = { numRuns: 40, endOnFailure: true, seed: 129166488 };

describe('a register that is exported', { timeout: 60_000 }, () => {
  it('in our own form is the same when it is imported, and so are several at once', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(anyRegister, { minLength: 1, maxLength: 3, selector: ({ id }) => id }),
        (registers) => {
          expect(readAgain(...registers.map(jsonOf))).toEqual(registers);
        },
      ),
      trial,
    );
  });

  it('may have any field that there is: none is left out of the trial', () => {
    const tried = new Set(fc.sample(anyRegister, { numRuns: 150, seed: 1 }).flatMap(fieldsIn));
    expect(fieldsOfSchema().filter((field) => !tried.has(field))).toEqual([]);
  });

  it('as a table has the same people and bodies when it is imported', () => {
    fc.assert(
      fc.property(anyRegister.map(withPlainTexts), (register) => {
        const [again] = readAgain(csvOf([register], words));
        expect(again && inTable(again)).toEqual(inTable(register));
      }),
      trial,
    );
  });
});
