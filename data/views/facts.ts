/** Facts of records, put into words: accounts, what was observed there, offices. The same on cards and in the register. */
import { profileUrl, writtenHandle } from '../model/handles';
import { isPast, type KnownAccount, type KnownRecord } from '../model/knowledge';
import { organisationOf } from '../model/lookups';
import type {
  Account,
  Count,
  Observation,
  Office,
  Organisation,
  Post,
  PublishedAccount,
  Register,
} from '../model/schema';
import { endOf, periodOfAccount, standingOf } from '../model/standing';
import { lastDay } from '../model/time';
import type { CardFact, CardLink } from './cardModel';
import type { CardContext } from './context';
import { inLanguage, organisationName, titleOf } from './names';
import { originOf, sourceLink } from './sources';
import type { Words } from './words';

/**
 * An account, with all that qualifies it: since when, until when, what its address proves, whose it is else, and who else lists
 * it.
 * @param record the record that it is listed with
 */
export function accountFact(context: CardContext, known: KnownAccount, record: KnownRecord): CardFact {
  const { words } = context;
  const { t } = words;
  const { account } = known;
  const notes = isPublished(known)
    ? [...ownerNotes(context, known, record), ...publishedNotes(context, known)]
    : [derivedNote(account, words)];
  const note = [...notes, ...otherClaims(known, words)].filter(Boolean).join('; ');
  return {
    label: account.platform ? t(`platform.${account.platform}`) : t('card.account'),
    value: accountText(account, words),
    ...(note && { note }),
  };
}

/** Who else lists the account. The source of an end is told with it. */
const otherClaims = ({ claims }: KnownAccount, words: Words): string[] =>
  claims
    .slice(1)
    .filter(({ record }) => record.status !== 'published' || !record.ended)
    .map((claim) => words.t('card.alsoIn', { origin: originOf(claim, words) }));

/** Whose the account is before it is this record's, and by which of its names it is listed. */
function ownerNotes(context: CardContext, known: KnownAccount<PublishedAccount>, record: KnownRecord): string[] {
  const { words } = context;
  const { t } = words;
  const offices = officesOf(context, known, record).map((office) => titleOf(office, words));
  const past = pastListingOf(known, record);
  return [
    ...(offices.length > 0 ? [t('card.accountOfOffice', { office: words.list(offices) })] : []),
    ...(past ? [t('card.accountOfName', { name: organisationName(past, words) })] : []),
  ];
}

/** The offices whose own account it is, other than the record that it is listed with. */
export const officesOf = (
  { knowledge }: CardContext,
  { account }: KnownAccount<PublishedAccount>,
  record: KnownRecord,
): Office[] =>
  knowledge
    .ownersOf(account.platform, account.handle)
    .flatMap((owner) => (owner.type === 'office' && owner !== record ? [owner.claims[0].record] : []));

/** The organisation as the register has it that lists the account, where that has it under another name, of before. */
export function pastListingOf(
  { claims }: KnownAccount<PublishedAccount>,
  record: KnownRecord,
): Organisation | undefined {
  if (record.type !== 'organisation') return undefined;
  const listing = record.claims.find(({ register }) => register === claims[0].register)?.record;
  return listing && listing !== record.claims[0].record && isPast(listing) ? listing : undefined;
}

export const isPublished = (known: KnownAccount): known is KnownAccount<PublishedAccount> =>
  known.account.status === 'published';

/** The handle, or what is known instead of it. */
export function accountText(account: Account, { t, date }: Words): string {
  switch (account.status) {
    case 'published':
      return writtenHandle(account.platform, account.handle);
    case 'withheld':
      return t(account.reason === 'notGiven' ? 'card.accountNotGiven' : 'card.accountPseudonymous');
    case 'none':
      if (account.left) return t('card.accountLeft', { date: date(account.left) });
      return t(account.platform ? 'card.accountNone' : 'card.accountNoneAnywhere');
    case 'notActive':
      return t('card.accountNotActive');
    case 'addressUnknown':
      return t('card.accountAddressUnknown');
  }
}

const derivedNote = (account: Account, { t }: Words): string | undefined =>
  'derived' in account && account.derived ? t('card.derived') : undefined;

function publishedNotes({ words, knowledge, today }: CardContext, known: KnownAccount<PublishedAccount>): string[] {
  const { t, date, language } = words;
  const { account } = known;
  const end = endOf(known, today);
  const domain = knowledge.domainOf(account.platform, account.handle);
  const notes: string[] = [];
  if (account.kind) notes.push(t(`accountKind.${account.kind}`));
  if (end) {
    const { moment, kept, note } = end.record;
    notes.push(
      t(kept ? 'card.accountEndedKept' : 'card.accountEnded', {
        date: date(moment),
        origin: sourceLink(end.register, end.record.source, words).title,
      }),
    );
    if (note) notes.push(inLanguage(note, language));
  }
  if (account.since) {
    const { moment, meaning } = account.since;
    notes.push(t(meaning === 'created' ? 'card.accountCreated' : 'card.accountSince', { date: date(moment) }));
  }
  const seen = date(account.lastSeen ?? account.asOf);
  notes.push(
    account.firstSeen
      ? t('card.accountListed', { from: date(account.firstSeen), until: seen })
      : t('card.accountListedOn', { date: seen }),
  );
  if (domain) notes.push(t('card.accountProof', { domain: domain.record.domain }));
  return notes;
}

/** What was counted or said on one platform on one day. */
export function observationFacts(observation: Observation, words: Words): CardFact[] {
  const { t, language } = words;
  const { platform, activity, cadence, followers, posts, connections } = observation;
  /** The platform is named where it is not the register's main one, so that no figure is read as Twitter's. */
  const labelled = (label: string) =>
    platform === 'x' ? label : t('card.onPlatform', { label, platform: t(`platform.${platform}`) });
  const countFact = (label: string, count: Count | undefined): CardFact[] =>
    count
      ? [{ label: labelled(label), value: quantity(count, words), ...noted(count.derived && t('card.derived')) }]
      : [];

  const facts: CardFact[] = [];
  if (activity) facts.push({ label: labelled(t('card.activity')), value: t(`level.${activity}`) });
  facts.push(...countFact(t('card.followers'), followers), ...countFact(t('card.posts'), posts));
  facts.push(...countFact(t('card.connections'), connections));
  if (cadence) {
    const { per, said, derived } = cadence;
    const paced = (pace: Pick<Count, 'value' | 'qualifier'>) =>
      t(per === 'day' ? 'card.perDay' : 'card.perWeek', { n: quantity(pace, words) });
    facts.push({
      label: labelled(t('card.cadence')),
      value: said ? t('card.paceSaid', { said: paced(said), n: paced(cadence) }) : paced(cadence),
      ...noted(derived && t('card.derived')),
    });
  }
  const last = facts.at(-1);
  if (last && observation.note) last.note = inLanguage(observation.note, language);
  return facts;
}

const noted = (note: string | false | undefined): Pick<CardFact, 'note'> => (note ? { note } : {});

/** A number in words, with how it is meant: "meer dan 2.000". */
export function quantity({ value, qualifier }: Pick<Count, 'value' | 'qualifier'>, { t, number }: Words): string {
  return t(`quantity.${qualifier}`, { n: number(value) });
}

/** Another office than the one the card is of: announced, held later, or held before. */
export function otherPostFact(register: Register, post: Post, main: Post, words: Words): CardFact {
  const { t, language } = words;
  const { abbreviation, name } = organisationOf(register, post.organisation);
  const when =
    post.status === 'announced' ? 'official.announced' : isLater(post, main) ? 'official.later' : 'official.earlier';
  return {
    label: t(when),
    value: `${titleOf(post, words)}, ${abbreviation ?? inLanguage(name, language)}`,
    note: [
      periodText(post, words),
      post.note && inLanguage(post.note, language),
      originOf({ register, record: post }, words),
    ]
      .filter(Boolean)
      .join('; '),
  };
}

/** From when and until when, as far as both are known: "1 augustus 2017 – 2019", "vanaf 2019", "tot 2017". */
export function periodText({ from, until }: Pick<Post, 'from' | 'until'>, { t, date }: Words): string {
  if (from && until) return [from, until].map(date).join(' – ');
  if (from) return t('record.since', { date: date(from) });
  return until ? t('record.until', { date: date(until) }) : '';
}

/** By when it began, else by when it is known of. */
const isLater = (post: Post, main: Post): boolean => lastDay(post.from ?? post.asOf) > main.asOf;

/** Where an account can be looked at today. */
export const profileLink = ({ platform, handle }: PublishedAccount, label: string): CardLink => ({
  label,
  href: profileUrl(platform, handle),
});

/**
 * The account's page on Twitter in the web archive, what was kept nearest to the as-of date; undefined of accounts that are
 * not there, are not published, or are of today.
 */
export function archivedLink(
  { words, today }: Pick<CardContext, 'words' | 'today'>,
  account: Account,
): CardLink | undefined {
  if (account.status !== 'published' || account.platform !== 'x') return undefined;
  if (standingOf([periodOfAccount(account)], today) === 'current') return undefined;
  const { handle, asOf } = account;
  return {
    label: words.t('card.archived', { date: words.date(asOf) }),
    href: `https://web.archive.org/web/${asOf.replaceAll('-', '')}/https://twitter.com/${handle}`,
  };
}
