/** A register that is too large for pages to hold: its badges, its cards, and its end. All people and accounts here are made up. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publishedKeys } from '@/data/store/published';
import { listedHandle, madeUpList } from '../madeUpList';
import { browserNames, type Launched, launch, type Tab } from './browsers';
import { heavyIn, noteHeavy } from './heavy';
import { giveFile, giveUpAtOnce, pressIn, readList, tellOfFile, untilShown } from './importing';
import { fieldOfNote, pressInNote } from './noting';
import { answerWith } from './pages';
import { takeFigure } from './takeFigure';
import { cardWhen, waitFor } from './wait';

const officials = 20_000;
const list = madeUpList(officials);
const url = 'https://x.com/home';
const nameOf = (handle: string) =>
  `<div data-testid="User-Name"><a href="/${handle}"><span>Naam</span></a><a href="/${handle}" tabindex="-1"><span>@${handle}</span></a></div>`;
const handles = ['chrisbuijink', listedHandle(7), 'niemand_bekends', listedHandle(19_999), listedHandle(20_001)];
const timeline = `<!doctype html><title>X</title>${handles.map(nameOf).join('')}
  <p><a href="https://mastodon.example/@${listedHandle(12)}">@${listedHandle(12)}</a></p>`;

/** Runs in a page of the extension. */
async function hideSomebody(): Promise<void> {
  const open = indexedDB.open('registers');
  await new Promise((done) => (open.onsuccess = done));
  const transaction = open.result.transaction('facts', 'readwrite');
  transaction.objectStore('facts').put(['iemand-die-verborgen-is'], 'hidden');
  await new Promise((done) => (transaction.oncomplete = done));
  open.result.close();
}

/** In milliseconds: beside other browsers a machine with two processors may take a minute for what takes ten seconds alone. */
const patience = 120_000;

describe.each(browserNames)('a large register, in %s', { timeout: 4 * patience }, (browserName) => {
  let browser: Launched;
  let page: Tab;
  let onX: Tab;
  const badgeTexts = async () => (await onX.badges()).map((badge) => badge.text);
  const large = () =>
    browser.inExtension(async (api, key) => {
      const { [key]: display } = await api.storage.local.get(key);
      return JSON.stringify(display).includes('"large"');
    }, publishedKeys.display);

  beforeAll(async () => {
    browser = await launch(browserName);
    await browser.inExtension((api) => api.storage.sync.set({ settings: { language: 'nl' } }));
    page = await browser.openExtensionPage('options.html#registers', { viewport: { width: 800, height: 1200 } });
    onX = await browser.open(url, answerWith(url, timeline));
  });
  afterAll(() => browser.close());

  it('is refused before it is read where the browser has no room for it', async () => {
    await untilShown(page, 'Register of lijst toevoegen');
    await page.page.evaluate(() => {
      Object.defineProperty(navigator.storage, 'estimate', {
        value: async () => ({ quota: 120_000_000, usage: 100_000_000 }),
        configurable: true,
      });
    });
    try {
      await giveFile(page, list);
      await tellOfFile(page);
      await untilShown(page, 'Uw browser heeft hier nog ruimte voor lijsten tot 1 MB.');
    } finally {
      await page.page.evaluate(() => Reflect.deleteProperty(navigator.storage, 'estimate'));
    }
  });

  it('can be given up while it is read', async () => {
    await untilShown(page, 'Register of lijst toevoegen');
    await giveFile(page, list);
    expect(await giveUpAtOnce(page, '.import', () => tellOfFile(page))).toContain('Annuleren');
    await untilShown(page, 'Of plak');
    expect(await large()).toBe(false);
  });

  it('has its badges in pages that are open once it is kept, beside those of bundled registers, and no others', async () => {
    expect(await waitFor(badgeTexts, ({ length }) => length === 1)).toEqual(['SG · EL&I 2012']);
    // The list of hidden names needs to know all registers.
    await page.page.evaluate(hideSomebody);
    await giveFile(page, list);
    await readList(page, 'Verzonnen lijst', patience);
    await noteHeavy(page);
    await pressIn(page, 'Overnemen');
    await untilShown(page, 'Het register is toegevoegd.', patience);
    // While the background publishes.
    const [known] = await onX.badges();
    await known?.click();
    expect((known && (await cardWhen(known)))?.label).toBe('Chris Buijink');
    await onX.page.keyboard.press('Escape');
    expect(await waitFor(badgeTexts, ({ length }) => length === 4, patience)).toEqual([
      'SG · EL&I 2012',
      'hoofd verzinsels 7 · Verzonnen Dienst 7',
      'hoofd verzinsels 39 · Verzonnen Dienst 499',
      '',
    ]);
    expect(await large()).toBe(true);
    await untilShown(page, 'iemand-die-verborgen-is');
  });

  it('was read by workers alone, so that all pages answered meanwhile', async () => {
    expect(await heavyIn(page)).toEqual([]);
  });

  it('has its badges in pages that open later', async () => {
    await onX.page.reload();
    expect(await waitFor(badgeTexts, ({ length }) => length === 4)).toHaveLength(4);
  });

  it('has its cards, though the background was ended and knows nothing by heart', async () => {
    await browser.endBackground();
    const badge = (await onX.badges())[1];
    await badge?.click();
    const card = badge && (await cardWhen(badge));
    expect(card?.text).toContain('Verzonnen Persoon 7');
    expect(card?.text).toContain('uw eigen register: Verzonnen Dienst');
  });

  describe('in the popup', () => {
    let popup: Tab;
    const rows = () => popup.page.$$eval('.row .name', (names) => names.map(({ textContent }) => textContent));
    const chips = () => popup.page.$$eval('.chip', (all) => all.map(({ textContent }) => textContent?.trim()));
    const found = () => popup.page.evaluate(() => document.querySelector('.register [role=status]')?.textContent ?? '');
    const search = (query: string) =>
      popup.page.$eval(
        'input[type=search]',
        (field, text) => {
          if (!(field instanceof HTMLInputElement)) throw new Error('no field');
          field.value = text;
          field.dispatchEvent(new InputEvent('input', { bubbles: true }));
        },
        query,
      );
    /** Waits for the list to answer what was asked last. */
    const foundNow = async (wanted: string) => waitFor(found, (text) => text === wanted);
    beforeAll(async () => {
      popup = await browser.openExtensionPage('popup.html?tab=', { viewport: { width: 800, height: 700 } });
    });
    afterAll(() => popup.close());

    it('is among all records, counted by kind', async () => {
      expect(await foundNow(`${(officials + 601).toLocaleString('nl')} gevonden`)).toContain('gevonden');
      expect(await chips()).toContain(`Alles ${(officials + 601).toLocaleString('nl')}`);
      expect((await rows()).length).toBeLessThan(300);
    });

    it.each([
      ['a name', `verzonnen persoon 4321`],
      ['a handle', `@${listedHandle(4321)}`],
      ['the address of a profile', `https://x.com/${listedHandle(4321)}`],
      ['a name with a typing error', `verzonnen persoom 4321`],
    ])('is searched by %s', async (_how, query) => {
      await search(query);
      const wanted = 'Verzonnen Persoon 4321';
      expect((await waitFor(rows, ([first]) => first === wanted))[0]).toBe(wanted);
      expect(await chips()).toEqual(expect.arrayContaining([expect.stringMatching(/^Alles \d+$/)]));
      await search('');
      await foundNow(`${(officials + 601).toLocaleString('nl')} gevonden`);
    });

    it('gives what the last key asks for, however fast they come', async () => {
      const wanted = 'Verzonnen Persoon 4321';
      // Each key but the last finds others first.
      const saidToBeOfNow = await popup.page.evaluate(
        async ([query = '', last]) => {
          const field = document.querySelector<HTMLInputElement>('input[type=search]');
          if (!field) throw new Error('no field');
          const said: (string | null | undefined)[] = [];
          for (let length = 1; length <= query.length; length++) {
            field.value = query.slice(0, length);
            field.dispatchEvent(new InputEvent('input', { bubbles: true }));
            // Each is asked for by itself; the answer to the last cannot be there before the next task.
            if (length < query.length) await new Promise((done) => setTimeout(done));
            else for (let turn = 0; turn < 50; turn++) await null;
          }
          const list = document.querySelector('.register');
          for (const end = Date.now() + 60_000; said.at(-1) !== last && Date.now() < end; ) {
            if (list?.getAttribute('aria-busy') === 'false') said.push(list.querySelector('.row .name')?.textContent);
            await new Promise((done) => setTimeout(done));
          }
          return said;
        },
        [listedHandle(4321), wanted],
      );
      expect(saidToBeOfNow).toEqual([wanted]);
      await search('');
    });

    it('is narrowed by a chip, sorted, and jumped through', async () => {
      const press = (label: string) =>
        popup.page.$$eval(
          '.chip',
          (all, wanted) => {
            const chip = all.find(({ textContent }) => textContent?.trim().startsWith(wanted));
            if (chip instanceof HTMLElement) chip.click();
          },
          label,
        );
      await press('Mastodon');
      const onMastodon = await waitFor(found, (text) => text.startsWith('10.'));
      expect(onMastodon).toMatch(/^10\.\d{3} gevonden$/);
      await press('Mastodon');
      await foundNow(`${(officials + 601).toLocaleString('nl')} gevonden`);
      const jumps = await popup.page.$$eval('.jump option', (options) => options.map(({ textContent }) => textContent));
      expect(jumps).toEqual(expect.arrayContaining(['Gemeenten: Z']));
      await popup.page.$eval('.jump select', (select) => {
        if (!(select instanceof HTMLSelectElement)) throw new Error('nothing to choose from');
        select.value = [...select.options].find(({ text }) => text === 'Gemeenten: Z')?.value ?? '';
        select.dispatchEvent(new Event('change', { bubbles: true }));
      });
      const focused = () => popup.page.evaluate(() => document.activeElement?.querySelector('.name')?.textContent);
      expect(await waitFor(focused, (name) => name === 'Zaanstad')).toBe('Zaanstad');
      // What lies between is not there, and can be asked for.
      expect((await rows()).length).toBeLessThan(300);
      const [before = ''] = await rows();
      await popup.page.$eval('.earlier', (button) => button instanceof HTMLElement && button.click());
      expect((await waitFor(rows, ([first]) => first !== before)).indexOf(before)).toBe(40);
      expect(await focused()).toBe('Zaanstad');
    });

    const pressView = (nth: string) =>
      popup.page.$eval(`nav button:${nth}`, (button) => button instanceof HTMLElement && button.click());
    const countAgain = () =>
      popup.page.$$eval('.countable button', (all) => {
        const own = all.find(({ textContent }) => textContent === 'Verzonnen lijst');
        if (own instanceof HTMLElement) own.click();
      });

    it('has its figures, and is counted again with all of its rows to be taken along', async () => {
      await pressView('last-child');
      await popup.page.waitForSelector('.matrix', { timeout: patience });
      await countAgain();
      await popup.page.waitForSelector('.tally .asTable tbody', { timeout: patience });
      expect(await popup.page.$$('.tally .asTable tbody tr')).toHaveLength(100);
      const { text = '' } = await takeFigure(popup, 2, { figure: 1 });
      expect(text.split('\r\n').filter((line) => line.includes('Verzonnen Persoon'))).toHaveLength(officials);
    });

    it('need not be counted to the end', async () => {
      await popup.page.$eval('.tally .all', (button) => button instanceof HTMLElement && button.click());
      await popup.page.waitForSelector('.countable', { timeout: patience });
      await countAgain();
      await popup.page.waitForSelector('.tally .busy button');
      await popup.page.$eval('.tally .busy button', (button) => button instanceof HTMLElement && button.click());
      expect(await popup.page.waitForSelector('.countable', { timeout: patience })).toBeTruthy();
      await pressView('nth-child(1)');
      expect(await waitFor(rows, ({ length }) => length > 0)).not.toHaveLength(0);
    });

    it('is counted again as far as it was searched for', async () => {
      await search('verzonnen persoon 43');
      await waitFor(rows, ([first]) => first === 'Verzonnen Persoon 43');
      const [number] = (await found()).split(' ');
      await popup.page.$eval(
        '.filters [aria-label="Tel opnieuw"]',
        (button) => button instanceof HTMLElement && button.click(),
      );
      const counted = () =>
        popup.page.$$eval('.tally .asTable tbody th', (all) => all.map(({ textContent }) => textContent));
      const names = await waitFor(counted, ({ length }) => length > 0, patience);
      expect(names).toHaveLength(100);
      const rest = await popup.page.$eval('.tally .asTable p', ({ textContent }) => textContent);
      expect(rest).toBe(`En nog ${Number(number) - 100}: zie de CSV.`);
      await pressView('nth-child(1)');
      await search('');
    });

    it('opens a record in full', async () => {
      await search(listedHandle(4321));
      await waitFor(rows, ([first]) => first === 'Verzonnen Persoon 4321');
      await popup.page.focus('input[type=search]');
      await popup.page.keyboard.press('Enter');
      const text = () => popup.page.evaluate(() => document.querySelector('.record')?.textContent ?? '');
      const dossier = await waitFor(text, (shown) => shown.includes('Dienst'));
      expect(dossier).toContain('Verzonnen Persoon 4321');
      expect(dossier).toContain(listedHandle(4321));
      await popup.page.keyboard.press('Escape');
      await search('');
    });

    it('says what to do where it can no longer be read, and begins anew', async () => {
      await popup.page.evaluate(() => {
        IDBFactory.prototype.open = () => {
          throw new Error('made up');
        };
        IDBDatabase.prototype.transaction = () => {
          throw new Error('made up');
        };
        location.hash = 'chris-buijink';
      });
      const text = () => popup.page.evaluate(() => document.body.innerText);
      const said = await waitFor(text, (shown) => shown.includes('Hier ging iets mis'));
      expect(said).toContain('Probeer het opnieuw.');
      expect(said).toContain('made up');
      popup.errors.splice(0);
      await popup.page.$eval('.failed button', (button) => button instanceof HTMLElement && button.click());
      // While the page is loaded again there is nobody to ask.
      expect(await waitFor(() => found().catch(() => ''), Boolean)).toContain('gevonden');
    });
  });

  it('is noted of, corrected and hidden by a page that has workers read it', async () => {
    const tab = await browser.openExtensionPage('note.html?record=verzonnen-persoon-4321');
    const shows = (text: string) => untilShown(tab, text, patience);
    const press = (says: string) => pressInNote(tab, says);
    await shows('Verzonnen Persoon 4321');
    await noteHeavy(tab);
    await press('Verbergen');
    await shows('U hebt Verzonnen Persoon 4321 verborgen');
    expect(await giveUpAtOnce(tab, 'main', () => press('Weer tonen'))).toContain('Annuleren');
    await shows('Het lezen is gestopt.');
    await press('Toch lezen');
    await shows('Verbeteren');
    // Of what the page itself keeps, its notes, none is there yet.
    expect(await heavyIn(tab)).toEqual([]);
    await press('Verbeteren');
    await fieldOfNote(tab, 'Functie', 'woordvoerder');
    await press('Verbetering bewaren');
    await shows('Uw verbetering is bewaard.');
    await shows('Verbetering terugnemen');
    await press('Verbetering terugnemen');
    await shows('Uit uw register gehaald');
    expect(tab.errors).toEqual([]);
    await tab.close();
  });

  it('goes with its badges, and from the open popup, once it is taken away', async () => {
    const popup = await browser.openExtensionPage('popup.html?tab=');
    const size = () => popup.page.$$eval('.records li', ([row]) => row?.getAttribute('aria-setsize') ?? '');
    await waitFor(size, (shown) => shown === String(officials + 601));
    await pressIn(page, 'Verwijderen');
    expect(await waitFor(badgeTexts, ({ length }) => length === 1, 20_000)).toEqual(['SG · EL&I 2012']);
    expect(await large()).toBe(false);
    expect(await waitFor(size, (shown) => shown === '601')).toBe('601');
    expect(popup.errors).toEqual([]);
    await popup.close();
  });

  it('is published by and by though the background was ended while it did so', async () => {
    await pressIn(page, 'Ongedaan maken');
    await untilShown(page, 'is teruggezet', 20_000);
    await browser.endBackground();
    await onX.page.reload();
    expect(await waitFor(badgeTexts, ({ length }) => length === 4, patience)).toHaveLength(4);
    expect([...page.errors, ...onX.errors]).toEqual([]);
  });

  it('is exported by a worker alone, which can be given up', async () => {
    await noteHeavy(page);
    const press = () =>
      page.page.evaluate(() => {
        const { createObjectURL } = URL;
        URL.createObjectURL = (blob) => {
          if (blob instanceof Blob) void blob.text().then((text) => Reflect.set(window, 'exported', text));
          return createObjectURL(blob);
        };
        document.querySelector<HTMLElement>('.own .exports [aria-label*=CSV]')?.click();
      });
    const exported = () => page.page.evaluate(() => String(Reflect.get(window, 'exported') ?? ''));
    expect(await giveUpAtOnce(page, '.exports', press)).toContain('Bestand maken…');
    await press();
    const text = await waitFor(exported, Boolean, patience);
    expect(text.split('\r\n').filter((line) => line.includes('Verzonnen Persoon'))).toHaveLength(officials);
    expect(await page.page.$('.exports .busy')).toBeNull();
    expect(await heavyIn(page)).toEqual([]);
  });

  it('is saved in a backup and restored out of it by workers alone, which can be given up', async () => {
    await noteHeavy(page);
    await page.page.evaluate(() => {
      const { createObjectURL } = URL;
      URL.createObjectURL = (blob) => {
        Reflect.set(window, 'backup', blob);
        return createObjectURL(blob);
      };
    });
    await pressIn(page, 'Reservekopie opslaan');
    const isMade = () => page.page.evaluate(() => Reflect.get(window, 'backup') instanceof Blob);
    expect(await waitFor(isMade, Boolean, patience)).toBe(true);
    const choose = () =>
      page.page.evaluate(() => {
        const input = document.querySelector('.backup input');
        const blob: unknown = Reflect.get(window, 'backup');
        if (!(input instanceof HTMLInputElement) || !(blob instanceof Blob)) throw new Error('nothing to choose');
        const files = new DataTransfer();
        files.items.add(new File([blob], 'backup.json'));
        input.files = files.files;
        input.dispatchEvent(new Event('change', { bubbles: true }));
      });
    await untilShown(page, 'kies het bestand');
    expect(await giveUpAtOnce(page, '.backup', choose)).toContain('Reservekopie lezen…');
    await untilShown(page, 'kies het bestand');
    await choose();
    await untilShown(page, 'Eigen registers: 1 in plaats van 1', patience);
    const restore = () => pressIn(page, 'Terugzetten');
    expect(await giveUpAtOnce(page, '.backup', restore)).toContain('Reservekopie terugzetten…');
    await untilShown(page, 'kies het bestand', patience);
    expect(await page.page.$eval('.registersOutcome', ({ textContent }) => textContent)).not.toContain('kopie');
    await choose();
    await untilShown(page, 'Eigen registers: 1 in plaats van 1', patience);
    await restore();
    await untilShown(page, 'De reservekopie is teruggezet.', patience);
    expect(await heavyIn(page)).toEqual([]);
    expect(page.errors).toEqual([]);
  });
});
