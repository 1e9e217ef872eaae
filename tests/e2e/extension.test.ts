import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { axeFaults } from './axe';
import { browserNames, type Launched, launch, type Tab } from './browsers';
import { answerWith, ownPage } from './pages';
import { labelOfHandle } from './seen';
import { badgesWhen, cardWhen, waitFor } from './wait';

const manifestSchema = z.looseObject({
  permissions: z.array(z.string()),
  host_permissions: z.array(z.string()).optional(),
  content_scripts: z.array(z.object({ matches: z.array(z.string()), js: z.array(z.string()) })),
  web_accessible_resources: z.unknown().optional(),
});

describe.each([
  ['chrome', '.output/chrome-mv3'],
  ['firefox', '.output/firefox-mv3'],
])('the package for %s', (_browser, folder) => {
  const manifest = () => manifestSchema.parse(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')));

  it('asks for X and storage, and for nothing else', () => {
    const { permissions, host_permissions, content_scripts, web_accessible_resources } = manifest();
    expect(permissions).toEqual(['storage']);
    expect(host_permissions ?? []).toEqual([]);
    expect(web_accessible_resources).toBeUndefined();
    expect(content_scripts.flatMap(({ matches }) => matches).toSorted()).toEqual([
      'https://mobile.twitter.com/*',
      'https://mobile.x.com/*',
      'https://twitter.com/*',
      'https://x.com/*',
    ]);
  });

  it('puts at most 12 kB into a page, compressed', () => {
    const files = manifest().content_scripts.flatMap(({ js }) => js);
    const bytes = files.reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file))).length, 0);
    expect(bytes).toBeGreaterThan(1000);
    expect(bytes).toBeLessThanOrEqual(12_000);
  });

  it('holds no word of WXT’s that would tell a page that it is there, and no network call', () => {
    const script = readFileSync(join(folder, 'content-scripts/profiles.js'), 'utf8');
    expect(script).not.toMatch(/wxt|postMessage|CustomEvent|\bfetch\(|XMLHttpRequest|WebSocket|sendBeacon|setInterval/);
  });

  it('holds no file that is not needed', () => {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
      statSync(join(folder, file)).isFile(),
    );
    expect(files.filter((file) => !/\.(js|css|html|json|png)$/.test(file))).toEqual([]);
  });
});

describe.each(browserNames)('the extension, in %s', (browserName) => {
  let browser: Launched;
  let tab: Tab;
  beforeAll(async () => {
    browser = await launch(browserName);
  });
  afterAll(() => browser.close());
  afterEach(async () => {
    expect(tab.errors).toEqual([]);
    await tab.close();
    await browser.inExtension((api) =>
      Promise.all([api.storage.sync.clear(), api.storage.local.clear()]).then(() => undefined),
    );
    await browser.reload();
  });
  const openProfile = async (count = 10) => {
    const { url, answer } = ownPage('profile.html');
    tab = await browser.open(url, answer);
    return badgesWhen(tab, count);
  };

  it('works when its storage is empty', async () => {
    await browser.inExtension((api) => api.storage.local.clear());
    const badges = await openProfile();
    expect(badges).toHaveLength(10);
    await browser.inExtension((api) => api.storage.local.clear());
    await badges[0]?.click();
    expect((badges[0] && (await cardWhen(badges[0])))?.label).toBe('Chris Buijink');
  });

  it('works when its storage is broken', async () => {
    await browser.inExtension((api) =>
      api.storage.local.set({ index: 42, display: 'x', 'card:chris-buijink': { id: 'chris-buijink', name: ['?'] } }),
    );
    const badges = await openProfile();
    expect(badges).toHaveLength(10);
    await browser.inExtension((api) =>
      api.storage.local.set({ 'card:chris-buijink': { links: [{ href: 'javascript:0' }] } }),
    );
    await badges[0]?.click();
    expect((badges[0] && (await cardWhen(badges[0])))?.label).toBe('Chris Buijink');
  });

  it('falls back to the default settings when those stored are broken', async () => {
    await browser.inExtension((api) =>
      api.storage.sync.set({ settings: { badge: 'huge', marks: 'maybe', language: 7 } }),
    );
    const badges = await openProfile();
    expect(badges[0]?.text).toMatch(/SG\s*EL&I\s*2012/);
  });

  it('shows each setting in open tabs at once', async () => {
    await openProfile();
    await browser.inExtension((api) =>
      api.storage.sync.set({ settings: { badge: 'compact', marks: false, language: 'en' } }),
    );
    const changed = await waitFor(
      () => tab.badges(),
      ([first]) => first?.name === labelOfHandle('chrisbuijink', 'en', 'compact'),
    );
    expect(changed).toHaveLength(6);
    expect(changed[0]?.text).toMatch(/^SG\s*2012$/);
    expect(changed[0]?.name).toBe(labelOfHandle('chrisbuijink', 'en', 'compact'));
    await browser.inExtension((api) => api.storage.sync.clear());
    expect(await badgesWhen(tab, 10)).toHaveLength(10);
  });

  it('counts the officials on the page on its icon, and keeps the count over in-page navigation', async () => {
    await openProfile();
    const readCount = () =>
      browser.inExtension(async (api) => {
        const tabs = await api.tabs.query({});
        const texts = await Promise.all(
          tabs.map(({ id }) => (id === undefined ? '' : api.action.getBadgeText({ tabId: id }))),
        );
        return texts.filter(Boolean);
      });
    // Buijink, Kuijpers, De Jong, Kleinmeulman and De Kroon.
    expect(await waitFor(readCount, ([count]) => count === '5')).toEqual(['5']);
    await tab.page.evaluate(() => history.pushState(null, '', '/chrisbuijink/media'));
    expect(await readCount()).toEqual(['5']);
    await tab.page.evaluate(() => document.querySelector('[data-testid="primaryColumn"]')?.remove());
    expect(await waitFor(readCount, ([count]) => count === '1')).toEqual(['1']);
  });

  it('opens the record in the register from the card', async () => {
    const [badge] = await openProfile();
    await badge?.click();
    if (badge) await cardWhen(badge);
    await badge?.read((root) => root.querySelector<HTMLElement>('.card ul button')?.click());
    const opened = () =>
      browser.inExtension(async (api) => {
        const tabs = await api.tabs.query({ url: api.runtime.getURL('popup.html*') });
        await api.tabs.remove(tabs.flatMap(({ id }) => id ?? []));
        return tabs.map(({ url }) => url?.split('/').at(-1));
      });
    expect(await waitFor(opened, ({ length }) => length > 0)).toEqual(['popup.html#chris-buijink']);
  });

  it('leaves readable badges, one a spot, in tabs that stay open when it is updated', async () => {
    const before = await openProfile();
    await browser.reload();
    await new Promise((done) => setTimeout(done, 1000));
    await tab.page.evaluate(() => {
      const post = document.querySelector('[data-testid="tweet"]');
      post?.after(document.createElement('div'));
    });
    const after = await badgesWhen(tab, before.length);
    expect(after.map(({ name }) => name)).toEqual(before.map(({ name }) => name));
    await after[0]?.hover();
    await new Promise((done) => setTimeout(done, 500));
  });

  it('does nothing more in tabs that stay open when it is updated, or hands over to its new version', async () => {
    const [first] = await openProfile();
    await browser.reload();
    await new Promise((done) => setTimeout(done, 1000));
    await tab.page.evaluate(() => {
      const post = document.querySelector('[data-testid="tweet"]');
      post?.after(post.cloneNode(true));
    });
    // Only Firefox starts the new version in tabs that are open.
    const takesOver = browserName === 'firefox';
    const badges = await badgesWhen(tab, takesOver ? 11 : 10);
    expect(badges).toHaveLength(takesOver ? 11 : 10);
    const shown = takesOver ? badges[0] : first;
    await shown?.click();
    await new Promise((done) => setTimeout(done, 500));
    expect((await shown?.card()) !== undefined).toBe(takesOver);
  });

  it('works under a strict content security policy with Trusted Types', async () => {
    const url = 'https://x.com/chrisbuijink';
    const { answer } = ownPage('profile.html');
    const page = answer(url);
    tab = await browser.open(
      url,
      answerWith(url, String(page?.body), {
        'content-security-policy':
          "default-src 'none'; style-src 'none'; script-src 'none'; trusted-types 'none'; require-trusted-types-for 'script'",
      }),
    );
    const badges = await badgesWhen(tab, 10);
    expect(badges).toHaveLength(10);
    expect(
      await badges[0]?.read((root) => getComputedStyle(root.querySelector('button') ?? root.host).borderTopStyle),
    ).toBe('dashed');
    tab.errors.length = 0;
  });

  it('leaves alone what the user writes, and private messages', async () => {
    const url = 'https://x.com/home';
    const link = '<a href="/chrisbuijink" dir="ltr">@chrisbuijink</a>';
    tab = await browser.open(
      url,
      answerWith(
        url,
        `<!doctype html><title>X</title><div contenteditable="true">${link}</div><div role="textbox">${link}</div>
        <div data-testid="DMDrawer">${link}</div><div data-testid="dm-container">${link}</div><p id="end">${link}</p>`,
      ),
    );
    const badges = await badgesWhen(tab, 1);
    expect(badges).toHaveLength(1);
    expect(await badges[0]?.read((root) => root.host.parentElement?.id)).toBe('end');
  });
});

describe('the extension, with its storage full', () => {
  it('shows badges and cards all the same', async () => {
    const browser = await launch('chromium');
    const published = () => browser.inExtension(async (api) => 'index' in (await api.storage.local.get('index')));
    expect(await waitFor(published, Boolean)).toBe(true);
    await browser.inExtension(async (api) => {
      await api.storage.local.clear();
      // What Chrome gives is 10 MiB.
      await api.storage.local.set({ filler: 'x'.repeat(10_480_000) });
    });
    // A change of settings makes the background publish anew, which fails.
    await browser.inExtension((api) =>
      api.storage.sync.set({ settings: { badge: 'full', marks: true, language: 'nl' } }),
    );
    const { url, answer } = ownPage('profile.html');
    const tab = await browser.open(url, answer);
    const badges = await badgesWhen(tab, 10);
    expect(badges).toHaveLength(10);
    await badges[0]?.click();
    expect((badges[0] && (await cardWhen(badges[0])))?.label).toBe('Chris Buijink');
    expect(tab.errors).toEqual([]);
    expect(await browser.inExtension((api) => api.storage.local.get('index'))).toEqual({});
    await browser.close();
  });
});

describe.each(browserNames)('pages of its own, in %s', (browserName) => {
  let browser: Launched;
  let tab: Tab;
  beforeAll(async () => {
    browser = await launch(browserName);
  });
  afterAll(() => browser.close());
  afterEach(async () => {
    expect(tab.errors).toEqual([]);
    await tab.close();
    await browser.inExtension((api) => api.storage.sync.clear());
  });
  const rows = () => tab.page.$$eval('.row .name', (names) => names.map(({ textContent }) => textContent));
  const openPopup = async (at = '') => {
    tab = await browser.openExtensionPage(`popup.html${at}`, { viewport: { width: 400, height: 600 } });
    await tab.page.waitForSelector('.popup');
  };

  it('the popup lists all sixteen officials, sorted by family name', async () => {
    await openPopup();
    await tab.page.waitForSelector('.row');
    const names = await rows();
    expect(names).toHaveLength(16);
    expect(names[0]).toBe('Angelique Berg');
    expect(names).toContain('Naam niet vermeld (@paulvkalmthout)');
  });

  it.each([
    ['buijink', 'Chris Buijink'],
    ['BUIJNK', 'Chris Buijink'],
    ['andre', 'André Kleinmeulman'],
    ['renee', 'Renée Jones-Bos'],
    ['0412berg', 'Angelique Berg'],
    ['@cbfkuijpers', 'Chris Kuijpers'],
    ['EL&I', 'Chris Buijink'],
    ['utrecht', 'Hans Goedhart'],
    ['gemeentesecretaris', 'Henk de Jong'],
    ['municipal secretary', 'Henk de Jong'],
  ])('the popup finds by “%s” %s first', async (query, name) => {
    await openPopup();
    await tab.page.waitForSelector('input[type=search]');
    await tab.page.type('input[type=search]', query);
    expect(await waitFor(rows, ([first]) => first === name)).toEqual(expect.arrayContaining([name]));
    expect((await rows())[0]).toBe(name);
  });

  it('the popup says when nobody is found, and how to go on', async () => {
    await openPopup();
    await tab.page.waitForSelector('input[type=search]');
    await tab.page.type('input[type=search]', 'zzzzzz');
    await tab.page.waitForSelector('.nothing');
    expect(await tab.page.$eval('.nothing', ({ textContent }) => textContent)).toContain('zzzzzz');
    await tab.page.click('.nothing button');
    expect(await waitFor(rows, ({ length }) => length === 16)).toHaveLength(16);
  });

  it('the popup opens a record and goes back, by keyboard alone', async () => {
    await openPopup();
    await tab.page.waitForSelector('.row');
    await tab.page.type('input[type=search]', 'buijink');
    await waitFor(rows, ({ length }) => length === 1);
    await tab.page.keyboard.press('ArrowDown');
    await tab.page.keyboard.press('Enter');
    await tab.page.waitForSelector('.record .card');
    expect(await tab.page.$eval('.record', ({ textContent }) => textContent)).toContain('Wie het nu gebruikt');
    await tab.page.keyboard.press('Escape');
    await tab.page.waitForSelector('.row');
    expect(await rows()).toEqual(['Chris Buijink']);
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
    await tab.page.keyboard.press('ArrowDown');
    await tab.page.keyboard.press('ArrowDown');
    expect(await focused()).toBe('Chris Buijink');
    await tab.page.keyboard.press('ArrowUp');
    expect(await focused()).toBe('Angelique Berg');
    await tab.page.keyboard.press('Enter');
    await tab.page.waitForSelector('.record .card');
    await tab.page.keyboard.press('Escape');
    await tab.page.waitForSelector('.row');
    expect(await waitFor(focused, (name) => name === 'Angelique Berg')).toBe('Angelique Berg');
    await tab.page.keyboard.press('/');
    expect(await focused()).toBe('INPUT');
    expect(await tab.page.$eval('input', ({ value }) => value)).toBe('');
  });

  it('the popup filters and sorts, and says how to see everybody again', async () => {
    await openPopup();
    await tab.page.waitForSelector('.filters summary');
    await tab.page.click('.filters summary');
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
    expect(await waitFor(rows, ({ length }) => length === 16)).toHaveLength(16);
    await choose(3, 'withheld');
    expect(await waitFor(rows, ({ length }) => length === 2)).toEqual(['Marjolein Jansen', 'Peter Veld']);
    await choose(3, '');
    await choose(5, 'followers');
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
    await waitFor(rows, ({ length }) => length === 1);
    expect(await tab.page.$$eval('.row mark', (marks) => marks.map(({ textContent }) => textContent))).toEqual([
      'Klein',
    ]);
  });

  it('the popup says who is on the page in the tab before it, and shows where', async () => {
    const { url, answer } = ownPage('profile.html');
    const site = await browser.open(url, answer, { viewport: { width: 900, height: 500 } });
    await badgesWhen(site, 10);
    await openPopup();
    await tab.page.waitForSelector('nav button');
    await site.page.bringToFront();
    const onPage = () =>
      tab.page.evaluate(() => {
        document.querySelector<HTMLElement>('nav button')?.click();
        return [...document.querySelectorAll('.onPage')].map((row) => row.textContent);
      });
    // Asked when the popup opened it was itself the tab in front; a change of view asks again.
    await tab.page.evaluate(() => document.querySelector<HTMLElement>('nav button:nth-child(2)')?.click());
    const seen = await waitFor(onPage, ({ length }) => length === 5);
    expect(seen.map((text) => /^(.*?)(SG|DG|pSG|Gem|Prov)/.exec(text ?? '')?.[1])).toEqual([
      'Chris Buijink',
      'Chris Kuijpers',
      'Henk de Jong',
      'André Kleinmeulman',
      'Ad de Kroon',
    ]);
    expect(seen[0]).toContain('6 keer');
    await tab.page.evaluate(() => document.querySelectorAll<HTMLElement>('.onPage .row')[3]?.click());
    const inView = async () => (await site.badges()).find(({ name }) => name.startsWith('André'))?.rect.y ?? -1;
    const y = await waitFor(inView, (value) => value > 0 && value < 500);
    expect(y).toBeGreaterThan(0);
    expect(y).toBeLessThan(500);
    await site.close();
  });

  it('the popup says so when the tab before it is not of a site that it knows', async () => {
    await openPopup();
    await tab.page.waitForSelector('nav button');
    await tab.page.click('nav button');
    await tab.page.waitForSelector('.nothing');
    expect(await tab.page.$eval('.nothing', ({ textContent }) => textContent)).toContain('x.com');
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
    expect(await tab.page.$$eval('.guidelines ul:first-of-type > li', ({ length }) => length)).toBe(3);
  });

  it('the options are stored, said to be, reset, and brought back', async () => {
    tab = await browser.openExtensionPage('options.html');
    await tab.page.waitForSelector('input[type=checkbox]');
    await tab.page.click('input[type=checkbox]');
    const stored = () => browser.inExtension((api) => api.storage.sync.get('settings'));
    const marks = async () =>
      z.object({ settings: z.object({ marks: z.boolean() }) }).safeParse(await stored()).data?.settings.marks;
    expect(await waitFor(marks, (value) => value === false)).toBe(false);
    expect(await tab.page.$eval('.outcome', ({ textContent }) => textContent)).toContain('Opgeslagen');
    await tab.page.click('.actions button');
    expect(await waitFor(marks, (value) => value === true)).toBe(true);
    await tab.page.waitForSelector('.outcome button');
    await tab.page.click('.outcome button');
    expect(await waitFor(marks, (value) => value === false)).toBe(false);
  });

  it('the options change the language at once', async () => {
    tab = await browser.openExtensionPage('options.html');
    await tab.page.waitForSelector('h1');
    await tab.page
      .click('input[name=language] >>> ::-p-aria(English)')
      .catch(() => tab.page.$$eval('input[name=language]', (inputs) => inputs.at(2)?.click()));
    const heading = () => tab.page.$eval('h1', ({ textContent }) => textContent);
    expect(await waitFor(heading, (text) => text === 'Settings')).toBe('Settings');
    expect(await tab.page.$eval('html', ({ lang }) => lang)).toBe('en');
  });

  it.each(['light', 'dark'] as const)('all of them are without fault to axe, in %s', async (colorScheme) => {
    await openPopup();
    await tab.setMedia({ colorScheme });
    await tab.page.waitForSelector('.row');
    expect(await axeFaults(tab)).toEqual([]);
    await tab.page.click('.row');
    await tab.page.waitForSelector('.card');
    expect(await axeFaults(tab)).toEqual([]);
    await tab.page.click('nav button:nth-child(3)');
    await tab.page.waitForSelector('.guidelines');
    expect(await axeFaults(tab)).toEqual([]);
    await tab.page.click('nav button:nth-child(4)');
    await tab.page.waitForSelector('.figures');
    expect(await axeFaults(tab)).toEqual([]);
    await tab.close();
    tab = await browser.openExtensionPage('options.html', { colorScheme });
    await tab.page.waitForSelector('fieldset');
    expect(await axeFaults(tab)).toEqual([]);
  });
});

describe.each(browserNames)('a person’s settings, in %s', (browserName) => {
  it('are there again after the browser was restarted', async () => {
    const profile = mkdtempSync(join(tmpdir(), 'ambtsbadge-'));
    try {
      let browser = await launch(browserName, { profile });
      await browser.inExtension((api) =>
        api.storage.sync.set({ settings: { badge: 'compact', marks: true, language: 'nl' } }),
      );
      await browser.close();
      browser = await launch(browserName, { profile });
      const { url, answer } = ownPage('profile.html');
      const tab = await browser.open(url, answer);
      const [first] = await badgesWhen(tab, 10);
      expect(first?.text).toMatch(/^SG\s*2012$/);
      await browser.close();
    } finally {
      rmSync(profile, { recursive: true, force: true });
    }
  });
});
