import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sites } from '@/entrypoints/profiles.content/sites';
import { launchWithAccess } from './access';
import { type BadgeView, browserNames, type Launched, type Tab } from './browsers';
import { answerWith, ownPage, ownPages, savedPages, savedPageWith } from './pages';
import { labelOfHandle } from './seen';
import { badgesWhen } from './wait';

describe.each(browserNames)('spots in %s', (browserName) => {
  let browser: Launched;
  beforeAll(async () => {
    browser = await launchWithAccess(browserName);
  });
  afterAll(() => browser.close());

  it.each(ownPages)('are all found on our page $site/$file, once each, and nothing else is', async (page) => {
    const { site, file, spots } = page;
    const { url, answer } = ownPage(file, undefined, site);
    const platform = sites.find(({ id }) => id === site)?.platform;
    const tab = await browser.open(url, answer, { viewport: { width: 1280, height: 2000 } });
    const badges = await badgesWhen(tab, spots.length);
    expect(badges.map(seenOf)).toEqual(
      spots.map(({ handle, mark }) => ({ name: labelOfHandle(handle, 'nl', 'full', platform), mark })),
    );
    expect(badges.filter(({ hostHtml }) => hostHtml !== '<span></span>')).toEqual([]);
    expect(tab.errors).toEqual([]);
    await tab.close();
  });

  const saved = savedPages('x.com').filter(({ badges, marks }) => badges + marks > 0);
  it.runIf(saved.length > 0).each(saved)(
    'of one account are all found on the saved page $file ($badges badges, $marks marks)',
    async (page) => {
      const url = 'https://x.com/chrisbuijink';
      const tab = await browser.open(url, answerWith(url, savedPageWith(page, 'chrisbuijink')), {
        viewport: { width: 1280, height: 2000 },
      });
      const badges = await badgesWhen(tab, page.badges + page.marks);
      expect(badges.filter((badge) => !isMark(badge))).toHaveLength(page.badges);
      const marks = badges.filter(isMark);
      expect(marks.length).toBeGreaterThanOrEqual(page.marks);
      // The count leaves out lines such as "replying to": what goes beyond it must still be a mention.
      expect(marks.filter(({ before }) => before === '@chrisbuijink').length).toBeGreaterThanOrEqual(
        marks.length - page.marks,
      );
      await tab.close();
    },
  );

  it.each([
    'https://twitter.com/chrisbuijink',
    'https://mobile.x.com/chrisbuijink',
    'https://mobile.twitter.com/chrisbuijink',
  ])('are found at %s', async (url) => {
    const tab = await browser.open(url, ownPage('profile.html', url).answer);
    expect(await badgesWhen(tab, 10)).toHaveLength(10);
    await tab.close();
  });

  it('are not looked for on other sites', async () => {
    const url = 'https://example.org/chrisbuijink';
    const tab: Tab = await browser.open(url, ownPage('profile.html', url).answer);
    await tab.page.waitForSelector('[data-testid="UserName"]');
    expect(await tab.badges()).toEqual([]);
    await tab.close();
  });

  it('cause no request beyond those of the page itself', async () => {
    const { url, answer } = ownPage('profile.html');
    const tab = await browser.open(url, answer);
    await badgesWhen(tab, 10);
    expect(
      tab.requests.filter(
        (request) => !['/chrisbuijink', '/x.css', '/favicon.ico'].includes(new URL(request).pathname),
      ),
    ).toEqual([]);
    await tab.close();
  });
});

const isMark = ({ attributes }: BadgeView) => (attributes.class ?? '').split(' ').includes('mark');
const seenOf = (badge: BadgeView) => ({ name: badge.name, mark: isMark(badge) });
