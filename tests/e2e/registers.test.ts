/** Registers of one's own: taken in from a list, shown on a page, taken away again. The people and accounts here are made up. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFaults } from './axe';
import { browserNames, type Launched, launch, type Tab } from './browsers';
import { pressIn } from './importing';
import { answerWith } from './pages';
import { press } from './press';
import { badgesWhen, cardWhen, waitFor } from './wait';

const list =
  'Naam;Functie;Organisatie;Twitter;E-mail\nVera Voorbeeld;Woordvoerder;Dienst Voorbeelden;@veravb;v@voorbeeld.example\nBert Proef;Woordvoerder;Dienst Voorbeelden;@bert proef;\n';
const url = 'https://x.com/home';
const timeline = `<!doctype html><title>X</title>
  <div data-testid="User-Name"><a href="/veravb"><span>Vera</span></a><a href="/veravb" tabindex="-1"><span>@veravb</span></a></div>`;

describe.each(browserNames)('a register of one’s own, in %s', (browserName) => {
  let browser: Launched;
  let page: Tab;
  let onX: Tab;
  const text = () => page.page.evaluate(() => document.querySelector('main')?.innerText ?? '');
  const textWith = (wanted: string) => waitFor(text, (seen) => seen.includes(wanted));
  const pressSaying = (says: string) => pressIn(page, says);
  const pressNamed = (name: string) => press(page, `.ownRegisters button[aria-label="${name}"]`);
  const fill = async (label: string, value: string) => {
    const field = await page.page.evaluateHandle(
      (wanted) =>
        [...document.querySelectorAll<HTMLLabelElement>('.ownRegisters label')].find(({ innerText }) =>
          innerText.startsWith(wanted),
        )?.control ?? null,
      label,
    );
    await field.asElement()?.evaluate((input, given) => {
      if (!(input instanceof HTMLInputElement || input instanceof HTMLTextAreaElement)) return;
      input.value = given;
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }, value);
  };
  // The page of the settings is behind the other one, where nothing is drawn that could be clicked on.
  const toggle = () =>
    page.page.evaluate(() => document.querySelector<HTMLInputElement>('.own input[type=checkbox]')?.click());
  const badgeTexts = async () => (await onX.badges()).map((badge) => badge.text);

  beforeAll(async () => {
    browser = await launch(browserName);
    await browser.inExtension((api) => api.storage.sync.set({ settings: { language: 'nl' } }));
    page = await browser.openExtensionPage('options.html#registers', { viewport: { width: 800, height: 1200 } });
    onX = await browser.open(url, answerWith(url, timeline));
  });
  afterAll(() => browser.close());

  it('says why a file cannot be read, and reads another one', async () => {
    await textWith('Register of lijst toevoegen');
    await fill('Of plak', '[{"name": "Vera"');
    await pressSaying('Geplakte lijst lezen');
    expect(await textWith('kapot')).toContain('Dit lijkt JSON, maar het is kapot.');
  });

  it('asks what a list means, and shows what would come before anything is kept', async () => {
    await fill('Of plak', list);
    await pressSaying('Geplakte lijst lezen');
    expect(await textWith('2 rijen')).toContain('wordt nooit gelezen');
    expect(await axeFaults(page)).toEqual([]);
    await fill('Naam van het register', 'Woordvoerders');
    await fill('Van wie komt de lijst?', 'Dienst Voorbeelden');
    await pressSaying('Verder');
    const preview = await textWith('1 account');
    expect(preview).toContain('2 namen, 1 account');
    expect(preview).toContain('regel 3, Twitter, “@bert proef”: geen account');
    expect(await axeFaults(page)).toEqual([]);
    expect(await badgeTexts()).toEqual([]);
  });

  it('has its badges in pages that are open once it is kept, until it is switched off', async () => {
    await pressSaying('Overnemen');
    expect(await textWith('toegevoegd')).toContain('Het register is toegevoegd.');
    const [badge, ...others] = await badgesWhen(onX, 1);
    expect([badge?.text, others]).toEqual(['Woordvoerder · Dienst Voorbeelden', []]);
    await badge?.click();
    expect((badge && (await cardWhen(badge)))?.text).toContain('uw eigen register: Dienst Voorbeelden');
    await toggle();
    expect(await waitFor(badgeTexts, ({ length }) => length === 0)).toEqual([]);
    await toggle();
    expect(await waitFor(badgeTexts, ({ length }) => length === 1)).toHaveLength(1);
  });

  it('is kept nowhere with what is never read', async () => {
    const kept = await page.page.evaluate(async () => {
      const open = indexedDB.open('registers');
      const database = await new Promise<IDBDatabase>((done) => (open.onsuccess = () => done(open.result)));
      const all = database.transaction('contents').objectStore('contents').getAll();
      await new Promise((done) => (all.onsuccess = done));
      database.close();
      return JSON.stringify(all.result);
    });
    const published = await browser.inExtension(async (api) => JSON.stringify(await api.storage.local.get()));
    expect(kept).toContain('Vera Voorbeeld');
    expect(kept + published).not.toContain('voorbeeld.example');
  });

  it('can be taken away, and put back', async () => {
    await pressSaying('Verwijderen');
    expect(await textWith('verwijderd')).toContain('Het register is verwijderd.');
    expect(await waitFor(badgeTexts, ({ length }) => length === 0)).toEqual([]);
    await pressSaying('Ongedaan maken');
    expect(await textWith('teruggezet')).toContain('Woordvoerders');
    expect(await waitFor(badgeTexts, ({ length }) => length === 1)).toHaveLength(1);
    expect(page.errors).toEqual([]);
  });

  it('says once who is in two registers, by the word of the one that stands higher, until that is moved', async () => {
    const sourced = { asOf: '2026-11-01', source: 'list' };
    const accounts = [{ status: 'published', platform: 'x', handle: 'minbzk', ...sourced }];
    const register = {
      form: 2,
      id: 'two',
      title: { nl: 'Verzonnen namen' },
      asOf: '2026-11-01',
      sources: [{ id: 'list', title: 'Verzonnen lijst', publisher: 'Dienst Voorbeelden' }],
      organisations: [
        {
          id: 'vb',
          kind: 'ministry',
          name: { nl: 'Voorbeelden' },
          abbreviation: 'VBD',
          became: [],
          accounts,
          ...sourced,
        },
      ],
      officials: [],
    };
    const onMinistry = await browser.open(url, answerWith(url, timeline.replaceAll('veravb', 'minbzk')));
    const textsThere = async () => (await onMinistry.badges()).map((badge) => badge.text);
    const bundled = await waitFor(textsThere, ({ length }) => length === 1);
    await fill('Of plak', JSON.stringify(register));
    await pressSaying('Geplakte lijst lezen');
    await textWith('ook in een ander register');
    await pressSaying('Overnemen');
    const [own] = await waitFor(textsThere, ([text]) => text?.includes('VBD') ?? false);
    expect(own).toContain('VBD');
    const [badge] = await onMinistry.badges();
    await badge?.focus();
    await onMinistry.page.keyboard.press('Enter');
    const card = (badge && (await cardWhen(badge)))?.text;
    expect(card).toContain('uw eigen register: Verzonnen lijst');
    for (const place of [2, 3, 4, 5]) {
      await pressNamed('Verzonnen namen lager zetten');
      await textWith(`plaats ${place} van`);
    }
    expect(await waitFor(textsThere, ([text]) => text === bundled[0])).toEqual(bundled);
    await onMinistry.close();
  });

  it('is in a backup, which brings all back as it was, after one has seen what it replaces', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'ambtsbadge-'));
    const choose = async (name: string, content: string) => {
      const file = join(folder, name);
      await writeFile(file, content);
      const input = await page.page.$('.backup input');
      await input?.uploadFile(file);
    };
    const titles = () =>
      page.page.$$eval('.registerItem', (all) =>
        all.map((item) => [
          item.querySelector('h3')?.textContent ?? '',
          item.querySelector<HTMLInputElement>('input')?.checked ?? false,
        ]),
      );
    const before = await titles();
    await page.page.evaluate(() => {
      const { createObjectURL } = URL;
      URL.createObjectURL = (blob) => {
        if (blob instanceof Blob) void blob.text().then((text) => document.body.setAttribute('data-saved', text));
        return createObjectURL(blob);
      };
    });
    await pressSaying('Reservekopie opslaan');
    const saved = await waitFor(() => page.page.evaluate(() => document.body.dataset.saved ?? ''), Boolean);
    await page.page.evaluate(() => document.body.removeAttribute('data-saved'));
    expect(saved).toContain('Vera Voorbeeld');

    await choose('newer.json', saved.replace('"version": 1', '"version": 2'));
    expect(await textWith('nieuwere versie')).toContain('er is niets veranderd');
    await choose('cut-off.json', saved.slice(0, -100));
    await textWith('Dit bestand is kapot');
    expect(await titles()).toEqual(before);

    await pressNamed('Woordvoerders verwijderen');
    await textWith('Het register is verwijderd');
    await pressNamed('Overheidsorganisaties lager zetten');
    const after = await waitFor(titles, (now) => JSON.stringify(now) !== JSON.stringify(before));
    expect(after).not.toEqual(before);
    await choose('backup.json', saved);
    expect(await textWith('komt in de plaats')).toContain('Eigen registers: 2 in plaats van 1');
    expect(await axeFaults(page)).toEqual([]);
    await pressSaying('Terugzetten');
    await textWith('De reservekopie is teruggezet');
    const asBefore = (now: Awaited<ReturnType<typeof titles>>) => JSON.stringify(now) === JSON.stringify(before);
    expect(await waitFor(titles, asBefore)).toEqual(before);
    await pressSaying('Ongedaan maken');
    await textWith('Het is teruggezet');
    const names = async () => (await titles()).map(([title]) => title);
    expect(await waitFor(names, (all) => !all.includes('Woordvoerders'))).not.toContain('Woordvoerders');
    await rm(folder, { recursive: true });
  });

  it('has no badges anywhere once all are switched off', async () => {
    await page.page.evaluate(() => {
      for (const item of document.querySelectorAll<HTMLInputElement>('.registerItem input:checked')) item.click();
    });
    await textWith('Geen enkel register telt mee');
    expect(await waitFor(badgeTexts, ({ length }) => length === 0)).toEqual([]);
  });

  it('of before is there after an update, switched and in the order as it was', async () => {
    const order = ['Verzonnen twee', 'Verzonnen een'];
    await browser.inExtension(async (_, titles) => {
      const settled = (request: IDBRequest) =>
        new Promise((done, fail) => {
          request.onsuccess = done;
          request.onerror = () => fail(request.error);
        });
      const removed = settled(indexedDB.deleteDatabase('registers'));
      // At once, or the background may come between with the form of today.
      const open = indexedDB.open('registers', 1);
      open.onupgradeneeded = () => {
        open.result.createObjectStore('registers', { keyPath: 'id' });
        open.result.createObjectStore('facts');
      };
      await Promise.all([removed, settled(open)]);
      const transaction = open.result.transaction(['registers', 'facts'], 'readwrite');
      for (const [at, title] of titles.entries()) {
        const [id, asOf] = [`old-${at}`, '2026-11-01'];
        const sourced = { asOf, source: 'list' };
        const accounts = [{ status: 'published', platform: 'x', handle: 'veravb', ...sourced }];
        const body = { id: 'vb', kind: 'agency', name: { nl: title }, became: [], accounts, ...sourced };
        const lists = { offices: [], officials: [], domains: [], groupCounts: [], discrepancies: [], leftOut: [] };
        const sources = [{ id: 'list', title: 'Verzonnen lijst', publisher: 'Dienst Voorbeelden' }];
        const register = { form: 2, id, title: { nl: title }, asOf, sources, organisations: [body], ...lists };
        transaction.objectStore('registers').put({ id, register, isOn: at === 0, rank: 2 - at });
      }
      transaction.objectStore('facts').put(2, 'revision');
      await new Promise((done) => (transaction.oncomplete = done));
      open.result.close();
    }, order);
    const settings = await browser.openExtensionPage('options.html#registers');
    const own = () =>
      settings.page.evaluate(() =>
        [...document.querySelectorAll('.own')].map((item) => ({
          title: item.querySelector('h3')?.innerText,
          isOn: item.querySelector('input')?.checked,
        })),
      );
    expect(await waitFor(own, ({ length }) => length === 2)).toEqual([
      { title: 'Verzonnen twee', isOn: true },
      { title: 'Verzonnen een', isOn: false },
    ]);
    expect(settings.errors).toEqual([]);
    await settings.close();
  });
});
