/**
 * What is read off profiles when the user asks for it: by the script as it is built, on our pages at their addresses, and on saved
 * ones. Numbers of our pages are made up.
 */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isSeenProfile, type SeenProfile } from '@/data/views/seenProfile';
import { type Launched, launch, type Tab } from './browsers';
import { answerWith, savedEntries, savedHtml } from './pages';

/** What a page shows, shortly: handle, name, lasting id, followers and posts, with `~` before shortened ones. */
const shortly = (profile: SeenProfile | undefined) =>
  profile && [profile.handle, profile.name, profile.lastingId ?? '', said(profile.followers), said(profile.posts)];
const said = (count: SeenProfile['followers']) =>
  count ? `${count.qualifier === 'exact' ? '' : '~'}${count.value}` : '';

type Row = [page: string, address: string, expected: (string | undefined)[] | undefined];

const archive = 'https://web.archive.org/web';

const ours: Row[] = [
  ['x/profile.html', 'https://x.com/chrisbuijink', ['chrisbuijink', 'Chris Buijink', '1015838', '4321', '1204']],
  ['x/home-2021.html', 'https://twitter.com/chrisbuijink', ['chrisbuijink', 'Chris Buijink', '', '', '123']],
  ['x/timeline.html', 'https://x.com/home', undefined],
  [
    'linkedin/profile.html',
    'https://www.linkedin.com/in/een-voorbeeld-1/',
    ['in/een-voorbeeld-1', 'Een Voorbeeld', '1', '', ''],
  ],
  [
    'bluesky/profile.html',
    'https://bsky.app/profile/provinciedrenthe.bsky.social',
    ['provinciedrenthe.bsky.social', 'Provincie Drenthe', '', '1200', ''],
  ],
  [
    'mastodon/profile-4.2.html',
    'https://mastodon.social/@acoi@mastodon.nl',
    ['acoi@mastodon.nl', 'ACOI', '', '1200', '300'],
  ],
  [
    'mastodon/profile-4.7.html',
    'https://social.overheid.nl/@Logius',
    ['Logius@social.overheid.nl', 'Logius', '', '1200', ''],
  ],
  [
    'mastodon/public-3.html',
    'https://social.overheid.nl/@Logius',
    ['Logius@social.overheid.nl', 'Logius', '', '1200', '300'],
  ],
  [
    'mastodon/public-2017.html',
    'https://social.overheid.nl/@Logius',
    ['Logius@social.overheid.nl', 'Logius', '', '', '300'],
  ],
  [
    'threads/profile.html',
    'https://www.threads.com/@gemeente.voorbeeld',
    ['gemeente.voorbeeld', 'Gemeente Voorbeeld', '', '1200', ''],
  ],
  ['instagram/profile.html', 'https://www.instagram.com/kadaster.nl/', ['kadaster.nl', 'Kadaster', '', '1000', '177']],
  [
    'facebook/page.html',
    'https://www.facebook.com/gemeente.maasdriel',
    ['gemeente.maasdriel', 'Gemeente Maasdriel', '', '~1200', ''],
  ],
  ['youtube/channel.html', 'https://www.youtube.com/@WVSnl', ['@WVSnl', 'WVS', '', '123', '']],
  [
    'youtube/channel-2020.html',
    'https://www.youtube.com/user/HetKadaster',
    ['user/HetKadaster', 'Kadaster', '', '~1200', ''],
  ],
  [
    'webArchive/profile-2014.html',
    `${archive}/20140406000000/https://twitter.com/chrisbuijink`,
    ['chrisbuijink', 'Chris Buijink', '', '', '123'],
  ],
];

/** Pages of one kind each: where the whole number is, and what is not this profile's. */
const madeUp: [what: string, address: string, page: string, expected: (string | undefined)[]][] = [
  [
    'a whole number in a title',
    'https://social.example/@vera',
    '<title>Vera (@vera@social.example)</title><div id="mastodon"><a href="/@vera/followers" title="12.345"><strong>12K</strong> volgers</a></div>',
    ['vera@social.example', 'Vera', '', '12345', ''],
  ],
  [
    'structured data of this account, where the page shows a shortened number',
    'https://x.com/veravb',
    '<title>Vera (@veravb) / X</title><a href="/veravb/followers">12,3K</a><script type="application/ld+json">{"mainEntity":{"additionalName":"veravb","interactionStatistic":[{"interactionType":"https://schema.org/FollowAction","userInteractionCount":12345},{"interactionType":"https://schema.org/WriteAction","userInteractionCount":678}]}}</script>',
    ['veravb', 'Vera', '', '12345', '678'],
  ],
  [
    'structured data of another account, left there by the page before',
    'https://x.com/veravb',
    '<title>Vera (@veravb) / X</title><a href="/veravb/followers">12,3K</a><script type="application/ld+json">{"mainEntity":{"additionalName":"bertproef","interactionStatistic":[{"interactionType":"https://schema.org/FollowAction","userInteractionCount":12345}]}}</script>',
    ['veravb', 'Vera', '', '~12300', ''],
  ],
  [
    'a description in the head of another account',
    'https://www.instagram.com/veravb/',
    '<title>Vera (@veravb)</title><meta property="og:url" content="https://www.instagram.com/bertproef/"><meta property="og:description" content="3,353 Followers, 200 Following, 177 Posts">',
    ['veravb', 'Vera', '', '', ''],
  ],
  [
    'a description in the head of this account',
    'https://www.instagram.com/veravb/',
    '<title>Vera (@veravb)</title><meta property="og:url" content="https://www.instagram.com/veravb/"><meta property="og:description" content="3,353 Followers, 200 Following, 177 Posts">',
    ['veravb', 'Vera', '', '3353', '177'],
  ],
  [
    'somebody else’s followers, and a screen that is not seen',
    'https://bsky.app/profile/vera.example',
    '<title>Vera (@vera.example)</title><div hidden><a data-testid="profileHeaderFollowersButton" href="/profile/vera.example/followers">7 volgers</a></div><a data-testid="profileHeaderFollowersButton" href="/profile/bert.example/followers">8 volgers</a><a data-testid="profileHeaderFollowersButton" href="/profile/vera.example/followers" aria-label="9 volgers">9 volgers</a><a data-testid="profileHeaderFollowsButton" href="/profile/vera.example/follows">1</a> <span>1.234 berichten</span><button data-testid="profileHeaderAviButton"><img alt="" src="https://cdn.bsky.app/img/avatar/plain/did:plc:aaaaaaaaaaaaaaaaaaaaaaaa/b@jpeg"></button>',
    ['vera.example', 'Vera', 'did:plc:aaaaaaaaaaaaaaaaaaaaaaaa', '9', '1234'],
  ],
];

/** By file and place in the README's row, as handles of people are not part of this project. */
const saved: [file: string, place: number, address: string, expected: string[]][] = [
  ['x.com/profile-*-2026-01.html', 0, 'https://x.com/{}', ['~1000000', '~66000']],
  ['x.com/profile-*-loggedin-2025-11.html', 1, 'https://x.com/{}', ['~69000', '~75000']],
  ['linkedin/profile2-loggedin-2024.html', 3, 'https://www.linkedin.com/in/{}/', ['357', '']],
  ['linkedin/company-*-public.html', 4, 'https://www.linkedin.com/company/{}', ['5750', '']],
  ['threads/profile-*-2025-12.html', 2, 'https://www.threads.com/@{}', ['5427419', '']],
  ['instagram/profile-*-2025-05.html', 1, 'https://www.instagram.com/{}/', ['3351', '177']],
  ['twitter-old/profile-*-2014.html', 1, `${archive}/20140406000000/https://twitter.com/{}`, ['4049', '7389']],
  ['mastodon/web-4.5-profile.html', 2, 'https://mastodon.social/@{}', ['353000', '78000']],
  ['mastodon/web-4.7-profile.html', 2, 'https://mastodon.social/@{}', ['353000', '78000']],
];

describe('a profile, read when the user asks for it', () => {
  let browser: Launched;
  const script = readFileSync('.output/chrome-mv3/content-scripts/reading.js', 'utf8');
  const read = async (address: string, body: string): Promise<SeenProfile | undefined> => {
    const tab: Tab = await browser.open(address, answerWith(address, body));
    // The page itself cannot tell it from the extension's: the same program, in the same browser.
    const seen: unknown = await tab.page.evaluate(script);
    await tab.close();
    expect(seen === undefined || isSeenProfile(seen), JSON.stringify(seen)).toBe(true);
    return isSeenProfile(seen) ? seen : undefined;
  };
  beforeAll(async () => {
    browser = await launch('chromium', { installLater: true });
  });
  afterAll(() => browser.close());

  it.each(ours)('%s', async (file, address, expected) => {
    expect(shortly(await read(address, readFileSync(`tests/pages/${file}`, 'utf8')))).toEqual(expected);
  });

  it.each(madeUp)('counts %s for what it is', async (_what, address, page, expected) => {
    expect(shortly(await read(address, `<!doctype html><html lang="nl">${page}</html>`))).toEqual(expected);
  });

  it('is of the day on which the web archive kept it', async () => {
    const page = readFileSync('tests/pages/webArchive/profile-2014.html', 'utf8');
    expect((await read(`${archive}/20140406000000/https://twitter.com/chrisbuijink`, page))?.day).toBe('2014-04-06');
  });

  it('is none on a host that only has such addresses', async () => {
    expect(await read('https://blog.example/@vera', '<!doctype html><title>Vera</title>')).toBeUndefined();
  });

  it.skipIf(process.env.AMBTSBADGE_PAGES === undefined).each(saved)(
    '%s, as saved',
    async (file, place, address, expected) => {
      const { handle = '' } = savedEntries(file)[place] ?? {};
      const at = address.replace('{}', handle.replace(/@.*/, ''));
      expect(shortly(await read(at, savedHtml(file, at)))?.slice(3)).toEqual(expected);
    },
  );
});
