/** What the background writes for pages, and what a page reads of it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { platforms } from '@/data/model/vocabulary';
import { indexKey, publishedKeys, storedIndexes } from '@/data/store/published';
import { buildAccountIndex } from '@/data/views/accountIndex';
import { browserNames, type Launched, launch } from './browsers';
import { labelOf } from './madeUpIndex';
import { answerWith } from './pages';
import { seenOf } from './seen';
import { untilPublished } from './untilPublished';
import { badgesWhen, waitFor } from './wait';

describe.each(browserNames)('what is published, in %s', (browserName) => {
  let browser: Launched;
  beforeAll(async () => {
    browser = await launch(browserName);
    await untilPublished(browser);
  });
  afterAll(() => browser.close());

  const stored = () => browser.inExtension((api) => api.storage.local.get(null));

  it('is an index for each platform and how badges are shown; at a change of settings no more is written than changes', async () => {
    const before = await stored();
    const indexes = platforms.map(indexKey);
    expect(Object.keys(before).toSorted()).toEqual([...indexes, ...Object.values(publishedKeys)].toSorted());
    /** What browsers tell every page after this change of settings: the names of what was written. */
    const writtenBy = async (settings: Record<string, string>) =>
      await browser.inExtension(async (api, change) => {
        const written = new Set<string>();
        const isDone = new Promise<void>((done) => {
          api.storage.onChanged.addListener((changes, area) => {
            if (area !== 'local') return;
            for (const key of Object.keys(changes)) written.add(key);
            done();
          });
        });
        await api.storage.sync.set({ settings: change });
        await isDone;
        return [...written].sort();
      }, settings);
    expect(await writtenBy({ badge: 'compact' })).toEqual(['basis', 'display']);
    const inEnglish = await writtenBy({ badge: 'compact', language: 'en' });
    // Nobody in the registers is on Threads.
    expect(inEnglish).toEqual([...Object.values(publishedKeys), ...indexes.filter((key) => before[key])].toSorted());
    expect(before[indexKey('threads')]).toBe('');
    await browser.inExtension((api) => api.storage.sync.clear());
    await waitFor(stored, (now) => JSON.stringify(now[indexKey('x')]) === JSON.stringify(before[indexKey('x')]));
    await untilPublished(browser);
  });

  it('is read by a page for its own platform; for another one once there is a link to it, and when that changes', async () => {
    const madeUp = storedIndexes(
      buildAccountIndex([
        ['x:een', labelOf('Een')],
        ['linkedin:company/twee', labelOf('Twee')],
      ]),
    );
    // Whoever reads what is broken has what is bundled, without the made-up accounts.
    const broken = { ...madeUp, [indexKey('linkedin')]: 42, [indexKey('facebook')]: 42 };
    await browser.inExtension((api, items) => api.storage.local.set(items), broken);
    const url = 'https://x.com/home';
    const tab = await browser.open(
      url,
      answerWith(url, '<!doctype html><title>X</title><p><a href="/een">Een</a> <a href="/een">@een</a></p>'),
    );
    expect((await badgesWhen(tab, 1)).map((badge) => seenOf(badge).name)).toEqual([expect.stringMatching(/^Een/)]);
    await tab.page.evaluate(() => {
      document.body.insertAdjacentHTML('beforeend', '<a href="https://www.linkedin.com/company/twee/">twee</a>');
    });
    const whole = { [indexKey('linkedin')]: madeUp[indexKey('linkedin')] ?? '' };
    await browser.inExtension((api, items) => api.storage.local.set(items), whole);
    expect((await badgesWhen(tab, 2)).map((badge) => seenOf(badge).name.split(',')[0])).toEqual(['Een', 'Twee']);
    expect(tab.errors).toEqual([]);
    await tab.close();
  });
});
