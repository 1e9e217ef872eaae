/** The list's facts by row, in the list's order, in a form that is stored and read as it is: see `recordList.ts`. */
import type { KnownRecord } from '../model/knowledge';
import { activityLevels } from '../model/vocabulary';
import { type Entry, type EntryContext, entryOf, times } from './entries';
import { addRow, noRows, type RowSet } from './rowSets';
import { searchTextOf } from './searchText';
import { groupOf, groupOrder, inListOrder } from './selection';
import { type TermIndex, TermIndexer } from './termIndex';

export interface ListData {
  size: number;
  /** By filter and what it asks for (`kind municipality`), which rows pass it. */
  sets: ReadonlyMap<string, RowSet>;
  /** Those that are rather meant than others by the same word: by "Amsterdam" the city rather than its court. */
  governments: RowSet;
  /** As numbered in `times`, and in `groupOrder`. */
  times: Uint8Array<ArrayBuffer>;
  groups: Uint8Array<ArrayBuffer>;
  /** Of when the facts are: as numbered in `dates`, which are sorted. */
  days: Uint16Array<ArrayBuffer>;
  dates: readonly string[];
  /** The year that is said of it. */
  years: Uint16Array<ArrayBuffer>;
  /** Under which letter the name stands; 0 where it has none. */
  letters: Uint16Array<ArrayBuffer>;
  /** What is sorted by, the highest first; -1 where it is not known. */
  followers: Int32Array<ArrayBuffer>;
  activity: Int32Array<ArrayBuffer>;
  /** A number made out of the id of each: few are the same. */
  idMarks: Uint32Array<ArrayBuffer>;
}

/** An entry with the record that it is made from. */
export interface Listed {
  entry: Entry;
  record: KnownRecord;
}

/** All that is known as a list: in its order, and its facts. */
export function listOf(context: EntryContext): { listed: Listed[]; data: ListData } {
  const all = context.knowledge.records.map((record) => ({ record, entry: entryOf(context, record) }));
  const listed = inListOrder(all, context.words.language);
  return { listed, data: listDataOf(listed) };
}

/** What the list is searched by; heavy, and of use once something is searched for. */
export function termsOf(listed: readonly Listed[]): TermIndex {
  const indexer = new TermIndexer(listed.length);
  for (const { record } of listed) indexer.add(searchTextOf(record));
  return indexer.index();
}

/** @param listed in the list's order */
export function listDataOf(listed: readonly Pick<Listed, 'entry'>[]): ListData {
  const entries = listed.map(({ entry }) => entry);
  const size = entries.length;
  const dates = [...new Set(entries.map(({ asOf }) => asOf))].sort();
  const dayOf = new Map(dates.map((date, day) => [date, day]));
  return {
    size,
    sets: setsOf(entries),
    governments: governmentsOf(entries),
    times: Uint8Array.from(entries, ({ time }) => times.indexOf(time)),
    groups: Uint8Array.from(entries, (entry) => groupOrder.indexOf(groupOf(entry))),
    days: Uint16Array.from(entries, ({ asOf }) => dayOf.get(asOf) ?? 0),
    dates,
    years: Uint16Array.from(entries, ({ year }) => Number(year)),
    letters: Uint16Array.from(entries, letterOf),
    followers: Int32Array.from(entries, ({ followers }) => followers ?? -1),
    // As they are listed, the most active comes first.
    activity: Int32Array.from(entries, ({ level }) =>
      level ? activityLevels.length - activityLevels.indexOf(level) : -1,
    ),
    idMarks: Uint32Array.from(entries, ({ id }) => markOf(id)),
  };
}

function setsOf(entries: readonly Entry[]): Map<string, RowSet> {
  const sets = new Map<string, RowSet>();
  for (const [row, entry] of entries.entries()) {
    for (const key of keysOf(entry)) {
      const rows = sets.get(key) ?? noRows(entries.length);
      addRow(rows, row);
      sets.set(key, rows);
    }
  }
  return sets;
}

/** All filters that the entry passes. */
function keysOf({ time, type, role, kind, activities, platforms, proven, ended }: Entry): string[] {
  return [
    `time ${time}`,
    `type ${type}`,
    `kind ${kind}`,
    ...(role ? [`role ${role}`] : []),
    ...activities.map((activity) => `activity ${activity}`),
    ...platforms.map((platform) => `platform ${platform}`),
    // With what is known of accounts chosen, a platform means proven or ended there.
    ...proven.map((platform) => `proven ${platform}`),
    ...ended.map((platform) => `ended ${platform}`),
    ...(proven.length > 0 ? ['account proven'] : []),
    ...(ended.length > 0 ? ['account ended'] : []),
    ...(platforms.length === 0 ? ['account nowhere'] : []),
  ];
}

function governmentsOf(entries: readonly Entry[]): RowSet {
  const rows = noRows(entries.length);
  for (const [row, { type, kind }] of entries.entries()) {
    const isGovernment =
      kind === 'ministry' || kind === 'province' || kind === 'municipality' || kind === 'waterAuthority';
    if (type === 'organisation' && isGovernment) addRow(rows, row);
  }
  return rows;
}

/** "IJsselstein" stands under the I, "’s-Hertogenbosch" under the H. */
const letterOf = ({ sortName }: Entry): number =>
  (/\p{L}/u.exec(sortName)?.[0] ?? '\0').normalize('NFD').charAt(0).toUpperCase().charCodeAt(0);

/** A number for a text, as different as can be for texts that are alike (FNV-1a). */
export function markOf(text: string): number {
  let mark = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) mark = Math.imul(mark ^ text.charCodeAt(at), 0x01000193);
  return mark >>> 0;
}
