/** Imports that go wrong: names that are no names, files too large, no room, a browser that is killed. All people here are made up. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ImportAnswer, ImportStep } from '@/components/registers/importMessages';
import type { Meaning } from '@/data/exchange/lists/headers';
import type { Holds } from '@/data/exchange/lists/listHolds';
import { bytesOf, hasSamples, samples, secretsIn } from '../importSamples';
import { madeUpList } from '../madeUpList';
import { browserNames, type Launched, launch, type Tab } from './browsers';
import { giveFile, pressIn, readList, untilShown } from './importing';
import { removeFolder } from './removeFolder';

/** Runs in a page of the extension: all that is kept in it, in every database and area, as text. */
async function dump(): Promise<string> {
  const settled = <T>(request: IDBRequest<T>) =>
    new Promise<T>((done, failed) => {
      request.onsuccess = () => done(request.result);
      request.onerror = () => failed(request.error);
    });
  const kept: unknown[] = [{ ...localStorage }];
  for (const { name = '' } of await indexedDB.databases()) {
    const database = await settled(indexedDB.open(name));
    for (const store of database.objectStoreNames) {
      const objects = database.transaction(store).objectStore(store);
      kept.push(store, await settled(objects.getAllKeys()), await settled(objects.getAll()));
    }
    database.close();
  }
  return JSON.stringify(kept, (_, value) =>
    ArrayBuffer.isView(value) ? new TextDecoder('latin1').decode(value) : value,
  );
}

const settingsIn = async (browser: Launched): Promise<Tab> => {
  await browser.inExtension((api) => api.storage.sync.set({ settings: { language: 'nl' } }));
  return browser.openExtensionPage('options.html#registers', { viewport: { width: 800, height: 1200 } });
};

async function chooseList(tab: Tab, text: string, title: string, patience?: number): Promise<void> {
  await untilShown(tab, 'Register of lijst toevoegen');
  await giveFile(tab, text);
  await readList(tab, title, patience);
}

describe.each(browserNames)('an import in %s', (browserName) => {
  let browser: Launched;
  let page: Tab;
  beforeAll(async () => {
    browser = await launch(browserName);
    page = await settingsIn(browser);
  });
  afterAll(() => browser.close());

  it('shows names that would run as a script or a formula as the text that they are', async () => {
    const hostile = [
      '<img src=x onerror="window.ran=1">',
      '=HYPERLINK("https://voorbeeld.example")',
      '<script>window.ran=1</script>',
    ];
    const cells = hostile.map((name) => `"${name.replaceAll('"', '""')}"`);
    const list = `Naam;Functie;Organisatie;Twitter\n${cells.map((cell, at) => `${cell};${cell};${cell};vb_een${at}`).join('\n')}\n${cells[0]};x;y;"${'<b>'}"\n`;
    await chooseList(page, list, `Lijst ${hostile[0]}`);
    await untilShown(page, '“<b>”');
    await pressIn(page, 'Overnemen');
    await untilShown(page, 'Het register is toegevoegd.');
    await untilShown(page, `Lijst ${hostile[0]}`);
    const within = await page.page.evaluate(() => [
      document.querySelectorAll('main img[src=x], main script').length,
      Reflect.has(window, 'ran'),
    ]);
    expect(within).toEqual([0, false]);
  });

  it('says of a file of 200 MB that it is too large, before it reads any of it', async () => {
    await page.page.evaluate(() => {
      const input = document.querySelector('.ownRegisters input[type=file]');
      if (!(input instanceof HTMLInputElement)) throw new Error('no field for files');
      const piece = new Uint8Array(1e6).fill(65);
      const files = new DataTransfer();
      files.items.add(
        new File(
          Array.from({ length: 200 }, () => piece),
          'groot.csv',
        ),
      );
      window.Worker = class extends Worker {
        constructor(...given: ConstructorParameters<typeof Worker>) {
          super(...given);
          document.title = 'it is read';
        }
      };
      input.files = files.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await untilShown(page, 'groot.csv is groter dan 100 MB');
    expect(await page.page.title()).not.toBe('it is read');
    await page.close();
    page = await settingsIn(browser);
  });

  it.runIf(hasSamples)('of real lists keeps and publishes nothing of what is private in them', async () => {
    const ids: string[] = [];
    for (const [at, { files, holds }] of samples.entries()) {
      const contents = files.map((file) => Buffer.from(bytesOf(file)).toString('base64'));
      ids.push(await page.page.evaluate(importWith, contents, holds, `Proef ${at}`, await workerOf(page)));
    }
    await browser.inExtension((api) => api.runtime.sendMessage({ type: 'registersChanged' }));
    const published = () => browser.inExtension(async (api) => JSON.stringify(await api.storage.local.get()));
    const kept = (await page.page.evaluate(dump)) + (await published());
    expect(ids.filter((id) => !kept.includes(id))).toEqual([]);
    // Short ones, as of parties, are parts of many words: the unit tests look for those as whole texts.
    const secrets = samples.flatMap(secretsIn).filter((secret) => secret.length >= 16);
    expect(secrets.length).toBeGreaterThan(400);
    expect(secrets.filter((secret) => kept.includes(JSON.stringify(secret).slice(1, -1)))).toHaveLength(0);
  });
});

/** The address of the worker that imports, as the page starts it. */
const workerOf = (page: Tab): Promise<string> =>
  page.page.evaluate(async () => {
    const script = document.querySelector<HTMLScriptElement>('script[src*="options"]')?.src ?? '';
    const [, found = ''] = /["'`]([^"'`]*importWorker[^"'`]*\.js)["'`]/.exec(await (await fetch(script)).text()) ?? [];
    return new URL(found, location.origin).href;
  });

/** Runs in the page: imports files by the worker, with what it proposes. */
async function importWith(contents: string[], holds: Holds, title: string, worker: string): Promise<string> {
  const importer = new Worker(worker, { type: 'module' });
  const ask = (step: ImportStep) =>
    new Promise<ImportAnswer>((done) => {
      importer.onmessage = ({ data }: MessageEvent<ImportAnswer>) => done(data);
      importer.postMessage(step);
    });
  const files = contents.map((text) => new Blob([Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))]));
  const answer = await ask({ step: 'read', files });
  if (answer.is !== 'read' || answer.read.kind !== 'lists') throw new Error('it could not be read');
  const meanings = answer.read.lists.map(({ columns }) =>
    columns.flatMap(({ name, meaning }): [string, Meaning][] => (meaning ? [[name, meaning]] : [])),
  );
  const facts = { title, asOf: '2026-11-26', publisher: 'Proef', holds, role: 'Lid', organisation: 'Raad' };
  await ask({ step: 'make', meanings, facts });
  const kept = await ask({ step: 'keep' });
  importer.terminate();
  return kept.is === 'kept' ? (kept.ids[0] ?? '') : kept.is;
}

describe.each(browserNames)('an import for which there is no room any more, in %s', (browserName) => {
  it('says so, keeps nothing of it, and leaves what was there', async () => {
    // In Chromium that is with the extension's own scripts.
    const browser = await launch(browserName, { room: browserName === 'chromium' ? 900_000 : 400_000 });
    try {
      const page = await settingsIn(browser);
      await chooseList(page, madeUpList(20), 'Kleine lijst');
      await pressIn(page, 'Overnemen');
      await untilShown(page, 'Het register is toegevoegd.');
      // As if the room had been taken since the list was chosen.
      await page.page.evaluate(() => {
        Object.defineProperty(navigator.storage, 'estimate', { value: async () => ({}) });
      });
      await chooseList(page, madeUpList(10_000), 'Grote lijst', 30_000);
      await pressIn(page, 'Overnemen');
      await untilShown(page, 'De browser heeft hier geen ruimte voor.', 30_000);
      expect(await page.page.evaluate(readEditions)).toEqual([['kleine-lijst', 20, 20, 30]]);
    } finally {
      await browser.close();
    }
  });
});

describe.each(browserNames)('a browser that is killed in the middle of an import: %s', (browserName) => {
  it('has the register of before or the new one when it starts again, never a half', async () => {
    const profile = mkdtempSync(join(tmpdir(), 'ambtsbadge-'));
    try {
      const start = async () => {
        const browser = await launch(browserName, { profile });
        return { browser, page: await settingsIn(browser) };
      };
      const sizes: number[] = [];
      let { browser, page } = await start();
      for (const moment of [0, 40, 150]) {
        await chooseList(page, madeUpList(3000 + moment), 'Verzonnen lijst', 30_000);
        await pressIn(page, 'Overnemen');
        await sleep(moment);
        await browser.kill();
        // The next list is read where this one was left, whole or not at all.
        ({ browser, page } = await start());
        await untilShown(page, 'Register of lijst toevoegen');
        const kept: [string, number, number, number][] = await page.page.evaluate(readEditions);
        for (const [id, listed, officials, accounts] of kept) {
          // What the list of registers says of it, and what is in it, are of one edition; and that is whole.
          expect([id, listed, accounts]).toEqual(['verzonnen-lijst', officials, officials * 1.5]);
          expect([3000, 3040, 3150]).toContain(officials);
        }
        sizes.push(kept.length);
      }
      await browser.close();
      expect(sizes.every((count) => count <= 1)).toBe(true);
    } finally {
      await removeFolder(profile);
    }
  }, 240_000);
});

/** Runs in a page of the extension: of each register its id, what is said of its size, and what is in it. */
async function readEditions(): Promise<[id: string, digest: number, officials: number, accounts: number][]> {
  const settled = <T>(request: IDBRequest<T>) =>
    new Promise<T>((done, failed) => {
      request.onsuccess = () => done(request.result);
      request.onerror = () => failed(request.error);
    });
  const database = await settled(indexedDB.open('registers'));
  const stores = database.transaction(['registers', 'contents']);
  const registers = await settled(stores.objectStore('registers').getAll());
  const found = registers.map(async ({ id, digest, content: key }): Promise<[string, number, number, number]> => {
    const content = await settled(stores.objectStore('contents').get(key));
    const accounts = content.officials.reduce(
      (sum: number, official: { accounts: unknown[] }) => sum + official.accounts.length,
      0,
    );
    return [id, digest?.records ?? 0, content.officials.length, accounts];
  });
  return Promise.all(found);
}
