/** Real lists import as a person would expect who reads them. Runs where their folder is given: `AMBTSBADGE_SAMPLES=folder`. */
import { describe, expect, it } from 'vitest';
import type { Meaning } from '@/data/exchange/lists/headers';
import { ImportJob } from '@/data/exchange/lists/importJob';
import { publishedAccounts, recordsOf } from '@/data/model/lookups';
import type { Register } from '@/data/model/schema';
import { registers } from '@/data/registers/bundled';
import { profileOfUrl } from '@/entrypoints/profiles.content/sites';
import { bytesOf, hasSamples, type Sample, samples, secretsIn } from '../importSamples';

/** Imports a sample with what is proposed, as a person does who changes nothing. */
function imported({ files }: Sample) {
  const job = new ImportJob(profileOfUrl, registers);
  const read = job.read(files.map(bytesOf));
  if (read.kind !== 'lists') throw new Error('it was taken for a register');
  const meanings = read.lists.map(
    ({ columns }) =>
      new Map(columns.flatMap(({ name, meaning }): [string, Meaning][] => (meaning ? [[name, meaning]] : []))),
  );
  const made = job.make(meanings, {
    ...{ title: 'Proef', asOf: '2026-11-26', publisher: 'Proef', holds: read.holds },
    ...{ role: 'Voorbeeldambt', organisation: 'Voorbeeldorgaan' },
  });
  if ('faults' in made || !job.registers[0]) throw new Error('the register is not right');
  return { holds: read.holds, made, register: job.registers[0] };
}

const counted = (items: readonly string[]) =>
  Object.fromEntries([...new Set(items)].map((item) => [item, items.filter((other) => other === item).length]));

const accountsOf = (register: Register) => recordsOf(register).flatMap(({ accounts }) => publishedAccounts(accounts));

/** Every text in a value, whatever it is called. */
const textsIn = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : typeof value === 'object' && value ? Object.values(value).flatMap(textsIn) : [];

describe.skipIf(!hasSamples).each(samples)('the sample $files', (sample) => {
  it('gives the records and accounts that a person counts in it, and says of the rest why not', () => {
    const { holds, made, register } = imported(sample);
    const records = sample.holds === 'people' ? register.officials : register.organisations;
    expect({
      holds,
      records: records.length,
      accounts: counted(accountsOf(register).map(({ platform }) => platform)),
      leftOut: counted([...made.leftOut.rows, ...made.leftOut.refused].map(({ reason }) => reason)),
      lastingIds: accountsOf(register).filter(({ lastingId }) => lastingId).length,
    }).toEqual({
      ...{ holds: sample.holds, records: sample.records, accounts: sample.accounts, leftOut: sample.leftOut },
      lastingIds: sample.lastingIds ?? 0,
    });
  });

  it('has names as people read them', () => {
    const names = imported(sample).register.officials.flatMap(({ name }) => name ?? []);
    expect(names.filter((name) => /\p{Cf}|^\s|\s$|\s\s/u.test(name))).toHaveLength(0);
    expect(names.filter((name) => /\p{Lu}{2,}.*\s|\s.*\p{Lu}{2,}/u.test(name) && !/^\S+$/.test(name))).toHaveLength(0);
    expect(names.filter((name) => /^(shri|smt|mr)\b/i.test(name))).toHaveLength(0);
  });

  it('keeps nothing of what is private in it', () => {
    const { made, register } = imported(sample);
    const kept = textsIn([register, made.preview]);
    // What is a name or an account as well is public: a party's row among people's, say.
    const isPublic = (secret: string) =>
      [...accountsOf(register).map(({ handle }) => handle), ...register.officials.map(({ name }) => name)].includes(
        secret,
      );
    const found = secretsIn(sample).filter(
      (secret) =>
        !isPublic(secret) && kept.some((text) => (secret.length < 6 ? text === secret : text.includes(secret))),
    );
    expect(found).toHaveLength(0);
    if (sample.secret.length > 0 && !sample.files.includes('se-myndigheter.csv'))
      expect(secretsIn(sample).length).toBeGreaterThan(0);
  });
});
