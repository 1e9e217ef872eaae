/** The register's list in sections: what holds now, what did once, what is gone; and within them what can be jumped to. */
import { type Entry, type Time, times } from './entries';
import type { ListData } from './listData';
import { type Comparison, type Part, rowsBetween } from './rowOrder';
import { type GroupName, groupOrder } from './selection';
import type { Words } from './words';

/** Which rows are seen: from which place in the list up to which, not included. */
export interface Span {
  from: number;
  until: number;
}

/** Entries of one kind, under one heading. */
export interface Group {
  id: string;
  /** Left out where the whole section is of one kind, or is not sorted by kind. */
  heading?: string;
  count: number;
  /** At which place the first of the entries stands in the list. */
  start: number;
  /** Those that are seen. */
  entries: Entry[];
}

export interface Section {
  time: Time;
  heading: string;
  /** Of when the facts are. */
  dates: string;
  count: number;
  groups: Group[];
}

/** A place in the list: that of the entry that stands first there. */
export interface JumpPlace {
  place: number;
  label: string;
}

/** What sections are made of. */
export interface Sectioned {
  data: ListData;
  words: Words;
  entryAt: (row: number) => Entry;
  parts: readonly Part[];
  compare: Comparison | undefined;
}

/** The list as it is shown, with the entries of the span. */
export function sectionsOf(list: Sectioned, span: Span): Section[] {
  const { data, words, parts } = list;
  return parts.flatMap((part) => {
    const { time, rows, start } = part;
    const name = times[time];
    if (!name) return [];
    const heading = words.t(`time.${name}`);
    const groups = runsOf(list, part).map(({ group, from, until }): Group => {
      const seen = { from: Math.max(span.from - start, from), until: Math.min(span.until - start, until) };
      const isSeen = seen.from < seen.until;
      return {
        id: `${name} ${group ?? ''}`,
        ...(group && { heading: groupName(group, words) }),
        count: until - from,
        start: start + (isSeen ? seen.from : from),
        entries: isSeen ? rowsBetween(rows, list.compare, seen).map(list.entryAt) : [],
      };
    });
    return [{ time: name, heading, dates: datesOf(rows, data, words), count: rows.length, groups }];
  });
}

/** Rows of a part that stand together under one heading, if it has one. */
interface Run {
  group?: GroupName;
  from: number;
  until: number;
}

/** Where a part is by kind, the kinds; else all of it. */
function runsOf({ data: { groups }, compare }: Sectioned, { rows }: Part): Run[] {
  const runs: Run[] = [];
  let last: Run | undefined;
  for (let at = 0; at < rows.length && !compare; at++) {
    const group = groupOrder[groups[rows[at] ?? 0] ?? 0];
    if (group && last?.group === group) last.until = at + 1;
    else if (group) {
      last = { group, from: at, until: at + 1 };
      runs.push(last);
    }
  }
  return runs.length > 1 ? runs : [{ from: 0, until: rows.length }];
}

/** One day, or, where they are of several, the months. */
function datesOf(rows: Uint32Array, { days, dates }: ListData, words: Words): string {
  let [first, last] = [dates.length, 0];
  for (const row of rows) {
    const day = days[row] ?? 0;
    if (day < first) first = day;
    if (day > last) last = day;
  }
  const [from = '', until = ''] = [dates[first], dates[last]];
  return from === until ? words.date(from) : words.dateRange(from.slice(0, 7), until.slice(0, 7));
}

const groupName = (group: GroupName, { t }: Words): string =>
  group === 'official' || group === 'office' ? t(`type.${group}`) : t(`organisationKind.${group}.plural`);

/** So many rows are looked through without letters. */
const longGroup = 40;

/** The headings, and within a long group that is sorted by name its letters. None while the list is short. */
export function jumpPlacesOf(list: Sectioned): JumpPlace[] {
  const { words, parts } = list;
  if (parts.reduce((sum, { rows }) => sum + rows.length, 0) <= longGroup) return [];
  const places = parts.flatMap((part) =>
    runsOf(list, part).flatMap((run) => {
      const name = times[part.time];
      const heading = run.group ? groupName(run.group, words) : name ? words.t(`time.${name}`) : '';
      if (list.compare || run.until - run.from <= longGroup) return [{ place: part.start + run.from, label: heading }];
      return lettersOf(list.data, part, run).map(({ letter, place }) => ({ place, label: `${heading}: ${letter}` }));
    }),
  );
  return places.length > 1 ? places : [];
}

/** The letters in a run, each with the place of the first name under it. */
function lettersOf(
  { letters }: ListData,
  { rows, start }: Part,
  { from, until }: Run,
): { letter: string; place: number }[] {
  const places = new Map<number, number>();
  let last = -1;
  for (let at = from; at < until; at++) {
    const letter = letters[rows[at] ?? 0] ?? 0;
    if (letter !== last && !places.has(letter)) places.set(letter, start + at);
    last = letter;
  }
  return [...places].map(([letter, place]) => ({ letter: letter === 0 ? '' : String.fromCharCode(letter), place }));
}
