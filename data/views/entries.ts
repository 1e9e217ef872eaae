/** All records as the popup lists, searches and filters them: officials first, then offices, then organisations. */
import {
  accountsOf,
  type KnownOffice,
  type KnownOfficial,
  type KnownOrganisation,
  type KnownRecord,
  publishedOf,
} from '../model/knowledge';
import { mainPost, organisationOf, sortName } from '../model/lookups';
import type { Official, Organisation } from '../model/schema';
import {
  type ActivityLevel,
  activityLevels,
  type OrganisationKind,
  type Platform,
  type Role,
} from '../model/vocabulary';
import type { CardContext } from './context';
import { labelOf, officeText } from './labels';
import { inLanguage, nameOf, organisationName, titleOf } from './names';
import { languages, type Words, wordsFor } from './words';

/** What an official can be filtered by. `withheld`: there is an account that is not published. */
export type Activity = ActivityLevel | 'withheld';

/** A record as a row shows it, and what it is found, filtered and sorted by. */
export interface Entry {
  id: string;
  record: KnownRecord;
  name: string;
  /** Office and organisation, abbreviated: `SG · EL&I`; of an organisation what it is: `Ministerie · LVVN`. */
  office: string;
  /** Of the facts. */
  year: string;
  standing: 'current' | 'historic' | 'ended';
  /** The day of the facts. */
  asOf: string;
  sortName: string;
  kind: OrganisationKind;
  platforms: Platform[];
  /** Only of officials, as all that follows. */
  official?: Official;
  role?: Role;
  activities: Activity[];
  /** How active on Twitter. */
  level?: ActivityLevel;
  /** Followers on Twitter. */
  followers?: number;
}

/** All records, as far as they are records of their own: with an account, or at least the word that there is none. */
export const entriesOf = (context: CardContext): Entry[] =>
  context.knowledge.records.map((record) => entryOf(context, record));

function entryOf(context: CardContext, record: KnownRecord): Entry {
  const label = labelOf(context, record);
  const common = {
    id: record.id,
    record,
    office: officeText(label),
    year: label.year,
    standing: label.standing,
    platforms: platformsOf(record),
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

/** Where the record has an account, published or not. */
const platformsOf = (record: KnownRecord): Platform[] =>
  accountsOf(record).flatMap(({ account: { status, platform } }) =>
    platform && status !== 'none' && status !== 'notActive' ? [platform] : [],
  );

type Specific = Pick<Entry, 'name' | 'sortName' | 'kind' | 'asOf'> & Partial<Entry>;

function ofOfficial({ claims: [{ register, record: official }] }: KnownOfficial, words: Words): Specific {
  const { accounts, observations } = official;
  const post = mainPost(official);
  const name = nameOf(official, words);
  const onX = observations.find(({ platform }) => platform === 'x');
  return {
    official,
    name,
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
  return { name, sortName: name, kind: organisationOf(register, record.organisation).kind, asOf: record.asOf };
}

function ofOrganisation({ claims: [{ record }] }: KnownOrganisation, words: Words): Specific {
  const { kind, name, asOf } = record;
  // "’s-Hertogenbosch" stands under the H.
  const sorted = inLanguage(name, words.language).replace(/^[’']s-/, '');
  return { name: organisationName(record, words), sortName: sorted, kind, asOf };
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
  const activities = new Set(entries.flatMap((entry) => entry.activities));
  return {
    role: unique(entries.flatMap(({ role }) => role ?? [])),
    kind: unique(entries.map(({ kind }) => kind)),
    activity: [...activityLevels, 'withheld' as const].filter((activity) => activities.has(activity)),
    platform: unique(entries.flatMap(({ platforms }) => platforms)),
  };
}

/** Made once, as they are costly. */
let bothWords: Words[] | undefined;

function wordsInBoth(): Words[] {
  bothWords ??= languages.map(wordsFor);
  return bothWords;
}

/** What is searched of a record: in both languages, whatever the interface is in, and by every register's words. */
export function searchTextOf({ id, record }: Entry): Record<string, string> {
  const inBoth = (text: (words: Words) => string) => [...new Set(wordsInBoth().map(text))];
  const joined = (texts: string[]) => [...new Set(texts)].join(' ');
  const namesOf = (organisations: Organisation[]) =>
    organisations.flatMap((each) => inBoth((words) => organisationName(each, words)));
  const handles = publishedOf(record).map(({ account }) => account.handle);
  return { id, handles: joined(handles), ...wordsOfRecord(record, { inBoth, joined, namesOf }) };
}

interface Wording {
  inBoth: (text: (words: Words) => string) => string[];
  joined: (texts: string[]) => string;
  namesOf: (organisations: Organisation[]) => string[];
}

function wordsOfRecord(record: KnownRecord, { inBoth, joined, namesOf }: Wording): Record<string, string> {
  switch (record.type) {
    case 'official': {
      const posts = record.claims.flatMap(({ record: official, register }) =>
        official.posts.map((post) => ({
          isMain: post === mainPost(official),
          titles: inBoth((words) => titleOf(post, words)),
          organisation: organisationOf(register, post.organisation),
        })),
      );
      const main = posts.filter(({ isMain }) => isMain);
      const others = posts.filter(({ isMain }) => !isMain);
      return {
        name: joined(record.claims.flatMap((claim) => inBoth((words) => nameOf(claim.record, words)))),
        offices: joined(main.flatMap(({ titles }) => titles)),
        organisations: joined(namesOf(main.map(({ organisation }) => organisation))),
        // What was held before or after counts for less.
        others: joined(others.flatMap(({ titles, organisation }) => [...titles, ...namesOf([organisation])])),
      };
    }
    case 'office': {
      const { claims } = record;
      return {
        name: joined(claims.flatMap((claim) => inBoth((words) => titleOf(claim.record, words)))),
        offices: joined(claims.flatMap((claim) => claim.record.holders.map(({ name }) => name))),
        organisations: joined(
          namesOf(claims.map((claim) => organisationOf(claim.register, claim.record.organisation))),
        ),
        others: '',
      };
    }
    case 'organisation': {
      const organisations = record.claims.map((claim) => claim.record);
      return {
        name: joined(namesOf(organisations)),
        offices: joined(organisations.flatMap(({ kind }) => inBoth(({ t }) => t(`organisationKind.${kind}.long`)))),
        organisations: '',
        others: '',
      };
    }
  }
}
