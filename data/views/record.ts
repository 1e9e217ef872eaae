/** A record in full: what the card has no room for, each fact with its own date and source. In words, for the popup. */
import {
  accountsOf,
  type Claim,
  type KnownAccount,
  type KnownOffice,
  type KnownOfficial,
  type KnownOrganisation,
  type KnownRecord,
} from '../model/knowledge';
import { dayOfRecord, organisationOf, postOn } from '../model/lookups';
import type { Organisation, Post, Register } from '../model/schema';
import { periodOfAccount, standingOf } from '../model/standing';
import type { CardFact, CardLink } from './cardModel';
import type { CardContext } from './context';
import { accountFact, accountText, archivedLink, observationFacts, profileLink } from './facts';
import { inLanguage, nameOf, organisationName, titleOf } from './names';
import { asOfText, type SourceLink, sourceLink, sourceLinks } from './sources';

/** A fact of the record. */
export interface RecordFact {
  text: string;
  /** What qualifies it: a period, that it is derived. */
  note?: string;
  /** As of when, in words. */
  asOf?: string;
  source: SourceLink;
}

/** An account, and where it can be looked at. */
export interface RecordAccount extends RecordFact {
  links: CardLink[];
}

/** What was counted or said on one platform on one day. */
export interface RecordObservation {
  facts: CardFact[];
  asOf: string;
  source: SourceLink;
}

export interface RecordModel {
  /** As the registers have them, oldest first; of an office who holds it or held it. */
  posts: RecordFact[];
  /** What the organisation was called, oldest first. */
  organisation: RecordFact[];
  accounts: RecordAccount[];
  observations: RecordObservation[];
  /** Every publication that this record rests on, each once. */
  sources: SourceLink[];
  /** The record in one line, to be quoted: name, office, organisation, as-of date, source. */
  citation: string;
  /** An address to pass on: the archived account page, else the source; undefined where there is neither. */
  link?: CardLink;
}

/** Puts the whole of a record into words. */
export function recordOf(context: CardContext, record: KnownRecord): RecordModel {
  switch (record.type) {
    case 'official':
      return recordOfOfficial(context, record);
    case 'office':
      return recordOfOffice(context, record);
    case 'organisation':
      return recordOfOrganisation(context, record);
  }
}

function recordOfOfficial(context: CardContext, known: KnownOfficial): RecordModel {
  const { words } = context;
  const { t } = words;
  const [{ register, record: official }] = known.claims;
  const day = dayOfRecord(official);
  const post = postOn(official, day);
  const organisation = organisationOf(register, post.organisation);
  const main = sourceLink(register, post.source, words);
  const [archived] = official.accounts.flatMap((account) => archivedLink(context, account) ?? []);
  const facts = known.claims.flatMap(({ register: own, record: each }) =>
    [...each.posts, ...each.accounts, ...each.observations, ...(each.view ? [each.view] : [])].map((record) => ({
      register: own,
      record,
    })),
  );
  return {
    posts: known.claims.flatMap((claim) => claim.record.posts.map((each) => postFact(context, claim.register, each))),
    organisation: organisationFacts(context, { register, record: organisation }),
    accounts: accountsOf(known).map((account) => recordAccount(context, account, known)),
    observations: official.observations.map((observation) => ({
      facts: observationFacts(observation, words),
      asOf: asOfText(observation.precision === 'onOrBefore', observation.asOf, words),
      source: sourceLink(register, observation.source, words),
    })),
    sources: sourceLinks([...facts, ...organisation.became.map((record) => ({ register, record }))], words),
    citation: t('record.citation', {
      who: nameOf(official, words),
      role: titleOf(post, words),
      organisation: organisationName(organisation, words),
      asOf: asOfText(false, day, words),
      source: [main.title, main.href].filter(Boolean).join(', '),
    }),
    ...(archived ? { link: { label: t('record.copyArchived'), href: archived.href } } : linkTo(context, main)),
  };
}

function recordOfOffice(context: CardContext, known: KnownOffice): RecordModel {
  const { words } = context;
  const [{ register, record: office }] = known.claims;
  const organisation = organisationOf(register, office.organisation);
  const holders = known.claims.flatMap((claim) =>
    claim.record.holders.map((record) => ({ register: claim.register, record })),
  );
  const source = sourceLink(register, office.source, words);
  return {
    posts: holders.map(({ register: own, record: { name, asOf, source: id, ...period } }) => ({
      text: name,
      ...noteOf(periodNotes(context, period)),
      asOf: asOfText(false, asOf, words),
      source: sourceLink(own, id, words),
    })),
    organisation: organisationFacts(context, { register, record: organisation }),
    accounts: accountsOf(known).map((account) => recordAccount(context, account, known)),
    observations: [],
    sources: sourceLinks([...known.claims, ...holders], words),
    citation: citationOfAccounts(context, known, titleOf(office, words), office.asOf, source),
    ...linkTo(context, source),
  };
}

function recordOfOrganisation(context: CardContext, known: KnownOrganisation): RecordModel {
  const { words } = context;
  const [{ register, record }] = known.claims;
  const source = sourceLink(register, record.source, words);
  const accounts = accountsOf(known);
  return {
    posts: [],
    organisation: known.claims.flatMap((claim) => organisationFacts(context, claim)),
    accounts: accounts.map((account) => recordAccount(context, account, known)),
    observations: [],
    sources: sourceLinks(
      [...known.claims, ...accounts.flatMap<Claim<{ source: string }>>(({ claims }) => claims)],
      words,
    ),
    citation: citationOfAccounts(context, known, organisationName(record, words), record.asOf, source),
    ...linkTo(context, source),
  };
}

/** A body with its accounts in one line. */
function citationOfAccounts(
  { words }: CardContext,
  known: KnownRecord,
  name: string,
  asOf: string,
  source: SourceLink,
): string {
  const { t } = words;
  const accounts = accountsOf(known).map(({ account }) =>
    [t(account.platform ? `platform.${account.platform}` : 'card.account'), accountText(account, words)].join(' '),
  );
  return t('record.citationOrganisation', {
    name,
    accounts: words.list(accounts),
    asOf: asOfText(false, asOf, words),
    source: [source.title, source.href].filter(Boolean).join(', '),
  });
}

const linkTo = ({ words }: CardContext, { href }: SourceLink): Pick<RecordModel, 'link'> =>
  href ? { link: { label: words.t('record.copySource'), href } } : {};

/** What it was called on its as-of date, and each name that it had afterwards. */
function organisationFacts({ words }: CardContext, { register, record }: Claim<Organisation>): RecordFact[] {
  const { t, date, language } = words;
  return [
    {
      text: organisationName(record, words),
      asOf: asOfText(false, record.asOf, words),
      source: sourceLink(register, record.source, words),
    },
    ...record.became.map(
      ({ from, note, source, ...then }): RecordFact => ({
        text: organisationName({ kind: record.kind, ...then }, words),
        note: [t('record.since', { date: date(from) }), note && inLanguage(note, language)].filter(Boolean).join('; '),
        source: sourceLink(register, source, words),
      }),
    ),
  ];
}

function postFact(context: CardContext, register: Register, post: Post): RecordFact {
  const { words } = context;
  const { t } = words;
  const { status, implied, asOf, source } = post;
  const organisation = organisationOf(register, post.organisation);
  return {
    text: `${titleOf(post, words)}, ${organisationName(organisation, words)}`,
    ...noteOf([
      status === 'announced' && t('official.announced'),
      ...periodNotes(context, post),
      implied && t('card.impliedPost'),
    ]),
    asOf: asOfText(false, asOf, words),
    source: sourceLink(register, source, words),
  };
}

function periodNotes({ words }: CardContext, { from, until, note }: Pick<Post, 'from' | 'until' | 'note'>) {
  const { t, date, language } = words;
  return [
    from && t('record.since', { date: date(from) }),
    until && t('record.until', { date: date(until) }),
    note && inLanguage(note, language),
  ];
}

function noteOf(parts: (string | false | undefined)[]): Pick<RecordFact, 'note'> {
  const note = parts.filter(Boolean).join('; ');
  return note ? { note } : {};
}

function recordAccount(context: CardContext, known: KnownAccount, record: KnownRecord): RecordAccount {
  const { words, today } = context;
  const { account, claims } = known;
  const { label, value, note } = accountFact(context, known, record);
  const archived = archivedLink(context, account);
  const links = archived ? [archived] : [];
  if (account.status === 'published') {
    const isOld = standingOf([periodOfAccount(account)], today) !== 'current';
    const text = isOld ? 'record.accountNow' : 'record.account';
    links.push(profileLink(account, words.t(text, { platform: words.t(`platform.${account.platform}`) })));
  }
  return {
    text: `${label}: ${value}`,
    ...(note && { note }),
    asOf: asOfText(false, account.asOf, words),
    source: sourceLink(claims[0].register, account.source, words),
    links,
  };
}
