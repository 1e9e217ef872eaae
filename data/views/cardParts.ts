/** Parts that the cards of several kinds of records have: the figures seen first, the accounts, the sections that open. */
import { writtenHandle } from '../model/handles';
import { accountsOf, type KnownAccount, type KnownRecord } from '../model/knowledge';
import type { Count, Observation, PublishedAccount } from '../model/schema';
import { endOf, periodOfAccount, standingOf } from '../model/standing';
import type {
  CardAccount,
  CardAccounts,
  CardAction,
  CardDetail,
  CardFigure,
  CardModel,
  CardSection,
} from './cardModel';
import type { CardContext } from './context';
import { accountFact, archivedLink, isPublished, officesOf, pastListingOf, profileLink } from './facts';
import { inLanguage, shortTitleOf } from './names';
import { noteReference } from './ownPages';
import { platformIcons } from './platformIcons';
import type { SourceLink } from './sources';
import type { Words } from './words';

/** The observation that a card shows first: the last one, and of one day that of the register's main platform. */
export function mainObservation(observations: readonly Observation[]): Observation | undefined {
  const rank = ({ asOf, platform }: Observation) => asOf + Number(platform === 'x');
  return observations.toSorted((a, b) => (rank(a) < rank(b) ? 1 : -1))[0];
}

/** What was counted then, as large figures, and how active the official was. */
export function figuresOf(observation: Observation | undefined, words: Words): Pick<CardModel, 'figures' | 'level'> {
  if (!observation) return { figures: [] };
  const { t } = words;
  const { platform, activity, followers, posts, connections, cadence } = observation;
  const pace = cadence && {
    ...figureOf(cadence.said ?? cadence, words),
    label: labelOf(t(cadence.per === 'day' ? 'figure.perDay' : 'figure.perWeek'), cadence.said ? {} : cadence, words),
  };
  return {
    figures: [
      ...countFigure('figure.followers', followers, words),
      ...countFigure('figure.posts', posts, words),
      ...countFigure('figure.connections', connections, words),
      ...(pace ? [pace] : []),
    ].slice(0, 3),
    ...(activity && { level: { level: activity, words: onPlatform(t(`level.${activity}`), platform, words) } }),
  };
}

/** Names the platform where it is not the register's main one, so that nothing is read as Twitter's. */
const onPlatform = (label: string, platform: Observation['platform'], { t }: Words): string =>
  platform === 'x' ? label : t('card.onPlatform', { label, platform: t(`platform.${platform}`) });

type FigureKey = 'figure.followers' | 'figure.posts' | 'figure.connections';

function countFigure(key: FigureKey, count: Count | undefined, words: Words): CardFigure[] {
  return count ? [{ ...figureOf(count, words), label: labelOf(words.tCount(key, count.value), count, words) }] : [];
}

/** The number, apart from how it is meant: numbers are large, words small. */
function figureOf({ value, qualifier }: Pick<Count, 'value' | 'qualifier'>, { t, number }: Words) {
  const words = t(`quantity.${qualifier}`, { n: '' }).trim();
  return { ...(words && { qualifier: words }), value: number(value) };
}

const labelOf = (label: string, { derived }: { derived?: true | undefined }, { t }: Words): string =>
  derived ? t('figure.derived', { label }) : label;

/** The accounts of a record, or what is known instead of them, as icons; those that go together, together. */
export function accountsOfCard(context: CardContext, record: KnownRecord): CardAccounts[] {
  const all = accountsOf(record);
  const groups = new Map<string, KnownAccount[]>();
  for (const known of all) {
    const label = isPublished(known) ? groupOf(context, known, record) : '';
    groups.set(label, [...(groups.get(label) ?? []), known]);
  }
  return [...groups]
    .toSorted(([one], [other]) => Number(Boolean(one)) - Number(Boolean(other)))
    .map(([label, members]) => ({
      ...(label && { label }),
      accounts: members.map((known) => {
        const isTwin = members.some((other) => other !== known && other.account.platform === known.account.platform);
        const account = accountOfCard(context, known, record, isTwin || all.length <= 2);
        const office = isPublished(known) && officeNames(context, known, record);
        return office ? { ...account, text: office } : account;
      }),
    }));
}

/** In words, what sets an account apart from the others: that it ended, is an office's own, goes by a name of before. */
function groupOf(context: CardContext, known: KnownAccount<PublishedAccount>, record: KnownRecord): string {
  const { words, today } = context;
  if (endOf(known, today)) return words.t('badge.endedRole');
  if (officeNames(context, known, record)) return words.t('card.ofOffices');
  const past = pastListingOf(known, record);
  if (!past) return '';
  return words.t('card.formerName', { name: past.abbreviation ?? inLanguage(past.name, words.language) });
}

const officeNames = (context: CardContext, known: KnownAccount<PublishedAccount>, record: KnownRecord): string =>
  context.words.list(officesOf(context, known, record).map((office) => shortTitleOf(office, context.words)));

/** @param isNamed whether the icon alone would not tell which account is meant */
function accountOfCard(context: CardContext, known: KnownAccount, record: KnownRecord, isNamed: boolean): CardAccount {
  const { label, value, note } = accountFact(context, known, record);
  const { account } = known;
  const common = {
    ...(account.platform && { icon: platformIcons[account.platform], platform: label }),
    title: [value, note].filter(Boolean).join('; '),
  };
  if (!isPublished(known)) return { ...common, text: value };
  const remark = isNamed && remarkOf(context, known);
  const isProven = context.knowledge.domainOf(known.account.platform, known.account.handle) !== undefined;
  return {
    ...common,
    ...(isNamed && { text: shortHandle(known.account, label) }),
    ...(remark && { remark }),
    ...linkOf(context, known),
    ...(isProven && { isProven }),
  };
}

/** In a word or two: what its address proves, whose it is by its kind, that the web archive is where it leads. */
function remarkOf(context: CardContext, known: KnownAccount<PublishedAccount>): string | undefined {
  const { t } = context.words;
  const { platform, handle, kind } = known.account;
  const domain = context.knowledge.domainOf(platform, handle);
  if (domain) return t('card.remarkProof', { domain: domain.record.domain });
  if (archivedLink(context, known.account)) return t('card.remarkArchived');
  return kind && t(`accountKind.${kind}`);
}

/** As people know the account; the platform's name where it goes by a number. */
function shortHandle(account: PublishedAccount, platform: string): string {
  const [kind, name] = account.handle.split('/');
  if (kind === 'channel' || kind?.startsWith('did:')) return platform;
  return name ?? writtenHandle(account.platform, account.handle);
}

/** Its profile, where it is known to be theirs now; of before, what the web archive kept. */
function linkOf(context: CardContext, known: KnownAccount<PublishedAccount>): Pick<CardAccount, 'href'> {
  const { account } = known;
  if (endOf(known, context.today)) return {};
  const isNow = standingOf([periodOfAccount(account)], context.today) === 'current';
  const link = isNow ? profileLink(account, '') : archivedLink(context, account);
  return link ? { href: link.href } : {};
}

/** What every card opens: its record, and the page where the user notes something of it. */
export const actionsOf = (id: string, { t }: Words): CardAction[] => [
  { label: t('card.openRecord'), value: id },
  { label: t('card.note'), value: noteReference(id) },
];

/** A section, where it has facts. */
export const sectionOf = (heading: string, facts: CardDetail[] = []): CardSection[] =>
  facts.length > 0 ? [{ heading, facts }] : [];

/** All that is known of the accounts. */
export const accountsSection = (context: CardContext, record: KnownRecord): CardSection => ({
  heading: context.words.t('record.accounts'),
  facts: accountsOf(record).map((known) => ({
    ...accountFact(context, known, record),
    ...(isPublished(known) && linkOf(context, known)),
  })),
});

/** The publications in full, and where to report what is wrong. */
export const sourcesSection = ({ words, reportUrl }: CardContext, sources: readonly SourceLink[]): CardSection => ({
  heading: words.t('record.sources'),
  facts: [
    ...sources.map(({ title, href }): CardDetail => ({ value: title, ...(href && { href }) })),
    { value: words.t('card.report'), href: reportUrl },
  ],
});
