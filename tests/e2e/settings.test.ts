/** Settings as real browsers store them, changed in several pages of the extension at once. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { browserNames, type Launched, launch, type Tab } from './browsers';
import { waitFor } from './wait';

/** As a newer version, or another device, may have left them. */
const ofOthers = {
  badge: 'compact',
  marks: true,
  language: 'nl',
  theme: 'dim',
  sitesOff: ['x', 'tiktok'],
  hosts: ['social.example.nl'],
  newSetting: { a: 1 },
};

describe.each(browserNames)('settings, in %s,', (browserName) => {
  let browser: Launched;
  const tabs: Tab[] = [];
  beforeAll(async () => {
    browser = await launch(browserName);
  });
  afterAll(() => browser.close());
  afterEach(async () => {
    const opened = tabs.splice(0);
    for (const tab of opened) await tab.close();
    await browser.inExtension((api) => api.storage.sync.clear());
    expect(opened.flatMap(({ errors }) => errors)).toEqual([]);
  });
  const store = (settings: typeof ofOthers) =>
    browser.inExtension((api, stored) => api.storage.sync.set({ settings: stored }), settings);
  const stored = () => browser.inExtension(async (api) => (await api.storage.sync.get('settings')).settings);
  const storedWhen = (isWanted: (text: string) => boolean) =>
    waitFor(stored, (settings) => isWanted(JSON.stringify(settings)));
  const openOptions = async () => {
    const tab = await browser.openExtensionPage('options.html');
    tabs.push(tab);
    await tab.page.waitForSelector('[data-site=linkedin]:checked');
    return tab;
  };
  /** In one task, so that none waits for the others. */
  const click = (tab: Tab, ...selectors: string[]) =>
    tab.page.evaluate((all) => {
      for (const selector of all) document.querySelector<HTMLElement>(selector)?.click();
    }, selectors);
  const outcome = async (tab: Tab, text: string) =>
    expect(
      await waitFor(
        () => tab.page.$eval('.outcome', ({ textContent }) => textContent),
        (seen) => seen.includes(text),
      ),
    ).toContain(text);

  it('keep everything else as it is stored when one is switched', async () => {
    await store(ofOthers);
    await click(await openOptions(), '[name=marks]');
    expect(await storedWhen((text) => text.includes('"marks":false'))).toEqual({
      ...ofOthers,
      marks: false,
      version: 1,
    });
  });

  it('keep three changes made at once, in lists too', async () => {
    await store(ofOthers);
    const tab = await openOptions();
    await click(tab, '[name=marks]', '[data-site=linkedin]', '[name=language][value=en]');
    const isDone = (text: string) =>
      ['"marks":false', 'linkedin', '"language":"en"'].every((part) => text.includes(part));
    expect(await storedWhen(isDone)).toEqual({
      ...ofOthers,
      marks: false,
      language: 'en',
      sitesOff: ['x', 'tiktok', 'linkedin'],
      version: 1,
    });
    // What is shown is what is stored.
    await tab.page.waitForSelector('[data-site=linkedin]:not(:checked)');
    await tab.page.waitForSelector('[name=marks]:not(:checked)');
  });

  it('keep changes made at once in two pages', async () => {
    await store(ofOthers);
    const [first, second] = [await openOptions(), await openOptions()];
    for (let round = 0; round < 3; round++) {
      await Promise.all([
        click(first, '[name=marks]', '[name=theme][value=dark]', '[name=badge][value=full]'),
        click(second, '[data-site=linkedin]', '[name=language][value=en]'),
      ]);
      const { version: _, ...settings } = Object(
        await storedWhen((text) =>
          ['"marks":false', '"linkedin"', '"dark"', '"full"', '"en"'].every((part) => text.includes(part)),
        ),
      );
      expect(settings).toEqual({
        ...ofOthers,
        badge: 'full',
        marks: false,
        language: 'en',
        theme: 'dark',
        sitesOff: ['x', 'tiktok', 'linkedin'],
      });
      await store(ofOthers);
      for (const { page } of [first, second]) {
        await page.waitForSelector('[data-site=linkedin]:checked');
        await page.waitForSelector('[name=marks]:checked');
        await page.waitForSelector('[name=language][value=nl]:checked');
        await page.waitForSelector('[name=badge][value=compact]:checked');
      }
    }
  });

  it('are shown as another device left them, though it did so before the page heard that its own change was stored', async () => {
    await store(ofOthers);
    const tab = await openOptions();
    await tab.page.evaluate(`{
      const storage = (globalThis.browser ?? globalThis.chrome).storage.sync;
      const set = storage.set.bind(storage);
      const untilShown = async () => {
        while (!document.querySelector('[name=badge][value=full]').checked) await new Promise((done) => setTimeout(done, 10));
      };
      storage.set = async (items, after) => {
        await set(items);
        await untilShown();
        after?.();
      };
    }`);
    await click(tab, '[name=marks]');
    await storedWhen((text) => text.includes('"marks":false'));
    await store({ ...ofOthers, badge: 'full' });
    await outcome(tab, 'Opgeslagen');
    await tab.page.waitForSelector('[name=marks]:checked');
    expect(await tab.page.$eval('[name=badge][value=full]', (radio) => radio.matches(':checked'))).toBe(true);
  });

  it('are brought back exactly as they were after a reset to the defaults', async () => {
    await store(ofOthers);
    const tab = await openOptions();
    await click(tab, '#about .actions button');
    await outcome(tab, 'teruggezet');
    expect(await stored()).toMatchObject({ badge: 'full', theme: 'auto', sitesOff: [], newSetting: { a: 1 } });
    await click(tab, '.outcome button');
    expect(await storedWhen((text) => text.includes('dim'))).toEqual(ofOthers);
  });
});
