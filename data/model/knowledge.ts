/** All registers that are on, taken as one: each record once, with what every register says of it, the first register first. */
import { accountKey, domainKeys } from './handles';
import { type AnyRecord, publishedAccounts } from './lookups';
import type {
  Account,
  AccountCount,
  Correction,
  Domain,
  Identity,
  Office,
  Official,
  Organisation,
  PublishedAccount,
  Register,
} from './schema';
import type { Platform } from './vocabulary';

/** What one register says of a record. */
export interface Claim<T> {
  register: Register;
  record: T;
}

/** What is known of one record. The first claim leads; no register claims the same record twice. */
export type Claims<T> = readonly [Claim<T>, ...Claim<T>[]];

interface Known<Type extends string, T> {
  type: Type;
  /** That of the leading claim. */
  id: string;
  claims: Claims<T>;
}

export type KnownOfficial = Known<'official', Official>;
export type KnownOffice = Known<'office', Office>;
export type KnownOrganisation = Known<'organisation', Organisation>;
export type KnownRecord = KnownOfficial | KnownOffice | KnownOrganisation;

/** What several registers say, taken together, and what can be asked of it. */
export interface Knowledge {
  /** By precedence: where registers disagree, the first leads. */
  registers: readonly Register[];
  /** Officials, then offices, then organisations, each by precedence. */
  records: readonly KnownRecord[];
  /** Those that the user does not want to see: nowhere else among what is known. */
  hidden: readonly KnownRecord[];
  domains: readonly Claim<Domain>[];
  /** Whether a register is the user's own, not one that comes with the extension. */
  isOwn(register: Register): boolean;
  /** Whether that is one that the user's organisation set. */
  isManaged(register: Register): boolean;
  /** The record that some register has under this id. */
  find(id: string): KnownRecord | undefined;
  /** The records that give the account as theirs: who speaks there first. */
  ownersOf(platform: Platform, handle: string): readonly KnownRecord[];
  /** The government's domain that the account's address is under. */
  domainOf(platform: Platform, handle: string): Claim<Domain> | undefined;
  /** What was counted of the account, apart from what its records say. */
  countsAt(platform: Platform, handle: string): readonly Claim<AccountCount>[];
}

/**
 * Takes registers as one.
 * @param registers by precedence
 * @param own those among them that are the user's own, or the organisation's
 * @param hidden ids of records that the user does not want to see, by whichever register
 * @param managed those of `own` that the organisation set
 */
export function knowledgeOf(
  registers: readonly Register[],
  own: readonly Register[] = [],
  hidden: readonly string[] = [],
  managed: readonly Register[] = [],
): Knowledge {
  const all: KnownRecord[] = [
    ...grouped(registers, (register) => register.officials, sameName).map(known('official')),
    ...grouped(registers, (register) => register.offices, sameOrganisation).map(known('office')),
    ...grouped(registers, recordsOfOrganisations, sameKind).map(presentFirst).map(known('organisation')),
  ];
  const isHidden = ({ claims }: KnownRecord) => claims.some(({ record }) => hidden.includes(record.id));
  const records = hidden.length > 0 ? all.filter((record) => !isHidden(record)) : all;
  const byId = new Map(
    records.toReversed().flatMap((record) => record.claims.map((claim) => [claim.record.id, record] as const)),
  );
  const owners = ownersIn(records);
  const counts = countsIn(registers);
  const domains = registers.flatMap((register) => register.domains.map((record) => ({ register, record })));
  const byDomainKey = new Map(
    domains
      .toReversed()
      .flatMap((claim) => claim.record.platforms.map((platform) => [`${platform}:*.${claim.record.domain}`, claim])),
  );
  return {
    registers,
    records,
    hidden: hidden.length > 0 ? all.filter(isHidden) : [],
    domains,
    isOwn: (register) => own.includes(register),
    isManaged: (register) => managed.includes(register),
    find: (id) => byId.get(id),
    ownersOf: (platform, handle) => owners.get(accountKey(platform, handle)) ?? [],
    domainOf: (platform, handle) =>
      domainKeys(accountKey(platform, handle))
        .map((key) => byDomainKey.get(key))
        .find((claim) => claim !== undefined),
    countsAt: (platform, handle) => counts.get(accountKey(platform, handle)) ?? [],
  };
}

/** What was counted of accounts, by their keys. */
function countsIn(registers: readonly Register[]): Map<string, Claim<AccountCount>[]> {
  const counts = new Map<string, Claim<AccountCount>[]>();
  for (const register of registers) {
    for (const record of register.accountCounts ?? []) {
      const key = accountKey(record.platform, record.handle);
      counts.set(key, [...(counts.get(key) ?? []), { register, record }]);
    }
  }
  return counts;
}

const known =
  <Type extends KnownRecord['type']>(type: Type) =>
  <T extends { id: string }>(claims: Claims<T>): Known<Type, T> => ({ type, id: claims[0].record.id, claims });

/** Whether the name that a register has of an organisation was one of before, by that register's own date. */
export const isPast = ({ until, asOf }: Pick<Organisation, 'until' | 'asOf'>): boolean =>
  until !== undefined && until <= asOf;

/** What an organisation is called now leads, where another register still has an earlier name; unless it is there no more. */
function presentFirst(claims: Claims<Organisation>): Claims<Organisation> {
  if (claims.some(({ record }) => record.ended)) return claims;
  const [first, ...others] = claims.toSorted((a, b) => Number(isPast(a.record)) - Number(isPast(b.record)));
  return first ? [first, ...others] : claims;
}

/** Organisations are records of their own, except those without accounts that are there for who works at them. */
function recordsOfOrganisations({ organisations, officials, offices }: Register): Organisation[] {
  const employers = new Set([
    ...officials.flatMap(({ posts }) => posts.map(({ organisation }) => organisation)),
    ...offices.map(({ organisation }) => organisation),
  ]);
  return organisations.filter(({ id, accounts }) => accounts.length > 0 || !employers.has(id));
}

/** Claims of the same record, as they come together. */
type Group<T> = [Claim<T>, ...Claim<T>[]];

interface Mergeable {
  id: string;
  identity?: Identity | undefined;
  corrects?: readonly Correction[] | undefined;
  accounts: readonly Account[];
}

/**
 * Groups what different registers say of the same record: where one corrects it, by a shared id, else by a shared account.
 * @param alike whether two records with a shared account may be the same one
 */
function grouped<T extends Mergeable>(
  registers: readonly Register[],
  recordsOf: (register: Register) => readonly T[],
  alike: (one: T, other: T) => boolean,
): Claims<T>[] {
  const groups: Group<T>[] = [];
  const byKey = new Map<string, Group<T>[]>();
  const claims = registers.flatMap((register) => recordsOf(register).map((record) => ({ register, record })));
  const corrected = new Set(claims.flatMap(({ record }) => (record.corrects ?? []).map(correctionKey)));
  for (const claim of claims) {
    const own = correctionKey({ register: claim.register.id, record: claim.record.id });
    const keys = {
      ids: [
        ...(claim.record.corrects ?? []).map(correctionKey),
        ...(corrected.has(own) ? [own] : []),
        ...idKeys(claim.record),
      ],
      accounts: accountKeys(claim.record),
    };
    let group = groupOf(claim, keys, byKey, alike);
    if (group) group.push(claim);
    else {
      group = [claim];
      groups.push(group);
    }
    for (const key of [...keys.ids, ...keys.accounts]) byKey.set(key, [...(byKey.get(key) ?? []), group]);
  }
  return groups;
}

/** The group that a claim belongs to, among those that share an id or an account with it; never one of its own register. */
function groupOf<T extends Mergeable>(
  { register, record }: Claim<T>,
  { ids, accounts }: { ids: string[]; accounts: string[] },
  byKey: ReadonlyMap<string, Group<T>[]>,
  alike: (one: T, other: T) => boolean,
): Group<T> | undefined {
  const candidates = (keys: string[]) =>
    keys.flatMap((key) => byKey.get(key) ?? []).filter((group) => group.every((claim) => claim.register !== register));
  const mayBeOne = (group: Group<T>) =>
    group.every((other) => alike(other.record, record) && !contradict(other.record, record));
  return candidates(ids)[0] ?? candidates(accounts).find(mayBeOne);
}

const correctionKey = ({ register, record }: Correction): string => `corrects:${register}/${record}`;

const accountKeys = ({ accounts }: Mergeable): string[] =>
  publishedAccounts(accounts).map(({ platform, handle }) => accountKey(platform, handle));

const idKeys = ({ identity = {} }: Mergeable): string[] =>
  Object.entries(identity).flatMap(([scheme, id]) => (id === undefined ? [] : [`${scheme}:${id}`]));

/** Whether both have an id of the same list, and not the same one. */
function contradict({ identity: one = {} }: Mergeable, { identity: other = {} }: Mergeable): boolean {
  return (['roo', 'tooi', 'wikidata'] as const).some(
    (scheme) => one[scheme] !== undefined && other[scheme] !== undefined && one[scheme] !== other[scheme],
  );
}

/** Handles pass from one person to another: the same name has to tell that it is the same one. */
const sameName = (one: Official, other: Official): boolean =>
  one.name !== null && one.name.localeCompare(other.name ?? '', 'nl', { sensitivity: 'base' }) === 0;
const sameOrganisation = (one: Office, other: Office): boolean => one.organisation === other.organisation;
/** A joint authority may give the account of the municipality that does its work. */
const sameKind = (one: Organisation, other: Organisation): boolean => one.kind === other.kind;

/** For each account the records that give it, who speaks there first. */
function ownersIn(records: readonly KnownRecord[]): Map<string, KnownRecord[]> {
  const owners = new Map<string, KnownRecord[]>();
  for (const record of records) {
    for (const { account } of publishedOf(record)) {
      const key = accountKey(account.platform, account.handle);
      owners.set(
        key,
        [...(owners.get(key) ?? []), record].sort((a, b) => rankOf(a) - rankOf(b)),
      );
    }
  }
  return owners;
}

/** An office before the organisation that lists its account, and a joint authority last, as it may list another's. */
function rankOf({ type, claims: [{ record }] }: KnownRecord): number {
  if (type === 'organisation') return 'kind' in record && record.kind === 'jointAuthority' ? 2 : 1;
  return 0;
}

/** The records of a register, without the bodies that are there only for who works at them. */
export const ownRecordsOf = (register: Register): AnyRecord[] => [
  ...register.officials,
  ...register.offices,
  ...recordsOfOrganisations(register),
];

/** How many records a register has, and how many accounts. */
export interface RegisterSize {
  records: number;
  accounts: number;
}

/** @param records see `ownRecordsOf` */
export const sizeOf = (records: readonly AnyRecord[]): RegisterSize => ({
  records: records.length,
  accounts: records.reduce((sum, { accounts }) => sum + publishedAccounts(accounts).length, 0),
});

/** An account with all claims of it; the first leads. */
export interface KnownAccount<T extends Account = Account> {
  account: T;
  claims: Claims<T>;
}

/** The accounts of a record, each once, by precedence. */
export function accountsOf(record: KnownRecord): KnownAccount[] {
  const accounts = new Map<string, Group<Account>>();
  for (const { register, record: claimed } of record.claims) {
    for (const account of claimed.accounts) {
      const key =
        account.status === 'published'
          ? accountKey(account.platform, account.handle)
          : `${account.status} ${account.platform ?? ''}`;
      const before = accounts.get(key);
      if (before) before.push({ register, record: account });
      else accounts.set(key, [{ register, record: account }]);
    }
  }
  const all = [...accounts.values()].map((claims) => ({ account: claims[0].record, claims }));
  const published = new Set(all.filter(isPublished).map(({ account }) => account.platform));
  // What one register gives no address of, another one may.
  return all.filter(({ account }) => account.status !== 'addressUnknown' || !published.has(account.platform));
}

const isPublished = (known: KnownAccount): known is KnownAccount<PublishedAccount> =>
  known.account.status === 'published';

/** What was counted of the record's accounts, apart from what it says itself; the last day first. */
export const countsOf = ({ countsAt }: Pick<Knowledge, 'countsAt'>, record: KnownRecord): Claim<AccountCount>[] =>
  publishedOf(record)
    .flatMap(({ account: { platform, handle } }) => countsAt(platform, handle))
    .toSorted((a, b) => (a.record.asOf < b.record.asOf ? 1 : -1));

/** The published ones among them. */
export const publishedOf = (record: KnownRecord): KnownAccount<PublishedAccount>[] =>
  accountsOf(record).filter(isPublished);
