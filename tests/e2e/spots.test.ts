import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sites } from '@/entrypoints/profiles.content/sites';
import { browserNames, type Launched, type Tab } from './browsers';
import { launchWithAccess } from './launchWithAccess';
import { ownPage, ownPages } from './pages';
import { type ReusedTab, reusedTab } from './reusedTab';
import { labelOfHandle, seenOf } from './seen';
import { badgesWhen, waitFor } from './wait';

/** By site, what the badges of some accounts on its page of bodies begin with, and whether they warn. */
const bodies: Record<string, [handle: string, name: string, warns?: boolean][]> = {
  x: [
    ['gemeentebergen', 'Gemeente Bergen (NH), gemeente'],
    ['gemeentetilburg', 'Gemeente Tilburg, gestopt, gemeente, 2025', true],
    ['shertogenbosch', 'Gemeente ’s-Hertogenbosch, gestopt, gemeente, 2025', true],
    ['stasLVVN', 'Staatssecretaris van Landbouw, Visserij, Voedselzekerheid en Natuur, Stas., LVVN'],
  ],
  linkedin: [
    ['company/gemeente-groningen', 'Gemeente Groningen, gemeente'],
    ['company/provincie-groningen', 'Provincie Groningen, provincie'],
    ['company/gemeente-utrecht', 'Gemeente Utrecht, gemeente'],
    ['company/provincie-utrecht', 'Provincie Utrecht, provincie'],
    ['company/hltsamen', 'Gemeente Hillegom en Gemeente Lisse, gemeente'],
    ['company/gemeente-leiden', 'Gemeente Leiden, gemeente'],
  ],
  instagram: [
    ['gemeentebergen_l', 'Gemeente Bergen (L), gemeente'],
    ['gemeentebergen', 'Gemeente Bergen (NH), gemeente'],
  ],
  facebook: [
    ['gemeentebergen', 'Gemeente Bergen (L), gemeente'],
    ['gem.BergenNH', 'Gemeente Bergen (NH), gemeente'],
  ],
  youtube: [
    ['channel/UCYgz4KQaAxbmc6Qq3Y77DSw', 'Gemeente Bergen (L), gemeente'],
    ['channel/UCM2F1v-A9DMUTXL6tZmv5Fw', 'Gemeente Bergen (NH), gemeente'],
  ],
};

describe.each(browserNames)('spots in %s', (browserName) => {
  let browser: Launched;
  let reused: ReusedTab;
  beforeAll(async () => {
    browser = await launchWithAccess(browserName);
    reused = await reusedTab(browser, { viewport: { width: 1280, height: 2000 } });
  });
  afterAll(() => browser.close());

  it.each(ownPages)('are all found on our page $site/$file, once each, and nothing else is', async (page) => {
    const { site, file, spots } = page;
    const { url, answer } = ownPage(file, undefined, site);
    const platform = sites.find(({ id }) => id === site)?.platform;
    const tab = await reused.show(url, answer);
    const expected = spots.map(({ handle, mark, day }) => ({
      name: labelOfHandle(handle, 'nl', 'full', platform, day),
      mark,
    }));
    // What is in a post of another day may be put right a little later.
    const badges = await waitFor(
      () => tab.badges(),
      (seen) => isDeepStrictEqual(seen.map(seenOf), expected),
    );
    expect(badges.map(seenOf)).toEqual(expected);
    expect(badges.filter(({ hostHtml }) => hostHtml !== '<span></span>')).toEqual([]);
    expect(tab.errors).toEqual([]);
  });

  it.each(Object.entries(bodies))(
    'on %s tell apart bodies of one name, and warn where one is there no more',
    async (site, expected) => {
      const { url, answer } = ownPage('bodies.html', undefined, site);
      const tab = await reused.show(url, answer);
      const spots = ownPages.find((page) => page.site === site && page.file === 'bodies.html')?.spots ?? [];
      const badges = await badgesWhen(tab, spots.length);
      const seen = expected.map(([handle, wanted]) => {
        const { name = '', attributes } = badges[spots.findIndex((spot) => spot.handle === handle && !spot.mark)] ?? {};
        // After this year the name goes on with the year.
        return [handle, name.slice(0, wanted.length), attributes?.class?.split(' ').includes('ended')];
      });
      expect(seen).toEqual(expected.map(([handle, name, warns = false]) => [handle, name, warns]));
    },
  );

  it('are also links with the name or handle of an account on any platform, where no rule knows the page', async () => {
    const { url, answer } = ownPage('redesign.html', 'https://x.com/home');
    const tab = await browser.open(url, answer);
    const badges = await badgesWhen(tab, 4);
    expect(badges.map(seenOf)).toEqual([
      // The name, and the handle beside it: a link each, and one name.
      { name: labelOfHandle('chrisbuijink'), mark: true },
      { name: labelOfHandle('company/logius', 'nl', 'full', 'linkedin'), mark: true },
      { name: labelOfHandle('logius@social.overheid.nl', 'nl', 'full', 'mastodon'), mark: true },
      { name: labelOfHandle('hansgoedhart'), mark: true },
    ]);
    await tab.close();
  });

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
