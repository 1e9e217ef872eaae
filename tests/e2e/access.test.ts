/** Sites switched on and off, by access that the user gives and takes back, while tabs are open. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { matchPatternsOf } from '@/data/model/siteInfo';
import { sites } from '@/entrypoints/profiles.content/sites';
import { type BadgeView, browserNames, type Launched, launch, type Tab } from './browsers';
import type { PopupView } from './engine';
import { registeredSites } from './launchWithAccess';
import { answerWith, ownPage, ownPages } from './pages';
import { waitFor } from './wait';

const bluesky = sites.filter(({ id }) => id === 'bluesky');
const onBluesky = ownPages.find(({ site }) => site === 'bluesky');
if (!onBluesky) throw new Error('there is no page of Bluesky');

const badgesBecome = (tab: Tab, count: number): Promise<BadgeView[]> =>
  waitFor(
    () => tab.badges(),
    ({ length }) => length === count,
  );

describe.each(browserNames)('access, in %s', (browserName) => {
  let browser: Launched;
  let options: Tab;
  let tab: Tab;
  beforeAll(async () => {
    browser = await launch(browserName);
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    const { url, answer } = ownPage(onBluesky.file, undefined, 'bluesky');
    tab = await browser.open(url, answer);
    options = await browser.openExtensionPage('options.html');
    await options.page.waitForSelector('[data-site=x]:checked');
  });
  afterEach(async () => {
    for (const each of [tab, options]) await each.close();
    await browser.takeBack(bluesky.flatMap(matchPatternsOf)).catch(() => undefined);
    await browser.inExtension((api) => api.storage.sync.clear());
    await waitFor(
      () => registeredSites(browser),
      ({ length }) => length === 0,
    );
    expect([...tab.errors, ...options.errors]).toEqual([]);
  });

  const press = async (site: string) => {
    await options.page.bringToFront();
    await options.page.click(`[data-site="${site}"]`);
  };
  const isChecked = (site: string) => options.page.$eval(`[data-site="${site}"]`, (box) => box.matches(':checked'));
  const outcome = () => options.page.$eval('.outcome', ({ textContent }) => textContent ?? '');
  const switchOnBluesky = async () => {
    await browser.answerYes(bluesky.flatMap(matchPatternsOf));
    await press('bluesky');
    expect(await badgesBecome(tab, onBluesky.spots.length)).toHaveLength(onBluesky.spots.length);
  };
  /** Where there is access, once it is not there any more. */
  const originsWithout = (origin: string) =>
    waitFor(
      () => browser.inExtension(async (api) => (await api.permissions.getAll()).origins ?? []),
      (all) => !all.includes(origin),
    );
  const openAnother = async () => {
    const { url, answer } = ownPage(onBluesky.file, undefined, 'bluesky');
    return await browser.open(url, answer);
  };

  it('is asked for when a site is switched on; open tabs and new ones then have badges, until it is switched off', async () => {
    expect(await tab.badges()).toEqual([]);
    expect(await registeredSites(browser)).toEqual([]);
    await switchOnBluesky();
    expect(await isChecked('bluesky')).toBe(true);
    const another = await openAnother();
    expect(await badgesBecome(another, onBluesky.spots.length)).toHaveLength(onBluesky.spots.length);
    await press('bluesky');
    for (const each of [tab, another]) expect(await badgesBecome(each, 0)).toEqual([]);
    expect(
      await waitFor(
        () => isChecked('bluesky'),
        (checked) => !checked,
      ),
    ).toBe(false);
    // Access that is not needed is given back.
    expect(await originsWithout('https://bsky.app/*')).not.toContain('https://bsky.app/*');
    await another.close();
  });

  // Chromium asks in a window that cannot be driven without a display, so this test cannot refuse.
  it.runIf(browserName === 'firefox')(
    'that is refused leaves everything as it was, and the options say so',
    async () => {
      const prompts = (on: boolean) =>
        browser.inWindow?.(`Services.prefs.setBoolPref('extensions.webextOptionalPermissionPrompts', ${on})`);
      const refuse = async () =>
        await browser.inWindow?.(`(() => {
        const question = document.getElementById('addon-webext-permissions-notification');
        if (question?.parentElement?.state !== 'open') return 'not asked yet';
        question.secondaryButton.click();
        return 'refused';
      })()`);
      await prompts(true);
      try {
        await press('bluesky');
        expect(await waitFor(refuse, (answer) => answer === 'refused')).toBe('refused');
      } finally {
        await prompts(false);
      }
      expect(await waitFor(outcome, (text) => text.includes('geen toegang'))).toContain('Er is niets veranderd');
      expect(await isChecked('bluesky')).toBe(false);
      expect(await registeredSites(browser)).toEqual([]);
      expect(await tab.badges()).toEqual([]);
    },
  );

  it('is kept when the extension is updated', async () => {
    await switchOnBluesky();
    await options.close();
    await browser.reload();
    const another = await openAnother();
    const registered = await waitFor(
      () => registeredSites(browser),
      ({ length }) => length === 1,
    );
    expect(registered).toEqual(['bluesky']);
    await another.page.reload();
    expect(await badgesBecome(another, onBluesky.spots.length)).toHaveLength(onBluesky.spots.length);
    await another.close();
    options = await browser.openExtensionPage('options.html');
  });

  it('is given to a Mastodon server by its address, and taken back with it', async () => {
    const mastodon = ownPages.find(({ site }) => site === 'mastodon');
    const { answer } = ownPage(mastodon?.file ?? '', 'https://mastodon.voorbeeld.example/home', 'mastodon');
    const server = await browser.open('https://mastodon.voorbeeld.example/home', answer);
    const type = async (text: string) => {
      await options.page.bringToFront();
      await options.page.$eval('input[name=host]', (field) => field.select());
      await options.page.type('input[name=host]', text);
      await options.page.click('.addHost button');
    };
    await type('geen adres');
    expect(await waitFor(outcome, (text) => text.includes('geen adres van een server'))).toContain('mastodon.nl');
    await browser.answerYes(['https://mastodon.voorbeeld.example/*']);
    await type('https://Mastodon.Voorbeeld.example/@iemand');
    // Accounts of this server are not in the register, those of others are.
    const remote = (badges: BadgeView[]) => badges.filter(({ name }) => name.startsWith('Adviescollege'));
    const found = await waitFor(
      () => server.badges(),
      (badges) => remote(badges).length > 0,
    );
    expect(remote(found).length).toBeGreaterThan(0);
    expect(found.filter(({ name }) => name.startsWith('Logius'))).toEqual([]);
    await options.page.click('.host button');
    expect(await badgesBecome(server, 0)).toEqual([]);
    expect(await waitFor(outcome, (text) => text.includes('verwijderd'))).toContain('Ongedaan maken');
    await browser.answerYes(['https://mastodon.voorbeeld.example/*']);
    await options.page.click('.outcome button');
    expect(await badgesBecome(server, found.length)).toHaveLength(found.length);
    await options.page.click('.host button');
    expect(await badgesBecome(server, 0)).toEqual([]);
    expect(await originsWithout('https://mastodon.voorbeeld.example/*')).not.toContain(
      'https://mastodon.voorbeeld.example/*',
    );
    await server.close();
  });

  // Last, because Chromium gives access again without asking once it was given and taken back.
  it('is noticed in open tabs and in the options when it is taken back in the browser’s own settings', async () => {
    await switchOnBluesky();
    await browser.takeBack(bluesky.flatMap(matchPatternsOf));
    expect(await badgesBecome(tab, 0)).toEqual([]);
    expect(
      await waitFor(
        () => isChecked('bluesky'),
        (checked) => !checked,
      ),
    ).toBe(false);
    expect(
      await waitFor(
        () => registeredSites(browser),
        ({ length }) => length === 0,
      ),
    ).toEqual([]);
  });
});

describe.each(browserNames)('any page, in %s', (browserName) => {
  let browser: Launched;
  let tab: Tab;
  let popup: PopupView;
  beforeAll(async () => {
    browser = await launch(browserName);
  });
  afterAll(() => browser.close());

  const url = 'https://nieuws.voorbeeld.example/artikel';
  const body = `<!doctype html><html lang="nl"><meta charset="utf-8"><title>Nieuws</title>
    <p>Volgens <a href="https://twitter.com/ChrisBuijink">@ChrisBuijink</a> en het
    <a href="https://www.linkedin.com/company/logius/posts/">bericht van Logius</a>, ook op
    <a href="https://social.overheid.nl/@logius">Mastodon (Logius)</a>. Niet van
    <a href="https://x.com/iemand_anders">@iemand_anders</a>, en <a href="https://x.com/chrisbuijink"><img alt="Chris Buijink"></a>
    is een plaatje; <a href="https://x.com/chrisbuijink">lees meer</a> zegt niet wie.</p>`;
  const choose = async (button: string) => {
    popup = await browser.openPopup(tab);
    const isShown = () =>
      popup.evaluate((view) => {
        view.querySelector<HTMLElement>('nav button')?.click();
        return view.querySelector('.choices') !== null;
      });
    expect(await waitFor(isShown, Boolean)).toBe(true);
    await popup.click(button);
  };
  /** The texts of the links that the marks stand in. */
  const marks = (badges: BadgeView[]) =>
    Promise.all(badges.map((badge) => badge.read(({ host }) => host.parentElement?.textContent)));

  it('is marked once, when the user asks, until it is left', async () => {
    tab = await browser.open(url, answerWith(url, body));
    expect(await tab.badges()).toEqual([]);
    await choose('.choices button');
    expect(await marks(await badgesBecome(tab, 3))).toEqual([
      '@ChrisBuijink',
      'bericht van Logius',
      'Mastodon (Logius)',
    ]);
    await popup.close();
    await tab.page.evaluate(() =>
      document.querySelector('p')?.after(document.querySelector('a')?.cloneNode(true) ?? ''),
    );
    expect(await badgesBecome(tab, 4)).toHaveLength(4);
    await tab.page.reload();
    await tab.page.waitForSelector('p');
    expect(await tab.badges()).toEqual([]);
    expect(tab.errors).toEqual([]);
    await tab.close();
  });

  it('is marked always, on a site that the user chooses', async () => {
    tab = await browser.open(url, answerWith(url, body));
    await browser.answerYes(['https://nieuws.voorbeeld.example/*']);
    await choose('.choices button + button');
    expect(await badgesBecome(tab, 3)).toHaveLength(3);
    await popup.close();
    await tab.page.reload();
    expect(await badgesBecome(tab, 3)).toHaveLength(3);
    await tab.close();
  });
});
