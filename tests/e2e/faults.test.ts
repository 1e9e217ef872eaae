/**
 * What the extension stands on gives way: storage that fails or is slow, a background that is ended at any moment, a browser that
 * is killed. Nothing is lost, and the page notices nothing. An empty, broken or full storage: see extension.test.ts.
 */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { type BadgeView, type BrowserName, browserNames, type Launched, launch, type Tab } from './browsers';
import { changedExtension } from './changedExtension';
import { ownPage } from './pages';
import { removeFolder } from './removeFolder';
import { labelOfHandle } from './seen';
import { badgesWhen, cardWhen, waitFor } from './wait';

const openProfile = async (browser: Launched): Promise<Tab> => {
  const { url, answer } = ownPage('profile.html');
  return await browser.open(url, answer);
};

const cardOf = async (badge: BadgeView | undefined) => {
  await badge?.click();
  return badge && (await cardWhen(badge))?.label;
};

const settingsIn = (browser: Launched) =>
  browser.inExtension(async (api) => (await api.storage.sync.get('settings')).settings);

/** The first badge, once it is as the settings say: short or in full. */
const firstWhen = async (tab: Tab, shape: 'full' | 'compact') => {
  const wanted = labelOfHandle('chrisbuijink', 'nl', shape);
  const badges = await waitFor(
    () => tab.badges(),
    ([first]) => first?.name === wanted,
  );
  expect(badges[0]?.name).toBe(wanted);
};

/**
 * A copy of the built extension in which each call of the storage is another one.
 * @param call what is called instead, with `original` for the storage's own: the body of a function of `args`
 */
const withStorage = (browserName: BrowserName, name: string, call: string): string =>
  changedExtension(
    browserName,
    name,
    `for (const api of [globalThis.browser, globalThis.chrome]) for (const area of ['local', 'sync']) {
      const storage = api?.storage?.[area];
      if (!storage || storage.faulty) continue;
      storage.faulty = true;
      for (const method of ['get', 'set']) {
        const original = storage[method].bind(storage);
        storage[method] = (...args) => { ${call} };
      }
    }`,
  );

/** The browser's own words for a call that fails are others, but each is an error. */
const failing = "throw new Error('made up for tests')";
const delay = 300;
/** Both forms: with a function to call back as its last argument, and with a promise. */
const slow = `
  const after = args.at(-1);
  if (typeof after !== 'function') return new Promise((done) => setTimeout(done, ${delay})).then(() => original(...args));
  original(...args.slice(0, -1), (result) => setTimeout(after, ${delay}, result));`;

// Browsers are started and ended here again and again.
describe.each(browserNames)('faults, in %s:', { timeout: 180_000 }, (browserName) => {
  const ends: (() => unknown)[] = [];
  afterEach(async () => {
    for (const end of ends.splice(0).reverse()) await end();
  });
  const start = async (...args: Parameters<typeof launch> extends [unknown, ...infer Rest] ? Rest : never) => {
    const browser = await launch(browserName, ...args);
    ends.push(() => browser.close());
    return browser;
  };

  it('with a storage that fails there are badges and cards, and the settings say that they are not stored', async () => {
    const browser = await start({ extension: withStorage(browserName, 'failing', failing) });
    // It is there, but cannot be read: shown is what has come with the script.
    await browser.inExtension((api) => api.storage.sync.set({ settings: { badge: 'compact' } }));
    const tab = await openProfile(browser);
    const [badge] = await badgesWhen(tab, 10);
    expect(badge?.name).toBe(labelOfHandle('chrisbuijink'));
    expect(await cardOf(badge)).toBe('Chris Buijink');
    await sleep(500);
    await firstWhen(tab, 'full');
    expect(tab.errors).toEqual([]);

    const popup = await browser.openExtensionPage('popup.html?tab');
    await popup.page.waitForSelector('.row');
    expect(popup.errors).toEqual([]);

    const options = await browser.openExtensionPage('options.html');
    await options.page.waitForSelector('[name=badge][value=full]:checked');
    await options.page.click('[name=badge][value=compact]');
    const outcome = () => options.page.$eval('.outcome', ({ textContent }) => textContent.trim());
    expect(await waitFor(outcome, Boolean)).toContain('kon dit niet opslaan');
    await options.page.waitForSelector('[name=badge][value=full]:checked');
    expect(options.errors).toEqual([]);
    expect(await settingsIn(browser)).toEqual({ badge: 'compact' });
  });

  it('with a slow storage the badges are there at once, and what is stored comes later', async () => {
    const browser = await start({ extension: withStorage(browserName, 'slow', slow) });
    const tab = await openProfile(browser);
    // As soon as the page is: the names have come with the script.
    const [badge] = await tab.badges();
    expect(badge?.name).toBe(labelOfHandle('chrisbuijink'));
    expect(await cardOf(badge)).toBe('Chris Buijink');

    const options = await browser.openExtensionPage('options.html');
    await options.page.waitForSelector('[name=badge][value=full]:checked');
    await options.page.click('[name=badge][value=compact]');
    // Shown at once; and what the page in the other tab shows follows.
    await options.page.waitForSelector('[name=badge][value=compact]:checked');
    const outcome = () => options.page.$eval('.outcome', ({ textContent }) => textContent.trim());
    expect(await waitFor(outcome, Boolean)).toContain('Opgeslagen');
    await firstWhen(tab, 'compact');
    expect([...tab.errors, ...options.errors]).toEqual([]);
  });

  it('a background that is ended at any moment does what it had to do when it starts again', async () => {
    const browser = await start();
    const tab = await openProfile(browser);
    await badgesWhen(tab, 10);
    // While it works on a change of the settings, sooner and later.
    for (const [moment, badge] of (['compact', 'full', 'compact', 'full', 'compact'] as const).entries()) {
      await browser.inExtension((api, chosen) => api.storage.sync.set({ settings: { badge: chosen } }), badge);
      await sleep(moment * 10);
      await browser.endBackground();
      // Whatever wakes it: here, that the page tells how many officials it shows.
      await tab.page.reload();
      await firstWhen(tab, badge);
    }
    // Before it is asked for a card, and for what makes cards.
    await browser.endBackground();
    expect(await cardOf((await tab.badges())[0])).toBe('Chris Buijink');
    expect(tab.errors).toEqual([]);
  });

  it('an extension that is switched off and on again leaves open pages as they are', async () => {
    const browser = await start();
    const tab = await openProfile(browser);
    const before = await badgesWhen(tab, 10);
    await browser.setEnabled(false);
    await tab.page.evaluate(() => {
      const post = document.querySelector('[data-testid="tweet"]');
      post?.after(post.cloneNode(true));
      document.querySelector('[data-testid="UserName"]')?.remove();
      history.pushState(null, '', '/addekroon');
    });
    const [, second] = await tab.badges();
    await second?.hover();
    await second?.click();
    await sleep(500);
    expect(await tab.page.evaluate(() => document.querySelectorAll('[data-testid="tweet"]').length)).toBeGreaterThan(1);
    await browser.setEnabled(true);
    await tab.page.goto(ownPage('profile.html').url);
    expect((await badgesWhen(tab, 10)).map(({ name }) => name)).toEqual(before.map(({ name }) => name));
    expect(tab.errors).toEqual([]);
  });

  it('settings are whole, and none that were stored is lost, where the browser is killed while it stores others', async () => {
    const profile = mkdtempSync(join(tmpdir(), 'ambtsbadge-'));
    ends.push(() => removeFolder(profile));
    const hosts = ['sociaal.voorbeeld.example'];
    for (const moment of [0, 30, 150]) {
      const browser = await launch(browserName, { profile });
      await browser.inExtension(
        (api, kept) => api.storage.sync.set({ settings: { badge: 'compact', hosts: kept } }),
        hosts,
      );
      const { page } = await browser.openExtensionPage('options.html');
      await page.waitForSelector('[name=theme]');
      // Not waited for: one after the other, as fast as it goes.
      void page
        .evaluate(async () => {
          for (;;) {
            for (const box of document.querySelectorAll<HTMLElement>('[name=theme], [name=marks]')) box.click();
            await new Promise((done) => setTimeout(done));
          }
        })
        .catch(() => undefined);
      await sleep(moment);
      await browser.kill();
    }
    const browser = await start({ profile });
    expect(await settingsIn(browser)).toMatchObject({ badge: 'compact', hosts });
    await firstWhen(await openProfile(browser), 'compact');
  });
});
