/** What became of a record over time, in words: offices held, names had, accounts begun and ended; oldest first. */
import {
  accountsOf,
  type Claim,
  isPast,
  type KnownOffice,
  type KnownOfficial,
  type KnownRecord,
  publishedOf,
} from '../model/knowledge';
import { mainPost, organisationOf } from '../model/lookups';
import type { Account, Organisation, Post, Register } from '../model/schema';
import { endOf } from '../model/standing';
import { firstDay } from '../model/time';
import type { CardContext } from './context';
import { accountText } from './facts';
import { inLanguage, organisationName, titleOf } from './names';
import { type SourceLink, sourceLink } from './sources';
import type { MessageKey, Words } from './words';

export interface TimelineEvent {
  /** A day, month or year. */
  moment: string;
  kind: 'office' | 'organisation' | 'account';
  /** The moment in words: of a beginning or an end, or, where neither is known, the day on which it was so. */
  when: string;
  text: string;
  note?: string;
  source: SourceLink;
}

/** The events of a record, oldest first. */
export function timelineOf(context: CardContext, known: KnownRecord): TimelineEvent[] {
  const own =
    known.type === 'official'
      ? eventsOfOfficial(context, known)
      : known.type === 'office'
        ? eventsOfOffice(context, known)
        : known.claims.flatMap((claim) => namesOf(context, claim));
  return [...own, ...eventsOfAccounts(context, known)].toSorted((a, b) =>
    firstDay(a.moment).localeCompare(firstDay(b.moment)),
  );
}

function eventsOfOfficial(context: CardContext, { claims }: KnownOfficial): TimelineEvent[] {
  const held = claims.flatMap(({ register, record }) => record.posts.map((post) => postEvent(context, register, post)));
  const [{ register, record }] = claims;
  // What became of the organisation that it was about in the first place.
  const organisation = organisationOf(register, mainPost(record).organisation);
  return [...held, ...laterNames(context, { register, record: organisation })];
}

function eventsOfOffice(context: CardContext, { claims }: KnownOffice): TimelineEvent[] {
  const { words } = context;
  return claims.flatMap(({ register, record }) =>
    record.holders.map(
      (holder): TimelineEvent => ({
        ...momentOf(context, holder),
        kind: 'office',
        text: holder.name,
        ...noted(periodNote(context, holder)),
        source: sourceLink(register, holder.source, words),
      }),
    ),
  );
}

function postEvent(context: CardContext, register: Register, post: Post): TimelineEvent {
  const { words } = context;
  const { t } = words;
  const organisation = organisationOf(register, post.organisation);
  const notes = [
    post.status === 'announced' && t('official.announced'),
    periodNote(context, post),
    post.implied && t('card.impliedPost'),
  ];
  return {
    ...momentOf(context, post),
    kind: 'office',
    text: `${titleOf(post, words)}, ${organisationName(organisation, words)}`,
    ...noted(notes.filter(Boolean).join('; ')),
    source: sourceLink(register, post.source, words),
  };
}

/** When it began, else the day on which it was so. */
function momentOf({ words: { t, date } }: CardContext, { from, asOf }: Pick<Post, 'from' | 'asOf'>) {
  return from ? { moment: from, when: date(from) } : { moment: asOf, when: t('record.knownOn', { date: date(asOf) }) };
}

function periodNote({ words }: CardContext, { until, note }: Pick<Post, 'until' | 'note'>): string {
  const { t, date, language } = words;
  const end = until && t('record.until', { date: date(until) });
  return [end, note && inLanguage(note, language)].filter(Boolean).join('; ');
}

/** What the organisation was called on its as-of date, and each name that it had afterwards. */
function namesOf(context: CardContext, claim: Claim<Organisation>): TimelineEvent[] {
  const { words } = context;
  const { t, date, language } = words;
  const { register, record } = claim;
  const { until, ended } = record;
  const named: TimelineEvent = {
    ...momentOf(context, record),
    kind: 'organisation',
    text: organisationName(record, words),
    ...noted(until && t(isPast(record) ? 'record.until' : 'record.nameUntil', { date: date(until) })),
    source: sourceLink(register, record.source, words),
  };
  const end: TimelineEvent[] = ended
    ? [
        {
          moment: ended.moment,
          kind: 'organisation',
          when: date(ended.moment),
          text: t('card.ended'),
          ...noted(ended.note && inLanguage(ended.note, language)),
          source: sourceLink(register, ended.source, words),
        },
      ]
    : [];
  return [named, ...laterNames(context, claim), ...end];
}

function laterNames({ words }: CardContext, { register, record }: Claim<Organisation>): TimelineEvent[] {
  return record.became.map(
    ({ from, note, source, ...then }): TimelineEvent => ({
      moment: from,
      kind: 'organisation',
      when: words.date(from),
      text: organisationName({ kind: record.kind, ...then }, words),
      ...noted(note && inLanguage(note, words.language)),
      source: sourceLink(register, source, words),
    }),
  );
}

/** Only what is known of the accounts themselves: since when a list has them is no event of theirs. */
function eventsOfAccounts({ words, today }: CardContext, known: KnownRecord): TimelineEvent[] {
  const { t, date } = words;
  const event = (account: Account, moment: string, text: MessageKey, source: SourceLink): TimelineEvent => ({
    moment,
    kind: 'account',
    when: date(moment),
    text: t(text, { account: accountName(account, words) }),
    source,
  });
  const left = accountsOf(known).flatMap(({ account, claims: [{ register }] }) =>
    account.status === 'none' && account.left
      ? event(account, account.left, 'record.accountLeft', sourceLink(register, account.source, words))
      : [],
  );
  const published = publishedOf(known).flatMap((each) => {
    const { account, claims } = each;
    const end = endOf(each, today);
    const begun = account.since?.meaning === 'created' ? 'record.accountCreated' : 'record.accountPosts';
    const ended = end?.record.kept ? 'record.accountKept' : 'record.accountEnded';
    return [
      ...(account.since
        ? [event(account, account.since.moment, begun, sourceLink(claims[0].register, account.source, words))]
        : []),
      ...(end ? [event(account, end.record.moment, ended, sourceLink(end.register, end.record.source, words))] : []),
    ];
  });
  return [...left, ...published];
}

function accountName(account: Account, words: Words): string {
  const platform = words.t(account.platform ? `platform.${account.platform}` : 'card.account');
  return account.status === 'published' ? `${accountText(account, words)} (${platform})` : platform;
}

const noted = (note: string | false | undefined): Pick<TimelineEvent, 'note'> => (note ? { note } : {});
