/** The registers that are followed, as they are kept, and what can be done with them; with the access that each needs. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { hostOf } from '@/data/exchange/registerAddress';
import { type SiteInfo, siteOfAddedHost, siteOfHost } from '@/data/model/siteInfo';
import { type NotFollowed, readNotFollowed } from '@/data/store/notFollowed';
import { isOwnLarge, readAsideFrom } from '@/data/store/ownRegisters';
import { returnAccessTo } from '@/data/store/returnAccess';
import { changeSettings } from '@/data/store/settings';
import { askAccess } from '@/data/store/siteAccess';
import { type FollowAnswer, isFollowAnswer, readSubscriptions, type Subscription } from '@/data/store/subscriptions';
import { useAccess } from '../settings/useAccess';
import { askAside } from './asideMessages';
import type { PendingLines } from './pendingLines';
import type { RegisterMessageKey, RegisterWords } from './registerWords';

/** Does something to what is kept, and says how it went. */
type Edit = (
  task: () => Promise<unknown>,
  done: { message: RegisterMessageKey; values?: Record<string, string>; undo?: () => Promise<void> },
) => Promise<void>;

/**
 * @param listed the registers as they are listed: what is followed is read again with them
 * @param sites those that have badges
 * @param startAside starts the worker, see `asideMessages.ts`
 */
export function useFollowed(listed: unknown, sites: readonly SiteInfo[], editList: Edit, startAside: () => Worker) {
  const [followed, setFollowed] = useState<readonly Subscription[]>([]);
  const [notFollowed, setNotFollowed] = useState<readonly NotFollowed[]>([]);
  const [checking, setChecking] = useState<readonly string[]>([]);
  const before = useRef<readonly Subscription[]>([]);
  // Whichever way one ends: its access is given back.
  const read = async () => {
    const now = await readSubscriptions().catch(() => []);
    const ended = before.current.filter(({ address }) => now.every((other) => other.address !== address));
    before.current = now;
    setFollowed(now);
    setNotFollowed(await readNotFollowed().catch(() => []));
    for (const { address } of ended) await returnAccessTo(address, sites);
  };
  const edit: Edit = (task, done) =>
    editList(async () => {
      await task();
      await read();
    }, done);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is read anew with the list
  useEffect(() => void read(), [listed]);
  const hosts = useMemo(() => followed.map(({ address }) => siteOfAddedHost(hostOf(address))), [followed]);
  const granted = useAccess(hosts);
  const grantedSites = useAccess(sites);

  const check = async ({ id }: Subscription, register: string) => {
    setChecking((ids) => [...ids, id]);
    // Over once its answer is there: the background, which hears of the change after it, may be busy for a while.
    const task = () =>
      browser.runtime
        .sendMessage({ type: 'checkRegister', id })
        .finally(() => setChecking((ids) => ids.filter((other) => other !== id)));
    await edit(task, { message: 'registers.follow.isChecked', values: { register } });
  };

  return {
    followed,
    /** What the organisation wants followed and is not, where that is not for want of access. */
    notFollowed,
    isChecking: ({ id }: Subscription) => checking.includes(id),
    /** Undefined until it is known. */
    hasAccess: ({ address }: Subscription) => granted?.has(hostOf(address)),
    check,
    /** Access that was taken back. */
    giveAccess: async (subscription: Subscription, register: string) => {
      if (await askAccess({ hosts: [hostOf(subscription.address)] })) await check(subscription, register);
    },
    stop: async ({ id, address }: Subscription, register: string) => {
      const { stopFollowing } = await import('@/data/store/following');
      let restore = async () => {};
      const task = async () => {
        restore = await stopFollowing(id);
      };
      const undo = async () => {
        await askAccess({ hosts: [hostOf(address)] });
        await edit(() => restore(), { message: 'registers.undone' });
      };
      await edit(task, { message: 'registers.follow.stopped', values: { register }, undo });
    },
    /** What the edition changes that waits. */
    readPending: async (subscription: Subscription, words: RegisterWords): Promise<PendingLines | 'gone'> => {
      const { id } = subscription;
      if (await isMuch(subscription)) {
        const answer = await askAside(startAside, { task: 'pending', id, language: words.language });
        if (answer.is !== 'pending') throw new Error('the worker failed');
        return answer.pending;
      }
      const { pendingLines } = await import('./pendingLines');
      return await pendingLines(id, words);
    },
    accept: async (subscription: Subscription, register: string) => {
      const { id } = subscription;
      const now = new Date().toISOString();
      const task = async () => {
        if (await isMuch(subscription)) {
          const { is } = await askAside(startAside, { task: 'accept', id, now });
          if (is !== 'accepted') throw new Error('the worker failed');
        } else {
          const { acceptPending } = await import('@/data/store/following');
          await acceptPending(id, now);
        }
      };
      await edit(task, { message: 'registers.follow.accepted', values: { register } });
    },
    refuse: async ({ id }: Subscription, register: string) => {
      const { refusePending } = await import('@/data/store/following');
      await edit(() => refusePending(id), { message: 'registers.follow.left', values: { register } });
    },
    askFirst: async ({ id }: Subscription, asksFirst: boolean) => {
      const { askFirst } = await import('@/data/store/following');
      await edit(() => askFirst(id, asksFirst), { message: 'options.saved' });
    },
    /**
     * Asks for access, and follows. To be called in the click itself.
     * @returns why it is not followed; undefined where it is
     */
    follow: async (address: string, asksFirst: boolean): Promise<Refusal | undefined> => {
      const host = hostOf(address);
      const site = siteOfHost(sites, host);
      if (!(await askAccess({ hosts: [host] }))) return { reason: 'access', host };
      // To follow a register is not to want badges on a site that happens to be at the same host.
      if (site && grantedSites?.has(site.id) === false)
        await changeSettings(browser.storage, { sitesOff: { add: [site.id] } });
      const said: unknown = await browser.runtime
        .sendMessage({ type: 'follow', address, asksFirst })
        .catch(() => undefined);
      // Without an answer the background was ended in the middle.
      const answer: FollowAnswer = isFollowAnswer(said) ? said : { is: 'refused', reason: 'brokenOff' };
      if (answer.is === 'refused') {
        await returnAccessTo(address, sites);
        return answer;
      }
      const message = asksFirst ? 'registers.follow.doneWaiting' : 'registers.follow.done';
      await edit(async () => undefined, { message });
      return undefined;
    },
  };
}

/** Whether what waits, or what counts, takes so long to read that the page has it done aside. */
const isMuch = async ({ id, pending }: Subscription): Promise<boolean> =>
  (pending?.added ?? 0) > readAsideFrom || (await isOwnLarge(id));

/** Why a register is not followed: the browser gave no access, or what the background says. */
export type Refusal = { reason: 'access'; host: string } | Extract<FollowAnswer, { is: 'refused' }>;
