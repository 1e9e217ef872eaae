/** Lets the background answer while it works on something long. */
import browser from 'webextension-polyfill';

/** So long it works before it lets others: a card should not wait for it, nor should a page. */
const workFor = 12;

/** So often a browser has to hear of a background that works, or it ends it. */
export const tellEvery = 10_000;

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
