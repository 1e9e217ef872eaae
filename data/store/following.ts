/** Follows registers, and keeps what checks of them bring: each change is one transaction, so that an edition is there whole or not at all. */
import { type ChangeSummary, summaryOfChange } from '../exchange/changeSummary';
import { ownNotesId } from '../model/notes';
import { checkRegisterData } from '../model/readChecked';
import type { Register } from '../model/schema';
import { change, changeKnown, database, type Origin, type Stores } from './database';
import type { Fetched } from './fetchRegister';
import { besideKey, idOfKey } from './order';
import { putRegister, readOwnRegister } from './ownRegisters';
import { type CheckFailure, pendingKey, type Subscription, subscriptionIn } from './subscriptions';

/** By what an edition is known again. */
type Marks = { [Key in 'checksum' | 'etag' | 'lastModified']?: string | undefined };

type NewEdition = Extract<Fetched, { is: 'register' }>;

/**
 * Begins to follow a register.
 * @param origin who wants it: the user, or the organisation
 * @returns whether that is so: not where there is one with its id by now. The organisation's has a place beside the user's
 */
export async function startFollowing(
  { address, asksFirst }: Pick<Subscription, 'address' | 'asksFirst'>,
  edition: NewEdition,
  now: string,
  origin: Extract<Origin, 'subscribed' | 'managed'> = 'subscribed',
): Promise<boolean> {
  const { register } = edition;
  const summary = summaryOfChange(undefined, register);
  const marks = await marksOf(edition);
  return await (asksFirst ? change : changeKnown)(async (stores) => {
    const id = await freeKey(stores, register.id, origin);
    if (id === undefined) return false;
    const subscription = checkedWell({ id, address, asksFirst }, marks, now);
    if (asksFirst) await putWaiting(stores, subscription, register, summary);
    else await putCounting(stores, subscription, register, summary, now, origin);
    return true;
  });
}

/** Within a change: under which key a register can be kept that is new here. The place of the user's notes is free for nobody. */
async function freeKey({ registers, subscriptions }: Stores, id: string, origin: Origin): Promise<string | undefined> {
  const keys = id === ownNotesId ? [] : [id];
  // Beside one of the user's; never a second one of the organisation's.
  if (origin === 'managed' && (await registers.get(id))?.origin !== 'managed') keys.push(besideKey(id));
  for (const key of keys) {
    if (!((await registers.get(key)) ?? (await subscriptions.get(key)))) return key;
  }
  return undefined;
}

/**
 * Keeps what a check brought, unless the user stopped following in the meantime. The edition before stays where it brought none.
 * @param asked the subscription as it was when the check began
 * @returns whether something else counts now
 */
export async function keepChecked(asked: Subscription, fetched: Fetched | CheckFailure, now: string): Promise<boolean> {
  if (!('is' in fetched)) return await keepFailure(asked, fetched, now);
  if (fetched.is === 'failed') return await keepFailure(asked, fetched, now);
  if (fetched.is === 'same') return await keepUnchanged(asked, undefined, now);
  const { register } = fetched;
  if (register.id !== idOfKey(asked.id))
    return await keepFailure(asked, { reason: 'otherId', detail: register.id }, now);
  const marks = await marksOf(fetched);
  if (marks.checksum === asked.checksum) return await keepUnchanged(asked, marks, now);
  const summary = summaryOfChange((await readOwnRegister(asked.id))?.register, register);
  return await (asked.asksFirst ? change : changeKnown)(async (stores) => {
    const current = await currentOf(stores, asked);
    if (!current) return false;
    const checked = checkedWell(current, marks, now);
    await (asked.asksFirst ? putWaiting : putCounting)(stores, checked, register, summary, now);
    return !asked.asksFirst;
  });
}

/** The edition that waits to be looked at. */
export async function readPending(id: string): Promise<Register | undefined> {
  return registerStored(await (await database()).get('contents', pendingKey(id)));
}

/** Lets the edition that waits count. */
export const acceptPending = (id: string, now: string): Promise<void> =>
  changeKnown(async (stores) => {
    const current = subscriptionIn(await stores.subscriptions.get(id));
    const register = registerStored(await stores.contents.get(pendingKey(id)));
    if (!current?.pending) return;
    if (register) await putCounting(stores, current, register, current.pending, now);
    else await stores.subscriptions.put(anew(current));
  });

/** Leaves what counts as it is, until there is yet another edition. What never counted is not followed any more. */
export const refusePending = (id: string): Promise<void> =>
  change(async ({ registers, contents, subscriptions }) => {
    const current = subscriptionIn(await subscriptions.get(id));
    await contents.delete(pendingKey(id));
    if (!current) return;
    const { pending: _, ...rest } = current;
    if (await registers.get(id)) await subscriptions.put(rest);
    else await subscriptions.delete(id);
  });

/** Chooses whether changes wait until the user has seen them. */
export const askFirst = (id: string, asksFirst: boolean): Promise<void> =>
  change(async ({ subscriptions }) => {
    const current = subscriptionIn(await subscriptions.get(id));
    if (current) await subscriptions.put({ ...current, asksFirst });
  });

/**
 * Stops following; the register stays, as one that was imported. What the organisation set is left as it is.
 * @returns a function that follows it again
 */
export async function stopFollowing(id: string): Promise<() => Promise<void>> {
  const stopped = await change(async ({ registers, contents, subscriptions }) => {
    const stored = await registers.get(id);
    const subscription = subscriptionIn(await subscriptions.get(id));
    if (stored?.origin === 'managed') return undefined;
    if (stored) await registers.put({ ...stored, origin: 'imported' });
    await contents.delete(pendingKey(id));
    await subscriptions.delete(id);
    return subscription;
  });
  return () =>
    change(async ({ registers, subscriptions }) => {
      const stored = await registers.get(id);
      if (!stored || !stopped) return;
      await registers.put({ ...stored, origin: 'subscribed' });
      await subscriptions.put(stopped.pending ? anew(stopped) : { ...stopped });
    });
}

/** As if it had never been checked: what waited is gone, and comes again with the next check. */
const anew = ({ id, address, asksFirst, title }: Subscription) => ({ id, address, asksFirst, ...(title && { title }) });

/** @param origin of a register that is not there yet; whose it is does not change with its editions */
async function putCounting(
  stores: Stores,
  { pending: _, ...subscription }: Subscription,
  register: Register,
  summary: ChangeSummary,
  now: string,
  origin: Origin = 'subscribed',
): Promise<void> {
  const { id } = subscription;
  const stored = await stores.registers.get(id);
  await putRegister(stores, register, stored?.origin ?? origin, id);
  await stores.contents.delete(pendingKey(id));
  await stores.subscriptions.put({ ...subscription, title: register.title, lastChange: { summary, at: now } });
}

async function putWaiting(
  { contents, subscriptions }: Stores,
  subscription: Subscription,
  register: Register,
  summary: ChangeSummary,
): Promise<void> {
  await contents.put(register, pendingKey(subscription.id));
  await subscriptions.put({ ...subscription, title: register.title, pending: summary });
}

/** A register as it is kept, checked; undefined where it is none any more. */
function registerStored(content: unknown): Register | undefined {
  const checked = checkRegisterData(content);
  return 'data' in checked ? checked.data : undefined;
}

const keepFailure = (asked: Subscription, { reason, detail, fault }: CheckFailure, at: string): Promise<boolean> =>
  change(async (stores) => {
    const current = await currentOf(stores, asked);
    const failure = { reason, at, ...(detail !== undefined && { detail }), ...(fault && { fault }) };
    if (current) await stores.subscriptions.put({ ...current, failure });
    return false;
  });

/** @param marks of the same edition, where the server sent it again */
const keepUnchanged = (asked: Subscription, marks: Marks | undefined, now: string): Promise<boolean> =>
  change(async (stores) => {
    const current = await currentOf(stores, asked);
    if (current) await stores.subscriptions.put(checkedWell(current, marks ?? current, now));
    return false;
  });

/** What a subscription is after a check that went well. */
function checkedWell(subscription: Subscription, { checksum, etag, lastModified }: Marks, checkedAt: string) {
  const { failure: _, etag: __, lastModified: ___, ...rest } = subscription;
  return {
    ...rest,
    checkedAt,
    ...(checksum !== undefined && { checksum }),
    ...(etag !== undefined && { etag }),
    ...(lastModified !== undefined && { lastModified }),
  };
}

/** The subscription as it is now; undefined where it is of another address by now, or none any more. */
async function currentOf({ subscriptions }: Stores, { id, address }: Subscription): Promise<Subscription | undefined> {
  const current = subscriptionIn(await subscriptions.get(id));
  return current?.address === address ? current : undefined;
}

async function marksOf({ register, etag, lastModified }: NewEdition): Promise<Marks> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(register)));
  const checksum = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return { checksum, etag, lastModified };
}
