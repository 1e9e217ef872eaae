/** A list of records counted again by the article's measures: of each where it stands, how much it posts, of when and by whose word. */
import { accountsOf, type Claim, type KnownAccount, type KnownRecord } from '../model/knowledge';
import { mainPost, sortName } from '../model/lookups';
import { levelOf, type Pace, paceOf } from '../model/pace';
import type { AccountCount, Count, GroupCount, Observation, PublishedAccount } from '../model/schema';
import { endOf } from '../model/standing';
import {
  type ActivityLevel,
  type Measure,
  type OrganisationKind,
  organisationKinds,
  type Platform,
  platforms,
  type Role,
} from '../model/vocabulary';
import type { CardContext } from './context';
import { accountText } from './facts';
import { labelOf, officeText } from './labels';
import { nameOf, organisationName, titleOf } from './names';

/** `unpublished`: there is one, its address is not told. `none`: a source says so, or it ended. */
export type AccountState = 'published' | 'unpublished' | 'none' | 'unknown';

/** Those who hold an office that the article takes together, others with one, offices of their own, and bodies by kind. */
export type GroupName = 'top' | 'municipal' | 'provincial' | 'ambassador' | 'others' | 'office' | OrganisationKind;

/** What is known of one record on one platform. */
export interface TallyRow {
  id: string;
  name: string;
  sortName: string;
  office: string;
  group: GroupName;
  role?: Role;
  /** Whether a source gives a name, and not only a handle. */
  isNamed: boolean;
  state: AccountState;
  /** The handle, or what is known instead of it; empty where nothing is. */
  account: string;
  followers?: Count;
  posts?: Count;
  pace?: Pace;
  level?: ActivityLevel;
  /** Whether no source says the level, so that it follows from the pace. */
  isLevelDerived: boolean;
  /** All that the row is made of. */
  facts: Fact[];
}

/** A day and a source, as one register has them. */
export type Fact = Claim<{ asOf: string; source: string; precision?: Observation['precision'] }>;

/** How many are so, of how many it is not known, and of how many there are. */
export interface Share {
  yes: number;
  unknown: number;
  of: number;
}

/** What counting takes, besides the records. */
export type TallyContext = Pick<CardContext, 'knowledge' | 'words' | 'today'>;

const groupOfRole: Record<Role, GroupName> = {
  sg: 'top',
  psg: 'top',
  dg: 'top',
  municipalSecretary: 'municipal',
  provincialSecretary: 'provincial',
  ambassador: 'ambassador',
};

/** In the order of the article, then bodies. */
export const groupNames: readonly GroupName[] = [
  'top',
  'municipal',
  'provincial',
  'ambassador',
  'others',
  'office',
  ...organisationKinds,
];

/** The platforms on which something is known of one of them, the one that most have first. */
export function platformsOf(records: readonly KnownRecord[]): Platform[] {
  const counts = new Map<Platform, number>();
  for (const record of records) {
    const known = [
      ...accountsOf(record).map(({ account }) => account),
      ...observationsOf(record).map((each) => each.record),
    ];
    for (const platform of new Set(known.map((fact) => fact.platform))) {
      if (platform) counts.set(platform, (counts.get(platform) ?? 0) + 1);
    }
  }
  const countOf = (platform: Platform) => counts.get(platform) ?? 0;
  return platforms.filter((platform) => counts.has(platform)).toSorted((a, b) => countOf(b) - countOf(a));
}

/** All of them on one platform, by name: nobody is ranked. */
export function tallyOf(context: TallyContext, records: readonly KnownRecord[], platform: Platform): TallyRow[] {
  const collator = new Intl.Collator(context.words.language);
  return records
    .map((record) => rowOf(context, record, platform))
    .sort(
      (a, b) => groupNames.indexOf(a.group) - groupNames.indexOf(b.group) || collator.compare(a.sortName, b.sortName),
    );
}

function rowOf(context: TallyContext, record: KnownRecord, platform: Platform): TallyRow {
  const accounts = accountsOf(record).filter(({ account }) => (account.platform ?? platform) === platform);
  const live = accounts.filter(isPublished).filter((known) => !endOf(known, context.today));
  const first = live[0] ?? accounts[0];
  const noted = live[0] ? context.knowledge.countsAt(platform, live[0].account.handle) : [];
  const observations = [...observationsOf(record), ...noted.map(observationIn)]
    .filter((each) => each.record.platform === platform)
    .toSorted((a, b) => (a.record.asOf < b.record.asOf ? 1 : -1));
  return {
    id: record.id,
    ...whoIs(context, record),
    state: stateOf(accounts, live.length > 0),
    account: first ? accountText(first.account, context.words) : '',
    ...activityOf(
      observations.map((each) => each.record),
      live[0]?.account.since,
      accounts,
    ),
    facts: [...(first?.claims ?? []), ...observations],
  };
}

const isPublished = (known: KnownAccount): known is KnownAccount<PublishedAccount> =>
  known.account.status === 'published';

/** What a source calls "not active" says nothing of whether there is an account. */
function stateOf(accounts: readonly KnownAccount[], isLive: boolean): AccountState {
  const has = (...statuses: string[]) => accounts.some(({ account }) => statuses.includes(account.status));
  if (isLive) return 'published';
  if (has('withheld', 'addressUnknown')) return 'unpublished';
  // What is published and not live has ended.
  return has('none', 'published') ? 'none' : 'unknown';
}

/** What was counted last; the level by whichever fact is the newest, and by a source's word before ours. */
function activityOf(
  observations: readonly Observation[],
  since: PublishedAccount['since'],
  accounts: readonly KnownAccount[],
): Pick<TallyRow, 'followers' | 'posts' | 'pace' | 'level' | 'isLevelDerived'> {
  const { followers } = observations.find((each) => each.followers) ?? {};
  const counted = observations.find((each) => each.posts);
  const said = observations.find((each) => each.activity);
  const pace = paceOf(observations, since);
  const derived = levelOf(pace, counted?.posts);
  const dayOfDerived = pace?.asOf ?? counted?.asOf ?? '';
  const isLevelDerived = derived !== undefined && (!said || dayOfDerived > said.asOf);
  const isNotActive = accounts.some(({ account }) => account.status === 'notActive');
  const level = isLevelDerived ? derived : (said?.activity ?? (isNotActive ? 'notActive' : undefined));
  return {
    ...(followers && { followers }),
    ...(counted?.posts && { posts: counted.posts }),
    ...(pace && { pace }),
    ...(level && { level }),
    isLevelDerived,
  };
}

const observationsOf = (record: KnownRecord): Claim<Observation>[] =>
  record.type === 'official'
    ? record.claims.flatMap(({ register, record: { observations } }) =>
        observations.map((each) => ({ register, record: each })),
      )
    : [];

/** What was noted of an account is as good as what a record says. */
const observationIn = ({ register, record }: Claim<AccountCount>): Claim<Observation> => ({
  register,
  record: { ...record, precision: 'exact' },
});

function whoIs(
  context: TallyContext,
  record: KnownRecord,
): Pick<TallyRow, 'name' | 'sortName' | 'office' | 'group' | 'role' | 'isNamed'> {
  const { words } = context;
  const office = officeText(labelOf(context, record));
  switch (record.type) {
    case 'official': {
      const official = record.claims[0].record;
      const { role } = mainPost(official);
      const group = role ? groupOfRole[role] : 'others';
      const name = nameOf(official, words);
      const isNamed = official.name !== null;
      return { name, sortName: isNamed ? sortName(name) : name, office, group, ...(role && { role }), isNamed };
    }
    case 'office': {
      const name = titleOf(record.claims[0].record, words);
      return { name, sortName: name, office, group: 'office', isNamed: true };
    }
    case 'organisation': {
      const body = record.claims[0].record;
      const name = organisationName(body, words);
      return { name, sortName: name, office, group: body.kind, isNamed: true };
    }
  }
}

/** Whether a row is so; undefined where that is not known. */
const answers: Record<Measure, (row: TallyRow) => boolean | undefined> = {
  account: ({ state }) => (state === 'unknown' ? undefined : state !== 'none'),
  named: ({ isNamed }) => isNamed,
  handle: ({ state }) => state === 'published',
  posts: ({ level, posts }) => {
    if (level) return level !== 'followsOnly' && level !== 'notActive';
    return posts && (posts.value > 0 || undefined);
  },
  followsOnly: ({ level, posts }) => {
    if (level) return level === 'followsOnly';
    return posts && (posts.value > 0 ? false : undefined);
  },
  active: ({ level }) => level && (level === 'active' || level === 'veryActive'),
};

/** Whether it is known of one that it posts. */
export const postsThere = (row: TallyRow): boolean => answers.posts(row) === true;

/** Those of whom a measure is a part: of all of them who has an account, and of those with one all else. */
export const wholeOf = (rows: readonly TallyRow[], measure: Measure): readonly TallyRow[] =>
  measure === 'account' ? rows : rows.filter((row) => answers.account(row));

/** How many of the rows are so, by one measure. */
export function shareOf(rows: readonly TallyRow[], measure: Measure): Share {
  const whole = wholeOf(rows, measure).map(answers[measure]);
  return {
    yes: whole.filter((answer) => answer === true).length,
    unknown: whole.filter((answer) => answer === undefined).length,
    of: whole.length,
  };
}

/** A count of the source's own, with the same counted in the rows. */
export interface Sourced {
  count: GroupCount;
  /** Which group it is of, or of a part of which. */
  group: GroupName;
  share: Share;
}

/** What a register's source itself counts on the platform, beside what its records give. */
export const sourcedOf = (counts: readonly GroupCount[], rows: readonly TallyRow[], platform: Platform): Sourced[] =>
  counts.flatMap((count) => {
    const { counts: what } = count;
    const [first] = what?.roles ?? [];
    if (!what || !first || what.platform !== platform) return [];
    const those = rows.filter(({ role }) => role && what.roles.includes(role));
    return [{ count, group: groupOfRole[first], share: shareOf(those, what.measure) }];
  });
