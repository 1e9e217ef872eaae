/** The registers that the user follows: at which address, how the last check of each went, and what waits to be looked at. */
import type { ChangeSummary } from '../exchange/changeSummary';
import { type Fault, isFault } from '../model/fault';
import type { LocalText } from '../model/schema';
import { isObject, isOptional, isText } from '../model/valueChecks';
import { database } from './database';

/** Why no register came. `unreachable`: nobody answered, as where there is no network. */
const fetchFaults = [
  'unreachable',
  'slow',
  'brokenOff',
  'tooLarge',
  'forwarded',
  'status',
  'html',
  'notText',
  'json',
  'notRegister',
  'newer',
  'faults',
] as const;

export type FetchFault = (typeof fetchFaults)[number];

/** Why a check brought nothing: besides what goes wrong when fetching, that access was taken back, or what is there now is another register. */
const checkFaults = [...fetchFaults, 'noAccess', 'otherId', 'noRoom'] as const;

/** Why a check brought nothing: `detail` goes into the words, `fault` is the first of what is wrong in the file. */
export interface CheckFailure {
  reason: (typeof checkFaults)[number];
  /** The status, or the other id. */
  detail?: string;
  /** What is wrong in the file, first of all. */
  fault?: Fault;
}

/** What is kept of a register that is followed, besides what it says. */
export interface Subscription {
  /** The register's key: its id, but for one that the organisation set beside one of the user's. */
  id: string;
  address: string;
  /** The register's. */
  title?: LocalText;
  /** Whether a change waits until the user has seen it. */
  asksFirst: boolean;
  /** Where the organisation set it: that the user followed it before. */
  wasFollowed?: true;
  /** What the server said of the edition that was fetched last. */
  etag?: string;
  lastModified?: string;
  /** Of that edition: by it a server that says neither is not taken at its word. */
  checksum?: string;
  /** When it was last checked and all was well, as an ISO date with time. */
  checkedAt?: string;
  /** Of the last check, where that failed, and when. */
  failure?: CheckFailure & { at: string };
  /** The last change that counts, and when it came. */
  lastChange?: { summary: ChangeSummary; at: string };
  /** What the edition changes that waits to be looked at. */
  pending?: ChangeSummary;
}

/**
 * Why a register is not followed: besides, that another one has its id (its title is told), of the user's, of the organisation's or of
 * the bundled ones; that its id is that of the user's notes; or that it is followed already.
 */
const followFaults = [...checkFaults, 'idTaken', 'idManaged', 'idBundled', 'idNotes', 'followed'] as const;

/** What comes of following a register: its id, or why it is not followed. */
export type FollowAnswer =
  | { is: 'followed'; id: string }
  | { is: 'refused'; reason: (typeof followFaults)[number]; detail?: string; fault?: Fault };

/** Whether a message is such an answer. */
export const isFollowAnswer = (value: unknown): value is FollowAnswer =>
  isObject(value) &&
  (value.is === 'followed'
    ? isText(value.id)
    : value.is === 'refused' &&
      followFaults.some((fault) => fault === value.reason) &&
      isOptional(value.detail, isText) &&
      isOptional(value.fault, isFault));

/** Where the edition that waits is kept among the contents: no register has such an id. */
export const pendingKey = (id: string): string => `pending:${id}`;

const hour = 60 * 60 * 1000;

/** From when on it is to be checked again: a day after it was tried, sooner only where nobody was reached. */
export function dueAt({
  checkedAt,
  failure,
}: {
  checkedAt?: string;
  failure?: { reason: string; at: string };
}): number {
  const last = Date.parse(failure?.at ?? checkedAt ?? '');
  return Number.isNaN(last) ? 0 : last + (failure?.reason === 'unreachable' ? hour : 24 * hour);
}

/** All of them; what is none is left out. */
export async function readSubscriptions(): Promise<Subscription[]> {
  return (await (await database()).getAll('subscriptions')).flatMap((stored) => subscriptionIn(stored) ?? []);
}

/** What is kept of a subscription, checked. Anything but its address can be found out anew, so that what is broken is left out. */
export function subscriptionIn(stored: unknown): Subscription | undefined {
  if (!isObject(stored) || !isText(stored.id) || !isText(stored.address)) return undefined;
  const { id, address, failure, lastChange } = stored;
  const texts = (['etag', 'lastModified', 'checksum', 'checkedAt'] as const).flatMap((key) =>
    isText(stored[key]) ? [[key, stored[key]] as const] : [],
  );
  const pending = summaryIn(stored.pending);
  const changed = isObject(lastChange) ? summaryIn(lastChange.summary) : undefined;
  return {
    ...{ id, address, asksFirst: stored.asksFirst === true },
    ...(stored.wasFollowed === true && { wasFollowed: true }),
    ...Object.fromEntries(texts),
    ...titleIn(stored.title),
    ...failureIn(failure),
    ...(changed &&
      isObject(lastChange) &&
      isText(lastChange.at) && { lastChange: { summary: changed, at: lastChange.at } }),
    ...(pending && { pending }),
  };
}

function titleIn(value: unknown): Pick<Subscription, 'title'> {
  if (!isObject(value)) return {};
  const title = { ...(isText(value.nl) && { nl: value.nl }), ...(isText(value.en) && { en: value.en }) };
  return Object.keys(title).length > 0 ? { title } : {};
}

function failureIn(value: unknown): Pick<Subscription, 'failure'> {
  if (!isObject(value) || !isText(value.at)) return {};
  const reason = checkFaults.find((fault) => fault === value.reason);
  if (!reason) return {};
  const { at, detail, fault } = value;
  return { failure: { reason, at, ...(isText(detail) && { detail }), ...(isFault(fault) && { fault }) } };
}

function summaryIn(value: unknown): ChangeSummary | undefined {
  if (!isObject(value)) return undefined;
  const countOf = (kind: keyof ChangeSummary) => Number(value[kind]) || 0;
  return {
    added: countOf('added'),
    gone: countOf('gone'),
    newRoles: countOf('newRoles'),
    newAccounts: countOf('newAccounts'),
    goneAccounts: countOf('goneAccounts'),
    otherwise: countOf('otherwise'),
  };
}
