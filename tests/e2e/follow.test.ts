/** Registers that are followed at an address, whatever its server does. The server is a real one; the people in it are made up. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { madeUpOfficials } from '../madeUpOfficials';
import { axeFaults } from './axe';
import { browserNames, type Launched, launch, type Tab } from './browsers';
import { heavyIn, noteHeavy } from './heavy';
import { answerWith } from './pages';
import { click } from './press';
import { type RegisterServer, type ServerAnswer, startRegisterServer } from './registerServer';
import { waitFor } from './wait';

const known = { asOf: '2026-11-01', source: 'lijst' };
const account = (handle: string) => ({ status: 'published', platform: 'x', handle, ...known });
const post = (title: string) => ({ title: { nl: title }, organisation: 'vb', status: 'held', ...known });

const register = (id: string, asOf: string, officials: object[]) =>
  JSON.stringify({
    ...{ form: 2, id, title: { nl: 'Woordvoerders' }, asOf },
    sources: [{ id: 'lijst', title: 'Verzonnen lijst', publisher: 'Dienst Voorbeelden' }],
    organisations: [
      { id: 'vb', kind: 'agency', name: { nl: 'Dienst Voorbeelden' }, became: [], accounts: [], ...known },
    ],
    officials,
  });
const vera = {
  ...{ id: 'vera-voorbeeld', name: 'Vera Voorbeeld', observations: [] },
  ...{ posts: [post('Woordvoerder')], accounts: [account('veravb')] },
};
const bert = {
  ...{ id: 'bert-proef', name: 'Bert Proef', observations: [] },
  ...{ posts: [post('Woordvoerder')], accounts: [account('bertproef')] },
};
const first = register('woordvoerders', '2026-11-01', [vera]);
const second = register('woordvoerders', '2026-11-02', [{ ...vera, posts: [...vera.posts, post('Directeur')] }, bert]);
const third = register('woordvoerders', '2026-11-03', [bert]);

/** Gives a text, and says that it is the same to whoever has it. */
const giving =
  (text: string, type = 'application/json'): ServerAnswer =>
  (response, headers) => {
    const etag = `"${text.length}"`;
    if (headers['if-none-match'] === etag) response.writeHead(304, { etag }).end();
    else response.writeHead(200, { 'content-type': type, etag }).end(text);
  };
const forwarding =
  (location: string): ServerAnswer =>
  (response) =>
    response.writeHead(302, { location }).end();
const endless: ServerAnswer = (response) => {
  const more = () => {
    while (response.write(' '.repeat(1e6)));
  };
  response.writeHead(200, { 'content-type': 'application/json' }).on('drain', more);
  more();
};

const url = 'https://x.com/home';
const timeline = `<!doctype html><title>X</title>${['veravb', 'bertproef']
  .map(
    (handle) =>
      `<div data-testid="User-Name"><a href="/${handle}"><span>Naam</span></a><a href="/${handle}" tabindex="-1"><span>@${handle}</span></a></div>`,
  )
  .join('')}`;

const [server, elsewhere] = [await startRegisterServer(), await startRegisterServer()];

describe.skipIf(!server).each(browserNames)('a register that is followed, in %s', (browserName) => {
  let browser: Launched;
  let page: Tab;
  let onX: Tab;
  const { origin, answers, asked } = server ?? ({} as RegisterServer);
  const address = `${origin}/r.json`;

  const text = () => page.page.evaluate(() => document.querySelector('main')?.innerText ?? '');
  const textWith = (wanted: string) => waitFor(text, (seen) => seen.includes(wanted));
  const badgeTexts = async () => (await onX.badges()).map((badge) => badge.text);
  const badgesBecome = (count: number) => waitFor(badgeTexts, ({ length }) => length === count);
  const origins = () => browser.inExtension(async (api) => (await api.permissions.getAll()).origins ?? []);
  const press = (says: string) => click(page, '#registers button', { says });
  const follow = async (at: string) => {
    await page.page.bringToFront();
    await page.page.$eval(
      '.followAddress input',
      (input, value) => {
        if (!(input instanceof HTMLInputElement)) return;
        input.value = value;
        input.dispatchEvent(new InputEvent('input', { bubbles: true }));
      },
      at,
    );
    await press('Volgen');
  };
  const refusal = () => page.page.$eval('.follow .refused', ({ textContent }) => textContent ?? '');
  const refusalWith = (wanted: string) => waitFor(refusal, (seen) => seen.includes(wanted));

  beforeAll(async () => {
    asked.splice(0);
    answers.clear();
    browser = await launch(browserName, { reachesThisMachine: true });
    await browser.inExtension((api) => api.storage.sync.set({ settings: { language: 'nl' } }));
    page = await browser.openExtensionPage('options.html#registers', { viewport: { width: 800, height: 1200 } });
    onX = await browser.open(url, answerWith(url, timeline));
    await textWith('Register volgen');
  });
  afterAll(() => browser.close());

  it('has to be at an https address', async () => {
    await follow('http://127.0.0.1/r.json');
    expect(await refusalWith('https')).toContain('Het moet met https:// beginnen');
  });

  it.runIf(browserName === 'firefox')('is not followed where the user refuses access', async () => {
    const prompts = (on: boolean) =>
      browser.inWindow?.(`Services.prefs.setBoolPref('extensions.webextOptionalPermissionPrompts', ${on})`);
    const refuse = async () =>
      await browser.inWindow?.(`(() => {
        const question = document.getElementById('addon-webext-permissions-notification');
        if (question?.parentElement?.state !== 'open') return 'not asked yet';
        question.secondaryButton.click();
        return 'refused';
      })()`);
    await prompts(true);
    try {
      await follow(address);
      expect(await waitFor(refuse, (answer) => answer === 'refused')).toBe('refused');
    } finally {
      await prompts(false);
    }
    expect(await refusalWith('toegang')).toBe('De browser gaf geen toegang tot 127.0.0.1. Er is niets veranderd.');
    expect(asked).toEqual([]);
  });

  it('gives access back where nothing was followed', async () => {
    await browser.answerYes(['https://127.0.0.1/*']);
    await follow(`${origin}/nothing`);
    expect(await refusalWith('404')).toContain('daar is geen register');
    expect(await waitFor(origins, (all) => !all.includes('https://127.0.0.1/*'))).not.toContain('https://127.0.0.1/*');
  });

  it('has its badges at once in pages that are open, and is asked for without cookies, referrer or language', async () => {
    await browser.answerYes(['https://127.0.0.1/*']);
    answers.set('/r.json', giving(first));
    asked.splice(0);
    await follow(address);
    expect(await textWith('Het register wordt gevolgd.')).toContain(`Gevolgd: ${address}`);
    expect(await badgesBecome(1)).toEqual(['Woordvoerder · Dienst Voorbeelden']);
    expect(asked).toHaveLength(1);
    expect(asked[0]?.headers).toMatchObject({ 'accept-language': '*' });
    expect(await axeFaults(page)).toEqual([]);
  });

  it('is not fetched again while the server says that it is the same', async () => {
    asked.splice(0);
    await press('Nu bekijken');
    await textWith('Woordvoerders is bekeken.');
    expect(asked.map(({ headers }) => headers['if-none-match'])).toEqual([`"${first.length}"`]);
    expect(asked.filter(({ headers }) => headers.cookie ?? headers.referer ?? headers.origin)).toEqual([]);
  });

  it('shows what changed once there is another edition', async () => {
    answers.set('/r.json', giving(second));
    await press('Nu bekijken');
    expect(await textWith('1 nieuwe functie')).toMatch(/Laatst veranderd op .*: 1 nieuw en 1 nieuwe functie\./);
    expect(await badgesBecome(2)).toHaveLength(2);
  });

  it.each([
    ['shows a page', giving('<!doctype html><title>Inloggen</title>', 'text/html'), 'staat een webpagina'],
    ['is gone', undefined, 'De server zegt 404'],
    ['stops in the middle', giving(third.slice(0, 300)), 'kapot of niet compleet'],
    ['has a newer form', giving(third.replace('"form":2', '"form":99')), 'Werk Ambtsbadge bij'],
    ['has a fault', giving(third.replace('bertproef', 'bert proef')), 'officials › bert-proef › accounts › 0 › handle'],
    ['is another register', giving(register('ander', '2026-11-03', [])), 'staat nu een ander register (ander)'],
    ['does not end', endless, 'groter dan 50 MB'],
    ['forwards elsewhere', forwarding(`${elsewhere?.origin}/r.json`), 'stuurt door naar een andere site, of naar http'],
    ['forwards to http', forwarding(`http://127.0.0.1:${new URL(elsewhere?.origin ?? '').port}/`), 'stuurt door'],
  ] as const)('stays as it was, and says why, where what is there %s', async (_what, answer, told) => {
    if (answer) answers.set('/r.json', answer);
    else answers.delete('/r.json');
    await press('Nu bekijken');
    const seen = await textWith(told);
    expect(seen).toContain(told);
    expect(seen).toMatch(/De versie die op .* bekeken is telt\./);
    expect(await badgeTexts()).toHaveLength(2);
    expect(elsewhere?.asked).toEqual([]);
  });

  it('says that another one has the id, and replaces neither that nor a bundled one', async () => {
    answers.set('/mine.json', giving(first));
    await follow(`${origin}/mine.json`);
    expect(await refusalWith('zelfde id')).toContain('U hebt een ander register met hetzelfde id: Woordvoerders');
    answers.set('/bundled.json', giving(register('topambtenaren-2012', '2026-11-03', [])));
    await follow(`${origin}/bundled.json`);
    expect(await refusalWith('bij Ambtsbadge hoort')).toContain('Dat wordt niet vervangen');
    await follow(address);
    expect(await refusalWith('al.')).toBe('U volgt dit adres al.');
  });

  it('may be forwarded within its origin', async () => {
    answers.set('/r.json', forwarding('/now/r.json'));
    answers.set('/now/r.json', giving(third));
    await press('Nu bekijken');
    expect(await textWith('1 verdwenen')).toMatch(/Laatst veranderd op .*: 1 verdwenen/);
    expect(await badgesBecome(1)).toHaveLength(1);
  });

  it('waits to be looked at where the user wants that, and counts once it is accepted', async () => {
    answers.set('/r.json', giving(second));
    await page.page.click('.followed input[type=checkbox]');
    await textWith('Opgeslagen');
    await press('Nu bekijken');
    expect(await textWith('er wacht een versie op u')).toContain('1 nieuw');
    expect(await badgeTexts()).toHaveLength(1);
    await page.page.click('.pending summary');
    expect(await textWith('Vera Voorbeeld: nieuw')).toContain('Vera Voorbeeld: nieuw');
    expect(await axeFaults(page)).toEqual([]);
    await press('Overnemen');
    expect(await badgesBecome(2)).toHaveLength(2);
    await page.page.click('.followed input[type=checkbox]');
  });

  it('is there as it was where the background is ended in the middle of a check', async () => {
    answers.set('/r.json', (response) => response.writeHead(200, { 'content-type': 'application/json' }).write('{'));
    asked.splice(0);
    await press('Nu bekijken');
    expect(
      await waitFor(
        async () => asked.length,
        (count) => count > 0,
      ),
    ).toBe(1);
    await browser.endBackground();
    expect(await badgeTexts()).toHaveLength(2);
    answers.set('/r.json', giving(third));
    await waitFor(text, (seen) => seen.includes('Nu bekijken'));
    await press('Nu bekijken');
    expect(await badgesBecome(1)).toHaveLength(1);
  });

  it('is checked without being asked once a day has passed', async () => {
    answers.set('/r.json', giving(second));
    await page.page.evaluate(async () => {
      const open = indexedDB.open('registers');
      const database = await new Promise<IDBDatabase>((done) => (open.onsuccess = () => done(open.result)));
      const store = database.transaction('subscriptions', 'readwrite').objectStore('subscriptions');
      const all = store.getAll();
      await new Promise((done) => (all.onsuccess = done));
      const put = store.put({ ...all.result[0], checkedAt: '2026-01-01T00:00:00.000Z' });
      await new Promise((done) => (put.onsuccess = done));
      database.close();
    });
    await browser.inExtension((api) => api.alarms.create('followed', { when: Date.now() }));
    expect(await badgesBecome(2)).toHaveLength(2);
    const next = async () => (await browser.inExtension((api) => api.alarms.get('followed')))?.scheduledTime ?? 0;
    expect(await waitFor(next, (at) => at > Date.now() + 23 * 3_600_000)).toBeGreaterThan(Date.now() + 23 * 3_600_000);
  });

  it('says quietly that nobody answers, and that access was taken back', async () => {
    answers.set('/r.json', (response) => response.destroy());
    await press('Nu bekijken');
    expect(await textWith('geen antwoord')).toContain('Kijk of u online bent');
    expect(await page.page.$('.followed .fault')).toBeNull();
    await browser.takeBack(['https://127.0.0.1/*']);
    expect(await textWith('Toegang geven')).toContain('De browser geeft nu geen toegang tot deze site.');
    answers.set('/r.json', giving(second));
    await browser.answerYes(['https://127.0.0.1/*']);
    // In Chromium the answer is given before it is asked for.
    await press(browserName === 'firefox' ? 'Toegang geven' : 'Nu bekijken');
    expect(await textWith('Bekeken op')).not.toContain('geen toegang tot deze site');
    expect(await badgeTexts()).toHaveLength(2);
  });

  it('stays as one’s own when it is not followed any more, and its access is given back; until that is undone', async () => {
    await press('Niet meer volgen');
    expect(await textWith('wordt niet meer gevolgd')).not.toContain('Gevolgd:');
    expect(await waitFor(origins, (all) => !all.includes('https://127.0.0.1/*'))).not.toContain('https://127.0.0.1/*');
    expect(await badgeTexts()).toHaveLength(2);
    await browser.answerYes(['https://127.0.0.1/*']);
    await press('Ongedaan maken');
    expect(await textWith('Het is teruggezet.')).toContain(`Gevolgd: ${address}`);
    expect(await origins()).toContain('https://127.0.0.1/*');
    expect(page.errors).toEqual([]);
  });

  it('is looked into, and taken over, by workers where it is large, so that no page waits', async () => {
    const { title, ...large } = madeUpOfficials(2500);
    answers.set('/large.json', giving(JSON.stringify({ title, ...large })));
    await noteHeavy(page);
    await browser.answerYes(['https://127.0.0.1/*']);
    await page.page.click('form.follow input[type=checkbox]');
    await follow(`${origin}/large.json`);
    await textWith('Verzonnen ambtenaren: er wacht een versie op u');
    await page.page.click('.pending summary');
    expect(await textWith('Aafke Bababababa: nieuw')).toContain('Aafke Bababababa: nieuw');
    await press('Overnemen');
    await textWith('De nieuwere versie van Verzonnen ambtenaren telt mee');
    await page.page.$$eval('.followed input[type=checkbox]:checked', ([box]) => {
      if (box instanceof HTMLInputElement) box.click();
    });
    await textWith('Opgeslagen');
    answers.set('/large.json', giving(JSON.stringify({ title: { nl: 'Een andere editie' }, ...large })));
    await browser.inExtension((api, id) => api.runtime.sendMessage({ type: 'checkRegister', id }), large.id);
    expect(await textWith('Een andere editie')).toContain('Een andere editie');
    expect(await heavyIn(page)).toEqual([]);
    expect(page.errors).toEqual([]);
  });

  describe('while a large edition is looked into', () => {
    const { title: _, ...large } = madeUpOfficials(2500);
    /** Pages that nobody sees: only Chromium has them. */
    const hidden = () =>
      page.page.evaluate(async () => {
        const contexts: { contextType: string }[] = await Reflect.get(globalThis, 'chrome').runtime.getContexts({});
        return contexts.filter(({ contextType }) => contextType === 'OFFSCREEN_DOCUMENT').length;
      });
    const hiddenBecome = (wanted: number) => waitFor(hidden, (count) => count === wanted);
    const check = () =>
      browser.inExtension((api, id) => api.runtime.sendMessage({ type: 'checkRegister', id }), large.id);
    /** As far as what it changes: whoever wants to read or write registers waits until they are let go. */
    const checkHeld = async (title: string) => {
      await page.page.evaluate(async () => {
        Reflect.deleteProperty(window, 'letGo');
        const open = indexedDB.open('registers');
        const database = await new Promise<IDBDatabase>((done) => (open.onsuccess = () => done(open.result)));
        const contents = database.transaction(['contents', 'registers'], 'readwrite').objectStore('contents');
        await new Promise<void>((held) => {
          const hold = () => {
            held();
            if (!Reflect.has(window, 'letGo')) contents.count().onsuccess = hold;
            else database.close();
          };
          hold();
        });
      });
      answers.set('/large.json', giving(JSON.stringify({ title: { nl: title }, ...large })));
      asked.splice(0);
      const checked = check();
      await waitFor(
        async () => asked.length,
        (count) => count > 0,
      );
      if (browserName === 'chromium') expect(await hiddenBecome(1)).toBe(1);
      return { checked };
    };
    const letGo = () => page.page.evaluate(() => Reflect.set(window, 'letGo', true));

    it('it is there as it was where the background is ended, and nobody goes on with that', async () => {
      expect(await hiddenBecome(0)).toBe(0);
      const { checked } = await checkHeld('Een derde editie');
      checked.catch(() => undefined);
      await browser.endBackground();
      expect(await hiddenBecome(0)).toBe(0);
      await letGo();
      expect(await textWith('Een andere editie')).not.toContain('Een derde editie');
    });

    it.runIf(browserName === 'chromium')('it says that it could not be, where the page goes that does it', async () => {
      const { checked } = await checkHeld('Een vierde, langere editie');
      const isAsked = async () => (await navigator.locks.query()).pending?.some(({ name }) => name === 'hidden page');
      expect(await waitFor(() => page.page.evaluate(isAsked), Boolean)).toBe(true);
      await page.page.evaluate(() => Reflect.get(globalThis, 'chrome').offscreen.closeDocument());
      await letGo();
      await checked;
      await page.page.reload();
      expect(await textWith('geen ruimte voor deze versie')).toContain('De versie die op');
    });

    it('it is taken over the next time, and nobody is left who did it', async () => {
      answers.set('/large.json', giving(JSON.stringify({ title: { nl: 'De laatste editie van alle' }, ...large })));
      await check();
      expect(await textWith('De laatste editie van alle')).toContain('De laatste editie van alle');
      expect(await hiddenBecome(0)).toBe(0);
    });
  });
});

afterAll(async () => {
  await server?.close();
  await elsewhere?.close();
});
