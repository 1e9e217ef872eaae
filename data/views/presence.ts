/** Which kinds of bodies are on which platforms today: computed from the registers that are on, never typed. */
import { type KnownOrganisation, type KnownRecord, publishedOf } from '../model/knowledge';
import { endOf, periodOfOrganisation, standingOf } from '../model/standing';
import { type OrganisationKind, organisationKinds, type Platform, platforms } from '../model/vocabulary';
import type { CardContext } from './context';
import { sourceLinks } from './sources';

/** The bodies of one kind: how many there are, and which of them are where, each by its id. */
export interface PresenceRow {
  kind: OrganisationKind;
  all: string[];
  on: Record<Platform, string[]>;
  /** Those of which no register has an account. */
  nowhere: string[];
  /** Those with an account whose address proves whose it is. */
  proven: string[];
}

export interface Presence {
  /** Those on which there is a body at all, the most used first. */
  platforms: Platform[];
  /** The kind with the most bodies first. */
  rows: PresenceRow[];
  /** The days that the facts are of, the earliest and the latest. */
  asOf: [earliest: string, latest: string];
  sources: { title: string; href?: string }[];
}

type PresenceContext = Pick<CardContext, 'knowledge' | 'words' | 'today'>;

/** Where the bodies are that are there today; accounts that ended do not count. */
export function presenceOf(context: PresenceContext): Presence {
  const bodies = context.knowledge.records.filter((record) => isOfToday(record, context.today));
  const rows = organisationKinds
    .map((kind) =>
      rowOf(
        context,
        kind,
        bodies.filter((body) => body.claims[0].record.kind === kind),
      ),
    )
    .filter(({ all }) => all.length > 0)
    .toSorted((a, b) => b.all.length - a.all.length);
  const countOn = (platform: Platform) => rows.reduce((sum, { on }) => sum + on[platform].length, 0);
  const days = bodies.map((body) => body.claims[0].record.asOf).toSorted();
  return {
    platforms: platforms.filter((platform) => countOn(platform) > 0).toSorted((a, b) => countOn(b) - countOn(a)),
    rows,
    asOf: [days[0] ?? '', days.at(-1) ?? ''],
    sources: sourceLinks(
      bodies.flatMap((body) => body.claims),
      context.words,
    ),
  };
}

const isOfToday = (record: KnownRecord, today: string): record is KnownOrganisation =>
  record.type === 'organisation' && standingOf([periodOfOrganisation(record)], today) === 'current';

function rowOf(
  { knowledge, today }: PresenceContext,
  kind: OrganisationKind,
  bodies: KnownOrganisation[],
): PresenceRow {
  const accounts = bodies.map((body) => ({
    id: body.id,
    accounts: publishedOf(body)
      .filter((known) => !endOf(known, today))
      .map(({ account }) => account),
  }));
  const idsOf = (fits: (accounts: { platform: Platform; handle: string }[]) => boolean) =>
    accounts.filter((each) => fits(each.accounts)).map(({ id }) => id);
  const on = (platform: Platform) => idsOf((own) => own.some((account) => account.platform === platform));
  return {
    kind,
    all: bodies.map(({ id }) => id),
    on: {
      x: on('x'),
      linkedin: on('linkedin'),
      bluesky: on('bluesky'),
      mastodon: on('mastodon'),
      threads: on('threads'),
      instagram: on('instagram'),
      facebook: on('facebook'),
      youtube: on('youtube'),
    },
    nowhere: idsOf(({ length }) => length === 0),
    proven: idsOf((own) => own.some(({ platform, handle }) => knowledge.domainOf(platform, handle))),
  };
}

/** How many accounts a list had by each day on which it grew: this measures the list, not the use of the platforms. */
export function listGrowthOf(
  { knowledge }: Pick<CardContext, 'knowledge'>,
  platform: Platform,
): { day: string; count: number }[] {
  const days = knowledge.records
    .flatMap((record) => publishedOf(record))
    .flatMap(({ account }) => (account.platform === platform && account.firstSeen ? [account.firstSeen] : []))
    .toSorted();
  const growth = new Map<string, number>();
  for (const [index, day] of days.entries()) growth.set(day, index + 1);
  return [...growth].map(([day, count]) => ({ day, count }));
}

/** The whole as a table for a spreadsheet, in the words of the interface, with its days and sources below. */
export function presenceCsv(context: PresenceContext): string {
  const { t, date } = context.words;
  const { platforms: shown, rows, asOf, sources } = presenceOf(context);
  const lines = [
    [
      t('filter.kind'),
      t('presence.all'),
      ...shown.map((platform) => t(`platform.${platform}`)),
      t('presence.nowhere'),
      t('presence.proven'),
    ],
    ...rows.map(({ kind, all, on, nowhere, proven }) => [
      t(`organisationKind.${kind}.long`),
      ...[all, ...shown.map((platform) => on[platform]), nowhere, proven].map(({ length }) => String(length)),
    ]),
    [],
    [t('presence.asOf', { from: date(asOf[0]), until: date(asOf[1]) })],
    ...sources.map(({ title, href }) => [title, ...(href ? [href] : [])]),
  ];
  return lines.map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('');
}

/** Quoted where it has to be; what a spreadsheet would take for a formula is text. */
const csvCell = (text: string): string => {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};
