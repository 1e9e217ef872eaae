/** Which kinds of bodies are on which platforms today, and how the lists grew: counted in the records that one gives it. */
import { type KnownOrganisation, type KnownRecord, publishedOf } from '../model/knowledge';
import { endOf, periodOfOrganisation, standingOf } from '../model/standing';
import { type OrganisationKind, organisationKinds, type Platform, platforms } from '../model/vocabulary';
import type { CardContext } from './context';
import { type SourceLink, sourceLinks } from './sources';

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

/** Where bodies are: a row a kind, a column a platform. */
export interface Presence {
  /** Those on which there is a body at all, the most used first. */
  platforms: Platform[];
  /** The kind with the most bodies first. */
  rows: PresenceRow[];
  /** The days that the facts are of, the earliest and the latest. */
  asOf: [earliest: string, latest: string];
  sources: SourceLink[];
}

/** What counting takes, besides the records. */
export type PresenceContext = Pick<CardContext, 'knowledge' | 'words' | 'today'>;

/** Where the bodies among the records are that are there today; accounts that ended do not count. */
export function presenceOf(context: PresenceContext, records: readonly KnownRecord[]): Presence {
  const bodies = records.filter((record) => isOfToday(record, context.today));
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

/** Those bodies of today that a figure counts, as the register lists them. */
export interface BodyList {
  type: 'organisation';
  time: 'now';
  kind?: OrganisationKind;
  platform?: Platform;
  account?: 'nowhere' | 'proven';
}

/** How many of the whole, as a share in per cent; where some but not all are, neither 0 nor 100. */
export function percentOf(part: number, whole: number): number {
  if (part === 0 || part === whole) return part === 0 ? 0 : 100;
  return Math.min(99, Math.max(1, Math.round((100 * part) / whole)));
}

/** In which quarter of the whole the part is, from 1 to 4; 0 for none. */
export const quarterOf = (part: number, whole: number): number => (whole > 0 ? Math.ceil((4 * part) / whole) : 0);
