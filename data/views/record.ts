/** A record in full: what the card has no room for, each fact with its own date and source. In words, for the popup. */

import { profileUrl } from '../model/handles';
import { organisationOf, postAtAsOf } from '../model/lookups';
import type { Account, Official, Organisation, Post } from '../model/schema';
import {
  accountFact,
  archivedLink,
  asOfText,
  type CardContext,
  nameOf,
  observationFacts,
  organisationName,
  postTitle,
  type SourceLink,
  sourceLink,
} from './card';
import type { CardFact, CardLink } from './cardModel';

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
  /** As the register has them, oldest first. */
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

/** Puts the whole record of an official into words. */
export function recordOf(context: CardContext, official: Official): RecordModel {
  const { register, words } = context;
  const { t, language } = words;
  const post = postAtAsOf(register, official);
  const organisation = organisationOf(register, post.organisation);
  const main = sourceLink(context, post.source);
  const accounts = official.accounts.map((account) => accountOf(context, account));
  const facts = [...official.posts, ...organisation.became, ...official.accounts, ...official.observations];
  const ids = new Set([...facts, ...(official.view ? [official.view] : [])].map(({ source }) => source));
  const [archived] = official.accounts.flatMap((account) => archivedLink(context, account) ?? []);

  return {
    posts: official.posts.map((each) => postOf(context, each)),
    organisation: [
      {
        text: organisationName(organisation, words),
        asOf: asOfText(false, organisation.asOf, words),
        source: sourceLink(context, organisation.source),
      },
      ...organisation.became.map(
        ({ from, note, source, ...then }): RecordFact => ({
          text: organisationName({ kind: organisation.kind, ...then }, words),
          note: [t('record.since', { date: words.date(from) }), note?.[language]].filter(Boolean).join('; '),
          source: sourceLink(context, source),
        }),
      ),
    ],
    accounts,
    observations: official.observations.map((observation) => ({
      facts: observationFacts(observation, words),
      asOf: asOfText(observation.precision === 'onOrBefore', observation.asOf, words),
      source: sourceLink(context, observation.source),
    })),
    sources: [...ids].map((id) => sourceLink(context, id)),
    citation: t('record.citation', {
      who: nameOf(official, words),
      role: postTitle(post, words),
      organisation: organisationName(organisation, words),
      asOf: asOfText(false, register.asOf, words),
      source: [main.title, main.href].filter(Boolean).join(', '),
    }),
    ...(archived
      ? { link: { label: t('record.copyArchived'), href: archived.href } }
      : main.href && { link: { label: t('record.copySource'), href: main.href } }),
  };
}

/** Puts the whole record of an organisation into words. */
export function recordOfOrganisation(context: CardContext, organisation: Organisation): RecordModel {
  const { words } = context;
  const asOf = asOfText(false, organisation.asOf, words);
  const source = sourceLink(context, organisation.source);
  const name = organisationName(organisation, words);
  return {
    posts: [],
    organisation: [{ text: name, asOf, source }],
    accounts: organisation.accounts.map((account) => accountOf(context, account)),
    observations: [],
    sources: [source],
    citation: words.t('record.citationOrganisation', {
      name,
      asOf,
      accounts: words.list(
        organisation.accounts.map((account) => {
          const { label, value } = accountFact(account, words);
          return `${label} ${value}`;
        }),
      ),
      source: [source.title, source.href].filter(Boolean).join(', '),
    }),
    ...(source.href && { link: { label: words.t('record.copySource'), href: source.href } }),
  };
}

function postOf(context: CardContext, post: Post): RecordFact {
  const { t, date, language } = context.words;
  const { status, from, until, implied, note } = post;
  const organisation = organisationOf(context.register, post.organisation);
  const parts = [
    status === 'announced' && t('official.announced'),
    from && t('record.since', { date: date(from) }),
    until && t('record.until', { date: date(until) }),
    note?.[language],
    implied && t('card.impliedPost'),
  ];
  const qualified = parts.filter(Boolean).join('; ');
  return {
    text: `${postTitle(post, context.words)}, ${organisationName(organisation, context.words)}`,
    ...(qualified && { note: qualified }),
    asOf: asOfText(false, post.asOf, context.words),
    source: sourceLink(context, post.source),
  };
}

function accountOf(context: CardContext, account: Account): RecordAccount {
  const { words } = context;
  const { label, value, note } = accountFact(account, words);
  const archived = archivedLink(context, account);
  const links = archived ? [archived] : [];
  if (account.status === 'published') {
    const { platform, handle } = account;
    const now = context.register.standing === 'historic' ? 'record.accountNow' : 'record.account';
    links.push({
      label: words.t(now, { platform: words.t(`platform.${platform}`) }),
      href: profileUrl(platform, handle),
    });
  }
  return {
    text: `${label}: ${value}`,
    ...(note && { note }),
    asOf: asOfText(false, account.asOf, words),
    source: sourceLink(context, account.source),
    links,
  };
}
