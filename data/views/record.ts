/** A record in full: what the card has no room for, each fact with its own date and source. In words, for the popup. */
import { writtenHandle } from '../model/handles';
import { accountsOf, type Claim, countsOf, type KnownAccount, type KnownRecord, publishedOf } from '../model/knowledge';
import { mainPost, organisationOf } from '../model/lookups';
import type { Account, Observation, Register } from '../model/schema';
import { endOf } from '../model/standing';
import { type Platform, platforms } from '../model/vocabulary';
import type { CardFact, CardLink } from './cardModel';
import type { CardContext } from './context';
import { accountFact, accountText, archivedLink, observationFacts, profileLink, quantity } from './facts';
import { hasSeveralOn } from './notedCounts';
import { asOfText, type SourceLink, sourceLink, sourceLinks } from './sources';
import { type TimelineEvent, timelineOf } from './timeline';
import type { Words } from './words';

/** An account: what is known of it and of when, and where it can be looked at. */
export interface RecordAccount {
  platform?: Platform;
  /** The handle, or what is known instead of it. */
  text: string;
  /** What qualifies it: since when, its end, what its address proves, who else lists it. */
  note?: string;
  isProven: boolean;
  isEnded: boolean;
  asOf: string;
  source: SourceLink;
  /** Undefined of accounts that are not published. */
  href?: string;
  /** Other places to look at it: the web archive. */
  links: CardLink[];
}

/** One count on several days, oldest first. */
export interface CountSeries {
  label: string;
  points: { day: string; date: string; value: number; text: string }[];
}

/** What was counted or said on one platform on one day. */
export interface RecordObservation {
  facts: CardFact[];
  asOf: string;
  source: SourceLink;
}

/** A record in full, as its dossier shows it. */
export interface RecordModel {
  timeline: TimelineEvent[];
  /** Those whose address proves whose they are first, those that ended last. */
  accounts: RecordAccount[];
  observations: RecordObservation[];
  /** What was counted on several days. */
  series: CountSeries[];
  /** Every publication that this record rests on, each once. */
  sources: SourceLink[];
  /** An address to pass on: the archived account page, else the source; undefined where there is neither. */
  link?: CardLink;
}

/** Puts the whole of a record into words. */
export function recordOf(context: CardContext, record: KnownRecord): RecordModel {
  const observations = observationsOf(context, record);
  return {
    timeline: timelineOf(context, record),
    accounts: accountsOf(record)
      .map((account) => recordAccount(context, account, record))
      .toSorted((a, b) => rankOf(a) - rankOf(b)),
    observations: observations.map(({ register, record: observation, handle }) => ({
      facts: observationFacts(observation, context.words).map((fact) => ofAccount(fact, observation.platform, handle)),
      asOf: asOfText(observation.precision === 'onOrBefore', observation.asOf, context.words),
      source: originIn(context, register, observation.source),
    })),
    series: seriesOf(observations, context.words),
    sources: sourceLinks(claimsIn(record), context.words),
    ...linkOf(context, record),
  };
}

const rankOf = ({ isProven, isEnded }: RecordAccount): number => Number(isEnded) - Number(isProven);

/** An observation, with the account that it is of where that has to be said. */
type Observed = Claim<Observation> & { handle?: string };

/** What the record's registers observed, and what was counted of its accounts. */
function observationsOf({ knowledge }: CardContext, record: KnownRecord): Observed[] {
  const own =
    record.type === 'official'
      ? record.claims.flatMap(({ register, record: { observations } }) =>
          observations.map((each) => ({ register, record: each })),
        )
      : [];
  const counted = countsOf(knowledge, record).map(
    ({ register, record: { handle, ...count } }): Observed => ({
      register,
      record: { ...count, precision: 'exact' },
      ...(hasSeveralOn(record, count.platform) && { handle }),
    }),
  );
  return [...own, ...counted];
}

/** A fact, with the account that it is of where that has to be said. */
const ofAccount = (fact: CardFact, platform: Platform, handle: string | undefined): CardFact =>
  handle ? { ...fact, label: `${fact.label}, ${writtenHandle(platform, handle)}` } : fact;

/** Of a register of the user's own, or of the organisation's, the dossier says so. */
function originIn({ words, knowledge }: CardContext, register: Register, id: string): SourceLink {
  const link = sourceLink(register, id, words);
  if (!knowledge.isOwn(register)) return link;
  const key = knowledge.isManaged(register) ? 'card.organisationRegister' : 'card.ownRegister';
  return { ...link, title: words.t(key, { source: link.title }) };
}

/** Followers and posts that were counted on more than one day. */
function seriesOf(observations: readonly Observed[], words: Words): CountSeries[] {
  const { t, date } = words;
  const handles = [...new Set(observations.map(({ handle }) => handle))];
  return platforms.flatMap((platform) =>
    handles.flatMap((handle) =>
      (['followers', 'posts'] as const).flatMap((what) => {
        const points = observations
          .flatMap(({ record, handle: of }) => {
            const count = record.platform === platform && of === handle ? record[what] : undefined;
            return count
              ? { day: record.asOf, date: date(record.asOf), value: count.value, text: quantity(count, words) }
              : [];
          })
          .toSorted((a, b) => a.day.localeCompare(b.day));
        const on = t('card.onPlatform', { label: t(`card.${what}`), platform: t(`platform.${platform}`) });
        const { label } = ofAccount({ label: on, value: '' }, platform, handle);
        return new Set(points.map(({ day }) => day)).size > 1 ? [{ label, points }] : [];
      }),
    ),
  );
}

/** Everything that rests on a source. */
function claimsIn(known: KnownRecord): Claim<{ source: string }>[] {
  switch (known.type) {
    case 'official': {
      const [{ register, record: official }] = known.claims;
      const organisation = organisationOf(register, mainPost(official).organisation);
      return [
        ...known.claims.flatMap(({ register: own, record: each }) =>
          [...each.posts, ...each.accounts, ...each.observations, ...(each.view ? [each.view] : [])].map((record) => ({
            register: own,
            record,
          })),
        ),
        ...organisation.became.map((record) => ({ register, record })),
      ];
    }
    case 'office':
      return [
        ...known.claims,
        ...known.claims.flatMap(({ register, record }) =>
          record.holders.map((holder) => ({ register, record: holder })),
        ),
      ];
    case 'organisation':
      return [...known.claims, ...accountsOf(known).flatMap<Claim<{ source: string }>>(({ claims }) => claims)];
  }
}

function linkOf(context: CardContext, known: KnownRecord): Pick<RecordModel, 'link'> {
  const { words } = context;
  if (known.type === 'official') {
    const [{ register, record: official }] = known.claims;
    const [archived] = official.accounts.flatMap((account) => archivedLink(context, account) ?? []);
    if (archived) return { link: { label: words.t('record.copyArchived'), href: archived.href } };
    return linkTo(words, sourceLink(register, mainPost(official).source, words));
  }
  const [{ register, record }] = known.claims;
  return linkTo(words, sourceLink(register, record.source, words));
}

const linkTo = (words: Words, { href }: SourceLink): Pick<RecordModel, 'link'> =>
  href ? { link: { label: words.t('record.copySource'), href } } : {};

/** Without what addresses have before the name; where that is a number, the platform. */
function shownText(account: Account, words: Words): string {
  if (account.status !== 'published') return accountText(account, words);
  if (account.handle.startsWith('channel/')) return words.t(`platform.${account.platform}`);
  return accountText(account, words).replace(/^(company|in|school|showcase|user|c)\//, '');
}

function recordAccount(context: CardContext, known: KnownAccount, record: KnownRecord): RecordAccount {
  const { words, knowledge, today } = context;
  const { account, claims } = known;
  const { note } = accountFact(context, known, record);
  const archived = archivedLink(context, account);
  const isPublished = account.status === 'published';
  return {
    ...(account.platform && { platform: account.platform }),
    text: shownText(account, words),
    ...(note && { note }),
    isProven: isPublished && knowledge.domainOf(account.platform, account.handle) !== undefined,
    isEnded: isPublished && publishedOf(record).some((each) => each.account === account && endOf(each, today)),
    asOf: asOfText(false, account.asOf, words),
    source: sourceLink(claims[0].register, account.source, words),
    ...(isPublished && { href: profileLink(account, '').href }),
    links: archived ? [archived] : [],
  };
}
