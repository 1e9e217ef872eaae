/** The welcome's three steps: how one goes through them, and that their pictures keep still for who wants that. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { browserNames, type Launched, launch, type Tab, type TabOptions } from './browsers';
import { badgesWhen, cardWhen, waitFor } from './wait';

describe.each(browserNames)('the welcome, in %s,', (browserName) => {
  let browser: Launched;
  let tab: Tab;
  beforeAll(async () => {
    browser = await launch(browserName);
  });
  afterAll(() => browser.close());
  afterEach(async () => {
    await tab.close();
    await browser.inExtension((api) => api.storage.sync.clear());
    expect(tab.errors).toEqual([]);
  });
  const open = async (at = '', options: TabOptions = {}) => {
    tab = await browser.openExtensionPage(`welcome.html${at}`, { viewport: { width: 900, height: 700 }, ...options });
    await tab.page.waitForSelector('.step h2');
    await tab.page.bringToFront();
  };
  const step = () => tab.page.$eval('.progress [aria-current=step]', ({ textContent }) => textContent);
  const becomes = async (wanted: string) =>
    expect(await waitFor(step, (shown) => shown.includes(wanted))).toContain(wanted);

  it('is gone through by its buttons, marks what was done, and reads each step to who hears the page', async () => {
    await open();
    await becomes('Proberen');
    await tab.page.click('.stepButtons .main');
    await becomes('Vastzetten');
    expect(await tab.page.$$eval('.progress .done', ({ length }) => length)).toBe(1);
    const focused = () => tab.page.evaluate(() => document.activeElement?.textContent ?? '');
    const heading = 'Houd het register bij de hand';
    expect(await waitFor(focused, (text) => text === heading)).toBe(heading);
    await tab.page.click('.stepButtons .main');
    await becomes('Sites');
    expect(await tab.page.$$eval('.progress .done', ({ length }) => length)).toBe(2);
    await tab.page.click('.stepButtons a');
    await becomes('Vastzetten');
    await tab.page.click('.progress li:first-child a');
    await becomes('Proberen');
  });

  it('is gone through by arrow keys and by the browser’s own way back, but not while text is written', async () => {
    await open();
    await tab.page.keyboard.press('ArrowLeft');
    await becomes('Proberen');
    await tab.page.keyboard.press('ArrowRight');
    await becomes('Vastzetten');
    await tab.page.keyboard.press('ArrowRight');
    await becomes('Sites');
    await tab.page.focus('input[name=host]');
    await tab.page.keyboard.press('ArrowLeft');
    expect(await step()).toContain('Sites');
    await tab.page.evaluate(() => history.back());
    await becomes('Vastzetten');
    await tab.page.keyboard.press('ArrowLeft');
    await becomes('Proberen');
  });

  it('goes two steps where the arrow is pressed twice before anything is painted', async () => {
    await open();
    await becomes('Proberen');
    await tab.page.evaluate(() => {
      for (let press = 0; press < 2; press++) {
        dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight' }));
      }
    });
    await becomes('Sites');
  });

  it('says that it worked once the badge’s card was opened', async () => {
    await open();
    const hint = () => tab.page.$eval('.hint', ({ textContent }) => textContent);
    expect(await hint()).toContain('Wijs de badge');
    const [badge] = await badgesWhen(tab, 3);
    await badge?.hover();
    expect((badge && (await cardWhen(badge)))?.label).toBe('Chris Buijink');
    expect(await waitFor(hint, (text) => text.includes('Dat is alles'))).toContain('Dat is alles');
    expect(await tab.page.$$('.pointing')).toHaveLength(0);
  });

  it('tells how this browser pins the icon', async () => {
    await open('#pin');
    const ways = await tab.page.$$eval('.howTo li', (all) => all.map(({ textContent }) => textContent));
    expect(ways).toHaveLength(browserName === 'firefox' ? 3 : 2);
    expect(ways[1]).toContain(browserName === 'firefox' ? 'tandwiel' : 'punaise');
  });

  it('switches sites off and on', async () => {
    await open('#sites');
    await tab.page.waitForSelector('[data-site=linkedin]:checked');
    await tab.page.click('[data-site=linkedin]');
    await tab.page.waitForSelector('[data-site=linkedin]:not(:checked)');
    const off = () => browser.inExtension(async (api) => (await api.storage.sync.get('settings')).settings);
    expect(await waitFor(off, Boolean)).toMatchObject({ sitesOff: ['linkedin'] });
  });

  /** When the movements that go on, or have an effect still, will have ended, in milliseconds. */
  const movements = () =>
    tab.page.evaluate(() => document.getAnimations().map(({ effect }) => Number(effect?.getComputedTiming().endTime)));

  it.each(['', '#pin', '#sites'])('moves at %j for less than five seconds, and again only when asked', async (at) => {
    await open(at, { reducedMotion: false });
    const moving = await waitFor(movements, ({ length }) => length > 0);
    expect(moving.length).toBeGreaterThan(0);
    expect(Math.max(...moving)).toBeLessThan(5000);
    if (at === '') return;
    await tab.page.evaluate(() => {
      for (const animation of document.getAnimations()) animation.finish();
      document.querySelector('.movingPicture')?.setAttribute('data-before', '');
    });
    await tab.page.click('.moving button');
    await tab.page.waitForSelector('.movingPicture:not([data-before])');
    expect((await movements()).length).toBeGreaterThan(0);
  });

  it.each(['', '#pin', '#sites'])(
    'keeps still at %j where less motion is wanted, and shows what it led to',
    async (at) => {
      await open(at, { reducedMotion: true });
      // Firefox is told of the wish once the page is there: a switch may be on its way still.
      expect(await waitFor(movements, ({ length }) => length === 0)).toEqual([]);
      expect(await tab.page.$$('.moving button')).toHaveLength(0);
      const seen = await tab.page.$$eval('.cursor, .menuPicture, .pinned, .questionSample', (all) =>
        all.map((part) => part.checkVisibility({ opacityProperty: true, visibilityProperty: true })),
      );
      expect(seen.length).toBeGreaterThan(0);
      expect(seen).not.toContain(false);
    },
  );

  it('can be skipped, to the register', async () => {
    await open();
    expect(await tab.page.$eval('.skip', (link) => link.getAttribute('href'))).toBe('/popup.html?tab=&q=');
  });
});
