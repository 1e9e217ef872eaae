/** What the card says of an official: the record, put into words. The same for the page and for the popup. */
import { writtenHandle } from '../model/handles';
import { organisationOf, postAtAsOf, publishedAccounts, sourceOf } from '../model/lookups';
import type {
  Account,
  Count,
  Guideline,
  Guidelines,
  Observation,
  Official,
  Organisation,
  Post,
  Register,
  Source,
} from '../model/schema';
import type { CardFact, CardLink, CardModel } from './cardModel';
import type { Words } from './words';

/** What a card is made from, beside the official. */
export interface CardContext {
  register: Register;
  guidelines: Guidelines;
  words: Words;
  /** Where an error can be reported. */
  reportUrl: string;
}

/** Puts an official into words. */
export function cardOf(context: CardContext, official: Official): CardModel {
  const { register, words } = context;
  const { t } = words;
  const post = postAtAsOf(register, official);
  const organisation = organisationOf(register, post.organisation);
  const guideline = guidelineOf(context, official);
  const binds = organisation.kind !== 'municipality' && organisation.kind !== 'province';

  return {
    id: official.id,
    name: nameOf(official, words),
    role: postTitle(post, words),
    organisation: organisationName(organisation, words),
    ...(organisation.became.length > 0 && { organisationSince: organisationSince(organisation, words) }),
    standing: register.standing,
    asOf: asOfText(official.observations.some(isCountedOnOrBefore), register.asOf, words),
    caution: cautionOf(register, official, words),
    facts: [
      ...official.accounts.map((account) => accountFact(account, words)),
      ...official.observations.flatMap((observation) => observationFacts(observation, words)),
      ...official.posts.filter((other) => other !== post).map((other) => otherPostFact(context, other)),
      ...(post.implied ? [{ label: t('card.source'), value: t('card.impliedPost') }] : []),
    ],
    ...(official.view && {
      view: { label: t('card.view'), value: official.view.text[words.language], note: t('card.viewNote') },
    }),
    ...(guideline && {
      guideline: {
        label: t('card.guideline'),
        value: guideline.title[words.language],
        note: binds ? guideline.meaning[words.language] : t('card.guidelineNotBinding'),
      },
    }),
    source: { label: t('card.source'), ...sourceLink(context, post.source) },
    links: linksOf(context, official),
    openRecord: t('card.openRecord'),
  };
}

/** Puts an organisation of a current register into words. */
export function cardOfOrganisation(context: CardContext, organisation: Organisation): CardModel {
  const { register, words, reportUrl } = context;
  const { t } = words;
  const { id, kind, abbreviation, parent, until, asOf } = organisation;
  const above = register.organisations.find((other) => other.id === parent);
  return {
    id,
    name: organisationName(organisation, words),
    role: t(`organisationKind.${kind}.long`),
    ...(above && { organisation: organisationName(above, words) }),
    standing: register.standing,
    asOf: asOfText(false, asOf, words),
    caution: t('card.cautionOrganisation', { date: words.date(asOf) }),
    facts: [
      ...organisation.accounts.map((account) => accountFact(account, words)),
      ...(abbreviation ? [{ label: t('card.abbreviation'), value: abbreviation }] : []),
      ...(until ? [{ label: t('card.until'), value: words.date(until) }] : []),
    ],
    source: { label: t('card.source'), ...sourceLink(context, organisation.source) },
    links: [{ label: t('card.report'), href: reportUrl }],
    openRecord: t('card.openRecord'),
  };
}

/** The official's name, or, where the register has none, what it knows instead of it. */
export function nameOf(official: Official, { t }: Words): string {
  return official.name ?? t('official.unnamed', { handle: publishedAccounts(official.accounts)[0]?.handle ?? '' });
}

/** The organisation's name with what it is: "Ministerie van Economische Zaken, Landbouw en Innovatie (EL&I)". */
export function organisationName(
  { kind, name, abbreviation }: Pick<Organisation, 'kind' | 'name' | 'abbreviation'>,
  { t, language }: Words,
): string {
  const full = t(`kind.${kind}`, { name: name[language] });
  return abbreviation && !full.includes(`(${abbreviation})`) ? `${full} (${abbreviation})` : full;
}

/** What an organisation was called afterwards: the names in between by abbreviation and year, the last one in full. */
function organisationSince({ became }: Organisation, { t, date, language }: Words): string {
  const between = became
    .slice(0, -1)
    .map(({ name, abbreviation, from }) => `${abbreviation ?? name[language]} (${date(from.slice(0, 4))})`);
  const last = became.at(-1);
  const now =
    last &&
    t('card.organisationNow', {
      name: last.name[language],
      abbreviation: last.abbreviation ?? '',
      date: date(last.from),
    });
  return t('card.organisationSince', { names: [...between, now].filter(Boolean).join(', ') });
}

/** The office with its portfolio: "Directeur-generaal (DG) Ruimte en Water". */
export function postTitle({ role, portfolio }: Post, { t, language }: Words): string {
  return [t(`role.${role}.long`), portfolio?.[language]].filter(Boolean).join(' ');
}

/** A source in words: its title, publisher and date. */
function sourceTitle({ title, publisher, published }: Source, { date }: Words): string {
  return [title, publisher, published && date(published)].filter(Boolean).join(', ');
}

/** A publication as a link, or as a title where it has no address. */
export interface SourceLink {
  title: string;
  href?: string;
}

/** The source with this id, as a link. */
export function sourceLink({ register, words }: CardContext, id: string): SourceLink {
  return linkOfSource(sourceOf(register, id), words);
}

/** A source as a link. */
export function linkOfSource(source: Source, words: Words): SourceLink {
  return { title: sourceTitle(source, words), ...(source.url && { href: source.url }) };
}

/**
 * The as-of date in words.
 * @param onOrBefore whether the source gives its own date, but not the day of the count
 */
export function asOfText(onOrBefore: boolean, asOf: string, { t, date }: Words): string {
  return t(onOrBefore ? 'card.asOfOnOrBefore' : 'card.asOf', { date: date(asOf) });
}

const isCountedOnOrBefore = ({ precision, followers, posts }: Observation) =>
  precision === 'onOrBefore' && Boolean(followers ?? posts);

function cautionOf(register: Register, official: Official, words: Words): string {
  const date = words.date(register.asOf);
  if (register.standing === 'current') return words.t('card.cautionCurrent', { date });
  const account = publishedAccounts(official.accounts)[0];
  if (!account) return words.t('card.cautionPerson', { date });
  const who = official.name ?? postTitle(postAtAsOf(register, official), words);
  return words.t('card.cautionAccount', { date, handle: account.handle, who });
}

export function accountFact(account: Account, { t, date }: Words): CardFact {
  const fact = (value: string, note?: string): CardFact => ({
    label: account.status === 'none' && !account.platform ? t('card.account') : platformOf(account),
    value,
    ...(note && { note }),
  });
  const platformOf = ({ platform }: Account) => (platform ? t(`platform.${platform}`) : t('card.account'));
  const derived = 'derived' in account && account.derived ? t('card.derived') : undefined;

  switch (account.status) {
    case 'published': {
      const since = account.since && {
        key: account.since.meaning === 'created' ? ('card.accountCreated' as const) : ('card.accountSince' as const),
        date: date(account.since.moment),
      };
      return fact(writtenHandle(account.platform, account.handle), since && t(since.key, { date: since.date }));
    }
    case 'withheld':
      return fact(t(account.reason === 'notGiven' ? 'card.accountNotGiven' : 'card.accountPseudonymous'));
    case 'none':
      return fact(t(account.platform ? 'card.accountNone' : 'card.accountNoneAnywhere'), derived);
    case 'notActive':
      return fact(t('card.accountNotActive'));
    case 'addressUnknown':
      return fact(t('card.accountAddressUnknown'), derived);
  }
}

export function observationFacts(observation: Observation, words: Words): CardFact[] {
  const { t, language } = words;
  const { platform, activity, cadence, followers, posts, connections } = observation;
  /** The platform is named where it is not the register's main one, so that no figure is read as Twitter's. */
  const labelled = (label: string) =>
    platform === 'x' ? label : t('card.onPlatform', { label, platform: t(`platform.${platform}`) });
  const countFact = (label: string, count: Count | undefined): CardFact[] =>
    count
      ? [
          {
            label: labelled(label),
            value: quantity(count, words),
            ...(count.derived && { note: t('card.derived') }),
          },
        ]
      : [];

  const facts: CardFact[] = [];
  if (activity) facts.push({ label: labelled(t('card.activity')), value: t(`level.${activity}`) });
  facts.push(...countFact(t('card.followers'), followers), ...countFact(t('card.posts'), posts));
  facts.push(...countFact(t('card.connections'), connections));
  if (cadence) {
    const n = quantity(cadence, words);
    facts.push({
      label: labelled(t('card.cadence')),
      value: t(cadence.per === 'day' ? 'card.perDay' : 'card.perWeek', { n }),
      ...(cadence.derived && { note: t('card.derived') }),
    });
  }
  const last = facts.at(-1);
  if (last && observation.note) last.note = observation.note[language];
  return facts;
}

/** A number in words, with how it is meant: "meer dan 2.000". */
export function quantity({ value, qualifier }: Pick<Count, 'value' | 'qualifier'>, { t, number }: Words): string {
  return t(`quantity.${qualifier}`, { n: number(value) });
}

function otherPostFact({ register, words }: CardContext, post: Post): CardFact {
  const { t, language, date } = words;
  const organisation = organisationOf(register, post.organisation);
  const period = [post.from, post.until].map((moment) => (moment ? date(moment) : '')).join(' – ');
  return {
    label: t(post.status === 'announced' ? 'official.announced' : 'official.later'),
    value: `${postTitle(post, words)}, ${organisation.abbreviation ?? organisation.name[language]}`,
    note: [post.from && period.replace(/ – $/, ''), post.note?.[language], sourceOf(register, post.source).publisher]
      .filter(Boolean)
      .join('; '),
  };
}

/**
 * The guideline that says most to what the official does: who posts is an ambassador; who keeps an account apart from
 * the own name parts person and office; who only follows or stays away chooses with care. Our choice, not the source's.
 */
export function guidelineOf(
  { guidelines }: Pick<CardContext, 'guidelines'>,
  official: Official,
): Guideline | undefined {
  const [ambassador, , personAndOffice, withCare] = guidelines.guidelines;
  const posts = official.observations.some(
    ({ activity }) => activity === 'veryActive' || activity === 'active' || activity === 'low',
  );
  const pseudonymous = official.accounts.some(
    (account) => account.status === 'withheld' && account.reason === 'pseudonymous',
  );
  return posts ? ambassador : pseudonymous ? personAndOffice : withCare;
}

function linksOf(context: CardContext, official: Official): CardLink[] {
  const archived = official.accounts.flatMap((account) => archivedLink(context, account) ?? []);
  return [...archived, { label: context.words.t('card.report'), href: context.reportUrl }];
}

/**
 * The account's page on Twitter in the web archive, what was kept nearest to the as-of date; undefined of accounts that are
 * not there, are not published, or are of today.
 */
export function archivedLink({ register, words }: CardContext, account: Account): CardLink | undefined {
  if (register.standing !== 'historic' || account.status !== 'published' || account.platform !== 'x') return undefined;
  const { handle, asOf } = account;
  return {
    label: words.t('card.archived', { date: words.date(asOf) }),
    href: `https://web.archive.org/web/${asOf.replaceAll('-', '')}/https://twitter.com/${handle}`,
  };
}
