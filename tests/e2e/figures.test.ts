/** The figures: what they show, where they lead, and what one can take along of them. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { register, registers } from '@/data/registers/bundled';
import { axeFaults } from './axe';
import { browserNames, type Launched, launch, type Tab } from './browsers';
import { takeFigure } from './takeFigure';
import { waitFor } from './wait';

describe.each(browserNames)('the figures, in %s', (browserName) => {
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

  const open = async (width = 400, colorScheme: 'light' | 'dark' = 'light') => {
    tab = await browser.openExtensionPage('popup.html', { viewport: { width, height: 600 }, colorScheme });
    await tab.page.waitForSelector('nav button:last-child');
    await tab.page.click('nav button:last-child');
    await tab.page.waitForSelector('.matrix');
  };
  const focusedLabel = () => tab.page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');

  it('open from a cell the list of those it counts, by mouse', async () => {
    await open();
    const municipalities = registers
      .flatMap(({ organisations }) => organisations)
      .filter(
        ({ kind, accounts }) => kind === 'municipality' && accounts.some(({ platform }) => platform === 'mastodon'),
      );
    const cell = '.matrix button[aria-label^="Gemeente, Mastodon:"]';
    expect(await tab.page.$eval(cell, ({ textContent }) => textContent)).toBe(String(municipalities.length));
    await tab.page.click(cell);
    const rows = () => tab.page.$$eval('.row .name', (names) => names.map(({ textContent }) => textContent ?? ''));
    const listed = await waitFor(rows, ({ length }) => length === municipalities.length);
    expect(listed).toHaveLength(municipalities.length);
    expect(municipalities.length).toBeGreaterThan(3);
  });

  it('open the list of those without an account, and of those whose address proves whose it is', async () => {
    for (const nth of [1, 2]) {
      await open();
      const tile = `.tiles button:nth-child(${nth})`;
      const count = await tab.page.$eval(`${tile} b`, ({ textContent }) => Number(textContent));
      expect(count).toBeGreaterThan(0);
      await tab.page.click(tile);
      // Not all rows of a long list are there from the start; each says how many there are.
      const listed = () => tab.page.$$eval('.records li', ([first]) => Number(first?.ariaSetSize ?? 0));
      expect(await waitFor(listed, (size) => size === count)).toBe(count);
      if (nth === 1) await tab.close();
    }
  });

  it('are walked through by arrows from the one cell that Tab reaches, and told while they have the focus', async () => {
    await open();
    await tab.page.bringToFront();
    await tab.page.focus('.matrix button[tabindex="0"]');
    expect(await tab.page.$$('.matrix button[tabindex="0"]')).toHaveLength(1);
    const first = await focusedLabel();
    await tab.page.keyboard.press('ArrowRight');
    const right = await focusedLabel();
    await tab.page.keyboard.press('ArrowDown');
    const down = await focusedLabel();
    const told = () => tab.page.$eval('.told', ({ textContent }) => textContent);
    expect(await waitFor(told, (text) => text === down)).toBe(down);
    await tab.page.keyboard.press('ArrowUp');
    await tab.page.keyboard.press('ArrowLeft');
    expect(await focusedLabel()).toBe(first);
    expect(new Set([first, right, down]).size).toBe(3);
    // Beyond the edge is nothing.
    await tab.page.keyboard.press('ArrowLeft');
    expect(await focusedLabel()).toBe(first);
    await tab.page.keyboard.press('Enter');
    expect((await tab.page.waitForSelector('.row')) !== null).toBe(true);
  });

  it('are told under the pointer', async () => {
    await open();
    const cell = '.matrix button[aria-label^="Provincie, X:"]';
    await tab.page.hover(cell);
    const told = () => tab.page.$eval('.told', ({ textContent }) => textContent ?? '');
    expect(await waitFor(told, (text) => text.startsWith('Provincie'))).toBe('Provincie, X: 12 van 12 (100 procent)');
  });

  it('are a table to a screen reader: heads of columns and rows, a name and a number in each cell', async () => {
    await open();
    const table = await tab.page.$eval('.matrix', (element) => {
      if (!(element instanceof HTMLTableElement)) throw new Error('no table');
      const [head, ...rows] = element.rows;
      return {
        caption: element.caption?.textContent,
        columns: [...(head?.cells ?? [])].map(({ scope }) => scope),
        icons: [...(head?.querySelectorAll('svg') ?? [])].map((icon) => icon.getAttribute('aria-label')),
        rows: rows.map(({ cells }) => cells[0]?.scope),
        named: [...element.querySelectorAll('td')].every((cell) => {
          const button = cell.querySelector('button');
          return button?.getAttribute('aria-label')?.includes(`: ${button.textContent} van `);
        }),
      };
    });
    expect(table.caption).toBe('Welke overheden zijn waar?');
    expect(new Set(table.columns)).toEqual(new Set(['col']));
    expect(table.icons).toContain('X');
    expect(new Set(table.rows)).toEqual(new Set(['row']));
    expect(table.named).toBe(true);
  });

  it.each(['light', 'dark'] as const)(
    'have cells of 3:1 against the ground, and numbers of 4.5:1 against their cell, in %s',
    async (colorScheme) => {
      await open(400, colorScheme);
      const faults = await tab.page.evaluate(() => {
        const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
        const light = (colour: string) => {
          if (!canvas) throw new Error('no canvas');
          canvas.fillStyle = colour;
          canvas.fillRect(0, 0, 1, 1);
          const [r = 0, g = 0, b = 0] = [...canvas.getImageData(0, 0, 1, 1).data].map((value) => {
            const part = value / 255;
            return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
          });
          return 0.2126 * r + 0.7152 * g + 0.0722 * b;
        };
        const contrast = (one: string, other: string) => {
          const [low = 0, high = 0] = [light(one), light(other)].sort((a, b) => a - b);
          return (high + 0.05) / (low + 0.05);
        };
        const ground = getComputedStyle(document.body).backgroundColor;
        return [...document.querySelectorAll<HTMLElement>('.matrix .cell')].flatMap((cell) => {
          const { backgroundColor, color } = getComputedStyle(cell);
          if (cell.dataset.quarter === '0') return contrast(color, ground) < 4.5 ? ['none'] : [];
          const [shade, number] = [contrast(backgroundColor, ground), contrast(color, backgroundColor)];
          return shade < 3 || number < 4.5 ? [`${cell.dataset.quarter}: ${shade} ${number}`] : [];
        });
      });
      expect([...new Set(faults)]).toEqual([]);
    },
  );

  it('show their numbers in forced colours too', async () => {
    tab = await browser.openExtensionPage('popup.html', { forcedColors: true });
    await tab.page.waitForSelector('nav button:last-child');
    await tab.page.click('nav button:last-child');
    await tab.page.waitForSelector('.matrix');
    const hidden = await tab.page.$$eval('.matrix .cell', (cells) =>
      cells.filter((cell) => {
        const { color, backgroundColor } = getComputedStyle(cell);
        return color === backgroundColor;
      }),
    );
    expect(hidden).toHaveLength(0);
    expect(await tab.page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
  });

  it('show fifteen of fifty-five as dots, and say so in words', async () => {
    await open();
    const [first] = await tab.page.$$eval('.bars li', (all) =>
      all.map((row) => ({
        full: row.querySelectorAll('.dots .sure').length,
        all: row.querySelectorAll('.dots span').length,
        value: row.querySelector('.value')?.textContent,
      })),
    );
    expect(first).toEqual({ full: 15, all: 55, value: '15 van 55' });
  });

  it('tell the growth of each platform by the arrow keys, and under the pointer', async () => {
    await open();
    await tab.page.bringToFront();
    const slider = '.plot input';
    const told = () => tab.page.$eval(slider, (input) => input.getAttribute('aria-valuetext') ?? '');
    await tab.page.focus(slider);
    expect(await told()).toMatch(/^X: 38\d op 6 april 2026$/);
    await tab.page.keyboard.press('Home');
    expect(await waitFor(told, (text) => text.includes('2022'))).toMatch(/^X: \d\d op 29 januari 2022$/);
    await tab.page.click('.platforms label:has([aria-label="Mastodon"])');
    expect(await waitFor(told, (text) => text.startsWith('Mastodon'))).toMatch(/^Mastodon: \d+ op 6 april 2026$/);
    await tab.page.hover('.plot');
    expect(await waitFor(told, (text) => !text.includes('2026'))).toMatch(/^Mastodon: \d+ op .* 202[34]$/);
  });

  it('are all readable as a table, with as many rows as there are values', async () => {
    await open();
    const buttons = await tab.page.$$('.tools [aria-expanded]');
    expect(buttons).toHaveLength(7);
    await tab.page.$$eval('.tools [aria-expanded]', (all) => {
      for (const button of all) if (button instanceof HTMLElement) button.click();
    });
    const rows = () => tab.page.$$eval('.asTable tbody', (all) => all.map(({ children }) => children.length));
    const counts = await waitFor(rows, ({ length }) => length === 7);
    expect(counts.slice(2)).toEqual([5, 4, 3, 6, 3]);
    expect(await tab.page.$$eval('.matrix tbody tr', ({ length }) => length)).toBe(counts[0]);
    expect(await axeFaults(tab)).toEqual([]);
  });

  const take = (nth: number, allowed: boolean, figure = 0) => takeFigure(tab, nth, { allowed, figure });

  it('are copied as text with their days and sources, and as CSV', async () => {
    await open();
    const text = await take(1, true);
    expect(text.status).toMatch(/^Tekst gekopieerd\./);
    expect(text.text).toContain('Stand van 6 april 2026 tot 19 mei 2026');
    expect(text.text).toContain('Bron: Govdirectory (Wikidata, CC0)');
    const csv = await take(2, true);
    expect(csv.status).toMatch(/^CSV gekopieerd\./);
    expect(csv.text?.split('\r\n')[0]).toMatch(/^Soort organisatie,Aantal,/);
    expect(csv.file).toBeUndefined();
  });

  it('are copied as a picture, drawn of the same numbers', async () => {
    await open(400, 'dark');
    const { png = '', status } = await take(3, true);
    expect(status).toMatch(/^PNG gekopieerd\./);
    const picture = Buffer.from(png, 'base64');
    expect(picture.subarray(1, 4).toString()).toBe('PNG');
    // 800 wide, twice as fine; as high as its rows need.
    expect(picture.readUInt32BE(16)).toBe(1600);
    expect(picture.readUInt32BE(20)).toBeGreaterThan(900);
    const colours = await tab.page.evaluate(async (data) => {
      const blob = await (await fetch(`data:image/png;base64,${data}`)).blob();
      const bitmap = await createImageBitmap(blob);
      const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
      context?.drawImage(bitmap, 0, 0);
      const pixels = context?.getImageData(0, 0, bitmap.width, bitmap.height).data ?? [];
      const seen = new Set<string>();
      for (let at = 0; at < pixels.length; at += 4) seen.add(`${pixels[at]} ${pixels[at + 1]} ${pixels[at + 2]}`);
      return [...seen];
    }, png);
    // The ground is white in every theme, and the deepest shade is the accent of the light one.
    expect(colours).toEqual(expect.arrayContaining(['255 255 255', '21 66 115']));
  });

  it('are saved as a file where the browser does not let one copy, and say so', async () => {
    await open();
    expect(await take(1, false)).toEqual({ file: 'overheid-platforms.txt', status: 'Tekst als bestand bewaard.' });
    expect(await take(2, false)).toEqual({ file: 'overheid-platforms.csv', status: 'CSV als bestand bewaard.' });
    expect(await take(3, false)).toEqual({ file: 'overheid-platforms.png', status: 'PNG als bestand bewaard.' });
  });

  it('can be saved as a file once they are copied', async () => {
    await open();
    await take(2, true);
    const file = await tab.page.evaluate(async () => {
      const { click } = HTMLAnchorElement.prototype;
      const content = new Promise<string>((done) => {
        HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
          done(fetch(this.href).then((answer) => answer.text()));
        };
      });
      document.querySelector<HTMLElement>('.tools [role=status] button')?.click();
      const text = await content;
      HTMLAnchorElement.prototype.click = click;
      return text;
    });
    expect(file.split('\r\n')[0]).toMatch(/^Soort organisatie,Aantal,/);
    const status = () => tab.page.$eval('.tools [role=status]', ({ textContent }) => textContent ?? '');
    expect(await waitFor(status, (text) => text.includes('bewaard'))).toBe('CSV als bestand bewaard.');
  });

  const heading = () => tab.page.$eval('.tally h2', ({ textContent }) => textContent);

  it('count a register again, give its table as CSV and as a picture, and lead back', async () => {
    await open(320);
    await tab.page.evaluate((title) => {
      const buttons = [...document.querySelectorAll<HTMLElement>('.countable button')];
      buttons.find(({ textContent }) => textContent === title)?.click();
    }, register.title.nl ?? '');
    await tab.page.waitForSelector('.tally .asTable');
    expect(await heading()).toBe(`Opnieuw geteld: ${register.title.nl}`);
    expect(await tab.page.evaluate(() => document.activeElement?.tagName)).toBe('H2');
    expect(await axeFaults(tab)).toEqual([]);
    const { text } = await take(2, true, 1);
    expect(text).toContain("Chris Buijink,SG · EL&I,'@chrisbuijink,2942,4545,6.09,Zeer actief,2012-04-06,https://");
    const { png = '' } = await take(3, true, 1);
    expect(Buffer.from(png, 'base64').readUInt32BE(16)).toBe(1600);
    await tab.page.click('.tally .all');
    expect(await tab.page.waitForSelector('.matrix')).toBeTruthy();
  });

  it('count again what the list shows, and all of a record’s organisation', async () => {
    tab = await browser.openExtensionPage('popup.html?tab=&q=deventer', { viewport: { width: 400, height: 600 } });
    const rows = await tab.page.waitForSelector('.row').then(() => tab.page.$$('.row'));
    await tab.page.click('.filters [aria-label="Tel opnieuw"]');
    await tab.page.waitForSelector('.tally .asTable tbody');
    expect(await heading()).toContain('deventer');
    expect(await tab.page.$$('.tally .asTable tbody tr')).toHaveLength(rows.length);
    await tab.page.evaluate(() => {
      location.hash = 'ed-kronenburg';
    });
    await tab.page.waitForSelector('.record .count').then((button) => button?.click());
    const names = () => tab.page.$$eval('.tally .asTable tbody th', (all) => all.map(({ textContent }) => textContent));
    const counted = await waitFor(names, (all) => all.includes('Monique van Daalen'));
    expect(counted).toEqual(expect.arrayContaining(['Ed Kronenburg', 'Renée Jones-Bos']));
  });

  it('can be copied in this browser as it is', async () => {
    await open();
    await tab.page.bringToFront();
    for (const [nth, said] of [
      [1, 'Tekst'],
      [2, 'CSV'],
      [3, 'PNG'],
    ] as const) {
      await tab.page.click(`.tools > button:nth-of-type(${nth + 1})`);
      const status = () => tab.page.$eval('.tools [role=status]', ({ textContent }) => textContent ?? '');
      expect(await waitFor(status, (text) => text.startsWith(said))).toMatch(/gekopieerd/);
    }
  });
});
