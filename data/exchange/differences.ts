/** What changed from one edition of a register to the next. */
import { accountKey } from '../model/handles';
import { type AnyRecord, recordsOf } from '../model/lookups';
import type { Account, Identity, Post, Register } from '../model/schema';

/** A record that is in both, and what is otherwise in the later one. */
export interface ChangedRecord {
  before: AnyRecord;
  after: AnyRecord;
  /** Accounts by their keys, see `accountKey`. */
  newAccounts: string[];
  goneAccounts: string[];
  /** Names of other fields that differ, but for dates and sources, which are of another day in every edition. */
  fields: string[];
}

/** The records by what became of them. */
export interface Differences {
  added: AnyRecord[];
  gone: AnyRecord[];
  changed: ChangedRecord[];
}

/** A register that was not there before, as the edition before it. */
export const withoutRecords = (register: Register): Register => ({
  ...register,
  officials: [],
  offices: [],
  organisations: [],
});

/** A record is known again by an id that other registers give it, else by its own. */
export function differencesBetween(before: Register, after: Register): Differences {
  const old = new Map(recordsOf(before).flatMap((record) => keysOf(record).map((key) => [key, record] as const)));
  const met = new Set<AnyRecord>();
  const added: AnyRecord[] = [];
  const changed: ChangedRecord[] = [];
  for (const record of recordsOf(after)) {
    const known = keysOf(record)
      .map((key) => old.get(key))
      .find((found) => found && !met.has(found));
    if (!known) {
      added.push(record);
      continue;
    }
    met.add(known);
    const change = changeOf(known, record);
    if (change.newAccounts.length + change.goneAccounts.length + change.fields.length > 0) changed.push(change);
  }
  return { added, changed, gone: recordsOf(before).filter((record) => !met.has(record)) };
}

const keysOf = ({ id, identity }: AnyRecord): string[] => [...idsOf(identity), `id ${id}`];

const idsOf = (identity: Identity = {}): string[] => Object.entries(identity).map(([list, code]) => `${list} ${code}`);

function changeOf(before: AnyRecord, after: AnyRecord): ChangedRecord {
  const [old, now] = [accountsOf(before.accounts), accountsOf(after.accounts)];
  const bare = (record: AnyRecord) => ({ ...record, accounts: undefined, asOf: undefined, source: undefined });
  const [a, b] = [new Map(Object.entries(bare(before))), new Map(Object.entries(bare(after)))];
  return {
    before,
    after,
    newAccounts: [...now].filter((key) => !old.has(key)),
    goneAccounts: [...old].filter((key) => !now.has(key)),
    fields: [...new Set([...a.keys(), ...b.keys()])].filter((key) => textOf(a.get(key)) !== textOf(b.get(key))),
  };
}

const accountsOf = (accounts: readonly Account[]): Set<string> =>
  new Set(
    accounts.flatMap((account) =>
      account.status === 'published' ? [accountKey(account.platform, account.handle)] : [],
    ),
  );

/** Of every edition the day and the source are others. */
const dated: readonly (keyof Post)[] = ['asOf', 'source'];

const textOf = (value: unknown): string =>
  JSON.stringify(value, (key, field: unknown) => (dated.some((name) => name === key) ? undefined : field)) ?? '';
