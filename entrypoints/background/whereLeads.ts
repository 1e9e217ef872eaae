/** Where an address leads to that forwards, if that is within its origin: found out by a hidden page, see docs/design/subscriptions.md. */
import browser from 'webextension-polyfill';
import { browser as chrome } from 'wxt/browser';
import { forwardPath, hearForward } from '@/data/store/forwards';

const longestMilliseconds = 15_000;

/** One after the other: Chrome has one hidden page at most. */
let last: Promise<unknown> = Promise.resolve();

/** @returns undefined where it leads elsewhere, or not in time */
export function whereLeads(address: string): Promise<string | undefined> {
  const turn = last.then(() => found(address));
  last = turn.catch(() => undefined);
  return turn;
}

async function found(address: string): Promise<string | undefined> {
  const heard = hearForward(address, AbortSignal.timeout(longestMilliseconds));
  const close = await openHidden(forwardPath(address));
  try {
    return await heard;
  } finally {
    await close();
  }
}

/** @returns a function that closes it */
async function openHidden(path: string): Promise<() => Promise<void>> {
  if (import.meta.env.FIREFOX) {
    const frame = document.createElement('iframe');
    frame.src = browser.runtime.getURL(path);
    document.body.append(frame);
    return async () => frame.remove();
  }
  // A background that was ended may have left one.
  await chrome.offscreen.closeDocument().catch(() => undefined);
  const justification =
    'Finds out where an address leads, under a policy that keeps to its origin: a worker cannot have one.';
  await chrome.offscreen.createDocument({ url: path, reasons: ['DOM_PARSER'], justification });
  return () => chrome.offscreen.closeDocument();
}
