/** A page full of officials: badges are made of those that came near the window (see docs/design/badge.md). */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { playTimeline } from '@/scripts/bench/timeline';
import { browserNames, type Launched, launch, type Tab } from './browsers';
import { ownPage } from './pages';
import { waitFor } from './wait';

const posts = 200;
/** By one official each but the last, which is far from the window. */
const officials = [...Array(posts - 1).fill('chrisbuijink'), 'hansgoedhart'];

describe.each(browserNames)('a page full of officials, in %s,', (name) => {
  let browser: Launched;
  let tab: Tab;

  beforeAll(async () => {
    browser = await launch(name);
  });

  afterEach(() => tab.close());

  afterAll(() => browser.close());

  const openPage = async () => {
    const { answer } = ownPage('timeline.html', 'https://x.com/home');
    tab = await browser.open('https://x.com/home', answer, { viewport: { width: 1280, height: 900 } });
    await tab.page.evaluate(playTimeline, {
      posts,
      step: 20,
      changes: 0,
      every: 1,
      officials,
      mounted: posts,
      isStill: true,
    });
    await waitFor(countBadges, (count) => count >= 100);
  };
  const countBadges = async () => (await tab.roots()).length;
  /** Where the last post's badge is, in heights of the window from its top; undefined if there is none. */
  const lastBadge = () =>
    tab.page.evaluate(() => {
      const badge = [...document.querySelectorAll('article')].at(-1)?.querySelector('span:empty:not([class], [id])');
      return badge ? badge.getBoundingClientRect().top / innerHeight : undefined;
    });
  const scrollToEnd = (windows: number) =>
    tab.page.evaluate(
      (below) => scrollTo(0, document.documentElement.scrollHeight - (below + 1) * innerHeight),
      windows,
    );
  const iconTexts = () =>
    browser.inExtension(async (api) => {
      const tabs = await api.tabs.query({ url: 'https://x.com/*' });
      return await Promise.all(tabs.map(({ id }) => api.action.getBadgeText({ tabId: id ?? -1 })));
    });

  it('has a hundred badges at first, and the others before they are seen', async () => {
    await openPage();
    expect(await countBadges()).toBe(100);
    expect(await lastBadge()).toBeUndefined();
    await scrollToEnd(1);
    expect(await waitFor(lastBadge, (place) => place !== undefined)).toBeGreaterThan(1);
    expect(await countBadges()).toBeLessThan(posts);
  });

  it('counts on the icon whom it would show', async () => {
    await openPage();
    expect(await waitFor(iconTexts, ([count]) => count === '2')).toEqual(['2']);
    await tab.page.evaluate(() => [...document.querySelectorAll('article')].at(-1)?.remove());
    expect(await waitFor(iconTexts, ([count]) => count === '1')).toEqual(['1']);
  });

  it('shows whom the popup asks for, wherever the name is', async () => {
    await openPage();
    await browser.inExtension(async (api) => {
      const [shown] = await api.tabs.query({ url: 'https://x.com/*' });
      await api.tabs.sendMessage(shown?.id ?? -1, { type: 'reveal', id: 'hans-goedhart' });
    });
    const isSeen = (place: number | undefined) => place !== undefined && place > 0 && place < 1;
    expect(await waitFor(lastBadge, isSeen)).toSatisfy(isSeen);
  });

  it('is printed whole', async () => {
    await openPage();
    await tab.page.pdf({ pageRanges: '1' });
    expect(await countBadges()).toBe(posts);
  });

  it('shows nobody who is not there any more once a name comes near', async () => {
    await openPage();
    await tab.page.evaluate(() => {
      const post = [...document.querySelectorAll('article')].at(-1);
      for (const element of post?.querySelectorAll('*') ?? []) {
        if (element.getAttribute('href')?.startsWith('/hansgoedhart')) element.setAttribute('href', '/lezer_1');
        if (element.textContent === '@hansgoedhart' && element.childElementCount === 0)
          element.textContent = '@lezer_1';
      }
    });
    await scrollToEnd(0);
    const badgesInWindow = () =>
      tab.page.evaluate(
        () =>
          [...document.querySelectorAll('article span:empty:not([class], [id])')].filter((badge) => {
            const { top } = badge.getBoundingClientRect();
            return top > 0 && top < innerHeight;
          }).length,
      );
    expect(await waitFor(badgesInWindow, (count) => count > 0)).toBeGreaterThan(0);
    expect(await lastBadge()).toBeUndefined();
    expect(await waitFor(iconTexts, ([count]) => count === '1')).toEqual(['1']);
  });
});
