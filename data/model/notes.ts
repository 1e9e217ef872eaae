/**
 * The register that the user makes while reading: what is added to it and taken out of it, one act at a time. Pure. Every change gives
 * a whole register; sources and bodies that nothing refers to any more go with what referred to them.
 */
import { accountKey } from './handles';
import type { AccountCount, Office, Official, Organisation, Register, Source } from './schema';

/** The id that it has in every browser. */
export const ownNotesId = 'own-notes';

/** A record of it, with its kind. */
export type NotedRecord =
  | { type: 'official'; record: Official }
  | { type: 'office'; record: Office }
  | { type: 'organisation'; record: Organisation };

/** One act: what is put into the register, and what is taken out. */
export interface NoteChange {
  record?: NotedRecord;
  /** The body that the record's office is at. */
  body?: Organisation;
  /** Id of a record to take out. */
  remove?: string;
  /** Takes the place of one of the same account and day. */
  count?: AccountCount;
  /** Those that what is put in refers to. */
  sources?: readonly Source[];
}

const idOf = ({ id }: { id: string }): string => id;

/** Does what the change says. */
export function withNote(notes: Register, { record, body, remove, count, sources = [] }: NoteChange): Register {
  const without = (id: string | undefined) => (one: { id: string }) => one.id !== id;
  const at = record?.record.id;
  const add = <T extends { id: string }>(list: readonly T[], ...added: T[]): T[] => [
    ...list.filter((one) => ![remove, at, ...added.map(({ id }) => id)].includes(one.id)),
    ...added,
  ];
  return tidied({
    ...notes,
    officials: add(notes.officials, ...(record?.type === 'official' ? [record.record] : [])),
    offices: add(notes.offices, ...(record?.type === 'office' ? [record.record] : [])),
    organisations: [
      ...add(notes.organisations, ...(record?.type === 'organisation' ? [record.record] : [])),
      // One that is a record itself already says more.
      ...(body && notes.organisations.every(without(body.id)) ? [body] : []),
    ],
    sources: [...notes.sources.filter(({ id }) => sources.every((one) => one.id !== id)), ...sources],
    accountCounts: [
      ...(notes.accountCounts ?? []).filter((one) => !count || countKey(one) !== countKey(count)),
      ...(count ? [count] : []),
    ],
  });
}

const countKey = ({ platform, handle, asOf }: AccountCount): string => `${accountKey(platform, handle)} ${asOf}`;

/** Whether nothing is in it. */
export const isEmptyNotes = ({ officials, offices, organisations, accountCounts = [] }: Register): boolean =>
  officials.length + offices.length + organisations.length + accountCounts.length === 0;

/**
 * Takes a change back, whatever else was changed since.
 * @param before the register before the change
 * @param after the same after it
 */
export function withoutChange(now: Register, before: Register, after: Register): Register {
  const back = <T>(
    key: (one: T) => string,
    [current, old, done]: readonly [readonly T[], readonly T[], readonly T[]],
  ) => {
    const touched = new Set(
      [...old, ...done].filter((one) => textIn(old, key(one), key) !== textIn(done, key(one), key)).map(key),
    );
    return [...current.filter((one) => !touched.has(key(one))), ...old.filter((one) => touched.has(key(one)))];
  };
  return tidied({
    ...now,
    officials: back(idOf, [now.officials, before.officials, after.officials]),
    offices: back(idOf, [now.offices, before.offices, after.offices]),
    organisations: back(idOf, [now.organisations, before.organisations, after.organisations]),
    // Those of before are there again for what needs them; what is not needed goes anyway.
    sources: [...new Map([...now.sources, ...before.sources].map((source) => [source.id, source])).values()],
    accountCounts: back(countKey, [now.accountCounts ?? [], before.accountCounts ?? [], after.accountCounts ?? []]),
  });
}

const textIn = <T>(list: readonly T[], key: string, keyOf: (one: T) => string): string =>
  JSON.stringify(list.find((one) => keyOf(one) === key)) ?? '';

/** Without bodies and sources that nothing refers to, and as of the last day in it. */
function tidied(notes: Register): Register {
  const { officials, offices, accountCounts = [], ...rest } = notes;
  const employers = new Set([
    ...officials.flatMap(({ posts }) => posts.map(({ organisation }) => organisation)),
    ...offices.map(({ organisation }) => organisation),
  ]);
  const isNeeded = ({ id, accounts, corrects }: Organisation) =>
    accounts.length > 0 || corrects !== undefined || employers.has(id);
  const organisations = notes.organisations.filter(isNeeded);
  const facts = JSON.stringify([officials, offices, organisations, accountCounts]);
  const days = [...facts.matchAll(/"asOf":"(\d{4}-\d\d-\d\d)"/g)].map(([, day = '']) => day);
  return {
    ...rest,
    officials,
    offices,
    organisations,
    sources: notes.sources.filter(({ id }) => facts.includes(`"source":"${id}"`)),
    asOf: days.reduce((last, day) => (day > last ? day : last), ''),
    accountCounts: accountCounts.length > 0 ? accountCounts : undefined,
  };
}
