/** What an organisation sets by the browser's policy holds, shows as such, and cannot be changed. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFaults } from './axe';
import { browserNames, type Launched, launch, type Tab } from './browsers';
import { canBeManaged, putUnderPolicy } from './managed';
import { ownPage } from './pages';
import { waitFor } from './wait';

describe.each(browserNames)('a policy, in %s', (browserName) => {
  describe.skipIf(!canBeManaged(browserName))('(left out where nobody may write it: see tests/e2e/managed.ts)', () => {
    let browser: Launched;
    let takeAway: () => Promise<void>;
    beforeAll(async () => {
      takeAway = await putUnderPolicy(browserName);
      browser = await launch(browserName, { keepWelcome: true });
    });
    afterAll(async () => {
      await browser.close();
      await takeAway();
    });

    const seen = async (tab: Tab) => {
      await tab.page.waitForSelector('.managed');
      return tab.page.$$eval('input', (all) =>
        all
          .filter((input) => input.matches(':disabled'))
          .map(({ name, value, checked, dataset }) => `${dataset.site ?? `${name} ${value}`}: ${checked}`),
      );
    };

    it('shows in the settings what the organisation has chosen, and lets nobody change it', async () => {
      const tab = await browser.openExtensionPage('options.html');
      expect(await seen(tab)).toEqual([
        'linkedin: false',
        'x: true',
        'badge full: false',
        'badge compact: true',
        'language auto: false',
        'language nl: true',
        'language en: false',
        'reminder on: false',
      ]);
      const text = await tab.page.$eval('.managed', ({ textContent }) => textContent);
      expect(text).toContain('Een deel van deze instellingen is door uw organisatie bepaald.');
      const wanted = () => tab.page.$eval('.managed', ({ textContent }) => textContent ?? '');
      const isAsked = (said: string) => said.includes('wil het register op www.voorbeeld.example volgen');
      expect(isAsked(await waitFor(wanted, isAsked))).toBe(true);
      expect(await tab.page.$eval('.managed a', (link) => link.getAttribute('href'))).toContain('/communicatie');
      expect(await axeFaults(tab)).toEqual([]);
      await tab.close();
    });

    it('holds, whatever was stored', async () => {
      await browser.inExtension((api) =>
        api.storage.sync.set({ settings: { badge: 'full', language: 'en', marks: false } }),
      );
      const tab = await browser.openExtensionPage('options.html');
      expect(await seen(tab)).toEqual(expect.arrayContaining(['badge compact: true', 'language nl: true']));
      // What it leaves open is the user's.
      expect(await tab.page.$eval('input[name=marks]', ({ checked, disabled }) => [checked, disabled])).toEqual([
        false,
        false,
      ]);
      await tab.close();
      const { url, answer } = ownPage('profile.html');
      const page = await browser.open(url, answer);
      const badges = await waitFor(
        () => page.badges(),
        (all) => all.length > 0 && all.every(({ text }) => !text.includes('·')),
      );
      expect(badges.map(({ text }) => text)).toContainEqual(expect.stringMatching(/^SG/));
      await page.close();
    });

    it('has the rule and the contact above the others’', async () => {
      const tab = await browser.openExtensionPage('popup.html?tab=');
      await tab.page.waitForSelector('nav button');
      await tab.page.$$eval('nav button', (all) => all.find(({ textContent }) => textContent === 'Regels')?.click());
      const text = () => tab.page.$eval('.ownRule', ({ textContent }) => textContent ?? '').catch(() => '');
      expect(await waitFor(text, (said) => said !== '')).toContain('Vraag het eerst de afdeling Communicatie.');
      expect(await tab.page.$('.reminder')).toBeNull();
      await tab.close();
    });

    it('opens no welcome', async () => {
      const open = () =>
        browser.inExtension(async (api) => {
          const welcome = await api.tabs.query({ url: api.runtime.getURL('welcome.html') });
          return welcome.length;
        });
      expect(await waitFor(open, (count) => count === 0)).toBe(0);
    });
  });
});
