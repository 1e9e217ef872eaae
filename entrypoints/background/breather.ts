/** Lets the background answer while it works on something long, and keeps it there. */
import browser from 'webextension-polyfill';

/** So long it works before it lets others: a card should not wait for it, nor should a page. */
const workFor = 12;

/** So often a browser has to hear of a background that works, or waits for what is slow, or it ends it. */
const tellEvery = 10_000;

/** @returns to be awaited often: mostly done at once, and every few milliseconds only after what waits was done */
export function breather(): () => Promise<void> {
  let [since, told] = [performance.now(), performance.now()];
  return async () => {
    const now = performance.now();
    if (now - since < workFor) return;
    if (now - told > tellEvery) {
      told = now;
      await browser.runtime.getPlatformInfo();
    }
    await new Promise<void>((done) => setTimeout(done));
    since = performance.now();
  };
}

/** Keeps the browser from ending the background while a task waits for somebody else: a worker, a slow server. */
export async function keptAwake<T>(task: Promise<T>): Promise<T> {
  const timer = setInterval(() => void browser.runtime.getPlatformInfo(), tellEvery);
  try {
    return await task;
  } finally {
    clearInterval(timer);
  }
}
