/** What the popup lists: what is searched for, the filters, the sorting; and the order of the list. */
import type { KnownRecord } from '../model/knowledge';
import { type OrganisationKind, organisationKinds, type Platform, type Role } from '../model/vocabulary';
import { type Activity, type Entry, type Time, times } from './entries';

export const sortings = ['name', 'followers', 'activity'] as const;

/** What is known of accounts: an address that proves whose it is, an end, or that there is none. */
export const accountFilters = ['proven', 'ended', 'nowhere'] as const;

/** What the user asks for; an empty text asks for nothing. */
export interface Selection {
  query: string;
  time: Time | '';
  type: KnownRecord['type'] | '';
  role: Role | '';
  kind: OrganisationKind | '';
  activity: Activity | '';
  platform: Platform | '';
  account: (typeof accountFilters)[number] | '';
  sorting: (typeof sortings)[number];
}

/** The filter values that lead to at least one record. */
export interface Choices {
  role: Role[];
  kind: OrganisationKind[];
  activity: Activity[];
  platform: Platform[];
}

export const everything: Selection = {
  query: '',
  time: '',
  type: '',
  role: '',
  kind: '',
  activity: '',
  platform: '',
  account: '',
  sorting: 'name',
};

/** All that narrows the list, apart from what is searched for. */
export const filters = ['time', 'type', 'role', 'kind', 'activity', 'platform', 'account'] as const;
export type Filter = (typeof filters)[number];

/** Those filters that are set. */
export const filtersSet = (selection: Selection): Filter[] => filters.filter((filter) => selection[filter] !== '');

/** What a row is listed under: people together, offices together, and bodies by their kind. */
export type GroupName = 'official' | 'office' | OrganisationKind;

export const groupOf = ({ type, kind }: Entry): GroupName => (type === 'organisation' ? kind : type);

/** Of the State first, then what is nearest to people. */
export const groupOrder: readonly GroupName[] = [
  ...new Set<GroupName>([
    'official',
    'ministry',
    'office',
    'province',
    'municipality',
    'waterAuthority',
    ...organisationKinds,
  ]),
];

/**
 * What holds now apart from what did once, each by kind and name: the order of the list.
 * @param language by whose alphabet names are sorted
 */
export function inListOrder<T extends { entry: Entry }>(listed: readonly T[], language: string): T[] {
  const collator = new Intl.Collator(language);
  const places = listed.map((each) => ({
    each,
    place: times.indexOf(each.entry.time) * groupOrder.length + groupOrder.indexOf(groupOf(each.entry)),
  }));
  places.sort((a, b) => a.place - b.place || collator.compare(a.each.entry.sortName, b.each.entry.sortName));
  return places.map(({ each }) => each);
}
