/** Keeps the registers that the user follows up to date: checked when the user asks, else once a day. See docs/design/subscriptions.md. */
import browser, { type Runtime } from 'webextension-polyfill';
import { hostOf } from '@/data/exchange/registerAddress';
import type { LocalText } from '@/data/model/schema';
import type { FetchedAnswer } from '@/data/store/fetchRegister';
import { keepNotFollowed, type NotFollowed, readNotFollowed } from '@/data/store/notFollowed';
import { hasManaged } from '@/data/store/ownRegisters';
import { readPolicy } from '@/data/store/policy';
import { isBackgroundRequest, type Requests } from '@/data/store/requests';
import { returnAccessTo } from '@/data/store/returnAccess';
import { hasAccess } from '@/data/store/siteAccess';
import {
  type CheckFailure,
  dueAt,
  type FollowAnswer,
  readSubscriptions,
  type Subscription,
} from '@/data/store/subscriptions';
import { inLanguage } from '@/data/views/names';
import { sites } from '../profiles.content/sites';
import { apart } from './apart';
import { backgroundWords } from './backgroundContext';
import { keptAwake } from './breather';
import type { EditionOrder, EditionTaken } from './takeEdition';

const alarmName = 'followed';
const minute = 60_000;

/** The checks under way, by address: a second one waits for the first. */
const running = new Map<string, Promise<void>>();

/** @param publish called when another edition counts */
export function listenForFollowed(publish: () => void): void {
  const onChange = () => {
    publish();
    tellPages();
  };
  browser.runtime.onMessage.addListener((message: unknown, { url }: Runtime.MessageSender) => {
    // Only our own pages may have anything fetched.
    if (!isBackgroundRequest(message) || !url?.startsWith(browser.runtime.getURL(''))) return undefined;
    if (message.type === 'registersChanged') void plan().catch(console.warn);
    if (message.type === 'follow') return keptAwake(follow(message, onChange));
    if (message.type === 'checkRegister') return keptAwake(checkAll(onChange, ({ id }) => id === message.id));
    return undefined;
  });
  let last: Promise<unknown> = Promise.resolve();
  // One after the other: each takes away what the policy of its time does not name.
  const asPolicySays = (isMeant?: (tried: NotFollowed) => boolean) => {
    last = last.then(() => keptAwake(followPolicy(onChange, isMeant))).catch(console.warn);
  };
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name !== alarmName) return;
    void keptAwake(checkAll(onChange, (each) => dueAt(each) <= Date.now())).catch(console.warn);
    asPolicySays((tried) => dueAt({ failure: tried }) <= Date.now());
  });
  browser.runtime.onStartup.addListener(() => asPolicySays());
  browser.runtime.onInstalled.addListener(() => asPolicySays());
  browser.permissions.onAdded.addListener(() => asPolicySays());
  browser.storage.onChanged.addListener((_changes, area) => {
    if (area === 'managed') asPolicySays();
  });
  void browser.alarms.get(alarmName).then((alarm) => (alarm ? undefined : plan()), console.warn);
}

/** A list of registers that is open shows what changed; mostly none is. */
const tellPages = () => void browser.runtime.sendMessage({ type: 'registersChanged' }).catch(() => undefined);

/**
 * Follows what the organisation wants followed, as far as there is access, and takes away what it no longer wants.
 * @param isMeant which of what was tried before is tried again
 */
async function followPolicy(onChange: () => void, isMeant = (_: NotFollowed) => true): Promise<void> {
  const { registers: addresses = [] } = (await readPolicy(browser.storage)).policy;
  const before = await readNotFollowed();
  if (addresses.length === 0 && before.length === 0 && !(await hasManaged())) return;
  const { releaseUnnamed, takeOver } = await import('@/data/store/managedRegisters');
  const gone = await releaseUnnamed(addresses);
  for (const address of gone ?? []) await returnAccessTo(address, sites);
  if (gone) onChange();
  const not: NotFollowed[] = [];
  for (const address of addresses) {
    const followed = (await readSubscriptions()).find((other) => other.address === address);
    if (followed && (await takeOver(followed, nowText()))) onChange();
    const tried = before.find((other) => other.address === address);
    if (followed) continue;
    if (tried && !isMeant(tried)) not.push(tried);
    else {
      const answer = await follow({ address, asksFirst: false }, onChange, 'managed');
      // For access the settings ask anyway.
      if (answer.is === 'refused' && answer.reason !== 'noAccess') not.push({ ...answer, address, at: nowText() });
    }
  }
  await keepNotFollowed(not);
  if (not.length + before.length > 0) tellPages();
  await plan();
}

/** Has the browser wake the background when the next check is due; never where nothing is followed. */
async function plan(): Promise<void> {
  const failed = (await readNotFollowed()).map((failure) => dueAt({ failure }));
  const due = [...(await readSubscriptions()).map(dueAt), ...failed];
  if (due.length === 0) await browser.alarms.clear(alarmName);
  else await browser.alarms.create(alarmName, { when: Math.max(Math.min(...due), Date.now() + minute) });
}

async function checkAll(onChange: () => void, isMeant: (subscription: Subscription) => boolean): Promise<void> {
  const meant = (await readSubscriptions()).filter(isMeant);
  const checks = await Promise.allSettled(meant.map((subscription) => checkOnce(subscription, onChange)));
  // Whatever failed: without an alarm nothing would be checked any more.
  await plan();
  for (const check of checks) if (check.status === 'rejected') throw check.reason;
}

function checkOnce(subscription: Subscription, onChange: () => void): Promise<void> {
  const { address } = subscription;
  const check = running.get(address) ?? checked(subscription, onChange).finally(() => running.delete(address));
  running.set(address, check);
  return check;
}

async function checked(subscription: Subscription, onChange: () => void): Promise<void> {
  const file = await fetchedOf(subscription);
  const { keepChecked } = await import('@/data/store/following');
  if (!('is' in file) || file.is !== 'file') {
    await keepChecked(subscription, file, nowText());
    return;
  }
  const taken = await take({ take: 'next', asked: subscription, file, now: nowText() });
  if (taken.is !== 'checked') await keepChecked(subscription, { reason: 'noRoom' }, nowText());
  else if (taken.isOther) onChange();
}

async function fetchedOf(subscription: Subscription): Promise<FetchedAnswer | CheckFailure> {
  if (!(await hasAccess({ hosts: [hostOf(subscription.address)] }))) return { reason: 'noAccess' };
  // Heavy, and of use to those only who follow a register.
  const { fetchFile } = await import('@/data/store/fetchRegister');
  return await fetchFile(subscription, apart.lead);
}

/** What is larger takes longer to look into than others should wait. */
const bytesReadApart = 200_000;

/** In a thread of its own where it is much: for want of memory that may die. */
async function take(order: EditionOrder): Promise<EditionTaken> {
  try {
    if (order.file.bytes.length > bytesReadApart) return await apart.take(order);
    const { takeEdition } = await import('./takeEdition');
    return await takeEdition(order);
  } catch (error) {
    console.warn('An edition could not be looked into.', error);
    return refused('noRoom');
  }
}

async function follow(
  { address, asksFirst }: Requests['background']['follow']['said'],
  onChange: () => void,
  origin: 'subscribed' | 'managed' = 'subscribed',
): Promise<FollowAnswer> {
  if ((await readSubscriptions()).some((other) => other.address === address)) return refused('followed');
  const file = await fetchedOf({ id: '', address, asksFirst });
  if (!('is' in file)) return refused(file.reason);
  if (file.is === 'failed') return { ...file, is: 'refused' };
  // Nothing was named that it could be the same as.
  if (file.is === 'same') return refused('status', '304');
  const taken = await take({ take: 'first', asked: { address, asksFirst }, origin, file, now: nowText() });
  if (taken.is === 'refused') {
    const { title, ...answer } = taken;
    return title ? { ...answer, detail: await inWordsNow(title) } : answer;
  }
  if (taken.is === 'checked') throw new Error('another answer than was asked for');
  if (!asksFirst) onChange();
  await plan();
  return taken;
}

type Refused = Extract<FollowAnswer, { is: 'refused' }>;

const refused = (reason: Refused['reason'], detail?: string): Refused => ({
  is: 'refused',
  reason,
  ...(detail !== undefined && { detail }),
});

const inWordsNow = async (text: LocalText): Promise<string> =>
  inLanguage(text, (await backgroundWords()).words.language);

const nowText = (): string => new Date().toISOString();
