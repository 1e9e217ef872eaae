/** Badges and cards on posts of other days: what was so then, what is so now, and what is not known. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeSpans } from '@/data/views/spans';
import { type BadgeView, browserNames, type Launched, type Tab } from './browsers';
import { launchWithAccess } from './launchWithAccess';
import { labelOf, launchWithIndex } from './madeUpIndex';
import { answerWith, ownPage } from './pages';
import { labelOfHandle } from './seen';
import { cardWhen, waitFor } from './wait';

const namesOn = async (tab: Tab) => (await tab.badges()).map(({ name }) => name);

describe.each(browserNames)('on posts of several years, in %s', (browserName) => {
  let browser: Launched;
  let tab: Tab;
  beforeAll(async () => {
    browser = await launchWithAccess(browserName);
    const { url, answer } = ownPage('then.html');
    tab = await browser.open(url, answer, { viewport: { width: 1000, height: 2000 } });
    await waitFor(
      () => namesOn(tab),
      (names) => names.includes(in2014),
    );
  });
  afterAll(async () => {
    expect(tab.errors).toEqual([]);
    await browser.close();
  });

  const in2014 = labelOfHandle('rjones_bos', 'nl', 'full', 'x', '2014-05-03');
  const undated = labelOfHandle('rjones_bos');

  /** The text of the card of the badge at this place on the page. */
  const cardAt = async (place: number): Promise<string> => {
    const badge: BadgeView | undefined = (await tab.badges())[place];
    await badge?.click();
    const card = badge && (await cardWhen(badge));
    await tab.page.keyboard.press('Escape');
    return card?.text.replace(/\s+/g, ' ') ?? '';
  };

  it('one official shows the office of each day, and nothing where it is not known', async () => {
    expect(in2014).toBe('Renée Jones-Bos, SG, BZ, 2014. Volgens het register op 3 mei 2014.');
    expect((await namesOn(tab)).slice(0, 3)).toEqual([undated, in2014, undated]);
  });

  it('the card says what was so on the day of the post, and what is so now', async () => {
    const card = await cardAt(1);
    expect(card).toMatch(/^SG Renée Jones-Bos ?Secretaris-generaal \(SG\)/);
    expect(card).toMatch(/Op 3 mei 2014: ?Secretaris-generaal \(SG\), BZ/);
    expect(card).toMatch(/Nu: ?Staat niet in dit register\./);
  });

  it.each([
    [0, 'Op 3 mei 2011'],
    [2, 'Op 3 november 2026'],
  ])('the card of badge %i says that it is not known: %s', async (place, day) => {
    expect(await cardAt(place)).toMatch(new RegExp(`${day}: ?Wat @rjones_bos toen was, staat niet in dit register\\.`));
  });

  it('the card of an account that ended, and of an office, says whose it was', async () => {
    const names = await namesOn(tab);
    const tilburg = names.indexOf(labelOfHandle('gemeentetilburg', 'nl', 'full', 'x', '2023-05-03'));
    expect(await cardAt(tilburg)).toMatch(/Op 3 mei 2023: ?Account van Gemeente Tilburg/);
    expect(await cardAt(names.length - 2)).toMatch(/Op 3 mei 2025: ?Dick Schoof/);
    expect(await cardAt(names.length - 1)).toMatch(/Op 3 mei 2023: ?Wie het ambt toen bekleedde, staat niet/);
  });

  it('the record that a card leads to knows the post: its account, its day, and the page', async () => {
    const badge = (await tab.badges())[1];
    await badge?.click();
    if (badge) await cardWhen(badge);
    const { x = 0, y = 0 } =
      (await badge?.read((root) => {
        const shown = root.querySelector('.card .below button')?.getBoundingClientRect();
        return shown && { x: shown.x + shown.width / 2, y: shown.y + shown.height / 2 };
      })) ?? {};
    await tab.page.mouse.click(x, y);
    const opened = () =>
      browser.inExtension(async (api) => {
        const tabs = await api.tabs.query({ url: api.runtime.getURL('popup.html*') });
        // One that has just been made has no address yet.
        const shown = tabs.filter(({ url }) => url);
        await api.tabs.remove(shown.flatMap(({ id }) => id ?? []));
        return shown.map(({ url }) => new URL(url ?? '').searchParams.toString());
      });
    const [seen = ''] = await waitFor(opened, ({ length }) => length > 0);
    expect(Object.fromEntries(new URLSearchParams(seen))).toEqual({
      ...{ tab: '', account: 'x:rjones_bos', day: '2014-05-03', page: ownPage('then.html').url },
    });
    await tab.page.bringToFront();
    await tab.page.keyboard.press('Escape');
  });

  it('who passed a post on, and people listed within one, are as they are without a date', async () => {
    const names = await namesOn(tab);
    const cell = names.lastIndexOf(undated);
    expect(names[cell - 1]).toBe(undated);
    expect(await cardAt(cell)).not.toContain('2014');
  });

  it('a row that gets the date of another post gets its badge, however that comes', async () => {
    const seen = (expected: string) =>
      waitFor(
        async () => (await namesOn(tab))[2],
        (name) => name === expected,
      );
    await tab.page.evaluate(() =>
      document.querySelector('#in2026 time')?.setAttribute('datetime', '2014-05-03T12:00:00.000Z'),
    );
    expect(await seen(in2014)).toBe(in2014);
    await tab.page.evaluate(() => {
      const time = document.createElement('time');
      time.dateTime = '2026-11-03T12:00:00.000Z';
      document.querySelector('#in2026 time')?.replaceWith(time);
    });
    expect(await seen(undated)).toBe(undated);
    await tab.page.evaluate(() => {
      const [first, second] = document.querySelectorAll('#before time, #in2014 time');
      if (first && second) second.replaceWith(first.cloneNode(true));
    });
    const firstThree = await waitFor(
      async () => (await namesOn(tab)).slice(0, 3),
      (names) => !names.includes(in2014),
    );
    expect(firstThree).toEqual([undated, undated, undated]);
  });
});

/** Made up: somebody who was pSG of AA from 2015 to 2019, and is DG of BB now. */
const spans = writeSpans(
  [
    { from: '', shown: 'unknown' },
    { from: '2015-01-01', shown: { role: 'pSG', organisation: 'AA' } },
    { from: '2020-01-01', shown: 'same' },
  ],
  { locale: 'nl-NL', known: 'Op {date}.', unknown: 'Niet bekend.', unsure: 'toen?' },
);

const label = {
  ...labelOf('Vera Voorbeeld'),
  role: 'DG',
  organisation: 'BB',
  year: String(new Date().getFullYear()),
  spans,
};

const mastodonPost = (id: string, time: string) => `<div class="status"><div class="status__info">
  <a class="status__relative-time" href="/@vera/${id}">${time}</a>
  <a class="status__display-name" href="/@vera" data-hover-card-account="1"><span class="display-name"><bdi><strong>Vera</strong></bdi> <span class="display-name__account">@vera</span></span></a>
  </div></div>`;

/** Microseconds in 11 digits of base 32, and two digits more. */
const blueskyPost = (
  id: string,
  within = '',
) => `<div role="link" data-testid="feedItem-by-vera.voorbeeld.example"><div>
  <a href="/profile/vera.voorbeeld.example" aria-label="Bekijk profiel">Vera</a>
  <a href="/profile/vera.voorbeeld.example" aria-label="Bekijk profiel">@vera.voorbeeld.example</a>
  <a href="/profile/vera.voorbeeld.example/post/${id}" aria-label="3 mei">3 mei</a></div>${within}</div>`;

const linkedinPost = (urn: string) => `<div class="feed-shared-update-v2" data-urn="${urn}">
  <div class="update-components-actor"><a class="update-components-actor__meta-link" href="https://www.linkedin.com/in/vera-voorbeeld/"><span class="update-components-actor__title"><span dir="ltr">Vera</span></span></a></div></div>`;

const threadsPost = (
  day: string,
) => `<div data-pressable-container="true"><a href="/@vera" role="link"><span translate="no"><span>vera</span></span></a>
  <a href="/@vera/post/DAAA"><time datetime="${day}T12:00:00.000Z">3 mei</time></a></div>`;

/** By site: a page of two posts, of May 2018 and of May 2014, and whose they are. */
const pages = {
  mastodon: {
    account: 'mastodon:vera@mastodon.nl',
    url: 'https://mastodon.nl/home',
    posts: [
      // One without its time: then the id tells.
      mastodonPost('99965258956800000', ''),
      mastodonPost('1', '<time datetime="2014-05-03T12:00:00.000Z">3 mei</time>'),
    ],
  },
  bluesky: {
    account: 'bluesky:vera.voorbeeld.example',
    url: 'https://bsky.app/',
    posts: [blueskyPost('3ffdjsq5w2222'), blueskyPost('3bsjqlnq62222')],
  },
  linkedin: {
    account: 'linkedin:in/vera-voorbeeld',
    url: 'https://www.linkedin.com/feed/',
    posts: [linkedinPost('urn:li:activity:6397776573235200000'), linkedinPost('urn:li:activity:5868327901593600000')],
  },
  threads: {
    account: 'threads:vera',
    url: 'https://www.threads.com/',
    posts: [threadsPost('2018-05-03'), threadsPost('2014-05-03')],
  },
};

describe.each(browserNames)('on every site that dates its posts, in %s', (browserName) => {
  let launched: Awaited<ReturnType<typeof launchWithIndex>>;
  beforeAll(async () => {
    launched = await launchWithIndex(browserName);
    await launched.publishLabels(Object.values(pages).map(({ account }) => [account, label]));
  });
  afterAll(() => launched.browser.close());

  it.each(Object.entries(pages))('a post of %s shows what was so on its day', async (_site, { url, posts }) => {
    const body = `<!doctype html><html lang="nl"><meta charset="utf-8"><title>Toen</title><main>${posts.join('<p>Voorbeeldbericht</p>')}</main>`;
    const tab = await launched.browser.open(url, answerWith(url, body));
    const expected = [
      expect.stringMatching(/^Vera Voorbeeld, pSG, AA, 2018\. Op \d+ mei 2018\.$/),
      'Vera Voorbeeld, DG, BB, toen?. Niet bekend.',
    ];
    const names = await waitFor(
      () => namesOn(tab),
      (all) => all.length === 2 && all[0]?.includes('2018') === true,
    );
    expect(names).toEqual(expected);
    expect(tab.errors).toEqual([]);
    await tab.close();
  });
});
