/** A record as the popup lists, searches and filters it. */
import {
  accountsOf,
  type KnownOffice,
  type KnownOfficial,
  type KnownOrganisation,
  type KnownRecord,
  publishedOf,
} from '../model/knowledge';
import { mainPost, organisationOf, sortName } from '../model/lookups';
import { endOf } from '../model/standing';
import type { ActivityLevel, OrganisationKind, Platform, Role } from '../model/vocabulary';
import type { CardContext } from './context';
import { labelOf, officeText, ownWord } from './labels';
import { inLanguage, nameOf, organisationName, titleOf } from './names';
import { sealText } from './seal';
import type { Words } from './words';

/** What an official can be filtered by. `withheld`: there is an account that is not published. */
export type Activity = ActivityLevel | 'withheld';

/** `now`: what holds. `then`: who held an office once. `gone`: bodies that are there no more. */
export const times = ['now', 'then', 'gone'] as const;
export type Time = (typeof times)[number];

/** What entries are made with. */
export type EntryContext = Pick<CardContext, 'knowledge' | 'words' | 'today'>;

/** A record as a row shows it, and what it is filtered and sorted by. Plain data: of large registers it is kept as it is. */
export interface Entry {
  id: string;
  type: KnownRecord['type'];
  /** What its seal says. */
  seal: string;
  name: string;
  /** The name in a list that says beside it what it is: without its kind and abbreviation. */
  shortName: string;
  /** Office and organisation, abbreviated: `SG · EL&I`; of an organisation what it is: `Ministerie · LVVN`. */
  office: string;
  /** Of the facts. */
  year: string;
  time: Time;
  /** Whose word it is, see `ownWord`. */
  word?: 'own' | 'organisation';
  /** The day of the facts. */
  asOf: string;
  sortName: string;
  kind: OrganisationKind;
  /** Where there is an account, published or not, that is not known to have ended; proven ones first. */
  platforms: Platform[];
  /** Those of them where an address proves whose the account is. */
  proven: Platform[];
  /** Where an account is known to have ended. */
  ended: Platform[];
  /** Only of officials, as all that follows. */
  role?: Role;
  activities: Activity[];
  /** How active on Twitter. */
  level?: ActivityLevel;
  /** Followers on Twitter. */
  followers?: number;
}

export function entryOf(context: EntryContext, record: KnownRecord): Entry {
  const label = labelOf(context, record);
  const word = ownWord(context, record);
  const time: Time = label.standing === 'current' ? 'now' : record.type === 'organisation' ? 'gone' : 'then';
  const common = {
    id: record.id,
    type: record.type,
    seal: sealText(record, context.words),
    office: officeText(label),
    year: label.year,
    time,
    ...(word && { word }),
    ...presenceOn(context, record),
    activities: [],
  };
  switch (record.type) {
    case 'official':
      return { ...common, ...ofOfficial(record, context.words) };
    case 'office':
      return { ...common, ...ofOffice(record, context.words) };
    case 'organisation':
      return { ...common, ...ofOrganisation(record, context.words) };
  }
}

/** Where the record has accounts, and what is known of them there. */
function presenceOn(
  { knowledge, today }: EntryContext,
  record: KnownRecord,
): Pick<Entry, 'platforms' | 'proven' | 'ended'> {
  const published = publishedOf(record).map((known) => ({
    platform: known.account.platform,
    isEnded: endOf(known, today) !== undefined,
    isProven: knowledge.domainOf(known.account.platform, known.account.handle) !== undefined,
  }));
  const live = published.filter(({ isEnded }) => !isEnded);
  const proven = live.flatMap(({ platform, isProven }) => (isProven ? platform : []));
  // Of bodies the figures count what has an address.
  const unpublished =
    record.type === 'organisation'
      ? []
      : accountsOf(record).flatMap(({ account: { status, platform } }) =>
          platform && (status === 'withheld' || status === 'addressUnknown') ? platform : [],
        );
  return {
    platforms: unique([...proven, ...live.map(({ platform }) => platform), ...unpublished]),
    proven: unique(proven),
    ended: unique(published.flatMap(({ platform, isEnded }) => (isEnded ? platform : []))),
  };
}

const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];

type Specific = Pick<Entry, 'name' | 'shortName' | 'sortName' | 'kind' | 'asOf'> &
  Partial<Pick<Entry, 'role' | 'activities' | 'level' | 'followers'>>;

function ofOfficial({ claims: [{ register, record: official }] }: KnownOfficial, words: Words): Specific {
  const { accounts, observations } = official;
  const post = mainPost(official);
  const name = nameOf(official, words);
  const onX = observations.find(({ platform }) => platform === 'x');
  return {
    name,
    shortName: name,
    sortName: official.name === null ? name : sortName(official.name),
    kind: organisationOf(register, post.organisation).kind,
    asOf: post.asOf,
    ...(post.role && { role: post.role }),
    activities: [
      ...observations.flatMap(({ activity }) => activity ?? []),
      ...(accounts.some(({ status }) => status === 'withheld') ? ['withheld' as const] : []),
    ],
    ...(onX?.activity && { level: onX.activity }),
    ...(onX?.followers && { followers: onX.followers.value }),
  };
}

function ofOffice({ claims: [{ register, record }] }: KnownOffice, words: Words): Specific {
  const name = titleOf(record, words);
  return {
    name,
    shortName: name,
    sortName: name,
    kind: organisationOf(register, record.organisation).kind,
    asOf: record.asOf,
  };
}

function ofOrganisation({ claims: [{ record }] }: KnownOrganisation, words: Words): Specific {
  const { kind, name, asOf } = record;
  const shortName = inLanguage(name, words.language);
  // "’s-Hertogenbosch" stands under the H.
  const sorted = shortName.replace(/^[’']s-/, '');
  return { name: organisationName(record, words), shortName, sortName: sorted, kind, asOf };
}
