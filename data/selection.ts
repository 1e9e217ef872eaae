/** Which officials the popup lists, and in which order: what is searched for, the filters, and the sorting. */
import { nameOf } from './card';
import type { Words } from './messages';
import { organisationOf, postAtAsOf, sortName } from './register';
import type { Official, Register } from './schema';
import type { Search } from './search';
import { type ActivityLevel, activityLevels, type OrganisationKind, type Platform, type Role } from './vocabulary';

export const sortings = ['name', 'followers', 'activity'] as const;

/** What an official can be filtered by. `withheld`: there is an account that is not published. */
export type Activity = ActivityLevel | 'withheld';

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

/** The choices that lead to at least one official. */
export interface Choices {
  role: Role[];
  kind: OrganisationKind[];
  activity: Activity[];
  platform: Platform[];
}

/** How many of the four filters are set. */
export function filterCount({ role, kind, activity, platform }: Selection): number {
  return [role, kind, activity, platform].filter(Boolean).length;
}

/** The filter values that occur in the register, each once. */
export function choicesOf(register: Register): Choices {
  const traits = register.officials.map((official) => traitsOf(register, official));
  const unique = <T>(values: T[]) => [...new Set(values)];
  const activities: Activity[] = [...activityLevels, 'withheld'];
  return {
    role: unique(traits.map(({ role }) => role)),
    kind: unique(traits.map(({ kind }) => kind)),
    activity: activities.filter((activity) => traits.some((trait) => trait.activities.includes(activity))),
    platform: unique(traits.flatMap(({ platforms }) => platforms)),
  };
}

/**
 * The officials that the selection asks for.
 * @returns best matches first while something is searched for and the sorting is by name; else as sorted, with those last
 *   of whom the register does not know what is sorted by
 */
export function select(register: Register, selection: Selection, search: Search, words: Words): Official[] {
  const { query, sorting } = selection;
  const fitting = register.officials.filter((official) => fits(traitsOf(register, official), selection));
  const collator = new Intl.Collator(words.language);
  const nameKey = (official: Official) => sortName(official.name ?? nameOf(official, words));
  const byName = fitting.toSorted((a, b) => collator.compare(nameKey(a), nameKey(b)));
  const found = query.trim() ? search(query).flatMap((id) => byName.filter((official) => official.id === id)) : byName;
  if (sorting === 'name') return found;
  const keyOf = sorting === 'followers' ? followersOf : activityOf;
  return found.toSorted((a, b) => keyOf(b) - keyOf(a));
}

interface Traits {
  role: Role;
  kind: OrganisationKind;
  activities: Activity[];
  platforms: Platform[];
}

function traitsOf(register: Register, official: Official): Traits {
  const { role, organisation } = postAtAsOf(register, official);
  const withheld = official.accounts.some(({ status }) => status === 'withheld');
  return {
    role,
    kind: organisationOf(register, organisation).kind,
    activities: [
      ...official.observations.flatMap(({ activity }) => activity ?? []),
      ...(withheld ? ['withheld' as const] : []),
    ],
    platforms: official.accounts.flatMap(({ status, platform }) =>
      platform && status !== 'none' && status !== 'notActive' ? [platform] : [],
    ),
  };
}

const fits = (traits: Traits, { role, kind, activity, platform }: Selection) =>
  (!role || traits.role === role) &&
  (!kind || traits.kind === kind) &&
  (!activity || traits.activities.includes(activity)) &&
  (!platform || traits.platforms.includes(platform));

const onX = ({ observations }: Official) => observations.find(({ platform }) => platform === 'x');

const followersOf = (official: Official) => onX(official)?.followers?.value ?? -1;

/** Most active first, as the levels are listed. */
function activityOf(official: Official): number {
  const activity = onX(official)?.activity;
  return activity ? activityLevels.length - activityLevels.indexOf(activity) : -1;
}
