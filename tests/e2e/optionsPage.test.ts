/** The settings as a page: its contents, badges that change as one chooses, registers, and what can be brought back. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type BadgeView, browserNames, type Launched, launch, type Tab } from './browsers';
import { badgesWhen, waitFor } from './wait';

describe.each(browserNames)('the settings, in %s,', (browserName) => {
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
  const open = async (at = '', width = 900) => {
    tab = await browser.openExtensionPage(`options.html${at}`, { viewport: { width, height: 600 } });
    await tab.page.waitForSelector('[data-site=x]:checked');
  };
  const currentSection = () =>
    tab.page.$$eval('.sectionNav [aria-current]', (all) => all.map(({ textContent }) => textContent).join());
  const topOf = (id: string) => tab.page.$eval(`#${id}`, (section) => Math.round(section.getBoundingClientRect().top));
  const textOf = (selector: string) => tab.page.$eval(selector, ({ textContent }) => textContent);

  it.each([900, 320])('have contents, %i wide, that lead to each section and mark it, also the last', async (width) => {
    await open('', width);
    expect(await currentSection()).toBe('Sites');
    for (const [nth, id, name] of [
      [3, 'registers', 'Registers'],
      [5, 'about', 'Over Ambtsbadge'],
      [1, 'sites', 'Sites'],
      [4, 'look', 'Taal en weergave'],
      [2, 'badge', 'Badge'],
    ] as const) {
      await tab.page.click(`.sectionNav li:nth-child(${nth}) a`);
      expect(await waitFor(currentSection, (current) => current === name)).toBe(name);
      // All of the heading can be seen, below the contents.
      const top = await waitFor(
        () => topOf(id),
        (y) => y >= 0 && y < 600,
      );
      expect(top).toBeLessThan(600);
      const isSeen = await tab.page.$eval(`#${id}Heading`, (heading) => {
        const { x, y, height } = heading.getBoundingClientRect();
        return document.elementFromPoint(x + 2, y + height / 2) === heading;
      });
      expect([name, isSeen]).toEqual([name, true]);
    }
  });

  it('mark in their contents the section to which one scrolls, and stay in sight', async () => {
    await open();
    const seen = new Set<string>();
    for (let at = 0; at <= 40; at += 1) {
      await tab.page.evaluate((part) => {
        const { scrollHeight, clientHeight } = document.documentElement;
        scrollTo(0, (part * (scrollHeight - clientHeight)) / 40);
      }, at);
      await tab.page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
      seen.add(await currentSection());
      const { top, bottom } = await tab.page.$eval('.sectionNav ul', (list) => {
        const { top, bottom } = list.getBoundingClientRect();
        return { top, bottom };
      });
      expect(top >= 0 && bottom <= 600).toBe(true);
    }
    expect([...seen]).toEqual(['Sites', 'Badge', 'Registers', 'Taal en weergave', 'Over Ambtsbadge']);
  });

  it('open at the section that their address names', async () => {
    await open('#registers');
    const top = await waitFor(
      () => topOf('registers'),
      (y) => y < 100,
    );
    expect(top).toBeLessThan(100);
  });

  const onPicture = (badges: BadgeView[]) => badges.filter(({ visible }) => visible).map(({ text }) => text);

  it('show what a badge becomes as it is chosen by keys, on a picture of a page', async () => {
    await open();
    // Two on the choices; on the picture an official’s, a ministry’s, and the mark of a mention.
    expect(onPicture(await badgesWhen(tab, 5))).toEqual([
      'SG · EL&I 2012',
      'SG 2012',
      'SG · EL&I 2012',
      expect.stringMatching(/^ministerie · /),
      '',
    ]);
    await tab.page.focus('[name=badge]:checked');
    await tab.page.keyboard.press('ArrowDown');
    const texts = async () => onPicture(await tab.badges());
    // The samples stay what they are samples of.
    const short = ['SG · EL&I 2012', 'SG 2012', 'SG 2012', 'ministerie', ''];
    expect(await waitFor(texts, (all) => String(all) === String(short))).toEqual(short);
    await tab.page.focus('[name=marks]');
    await tab.page.keyboard.press(' ');
    expect(await waitFor(texts, ({ length }) => length === 4)).toHaveLength(4);
    const stored = () =>
      browser.inExtension(async (api) => JSON.stringify((await api.storage.sync.get()).settings ?? {}));
    const areStored = (settings: string) => settings.includes('compact') && settings.includes('"marks":false');
    expect(JSON.parse(await waitFor(stored, areStored))).toMatchObject({ badge: 'compact', marks: false });
  });

  it('make each badge anew once for a choice, not again as that is stored', async () => {
    await open();
    await badgesWhen(tab, 5);
    await tab.page.evaluate(() => {
      Reflect.set(window, 'made', 0);
      const observer = new MutationObserver((changes) => {
        const added = changes.flatMap(({ addedNodes }) => [...addedNodes]);
        const badges = added.filter((node) => node instanceof HTMLSpanElement && !node.hasChildNodes());
        Reflect.set(window, 'made', Reflect.get(window, 'made') + badges.length);
      });
      observer.observe(document.getElementById('badge') ?? document, { childList: true, subtree: true });
    });
    for (const choice of ['[name=badge][value=compact]', '[name=theme][value=dark]', '[name=theme][value=light]']) {
      await tab.page.click(choice);
      await tab.page.waitForSelector('.outcome p:not([data-seen])');
      await tab.page.$eval('.outcome p', (line) => line.setAttribute('data-seen', ''));
    }
    expect(await tab.page.evaluate((): unknown => Reflect.get(window, 'made'))).toBe(3 * 5);
  });

  it('have samples on their choices that are pictures, for no key and no screen reader', async () => {
    await open();
    await badgesWhen(tab, 5);
    const pictures = await tab.page.$$eval('.choicePicture', (all) =>
      all.map((picture) => [picture.matches('[inert][aria-hidden=true]'), picture.childElementCount > 0]),
    );
    expect(pictures).toEqual([
      [true, true],
      [true, true],
    ]);
    // A click on the sample chooses.
    await tab.page.click('.choiceCard:nth-of-type(2) .choicePicture');
    await tab.page.waitForSelector('[name=badge][value=compact]:checked');
  });

  it('tell of each site under which addresses and where names are seen, and whether there is access', async () => {
    await open();
    const rowOf = (site: string) =>
      tab.page.$eval(`.siteRow:has([data-site=${site}])`, (row) => row.textContent.replace(/\s+/g, ' '));
    expect(await rowOf('x')).toMatch(/^ ?X \(Twitter\) ?Toegang ?x\.com en twitter\.com: profielen, .*meldingen en/);
    expect(await rowOf('bluesky')).toMatch(/^ ?Bluesky ?Geen toegang ?bsky\.app: profielen, berichten/);
    await tab.page.click('[data-site=x]');
    await tab.page.waitForSelector('[data-site=x]:not(:checked)');
    expect(await rowOf('x')).toContain('Toegang, niet gebruikt');
  });

  it('give back a site whose access was taken away, with one click', async () => {
    const origins = ['https://bsky.app/*'];
    await browser.answerYes(origins);
    await open();
    await tab.page.click('[data-site=bluesky]');
    await tab.page.waitForSelector('[data-site=bluesky]:checked');
    await tab.page.click('[data-site=bluesky]');
    await tab.page.waitForSelector('[data-site=bluesky]:not(:checked)');
    const outcome = () => textOf('.outcome');
    expect(await waitFor(outcome, (text) => text.includes('Bluesky'))).toContain('de toegang is teruggegeven');
    await browser.answerYes(origins);
    await tab.page.click('.outcome button');
    await tab.page.waitForSelector('[data-site=bluesky]:checked');
    await browser.takeBack(origins);
  });

  it('say after each change that it is stored, as often as there is one', async () => {
    await open();
    const said = async () => {
      const text = await waitFor(() => textOf('.outcome'), Boolean);
      await tab.page.$eval('.outcome p', (line) => line.setAttribute('data-seen', ''));
      return text;
    };
    await tab.page.click('[name=theme][value=dark]');
    expect(await said()).toContain('Opgeslagen');
    await tab.page.click('[name=theme][value=light]');
    // Said again by another element, which a screen reader reads although the words are the same.
    await tab.page.waitForSelector('.outcome p:not([data-seen])');
    expect(await said()).toContain('Opgeslagen');
  });

  const shownRegisters = () =>
    tab.page.$$eval('.registerItem', (all) =>
      all.map((register) => ({
        title: register.querySelector('h3')?.textContent,
        facts: [...register.querySelectorAll('p')].map(({ textContent }) => textContent).slice(0, 2),
        source: register.querySelector('a')?.href,
      })),
    );

  it('list the bundled registers: names, accounts, day and source', async () => {
    await open();
    const registers = await shownRegisters();
    expect(registers).toHaveLength(4);
    expect(registers[0]).toEqual({
      title: 'Overheidsorganisaties',
      facts: ['Meegeleverd', 'Stand van 19 mei 2026 · 174 namen · 420 accounts'],
      source: 'https://organisaties.overheid.nl/',
    });
    expect(registers[2]?.facts[1]).toBe('Stand van 6 april 2012 · 16 namen · 9 accounts');
  });

  it('put registers in another order by keys alone, say so, and keep the focus where it is', async () => {
    await open();
    const focused = () => tab.page.evaluate(() => document.activeElement?.ariaLabel);
    const outcome = () => textOf('.registersOutcome');
    const titles = async () => (await shownRegisters()).map(({ title }) => title);
    await tab.page.focus('.registerItem:nth-child(3) .placing button');
    expect(await focused()).toBe('Topambtenaren op Twitter, april 2012 hoger zetten');
    for (const place of [2, 1]) {
      await tab.page.keyboard.press('Enter');
      const said = `Topambtenaren op Twitter, april 2012 staat nu op plaats ${place} van 4.`;
      expect(await waitFor(outcome, (text) => text.includes(said))).toContain(said);
      expect(await focused()).toBe('Topambtenaren op Twitter, april 2012 hoger zetten');
    }
    // There is no higher place.
    await tab.page.keyboard.press('Enter');
    const [highest] = await titles();
    expect(highest).toBe('Topambtenaren op Twitter, april 2012');
    expect(await focused()).toBe('Topambtenaren op Twitter, april 2012 hoger zetten');
    await tab.close();
    await open();
    const stored = await waitFor(titles, ([first]) => first === 'Topambtenaren op Twitter, april 2012');
    expect(stored[1]).toBe('Overheidsorganisaties');
    await tab.page.focus('.registerItem:first-child .placing button:last-of-type');
    for (const place of [2, 3]) {
      await tab.page.keyboard.press('Enter');
      await waitFor(outcome, (text) => text.includes(`plaats ${place} van 4`));
    }
    expect((await titles())[2]).toBe('Topambtenaren op Twitter, april 2012');
  });
});
