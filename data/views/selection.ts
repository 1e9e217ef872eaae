/** Which records the popup lists, and in which order: what is searched for, the filters, and the sorting. */
import type { KnownRecord } from '../model/knowledge';
import {
  activityLevels,
  type OrganisationKind,
  organisationKinds,
  type Platform,
  type Role,
} from '../model/vocabulary';
import { type Activity, type Entry, type Time, times } from './entries';
import type { RecordSearch } from './search';

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

/**
 * The records that the selection asks for.
 * @param language by whose alphabet names are sorted
 * @returns what holds now apart from what did once; each by kind and name, or best matches first while something is searched for;
 *   or as sorted, with those last of whom the register does not know what is sorted by
 */
export function select(
  entries: readonly Entry[],
  selection: Selection,
  search: RecordSearch,
  language: string,
): Entry[] {
  const { query, sorting } = selection;
  const fitting = entries.filter((entry) => fits(entry, selection));
  const found = query.trim() ? matching(fitting, search(query)) : byKindAndName(fitting, language);
  const keyOf = { name: () => 0, followers: followersOf, activity: activityOf }[sorting];
  found.sort((a, b) => keyOf(b) - keyOf(a));
  // Each time together, the one first that the best is of.
  const order = [...new Set(found.map(({ time }) => time))];
  return found.sort((a, b) => order.indexOf(a.time) - order.indexOf(b.time));
}

function matching(entries: readonly Entry[], ids: readonly string[]): Entry[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

function byKindAndName(entries: readonly Entry[], language: string): Entry[] {
  const collator = new Intl.Collator(language);
  return entries.toSorted(
    (a, b) => timeOf(a) - timeOf(b) || rankOf(a) - rankOf(b) || collator.compare(a.sortName, b.sortName),
  );
}

/** What a row is listed under: people together, offices together, and bodies by their kind. */
export const groupOf = ({ record, kind }: Entry): 'official' | 'office' | OrganisationKind =>
  record.type === 'organisation' ? kind : record.type;

/** Of the State first, then what is nearest to people. */
const groupOrder = [
  'official',
  'ministry',
  'office',
  'province',
  'municipality',
  'waterAuthority',
  ...organisationKinds,
] as const;

const rankOf = (entry: Entry): number => groupOrder.indexOf(groupOf(entry));

const timeOf = ({ time }: Entry): number => times.indexOf(time);

/** Whether the entry passes all filters. */
export const fits = (entry: Entry, selection: Selection): boolean => {
  const { time, type, role, kind, activity, platform, account } = selection;
  return (
    (!time || entry.time === time) &&
    (!type || entry.record.type === type) &&
    (!role || entry.role === role) &&
    (!kind || entry.kind === kind) &&
    (!activity || entry.activities.includes(activity)) &&
    (!platform || platformsFor(entry, account).includes(platform)) &&
    (!account || (account === 'nowhere' ? entry.platforms.length === 0 : platformsFor(entry, account).length > 0))
  );
};

/** Those that the filter of accounts speaks of: with it, "Mastodon" means proven or ended there. */
const platformsFor = ({ platforms, proven, ended }: Entry, account: Selection['account']): Platform[] =>
  account === 'proven' ? proven : account === 'ended' ? ended : platforms;

const followersOf = ({ followers }: Entry): number => followers ?? -1;

/** Most active first, as the levels are listed. */
const activityOf = ({ level }: Entry): number => (level ? activityLevels.length - activityLevels.indexOf(level) : -1);
