/** Waits for what the background publishes for pages, so that tests can replace it. */
import { publishedKeys } from '@/data/store/published';
import type { Launched } from './browsers';
import { waitFor } from './wait';

/** Waits until the background has published everything: what a test writes in its place afterwards stays. */
export async function untilPublished(browser: Launched): Promise<void> {
  const isQuiet = () =>
    browser.inExtension(async (api, key) => {
      const kept = await api.storage.local.get(key);
      if (!(key in kept)) return false;
      // Publishing again gives the same data, so something else is put in its place meanwhile.
      await api.storage.local.set({ [key]: 'made up' });
      await new Promise((done) => setTimeout(done, 1000));
      if ((await api.storage.local.get(key))[key] !== 'made up') return false;
      await api.storage.local.set(kept);
      return true;
    }, publishedKeys.basis);
  if (!(await waitFor(isQuiet, Boolean))) throw new Error('the background does not come to rest');
}
