/** What the background publishes for pages, and tests put something else in the place of. */
import { publishedKeys } from '@/data/store/published';
import type { Launched } from './browsers';
import { waitFor } from './wait';

/** Waits until the background has published all that it had to: what a test puts in its place from then on, stays. */
export async function untilPublished(browser: Launched): Promise<void> {
  const isQuiet = () =>
    browser.inExtension(async (api, key) => {
      const kept = await api.storage.local.get(key);
      if (!(key in kept)) return false;
      // What is published once more is the same; so something else is put in its place meanwhile.
      await api.storage.local.set({ [key]: 'made up' });
      await new Promise((done) => setTimeout(done, 1000));
      if ((await api.storage.local.get(key))[key] !== 'made up') return false;
      await api.storage.local.set(kept);
      return true;
    }, publishedKeys.basis);
  if (!(await waitFor(isQuiet, Boolean))) throw new Error('the background does not come to rest');
}
