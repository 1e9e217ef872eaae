/** The records of all registers as the popup lists, searches and filters them: officials first, then organisations. */

import { organisationOf, organisationsWithAccounts, postAtAsOf, publishedAccounts, sortName } from '../model/lookups';
import type { Account, Official, Organisation } from '../model/schema';
import {
  type ActivityLevel,
  activityLevels,
  type OrganisationKind,
  type Platform,
  type Role,
} from '../model/vocabulary';
import { type CardContext, nameOf, organisationName, postTitle } from './card';
import { labelOf, labelOfOrganisation, officeText } from './labels';
import { languages, type Words, wordsFor } from './words';

/** What an official can be filtered by. `withheld`: there is an account that is not published. */
export type Activity = ActivityLevel | 'withheld';

interface EntryBase {
  id: string;
  name: string;
  /** Office and organisation, abbreviated: `SG · EL&I`; of an organisation what it is: `Ministerie · LVVN`. */
  office: string;
  /** Year of the register. */
  year: string;
  sortName: string;
  kind: OrganisationKind;
  platforms: Platform[];
  accounts: readonly Account[];
  /** The register that the record is of. */
  context: CardContext;
}

export interface OfficialEntry extends EntryBase {
  official: Official;
  organisation?: never;
  role: Role;
  activities: Activity[];
  /** How active on Twitter. */
  level?: ActivityLevel;
  /** Followers on Twitter. */
  followers?: number;
}

export interface OrganisationEntry extends EntryBase {
  organisation: Organisation;
  official?: never;
}

export type Entry = OfficialEntry | OrganisationEntry;

/**
 * All records.
 * @param contexts one for each register, people first
 */
export function entriesOf(contexts: readonly CardContext[]): Entry[] {
  return [
    ...contexts.flatMap((context) => context.register.officials.map((official) => officialEntry(context, official))),
    ...contexts.flatMap((context) =>
      organisationsWithAccounts(context.register).map((organisation) => organisationEntry(context, organisation)),
    ),
  ];
}

function officialEntry(context: CardContext, official: Official): OfficialEntry {
  const { register, words } = context;
  const { accounts, observations } = official;
  const post = postAtAsOf(register, official);
  const label = labelOf(context, official);
  const name = nameOf(official, words);
  const onX = observations.find(({ platform }) => platform === 'x');
  return {
    context,
    official,
    id: official.id,
    name,
    office: officeText(label),
    year: label.year,
    sortName: official.name === null ? name : sortName(official.name),
    kind: organisationOf(register, post.organisation).kind,
    role: post.role,
    accounts,
    platforms: accounts.flatMap(({ status, platform }) =>
      platform && status !== 'none' && status !== 'notActive' ? [platform] : [],
    ),
    activities: [
      ...observations.flatMap(({ activity }) => activity ?? []),
      ...(accounts.some(({ status }) => status === 'withheld') ? ['withheld' as const] : []),
    ],
    ...(onX?.activity && { level: onX.activity }),
    ...(onX?.followers && { followers: onX.followers.value }),
  };
}

function organisationEntry(context: CardContext, organisation: Organisation): OrganisationEntry {
  const { accounts, kind, name } = organisation;
  const label = labelOfOrganisation(context, organisation);
  return {
    context,
    organisation,
    id: organisation.id,
    name: organisationName(organisation, context.words),
    office: officeText(label),
    year: label.year,
    sortName: name[context.words.language],
    kind,
    accounts,
    platforms: accounts.flatMap(({ platform }) => platform ?? []),
  };
}

/** The filter values that lead to at least one record, each once. */
export interface Choices {
  role: Role[];
  kind: OrganisationKind[];
  activity: Activity[];
  platform: Platform[];
}

/** The filter values that occur. */
export function choicesOf(entries: readonly Entry[]): Choices {
  const unique = <T>(values: T[]) => [...new Set(values)];
  const activities = new Set(entries.flatMap((entry) => (entry.official ? entry.activities : [])));
  return {
    role: unique(entries.flatMap((entry) => (entry.official ? entry.role : []))),
    kind: unique(entries.map(({ kind }) => kind)),
    activity: [...activityLevels, 'withheld' as const].filter((activity) => activities.has(activity)),
    platform: unique(entries.flatMap(({ platforms }) => platforms)),
  };
}

/** What is searched of a record: in both languages, whatever the interface is in. */
export function searchTextOf({ id, official, organisation, accounts, context }: Entry): Record<string, string> {
  const inBoth = (text: (words: Words) => string) => languages.map((language) => text(wordsFor(language))).join(' ');
  const { register } = context;
  const organisations = organisation
    ? [organisation]
    : official.posts.map((post) => organisationOf(register, post.organisation));
  return {
    id,
    name: inBoth((words) => (official ? nameOf(official, words) : organisationName(organisation, words))),
    handles: publishedAccounts(accounts)
      .map(({ handle }) => handle)
      .join(' '),
    offices: official
      ? official.posts.map((post) => inBoth((words) => postTitle(post, words))).join(' ')
      : inBoth(({ t }) => t(`organisationKind.${organisation.kind}.long`)),
    organisations: organisations.map((each) => inBoth((words) => organisationName(each, words))).join(' '),
  };
}
