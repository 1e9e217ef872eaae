/**
 * In Chrome the background is a service worker, which can start no worker and has no frames. A page that nobody sees does it. There is
 * one at most, so all share it: it is opened for the first, and closed after the last.
 */
import { browser } from 'wxt/browser';
import { type Ask, asking } from '@/data/store/asking';
import type { ApartAnswer, ApartQuestion, PageWork } from './pageWork';

export type HiddenQuestion = ApartQuestion | { ask: 'lead'; address: string };

export type HiddenAnswer = ApartAnswer | { is: 'lead'; to: string | undefined };

/** The background and the page have one each for as long as they live: who asks for the other's gets it once that is ended. */
export const locks = { background: 'background of hidden page', page: 'hidden page' } as const;

/** The page that is open. */
interface Opened {
  ask: Ask<HiddenQuestion, HiddenAnswer>;
  /** Rejects once it is gone, which it may be before it has answered. */
  gone: Promise<never>;
}

/** Until it tells by which port it is asked. */
const longestMilliseconds = 15_000;

let isHeld: Promise<void> | undefined;
let opened: Promise<Opened> | undefined;
let closed: Promise<unknown> = Promise.resolve();
let users = 0;
let onPort: ((port: MessagePort) => void) | undefined;

/** To be called as soon as the background starts: the page then tells by which port it is asked. */
export function listenToHidden(): void {
  addEventListener('message', ({ ports: [port] }) => {
    if (port) onPort?.(port);
  });
}

export const hiddenWork: PageWork = {
  publish: (order) => withHidden(async (ask) => (await ask({ ask: 'publish', order })).made),
  take: (order) => withHidden(async (ask) => (await ask({ ask: 'take', order }, [order.file.bytes.buffer])).made),
  lead: (address) => withHidden(async (ask) => (await ask({ ask: 'lead', address })).to),
};

async function withHidden<T>(use: (ask: Opened['ask']) => Promise<T>): Promise<T> {
  users++;
  try {
    opened ??= open();
    const { ask, gone } = await opened;
    return await Promise.race([use(ask), gone]);
  } finally {
    users--;
    if (users === 0) {
      opened = undefined;
      closed = close();
    }
  }
}

async function open(): Promise<Opened> {
  await closed;
  // A background that was ended may have left one.
  await close();
  isHeld ??= hold();
  await isHeld;
  const greeted = new Promise<MessagePort>((done, fail) => {
    onPort = done;
    AbortSignal.timeout(longestMilliseconds).onabort = () => fail(new Error('the hidden page does not answer'));
  });
  await browser.offscreen.createDocument({
    url: '/hidden.html',
    reasons: ['WORKERS', 'DOM_PARSER'],
    justification:
      'Looks into large registers in a worker, and finds out where an address leads, under a policy that keeps to its origin: a service worker can do neither.',
  });
  const port = await greeted;
  const ask = asking<HiddenQuestion, HiddenAnswer>(port);
  port.start();
  const gone = navigator.locks.request(locks.page, () => {
    throw new Error('the hidden page is gone');
  });
  gone.catch(() => undefined);
  return { ask, gone };
}

/** Settled once it is held. */
const hold = (): Promise<void> =>
  new Promise((held) => {
    void navigator.locks.request(locks.background, () => {
      held();
      return new Promise(() => undefined);
    });
  });

const close = (): Promise<unknown> => browser.offscreen.closeDocument().catch(() => undefined);
