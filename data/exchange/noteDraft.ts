/** What the user fills in of a profile, made into a change of the register of notes, or what is missing in it. Pure. */
import { accountKey } from '../model/handles';
import { publishedAccounts } from '../model/lookups';
import type { NoteChange, NotedRecord } from '../model/notes';
import type {
  Account,
  AccountCount,
  Correction,
  Holder,
  LocalText,
  Organisation,
  Post,
  PublishedAccount,
  Source,
  Titled,
} from '../model/schema';
import type { OrganisationKind, Platform, Role } from '../model/vocabulary';
import { slugOf } from './slug';

/** The fields of the form, as they are typed. */
export interface NoteDraft {
  type: NotedRecord['type'];
  name: string;
  role: string;
  organisation: string;
  kind: OrganisationKind | '';
  /** When the account ended: a day, month or year; empty where it did not. */
  ended: string;
}

/** An account as its page tells it. */
export type NotedAccount = Pick<PublishedAccount, 'platform' | 'handle'> & { lastingId?: string | undefined };

/** A body that some register has. */
export interface NamedBody {
  record: Organisation;
  /** All that registers have of it: a note of it is of the same one. */
  claims: readonly Correction[];
}

/** A record as it stands: one of the notes, to be edited; or one of another register, to be corrected. */
export interface RecordBefore {
  noted: NotedRecord;
  /** What the form said of its office. */
  role: string;
  /** Of another register's: what of all registers is corrected, and the sources of the register that it is out of. */
  corrected?: { claims: readonly Correction[]; register: string; sources: readonly Source[] };
}

/** What is known besides the fields. */
export interface NoteFacts {
  account: NotedAccount | undefined;
  /** The page, and the day on which it says so. */
  source: Source;
  day: string;
  language: 'nl' | 'en';
  /** An office of the vocabulary by its words. */
  roleNamed: (text: string) => Role | undefined;
  bodyNamed: (text: string) => NamedBody | undefined;
  /** A body's name without the word for its kind, which is added to it where it is shown. */
  bareName: (text: string, kind: OrganisationKind) => string;
  before?: RecordBefore | undefined;
  isTaken: (id: string) => boolean;
}

/** What is wrong with a field. */
export type NoteFaults = Partial<Record<'name' | 'role' | 'organisation' | 'kind' | 'ended', 'missing' | 'noMoment'>>;

/** @returns the change, or what is wrong, by field */
export function changeOf(draft: NoteDraft, facts: NoteFacts): { change: NoteChange } | { faults: NoteFaults } {
  const faults = faultsOf(draft, facts);
  if (Object.keys(faults).length > 0) return { faults };
  const sourced = { asOf: facts.day, source: facts.source.id };
  const { type } = draft;
  if (type === 'organisation') {
    const record = organisationOf(draft, facts, sourced);
    return { change: { record: { type, record }, sources: [facts.source] } };
  }
  const body = bodyOf(draft, facts, sourced);
  const at = { ...titleOf(draft, facts), organisation: body.id };
  const shared = { ...commonOf(draft, facts, sourced), ...corrected(facts) };
  const { holders, sources } = holdersOf(facts);
  const record: NotedRecord =
    type === 'official'
      ? {
          type,
          record: {
            ...shared,
            name: draft.name.trim(),
            posts: [{ ...at, status: 'held', ...sourced }],
            observations: [],
          },
        }
      : { type, record: { ...shared, ...at, holders, ...sourced } };
  return { change: { record, body, sources: [facts.source, ...sources] } };
}

/** What was counted of an account. */
export const countOf = (
  { platform, handle }: NotedAccount,
  { followers, posts }: Pick<AccountCount, 'followers' | 'posts'>,
  { source, day }: Pick<NoteFacts, 'source' | 'day'>,
): NoteChange => ({
  count: {
    platform,
    handle,
    ...(followers && { followers }),
    ...(posts && { posts }),
    asOf: day,
    source: source.id,
  },
  sources: [source],
});

/** A page as a source; its id is the same each time. */
export const pageSource = (title: string, publisher: string, page: string): Source => ({
  id: idOfPage(page),
  title,
  publisher,
  ...(page.startsWith('https://') && { url: page }),
});

/** Pages whose addresses differ in a sign only have ids of their own. */
const idOfPage = (page: string): string => {
  let sum = 0;
  for (const sign of page) sum = (Math.imul(sum, 31) + (sign.codePointAt(0) ?? 0)) >>> 0;
  return [slugOf(page.replace(/^https?:\/\/(www\.)?/, '')), sum.toString(36)].filter(Boolean).join('-');
};

function faultsOf({ type, name, role, organisation, kind, ended }: NoteDraft, { bodyNamed }: NoteFacts): NoteFaults {
  const isBody = type === 'organisation';
  const isKnown = bodyNamed(isBody ? name : organisation) !== undefined;
  const missing = (text: string) => text.trim() === '';
  return {
    ...(type !== 'office' && missing(name) && { name: 'missing' }),
    ...(!isBody && missing(role) && { role: 'missing' }),
    ...(!isBody && missing(organisation) && { organisation: 'missing' }),
    ...(!isKnown && !missing(isBody ? name : organisation) && !kind && { kind: 'missing' }),
    ...(ended && !isMoment(ended) && { ended: 'noMoment' }),
  };
}

const isMoment = (text: string): boolean =>
  /^\d{4}(-(0[1-9]|1[0-2])(-\d\d)?)?$/.test(text) && !Number.isNaN(Date.parse(text));

/** Id and accounts: those of before, and the one before the user. */
function commonOf(draft: NoteDraft, facts: NoteFacts, sourced: { asOf: string; source: string }) {
  const { noted, corrected: ofOthers } = facts.before ?? {};
  const id = (!ofOthers && noted?.record.id) || freshId(draft, facts);
  return { id, accounts: accountsOf(noted?.record.accounts ?? [], draft, facts, sourced) };
}

function accountsOf(
  before: readonly Account[],
  { ended }: NoteDraft,
  facts: NoteFacts,
  sourced: { asOf: string; source: string },
): Account[] {
  const { account } = facts;
  // What another register says of its accounts stays its word.
  const kept = facts.before?.corrected ? [] : before;
  if (!account) return [...kept];
  const { platform, handle, lastingId } = account;
  const key = accountKey(platform, handle);
  const isOther = (one: Account) => one.status !== 'published' || accountKey(one.platform, one.handle) !== key;
  const same = publishedAccounts(before).find((one) => !isOther(one));
  return [
    ...kept.filter(isOther),
    {
      status: 'published',
      platform,
      handle: same?.handle ?? handle,
      ...(same?.kind && { kind: same.kind }),
      ...(same?.lastingId && { lastingId: same.lastingId }),
      ...(lastingId && { lastingId }),
      ...(ended && { ended: { moment: ended, source: sourced.source } }),
      ...sourced,
    },
  ];
}

/** By the name, else by the handle; with a number behind it where that is taken. */
function freshId({ type, name, role, organisation }: NoteDraft, { account, isTaken }: NoteFacts): string {
  const named = type === 'office' ? `${role} ${organisation}` : name;
  const slug = slugOf(named) || slugOf(account?.handle ?? '') || 'account';
  for (let at = 1; ; at++) {
    const id = at === 1 ? slug : `${slug}-${at}`;
    if (!isTaken(id)) return id;
  }
}

const corrected = ({ before }: NoteFacts): { corrects?: Correction[] } => {
  const all = before?.corrected?.claims ?? before?.noted.record.corrects ?? [];
  return all.length > 0 ? { corrects: [...all] } : {};
};

function organisationOf(draft: NoteDraft, facts: NoteFacts, sourced: { asOf: string; source: string }): Organisation {
  const { before } = facts;
  const known = facts.bodyNamed(draft.name);
  const old = before?.noted.type === 'organisation' ? before.noted.record : undefined;
  const like = old ?? known?.record;
  // Where no list knows it by an id, what registers have of it is named.
  const same = !before && known && !known.record.identity ? { corrects: [...known.claims] } : corrected(facts);
  const kind = draft.kind || (like?.kind ?? 'agency');
  return {
    ...commonOf(draft, facts, sourced),
    kind,
    name: nameOfBody(draft.name, kind, facts, known?.record.name),
    ...(like?.abbreviation && { abbreviation: like.abbreviation }),
    ...(like?.identity && { identity: like.identity }),
    became: [],
    ...same,
    ...sourced,
  };
}

/** The body that an office is at: as a register has it, or as the user calls it. */
function bodyOf(
  { organisation, kind }: NoteDraft,
  facts: NoteFacts,
  sourced: { asOf: string; source: string },
): Organisation {
  const { bodyNamed, isTaken } = facts;
  const known = bodyNamed(organisation)?.record;
  const kindOfIt = known?.kind ?? (kind || 'agency');
  const slug = slugOf(organisation) || 'organisation';
  return {
    id: known?.id ?? (isTaken(slug) ? `${slug}-body` : slug),
    kind: kindOfIt,
    ...(known?.identity && { identity: known.identity }),
    name: nameOfBody(organisation, kindOfIt, facts, known?.name),
    ...(known?.abbreviation && { abbreviation: known.abbreviation }),
    became: [],
    accounts: [],
    ...sourced,
  };
}

/** What a body is called: as a register calls it, or in the user's words. */
const nameOfBody = (text: string, kind: OrganisationKind, { language, bareName }: NoteFacts, known?: LocalText) =>
  known ?? { [language]: bareName(text.trim(), kind) };

/** What the office is called: as before where the form still says so; else by the vocabulary, or in the user's words. */
function titleOf({ role }: NoteDraft, { before, roleNamed, language }: NoteFacts): Titled {
  const post = before && postOf(before.noted);
  if (post && before.role === role) {
    const { role: known, title, short, portfolio } = post;
    return {
      ...(known && { role: known }),
      ...(title && { title }),
      ...(short && { short }),
      ...(portfolio && { portfolio }),
    };
  }
  const known = roleNamed(role);
  return known ? { role: known } : { title: { [language]: role.trim() } };
}

/** The office that a record tells of first. */
function postOf({ type, record }: NotedRecord): Titled | Post | undefined {
  if (type === 'official') return record.posts.find(({ status }) => status === 'held') ?? record.posts[0];
  return type === 'office' ? record : undefined;
}

/** Who holds an office, and the sources that say so: another register's come along under names of their own. */
function holdersOf({ before }: NoteFacts): { holders: Holder[]; sources: Source[] } {
  if (before?.noted.type !== 'office') return { holders: [], sources: [] };
  const { holders } = before.noted.record;
  if (!before.corrected) return { holders, sources: [] };
  const { register, sources } = before.corrected;
  const idFor = (id: string) => `${register}-${id}`;
  return {
    holders: holders.map((holder) => ({ ...holder, source: idFor(holder.source) })),
    sources: sources
      .filter(({ id }) => holders.some(({ source }) => source === id))
      .map((source) => ({ ...source, id: idFor(source.id) })),
  };
}

/** Whether two handles are of one account. */
export const isSameAccount = (
  one: { platform: Platform; handle: string } | undefined,
  other: { platform: Platform; handle: string } | undefined,
): boolean =>
  one !== undefined &&
  other !== undefined &&
  accountKey(one.platform, one.handle) === accountKey(other.platform, other.handle);
