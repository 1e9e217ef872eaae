/** The register's list in sections: what holds now, what did once, what is gone; and within them what can be jumped to. */
import type { OrganisationKind } from '../model/vocabulary';
import type { Entry, Time } from './entries';
import { groupOf, type Selection } from './selection';
import type { Words } from './words';

/** Entries of one kind, under one heading. */
export interface Group {
  id: string;
  /** Left out where the whole section is of one kind, or is not sorted by kind. */
  heading?: string;
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

/** A place in the list: the entry that stands first there. */
export interface JumpPlace {
  entryId: string;
  label: string;
}

/** The list as it is shown. */
export function sectionsOf(found: readonly Entry[], { query, sorting }: Selection, words: Words): Section[] {
  const isByKind = !query.trim() && sorting === 'name';
  return [...byKey(found, ({ time }) => time)].map(([time, entries]) => {
    const groups = isByKind ? [...byKey(entries, groupOf)] : [];
    return {
      time,
      heading: words.t(`time.${time}`),
      dates: datesOf(entries, words),
      count: entries.length,
      groups:
        groups.length > 1
          ? groups.map(([group, own]) => ({ id: `${time} ${group}`, heading: groupName(group, words), entries: own }))
          : [{ id: time, entries }],
    };
  });
}

/** One day, or, where they are of several, the months. */
function datesOf(entries: readonly Entry[], words: Words): string {
  const days = entries.map(({ asOf }) => asOf).toSorted();
  const [first = '', last = ''] = [days[0], days.at(-1)];
  return first === last ? words.date(first) : words.dateRange(first.slice(0, 7), last.slice(0, 7));
}

const groupName = (group: 'official' | 'office' | OrganisationKind, { t }: Words): string =>
  group === 'official' || group === 'office' ? t(`type.${group}`) : t(`organisationKind.${group}.plural`);

/** So many rows are looked through without letters. */
const longGroup = 40;

/** The headings, and within a long group its letters. None while the list is short. */
export function jumpPlacesOf(sections: readonly Section[]): JumpPlace[] {
  const places = sections.flatMap((section) =>
    section.groups.flatMap((group) => placesOf(group.heading ?? section.heading, group.entries)),
  );
  return places.length > 1 && sections.reduce((sum, { count }) => sum + count, 0) > longGroup ? places : [];
}

function placesOf(heading: string, entries: readonly Entry[]): JumpPlace[] {
  const [first] = entries;
  if (!first) return [];
  if (entries.length <= longGroup) return [{ entryId: first.id, label: heading }];
  return [...byKey(entries, letterOf)].flatMap(([letter, [entry]]) =>
    entry ? { entryId: entry.id, label: `${heading}: ${letter}` } : [],
  );
}

/** "IJsselstein" stands under the I, "’s-Hertogenbosch" under the H. */
const letterOf = ({ sortName }: Entry): string =>
  (/\p{L}/u.exec(sortName)?.[0] ?? '').normalize('NFD').charAt(0).toUpperCase();

/** By key, in the order in which the keys first come. */
function byKey<K>(entries: readonly Entry[], keyOf: (entry: Entry) => K): Map<K, Entry[]> {
  const groups = new Map<K, Entry[]>();
  for (const entry of entries) {
    const group = groups.get(keyOf(entry));
    if (group) group.push(entry);
    else groups.set(keyOf(entry), [entry]);
  }
  return groups;
}
