/** Which records the popup lists, and in which order: what is searched for, the filters, and the sorting. */

import { activityLevels, type OrganisationKind, type Platform, type Role } from '../model/vocabulary';
import type { Activity, Entry } from './entries';
import type { RecordSearch } from './search';

export const sortings = ['name', 'followers', 'activity'] as const;

/** What the user asks for; an empty text asks for nothing. */
export interface Selection {
  query: string;
  role: Role | '';
  kind: OrganisationKind | '';
  activity: Activity | '';
  platform: Platform | '';
  sorting: (typeof sortings)[number];
}

export const everything: Selection = { query: '', role: '', kind: '', activity: '', platform: '', sorting: 'name' };

/** How many of the four filters are set. */
export function filterCount({ role, kind, activity, platform }: Selection): number {
  return [role, kind, activity, platform].filter(Boolean).length;
}

/**
 * The records that the selection asks for.
 * @param language by whose alphabet names are sorted
 * @returns officials first, then offices, then organisations; among each of them best matches first while something is searched for and the
 *   sorting is by name; else as sorted, with those last of whom the register does not know what is sorted by
 */
export function select(
  entries: readonly Entry[],
  selection: Selection,
  search: RecordSearch,
  language: string,
): Entry[] {
  const { query, sorting } = selection;
  const collator = new Intl.Collator(language);
  const byName = entries
    .filter((entry) => fits(entry, selection))
    .sort((a, b) => collator.compare(a.sortName, b.sortName));
  const found = query.trim() ? matching(byName, search(query)) : byName;
  const keyOf = { name: () => 0, followers: followersOf, activity: activityOf }[sorting];
  return found.sort((a, b) => typeOf(a) - typeOf(b) || keyOf(b) - keyOf(a));
}

function matching(entries: readonly Entry[], ids: readonly string[]): Entry[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** Officials first, then offices, then organisations. */
const types = ['official', 'office', 'organisation'] as const;
const typeOf = ({ record }: Entry): number => types.indexOf(record.type);

const fits = (entry: Entry, { role, kind, activity, platform }: Selection): boolean =>
  (!role || entry.role === role) &&
  (!kind || entry.kind === kind) &&
  (!activity || entry.activities.includes(activity)) &&
  (!platform || entry.platforms.includes(platform));

const followersOf = ({ followers }: Entry): number => followers ?? -1;

/** Most active first, as the levels are listed. */
const activityOf = ({ level }: Entry): number => (level ? activityLevels.length - activityLevels.indexOf(level) : -1);
