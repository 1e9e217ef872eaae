/** What an organisation sets by the browser's policy holds, shows as such, and cannot be changed. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { madeUpRegisters } from '@/gallery/madeUpRegisters';
import { axeFaults } from './axe';
import { browserNames, type Launched, launch, type Tab } from './browsers';
import { giveFile, pressIn, tellOfFile, untilShown } from './importing';
import { canBeManaged, hasOwnPolicies, type PutPolicy, putUnderOwnPolicies, putUnderPolicy } from './managed';
import { answerWith, ownPage } from './pages';
import { click } from './press';
import { startRegisterServer } from './registerServer';
import { untilPublished } from './untilPublished';
import { badgesWhen, cardWhen, waitFor } from './wait';

const server = await startRegisterServer();
const register = madeUpRegisters.find(({ id }) => id === 'voorbeeld-woordvoerders');
const url = 'https://x.com/home';
const timeline =
  '<!doctype html><title>X</title><div data-testid="User-Name"><a href="/veravb"><span>Naam</span></a><a href="/veravb" tabindex="-1"><span>@veravb</span></a></div>';

afterAll(() => server?.close());

/** What nobody can change in the settings, as it is set. */
const seen = async ({ page }: Tab) => {
  await page.waitForSelector('.managed');
  return page.$$eval('input', (all) =>
    all
      .filter((input) => input.matches(':disabled'))
      .map(({ name, value, checked, dataset }) => `${dataset.site ?? `${name} ${value}`}: ${checked}`),
  );
};

/** What the examples set. */
const chosen = [
  'linkedin: false',
  'x: true',
  'badge full: false',
  'badge compact: true',
  'language auto: false',
  'language nl: true',
  'language en: false',
  'reminder on: false',
];

describe.each(browserNames)('a policy, in %s', (browserName) => {
  describe.skipIf(!canBeManaged(browserName))('(left out where nobody may write it: see tests/e2e/managed.ts)', () => {
    let browser: Launched;
    let policy: PutPolicy;
    const address = `${server?.origin}/r.json`;
    const gone = `${server?.origin}/gone.json`;
    beforeAll(async () => {
      server?.answers.clear();
      policy = await putUnderPolicy(browserName, server ? [address, gone] : []);
      browser = await launch(browserName, { ...policy.options, keepWelcome: true, reachesThisMachine: true });
    });
    afterAll(async () => {
      await browser.close();
      await policy.takeAway();
    });

    it('shows in the settings what the organisation has chosen, and lets nobody change it', async () => {
      const tab = await browser.openExtensionPage('options.html');
      expect(await seen(tab)).toEqual(chosen);
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

    describe.skipIf(!server)('that names a register', () => {
      let tab: Tab;
      let onX: Tab;
      const origins = () => browser.inExtension(async (api) => (await api.permissions.getAll()).origins ?? []);
      const open = async () => {
        tab = await browser.openExtensionPage('options.html#registers', { viewport: { width: 800, height: 1200 } });
      };
      const rowText = () =>
        tab.page.evaluate(() => document.querySelector<HTMLElement>('.registerItem:has(.followed)')?.innerText ?? '');
      const rowWith = (wanted: string) => waitFor(rowText, (text) => text.includes(wanted));
      const pressInRow = (says: string) => click(tab, '.registerItem .actions button', { says });

      it('has it followed once the user gives access, as the organisation’s, which nobody can switch off or remove', async () => {
        server?.answers.set('/r.json', (response) => response.end(JSON.stringify(register)));
        onX = await browser.open(url, answerWith(url, timeline));
        await open();
        // The user has one of their own with its id.
        await giveFile(tab, JSON.stringify({ ...register, title: { nl: 'Van mijzelf' }, officials: [] }));
        await tellOfFile(tab);
        await untilShown(tab, 'Overnemen');
        await pressIn(tab, 'Overnemen');
        await untilShown(tab, 'Het register is toegevoegd.');
        await browser.answerYes(['https://127.0.0.1/*']);
        await click(tab, '.managed button', { says: 'Geef toegang', beside: '127.0.0.1' });
        const row = await rowWith(`Gevolgd: ${address}`);
        expect(row).toContain('Register van uw organisatie');
        for (const name of ['Verwijderen', 'Niet meer volgen', 'Laat mij veranderingen zien'])
          expect(row).not.toContain(name);
        const switches = await tab.page.$$eval('.registerItem:has(.followed) input', (all) =>
          all.map(({ checked, disabled }) => [checked, disabled]),
        );
        expect(switches).toEqual([[true, true]]);
        expect(await axeFaults(tab)).toEqual([]);
      });

      it('has it beside the user’s own with its id, which stays', async () => {
        const titles = await tab.page.$$eval('.registerItem.own h3', (all) =>
          all.map(({ textContent }) => textContent),
        );
        expect(titles).toEqual(['Woordvoerders', 'Van mijzelf']);
      });

      it('says where an address that it names has no register, and what to do', async () => {
        const told = `Uw organisatie wil het register op ${gone} volgen. Dat lukt nog niet. De server zegt 404`;
        await untilShown(tab, told);
        await untilShown(tab, 'zeg het dan wie uw browser beheert');
      });

      it('has its badges, whose card says that it is the organisation’s word', async () => {
        await onX.page.bringToFront();
        const [badge] = await badgesWhen(onX, 1);
        if (!badge) throw new Error('there is no badge');
        expect(badge.name).toContain('Volgens het register van uw organisatie op 1 november 2026.');
        await badge.click();
        expect((await cardWhen(badge))?.text).toContain('register van uw organisatie: Dienst Voorbeelden');
      });

      it('keeps it so with a newer edition', async () => {
        const newer = JSON.stringify({ ...register, title: { nl: 'Andere editie' } });
        server?.answers.set('/r.json', (response) => response.end(newer));
        await pressInRow('Nu bekijken');
        const row = await rowWith('Andere editie');
        expect(row).toContain('Andere editie');
        expect(row).toContain('Register van uw organisatie');
      });

      it('says what to do where access was taken back, with a button that asks for it', async () => {
        await browser.takeBack(['https://127.0.0.1/*']);
        expect(await rowWith('Toegang geven')).toContain('Uw organisatie wil dat dit register actueel blijft.');
        await browser.answerYes(['https://127.0.0.1/*']);
        // In Chromium the answer is given before it is asked for, and nothing is left to press.
        if (browserName === 'firefox') await pressInRow('Toegang geven');
        expect(await rowWith('Nu bekijken')).not.toContain('Toegang geven');
      });

      it('takes it away, with its access and badges, once it no longer names it', async () => {
        await policy.nameRegisters([]);
        if (browserName === 'firefox') {
          await browser.reload();
          await open();
        }
        expect(await waitFor(rowText, (text) => text === '')).toBe('');
        await untilShown(tab, 'Van mijzelf');
        const isTold = () => tab.page.evaluate((named) => document.body.innerText.includes(named), gone);
        expect(await waitFor(isTold, (is) => !is)).toBe(false);
        expect(await waitFor(origins, (all) => !all.includes('https://127.0.0.1/*'))).not.toContain(
          'https://127.0.0.1/*',
        );
        const badges = () => onX.badges();
        expect(await waitFor(badges, ({ length }) => length === 0)).toEqual([]);
        expect(tab.errors).toEqual([]);
      });
    });
  });
});

describe.skipIf(!hasOwnPolicies || !browserNames.includes('firefox'))(
  'a policy of Firefox’s own file, policies.json',
  () => {
    it('shows in the settings, and opens no welcome', async () => {
      const takeAway = await putUnderOwnPolicies();
      let browser: Launched | undefined;
      try {
        browser = await launch('firefox', { keepWelcome: true, isOwn: true });
        const tab = await browser.openExtensionPage('options.html');
        expect(await seen(tab)).toEqual(chosen);
        // It publishes once it has seen whether to welcome anybody.
        await untilPublished(browser);
        const open = await browser.inExtension(async (api) => (await api.tabs.query({})).map(({ url }) => url));
        expect(open.filter((url) => url?.includes('welcome'))).toEqual([]);
      } finally {
        await browser?.close();
        await takeAway();
      }
    });
  },
);
