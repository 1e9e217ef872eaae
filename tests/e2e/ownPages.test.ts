import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { axeFaults } from './axe';
import { browserNames, type Launched, launch, type Tab } from './browsers';
import { waitFor } from './wait';

describe.each(browserNames)('the extension’s own pages, in %s', (browserName) => {
  let browser: Launched;
  let tab: Tab;
  beforeAll(async () => {
    browser = await launch(browserName);
  });
  afterAll(() => browser.close());
  afterEach(async () => {
    await tab.close();
    await browser.inExtension(async (api) => {
      await api.storage.sync.clear();
      await api.storage.session.clear();
    });
    expect(tab.errors).toEqual([]);
  });
  const rows = () => tab.page.$$eval('.row .name', (names) => names.map(({ textContent }) => textContent));
  const openPopup = async (at = '') => {
    tab = await browser.openExtensionPage(`popup.html${at}`, { viewport: { width: 400, height: 600 } });
    await tab.page.waitForSelector('.popup');
  };

  /** Bodies and offices of today, officials of 2012, and ministries that are gone. */
  const allRecords = 582 + 16 + 3;
  const texts = (selector: string) => tab.page.$$eval(selector, (all) => all.map(({ textContent }) => textContent));
  /** The count that a screen reader is told, of rows that are not all there yet. */
  const found = () => tab.page.$eval('.register [role=status]', ({ textContent }) => textContent);

  it('the icon has a picture of each size, blue in lists of extensions and grey in the toolbar', async () => {
    tab = await browser.openExtensionPage('popup.html');
    const found = await browser.inExtension(async (api) => {
      const { icons, action } = api.runtime.getManifest();
      const readAll = (files: object) =>
        Promise.all(
          Object.entries(files).map(async ([size, path]) => {
            const picture = await createImageBitmap(await (await fetch(path)).blob());
            const context = new OffscreenCanvas(picture.width, picture.height).getContext('2d');
            context?.drawImage(picture, 0, 0);
            // In the middle of its left side there is its ground.
            const [red = 0, , blue = 0] = context?.getImageData(1, picture.height / 2, 1, 1).data ?? [];
            return [Number(size) === picture.width, blue - red > 60];
          }),
        );
      return { icons: await readAll({ ...icons }), action: await readAll(Object(action?.default_icon)) };
    });
    expect(found).toEqual({ icons: Array(4).fill([true, true]), action: Array(4).fill([true, false]) });
  });

  it('the popup lists what holds now by kind, then the sixteen officials of 2012, then what is gone, each with its date', async () => {
    await openPopup();
    await waitFor(rows, ({ length }) => length > 10);
    expect(await found()).toBe(`${allRecords} gevonden`);
    expect((await rows()).slice(0, 2)).toEqual(['Algemene Zaken', 'Binnenlandse Zaken en Koninkrijksrelaties']);
    expect((await texts('.part h3')).slice(0, 2)).toEqual(['Ministeries 12', 'Ambten 3']);
    expect(await texts('.part h2')).toEqual([expect.stringMatching(/^Nu stand februari\s?–\s?mei 2026 582$/)]);
    await tab.page.$$eval('button.chip', (chips) =>
      chips.find(({ textContent }) => textContent?.startsWith('2012'))?.click(),
    );
    const names = await waitFor(rows, ([first]) => first === 'Angelique Berg');
    expect(names).toHaveLength(16);
    expect(names).toContain('Naam niet vermeld (@paulvkalmthout)');
    expect(await texts('.part h2')).toEqual(['Toen stand 6 april 2012 16']);
  });

  it('the popup has the first screen of a long list at once, the rest as one scrolls, and all of it for the browser’s own search', async () => {
    await openPopup();
    const first = (await waitFor(rows, ({ length }) => length > 0)).length;
    expect(first).toBeLessThan(allRecords / 4);
    const sizes = () => tab.page.$$eval('.records li', (all) => all.map((row) => row.getAttribute('aria-setsize')));
    expect(new Set(await sizes())).toEqual(new Set([String(allRecords)]));
    await tab.page.$eval('main', (main) => main.scrollTo(0, main.scrollHeight));
    const more = (await waitFor(rows, ({ length }) => length > first)).length;
    expect(more).toBeGreaterThan(first);
    expect(more).toBeLessThan(allRecords);
    // What comes leaves what is read where it is.
    expect(await tab.page.$eval('main', ({ scrollTop }) => scrollTop)).toBeGreaterThan(400);
    await tab.page.keyboard.down('Control');
    await tab.page.keyboard.press('f');
    await tab.page.keyboard.up('Control');
    expect((await waitFor(rows, ({ length }) => length === allRecords)).at(-1)).toBe(
      'Volkshuisvesting en Ruimtelijke Ordening',
    );
  });

  it('the popup jumps to a letter, and goes on from there by keyboard', async () => {
    await openPopup();
    await tab.page.waitForSelector('.jump select');
    const id = await tab.page.$$eval(
      '.jump option',
      (options) =>
        options.flatMap((option) =>
          option instanceof HTMLOptionElement && option.textContent === 'Gemeenten: Z' ? option.value : [],
        )[0],
    );
    await tab.page.select('.jump select', id ?? '');
    const focused = () => tab.page.evaluate(() => document.activeElement?.querySelector('.name')?.textContent);
    expect(await waitFor(focused, (name) => name === 'Zaanstad')).toBe('Zaanstad');
    await tab.page.keyboard.press('ArrowDown');
    expect(await waitFor(focused, (name) => name === 'Zaltbommel')).toBe('Zaltbommel');
  });

  // What is found by what is in search.test.ts.
  it('the popup finds an official by a part of the name that is spelled wrong, and puts that one first', async () => {
    await openPopup();
    await tab.page.waitForSelector('input[type=search]');
    await tab.page.type('input[type=search]', 'BUIJNK');
    const people = () =>
      tab.page.$$eval('.seal.historic ~ .name', (names) => names.map(({ textContent }) => textContent));
    expect((await waitFor(people, ([first]) => first === 'Chris Buijink'))[0]).toBe('Chris Buijink');
  });

  it('the popup says when nobody is found, and how to go on', async () => {
    await openPopup();
    await tab.page.waitForSelector('input[type=search]');
    await tab.page.type('input[type=search]', 'zzzzzz');
    await tab.page.waitForSelector('.nothing');
    expect(await tab.page.$eval('.nothing', ({ textContent }) => textContent)).toContain('zzzzzz');
    await tab.page.click('.nothing button');
    expect(await waitFor(found, (text) => text === `${allRecords} gevonden`)).toBe(`${allRecords} gevonden`);
  });

  it('the popup opens a record and goes back, by keyboard alone', async () => {
    await openPopup();
    await tab.page.waitForSelector('.row');
    await tab.page.type('input[type=search]', 'buijink');
    await waitFor(rows, ({ length }) => length === 1);
    await tab.page.keyboard.press('ArrowDown');
    await tab.page.keyboard.press('Enter');
    await tab.page.waitForSelector('.record .card');
    expect(await tab.page.$eval('.record', ({ textContent }) => textContent)).toContain(
      'Wie @chrisbuijink nu gebruikt',
    );
    await tab.page.keyboard.press('Escape');
    expect(await waitFor(rows, ({ length }) => length === 1)).toEqual(['Chris Buijink']);
  });

  it('the popup opens at a record, and says when there is none', async () => {
    await openPopup('#chris-buijink');
    await tab.page.waitForSelector('.record .card');
    await tab.close();
    await openPopup('#nobody');
    await tab.page.waitForSelector('.record .nothing');
  });

  it('the popup is walked through by arrows from the search field, which “/” goes to', async () => {
    await openPopup();
    await tab.page.waitForSelector('.row');
    const focused = () =>
      tab.page.evaluate(
        () => document.activeElement?.querySelector('.name')?.textContent ?? document.activeElement?.tagName,
      );
    expect(await waitFor(focused, (name) => name === 'INPUT')).toBe('INPUT');
    const focusedOn = (wanted: string) => waitFor(focused, (name) => name === wanted);
    await tab.page.keyboard.press('ArrowDown');
    await tab.page.keyboard.press('ArrowDown');
    expect(await focusedOn('Binnenlandse Zaken en Koninkrijksrelaties')).toContain('Binnenlandse');
    await tab.page.keyboard.press('ArrowUp');
    expect(await focusedOn('Algemene Zaken')).toBe('Algemene Zaken');
    await tab.page.keyboard.press('Enter');
    await tab.page.waitForSelector('.record .card');
    await tab.page.keyboard.press('Escape');
    await tab.page.waitForSelector('.row');
    expect(await focusedOn('Algemene Zaken')).toBe('Algemene Zaken');
    await tab.page.keyboard.press('/');
    expect(await focusedOn('INPUT')).toBe('INPUT');
    expect(await tab.page.$eval('input', ({ value }) => value)).toBe('');
  });

  it('the popup searches from every view and from a record', async () => {
    await openPopup('#gemeente-amsterdam');
    await tab.page.waitForSelector('.record .card');
    for (const query of ['culemborg', 'westland', 'enschede']) {
      await tab.page.focus('.back, nav button');
      await tab.page.keyboard.press('/');
      await tab.page.keyboard.type(query);
      expect((await waitFor(rows, ([name]) => name?.toLowerCase() === query))[0]?.toLowerCase()).toBe(query);
      expect(await tab.page.$('.record')).toBeNull();
      // On to the rules, then to the figures.
      await tab.page.click(`nav button:nth-child(${query === 'culemborg' ? 3 : 4})`);
      await tab.page.waitForSelector('.guidelines, .figures');
    }
  });

  it('the popup leads from its opening to a municipality’s account on Mastodon in at most eight key presses', async () => {
    await openPopup();
    await tab.page.waitForSelector('.row');
    const keys = ['c', 'u', 'l', 'Enter', 'ArrowDown'] as const;
    for (const key of keys) {
      await tab.page.keyboard.press(key);
      if (key === 'Enter') await tab.page.waitForSelector('.record .card');
    }
    // One more, Enter, follows the link.
    expect(keys.length + 1).toBeLessThanOrEqual(8);
    const focus = () =>
      tab.page.evaluate(() => (document.activeElement instanceof HTMLAnchorElement ? document.activeElement.href : ''));
    expect(await waitFor(focus, Boolean)).toBe('https://social.overheid.nl/@GemeenteCulemborg');
  });

  it('the popup narrows the list by chips, which can be combined and taken away', async () => {
    await openPopup();
    await tab.page.waitForSelector('.chip');
    const choose = (label: string) =>
      tab.page.$$eval(
        'button.chip',
        (chips, wanted) => chips.find(({ textContent }) => textContent?.startsWith(wanted))?.click(),
        label,
      );
    const chosen = () =>
      tab.page.$$eval('.chip[aria-pressed=true]', (all) => all.map(({ textContent }) => textContent));
    await choose('Gemeenten');
    expect(await waitFor(rows, ([first]) => first === 'Aa en Hunze')).toContain('Aalsmeer');
    await choose('Mastodon');
    expect(await waitFor(rows, ({ length }) => length === 6)).toEqual([
      'Amsterdam',
      'Culemborg',
      'Den Haag',
      'Enschede',
      'Oldambt',
      'Westland',
    ]);
    expect(await chosen()).toEqual(['Gemeenten 6', 'Mastodon 6']);
    await choose('Mastodon');
    await choose('Gemeenten');
    expect(await waitFor(chosen, ([first]) => first === `Alles ${allRecords}`)).toEqual([`Alles ${allRecords}`]);
  });

  it('the popup filters and sorts, and says how to see everybody again', async () => {
    await openPopup();
    await tab.page.waitForSelector('.filters > [aria-expanded]');
    await tab.page.click('.filters > [aria-expanded]');
    const choose = (nth: number, value: string) =>
      tab.page.select(`.filterGrid label:nth-of-type(${nth}) select`, value);
    await choose(1, 'sg');
    expect(await waitFor(rows, ({ length }) => length === 3)).toEqual([
      'Chris Buijink',
      'Roos van Erp',
      'Ed Kronenburg',
    ]);
    await choose(2, 'province');
    await tab.page.waitForSelector('.nothing');
    await tab.page.click('.nothing button');
    expect(await waitFor(found, (text) => text === `${allRecords} gevonden`)).toBe(`${allRecords} gevonden`);
    await choose(3, 'withheld');
    expect(await waitFor(rows, ({ length }) => length === 2)).toEqual(['Marjolein Jansen', 'Peter Veld']);
    await choose(3, '');
    await choose(6, 'followers');
    expect((await waitFor(rows, ([first]) => first === 'Chris Buijink')).slice(0, 3)).toEqual([
      'Chris Buijink',
      'Henk de Jong',
      'Renée Jones-Bos',
    ]);
  });

  it('the popup marks what was searched for', async () => {
    await openPopup();
    await tab.page.waitForSelector('input[type=search]');
    await tab.page.type('input[type=search]', 'klein');
    const marks = () => tab.page.$$eval('.row mark', (all) => all.map(({ textContent }) => textContent));
    expect(await waitFor(marks, ({ length }) => length > 0)).toEqual(['Klein']);
  });

  it('the popup never shows a handle for accounts that are withheld', async () => {
    await openPopup('#peter-veld');
    await tab.page.waitForSelector('.record .card');
    expect(await tab.page.$eval('.record', ({ textContent }) => textContent)).not.toContain('@');
  });

  it('the popup shows the four guidelines, and apart from them the advice of three officials', async () => {
    await openPopup();
    await tab.page.waitForSelector('nav button:nth-child(3)');
    await tab.page.click('nav button:nth-child(3)');
    await tab.page.waitForSelector('.guidelines');
    expect(await tab.page.$$('.guidelines ol > li')).toHaveLength(4);
    expect(await tab.page.$$eval('.guidelines .advice > li', ({ length }) => length)).toBe(3);
  });

  const marksBox = 'input[name=marks]';

  it('the options are stored, said to be, reset, and brought back', async () => {
    tab = await browser.openExtensionPage('options.html');
    await tab.page.waitForSelector(marksBox);
    await tab.page.click(marksBox);
    const stored = () => browser.inExtension((api) => api.storage.sync.get('settings'));
    const marks = async () =>
      z.object({ settings: z.object({ marks: z.boolean() }) }).safeParse(await stored()).data?.settings.marks;
    expect(await waitFor(marks, (value) => value === false)).toBe(false);
    const outcome = () => tab.page.$eval('.outcome', ({ textContent }) => textContent);
    expect(await waitFor(outcome, (text) => text.includes('Opgeslagen'))).toContain('Opgeslagen');
    await tab.page.click('#about .actions button');
    expect(await waitFor(marks, (value) => value === true)).toBe(true);
    await tab.page.waitForSelector('.outcome button');
    await tab.page.click('.outcome button');
    expect(await waitFor(marks, (value) => value === false)).toBe(false);
  });

  it('the options change language and theme at once', async () => {
    tab = await browser.openExtensionPage('options.html', { colorScheme: 'light' });
    await tab.page.waitForSelector('h1');
    await tab.page.$$eval('input[name=language]', (inputs) => inputs.at(2)?.click());
    const heading = () => tab.page.$eval('h1', ({ textContent }) => textContent);
    expect(await waitFor(heading, (text) => text === 'Settings')).toBe('Settings');
    expect(await tab.page.$eval('html', ({ lang }) => lang)).toBe('en');
    const background = () => tab.page.$eval('body', (body) => getComputedStyle(body).backgroundColor);
    const light = await background();
    await tab.page.$$eval('input[name=theme]', (inputs) => inputs.at(2)?.click());
    const dark = await waitFor(background, (colour) => colour !== light);
    expect([light, dark]).toEqual(['rgb(255, 255, 255)', 'rgb(22, 32, 42)']);
  });

  it('a record is shown in full: accounts with their addresses, a line of time, observations, every source', async () => {
    await openPopup('#renee-jones-bos');
    await tab.page.waitForSelector('.details');
    const sections = await tab.page.$$eval('.details > section', (all) =>
      all.map((section) => `${section.querySelector('h3')?.textContent} ${section.querySelectorAll('li').length}`),
    );
    expect(sections).toEqual(['Accounts 1', 'Tijdlijn 3', 'Waarnemingen 1', 'Bronnen 2']);
    const links = await tab.page.$$eval('.details a', (all) => all.map(({ href }) => href));
    expect(links).toContain('https://web.archive.org/web/20120406/https://twitter.com/rjones_bos');
    expect(links).toContain('https://x.com/rjones_bos');
  });

  it('a record gives a citation and a link, and the text to copy where the browser does not', async () => {
    await openPopup('#chris-buijink');
    await tab.page.waitForSelector('.copying button');
    const copied = async (nth: number, allowed: boolean) =>
      tab.page.evaluate(
        async (button, isAllowed) => {
          const texts: string[] = [];
          // What is in the clipboard cannot be read without asking the user; what is put in can be seen here.
          Object.defineProperty(navigator.clipboard, 'writeText', {
            configurable: true,
            value: (text: string) => {
              if (!isAllowed) return Promise.reject(new Error('not allowed'));
              texts.push(text);
              return Promise.resolve();
            },
          });
          const status = () => document.querySelector('.copying [role=status]')?.textContent ?? '';
          const before = status();
          document.querySelectorAll<HTMLElement>('.copying button')[button]?.click();
          for (const end = Date.now() + 25_000; status() === before && Date.now() < end; )
            await new Promise((done) => requestAnimationFrame(done));
          const area = document.querySelector<HTMLTextAreaElement>('.copying textarea');
          return [texts[0] ?? area?.value, status()];
        },
        nth,
        allowed,
      );
    const citation =
      'Chris Buijink, Secretaris-generaal (SG), Ministerie van Economische Zaken, Landbouw en Innovatie (EL&I). ' +
      'Peildatum 6 april 2012. Bron: Topambtenaren twitteren nauwelijks, PM, 6 april 2012, ' +
      'https://cindycastricum.nl/2012/04/06/topambtenaren-twitteren-nauwelijks/';
    expect(await copied(0, true)).toEqual([citation, 'Verwijzing gekopieerd.']);
    expect((await copied(1, true))[0]).toContain('"type": "entry"');
    expect((await copied(2, true))[0]).toContain('TY  - ELEC');
    expect(await copied(3, true)).toEqual([expect.stringContaining('chrisbuijink'), 'CSV-rij gekopieerd.']);
    expect((await copied(4, true))[0]).toBe('https://web.archive.org/web/20120406/https://twitter.com/chrisbuijink');
    expect(await copied(0, false)).toEqual([citation, expect.stringContaining('kopieer haar zelf')]);
  });

  it('the clipboard of the browser itself takes the citation', async () => {
    await openPopup('#chris-buijink');
    await tab.page.waitForSelector('.copying button');
    await tab.page.bringToFront();
    await tab.page.click('.copying button');
    const status = () => tab.page.$eval('.copying [role=status]', ({ textContent }) => textContent ?? '');
    expect(await waitFor(status, Boolean)).toBe('Verwijzing gekopieerd.');
  });

  it('the reminder of the day is one of the guidelines, and in a record the one that fits', async () => {
    await openPopup('#angelique-berg');
    await tab.page.waitForSelector('.reminder');
    expect(await tab.page.$eval('.reminder', ({ textContent }) => textContent)).toContain('Meelezen is ook meedoen');
  });

  it('the reminder stands below everything, and is gone for good once it is switched off there', async () => {
    await openPopup();
    await tab.page.waitForSelector('.reminder button');
    const { reminder, list } = await tab.page.evaluate(() => ({
      reminder: document.querySelector('.reminder')?.getBoundingClientRect().bottom,
      list: document.querySelector('main')?.getBoundingClientRect().bottom,
    }));
    expect(reminder).toBeGreaterThan(list ?? Number.POSITIVE_INFINITY);
    await tab.page.click('.reminder button');
    await waitFor(
      () => tab.page.$$('.reminder'),
      ({ length }) => length === 0,
    );
    await tab.close();
    await openPopup();
    await tab.page.waitForSelector('.row');
    expect(await tab.page.$$('.reminder')).toHaveLength(0);
  });

  it.each([
    ['nl', 320],
    ['nl', 400],
    ['en', 320],
    ['en', 400],
  ] as const)('the four views stand in one line in %s at %i pixels, also with a count', async (language, width) => {
    await browser.inExtension((api, chosen) => api.storage.sync.set({ settings: { language: chosen } }), language);
    tab = await browser.openExtensionPage('popup.html', { viewport: { width, height: 600 } });
    await tab.page.waitForSelector('nav button');
    const seen = await tab.page.evaluate(() => {
      const buttons = [...document.querySelectorAll('nav button')];
      // As if there were as many on the page as have ever been seen on one.
      const count = document.createElement('span');
      count.className = 'count';
      count.textContent = '128';
      buttons[0]?.append(' ', count);
      return buttons.map((button) => ({
        top: button.getBoundingClientRect().top,
        height: button.getBoundingClientRect().height,
        isCut: button.scrollWidth > button.clientWidth,
      }));
    });
    expect(seen).toHaveLength(4);
    expect(new Set(seen.map(({ top, height }) => `${top} ${height}`)).size).toBe(1);
    expect(seen.filter(({ isCut }) => isCut)).toEqual([]);
  });

  it('each guideline has an example of right and wrong, said to be made up', async () => {
    await openPopup();
    await tab.page.waitForSelector('nav button:nth-child(3)');
    await tab.page.click('nav button:nth-child(3)');
    await tab.page.waitForSelector('.examples');
    expect(await tab.page.$$eval('.examples dd', ({ length }) => length)).toBe(8);
    expect(await tab.page.$eval('.guidelines', ({ textContent }) => textContent)).toContain('verzonnen');
  });

  it('the register opens at a search that its address asks for', async () => {
    tab = await browser.openExtensionPage('popup.html?tab=&q=limburg');
    const names = await waitFor(rows, ({ length }) => length > 1);
    expect(names[0]).toBe('Limburg');
    expect(names).toContain('Ad de Kroon');
    // In a tab of its own there is no page to speak of.
    expect(await tab.page.$$('nav button')).toHaveLength(3);
  });

  it('the register in a tab of its own asks nothing any more once it is shown', async () => {
    tab = await browser.openExtensionPage('popup.html?tab=');
    await waitFor(rows, ({ length }) => length > 1);
    const heard = () =>
      tab.page.evaluate(async () => {
        const api: unknown = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
        const { onMessage } = Object(api).runtime;
        let count = 0;
        const listener = () => void count++;
        onMessage.addListener(listener);
        for (let frame = 0; frame < 10; frame++) await new Promise(requestAnimationFrame);
        onMessage.removeListener(listener);
        return count;
      });
    expect(await waitFor(heard, (count) => count === 0)).toBe(0);
  });

  /** Every view of every page, one after the other, each with a name. */
  const everyView = async function* (viewport: { width: number; height: number }, colorScheme: 'light' | 'dark') {
    tab = await browser.openExtensionPage('popup.html', { viewport, colorScheme });
    await tab.page.waitForSelector('.row');
    await tab.page.click('.filters > [aria-expanded]');
    // Some of all registers: all rows are alike, and each would be walked through.
    await tab.page.type('input[type=search]', 'utrecht');
    await waitFor(rows, ({ length }) => length < 16);
    yield 'register';
    await tab.page.type('input[type=search]', 'zzzz');
    await tab.page.waitForSelector('.nothing');
    yield 'nothing found';
    for (const [nth, name, wanted] of [
      [1, 'page', '.nothing'],
      [3, 'guidelines', '.guidelines'],
      [4, 'figures', '.figures'],
    ] as const) {
      await tab.page.click(`nav button:nth-child(${nth})`);
      await tab.page.waitForSelector(wanted);
      yield name;
    }
    await tab.close();
    for (const [path, wanted] of [
      ['popup.html#renee-jones-bos', '.details'],
      ['options.html', 'fieldset'],
      ['welcome.html', '.example'],
      ['welcome.html#pin', '.howTo'],
      ['welcome.html#sites', '.siteRows'],
    ] as const) {
      tab = await browser.openExtensionPage(path, { viewport, colorScheme });
      await tab.page.waitForSelector(wanted);
      yield path;
      if (path !== 'welcome.html#sites') await tab.close();
    }
  };

  // The gallery tries each state in both themes.
  it.each([browserName === 'chromium' ? (['nl', 'light'] as const) : (['en', 'dark'] as const)])(
    'all of them are without fault to axe, in %s, %s',
    async (language, colorScheme) => {
      await browser.inExtension((api, chosen) => api.storage.sync.set({ settings: { language: chosen } }), language);
      const faults: string[] = [];
      for await (const view of everyView({ width: 400, height: 600 }, colorScheme)) {
        faults.push(...(await axeFaults(tab)).map((fault) => `${view}: ${fault}`));
      }
      expect(faults).toEqual([]);
    },
  );

  // 320 wide, as on a small phone; and what is left at 200% zoom of the 800 by 600 that browsers give a popup.
  const narrow = { width: 320, height: 600 };
  const zoomed = { width: 400, height: 300 };
  it('all of them fit a window of 320 by 600, and one of 400 by 300, without scrolling to the side', async () => {
    const tooWide: string[] = [];
    for await (const view of everyView(narrow, 'light')) {
      for (const viewport of [narrow, zoomed]) {
        await tab.page.setViewport(viewport);
        const { needed, room } = await tab.page.evaluate(() => ({
          needed: Math.max(document.documentElement.scrollWidth, document.querySelector('main')?.scrollWidth ?? 0),
          room: document.documentElement.clientWidth,
        }));
        if (needed > room) tooWide.push(`${view}: ${needed} in ${room}`);
      }
      await tab.page.setViewport(narrow);
    }
    expect(tooWide).toEqual([]);
  });

  it('all of their controls can be reached by Tab, and show that they have the focus', async () => {
    const missed: string[] = [];
    for await (const view of everyView({ width: 400, height: 600 }, 'light')) {
      await tab.page.bringToFront();
      await tab.page.evaluate(() => {
        document.activeElement instanceof HTMLElement && document.activeElement.blur();
        const start = document.createElement('span');
        start.tabIndex = 0;
        start.id = 'start';
        document.body.prepend(start);
        start.focus();
      });
      const wanted = await tab.page.evaluate(() => {
        const controls = [...document.querySelectorAll('a[href], button, input, select, summary, textarea')];
        const shown = controls.filter((control) => control.checkVisibility());
        // Of a group of radio buttons and of a table of buttons Tab reaches one; the arrows the others.
        return shown.filter((control) => !control.matches('[type=radio]:not(:checked), [tabindex="-1"]')).length;
      });
      // Noted by the page itself: to ask it after each press takes as long as the press.
      const seen = await tab.page.evaluateHandle(() => {
        const noted = { reached: new Set<Element>(), unseen: new Set<Element>() };
        addEventListener('focusin', () => {
          const control = document.activeElement;
          if (!control?.matches('a, button, input, select, summary, textarea')) return;
          noted.reached.add(control);
          const { outlineStyle, outlineWidth } = getComputedStyle(control);
          if (outlineStyle === 'none' || !(Number.parseFloat(outlineWidth) > 0)) noted.unseen.add(control);
        });
        return noted;
      });
      const counts = () => seen.evaluate(({ reached, unseen }) => ({ reached: reached.size, unseen: unseen.size }));
      // The badge to try is one more, and its focus is drawn within its shadow.
      for (let presses = 0; presses < wanted; presses++) await tab.page.keyboard.press('Tab');
      for (let presses = 0; presses < wanted && (await counts()).reached < wanted; presses++)
        await tab.page.keyboard.press('Tab');
      const { reached, unseen } = await counts();
      if (reached < wanted || unseen > 0) {
        missed.push(`${view}: ${reached} of ${wanted} reached, ${unseen} of them without a sign of it`);
      }
    }
    expect(missed).toEqual([]);
  });
});
