import { mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { matchPatternsOf } from '@/data/model/siteInfo';
import {
  accountsKey,
  askedKey,
  badgeMakerKey,
  cardLookKey,
  laterKey,
  rulesKey,
  runKey,
  scriptsOf,
} from '@/data/store/sharedNames';
import { ruledSites } from '@/entrypoints/profiles.content/sites/ruledSites';
import { browserNames, type Launched, launch, type Tab } from './browsers';
import { answerWith, ownPage } from './pages';
import { removeFolder } from './removeFolder';
import { labelOfHandle } from './seen';
import { untilPublished } from './untilPublished';
import { badgesWhen, cardWhen, waitFor } from './wait';

const manifestSchema = z.looseObject({
  permissions: z.array(z.string()),
  host_permissions: z.array(z.string()),
  optional_host_permissions: z.array(z.string()),
  content_scripts: z.array(z.object({ matches: z.array(z.string()), js: z.array(z.string()) })),
  web_accessible_resources: z.unknown().optional(),
});

describe.each([
  ['chrome', '.output/chrome-mv3'],
  ['firefox', '.output/firefox-mv3'],
])('the package for %s', (browserName, folder) => {
  const manifest = () => manifestSchema.parse(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')));

  it('asks for X and LinkedIn, and for no other permission that brings a question', () => {
    const { permissions, host_permissions, optional_host_permissions, content_scripts, web_accessible_resources } =
      manifest();
    const asked = ['storage', 'activeTab', 'alarms', 'contextMenus', 'scripting'];
    // Firefox asks for no permission for its sidebar, nor for a frame in its background.
    expect(permissions).toEqual(browserName === 'chrome' ? [...asked, 'sidePanel', 'offscreen'] : asked);
    expect(web_accessible_resources).toBeUndefined();
    const installed = [
      'https://*.linkedin.com/*',
      'https://mobile.twitter.com/*',
      'https://mobile.x.com/*',
      'https://pro.twitter.com/*',
      'https://pro.x.com/*',
      'https://twitter.com/*',
      'https://www.twitter.com/*',
      'https://www.x.com/*',
      'https://x.com/*',
    ];
    expect(content_scripts.flatMap(({ matches }) => matches).toSorted()).toEqual(installed);
    expect(host_permissions.toSorted()).toEqual(installed);
    // Every other site is asked for when the user switches it on, and not before.
    expect(optional_host_permissions).toEqual(['https://*/*']);
  });

  /** The content scripts, by their path below the folder of scripts. */
  const scripts = () =>
    readdirSync(join(folder, 'content-scripts'), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.js'))
      .map((file) => ({ file, code: readFileSync(join(folder, 'content-scripts', file), 'utf8') }));

  it('puts scripts into pages that weigh at most 14 kB each, compressed, and 18 kB together when a page opens', () => {
    const weighed = new Map(scripts().map(({ file, code }) => [`content-scripts/${file}`, gzipSync(code).length]));
    for (const [file, bytes] of weighed) expect([file, bytes <= 14_000]).toEqual([file, true]);
    for (const site of ruledSites) {
      const bytes = scriptsOf(site).map((file) => weighed.get(file) ?? Number.NaN);
      expect(bytes).toHaveLength(3);
      const together = bytes.reduce((sum, each) => sum + each, 0);
      expect(together).toBeGreaterThan(10_000);
      expect([site.id, together <= 18_000]).toEqual([site.id, true]);
    }
  });

  it('has a script that makes cards of at most 4 kB, compressed, besides how they look', () => {
    const weights = scripts().map(({ file, code }) => [file, gzipSync(code, { level: 9 }).length] as const);
    const weighed = new Map(weights);
    expect(weighed.get('card.js')).toBeLessThanOrEqual(4000);
    expect(weighed.get('look.js')).toBeLessThanOrEqual(2500);
  });

  it('puts into a page the rules of its own site, and of no other', () => {
    const all = scripts();
    // X's rules are a part of those for its archive. Short selectors may stand anywhere.
    const own = ruledSites.filter(({ id }) => id !== 'webArchive');
    for (const { id, spots } of own) {
      const roots = spots.map(({ root }) => JSON.stringify(root)).filter(({ length }) => length > 15);
      expect(roots.length).toBeGreaterThan(0);
      const having = all.filter(({ code }) => roots.some((root) => code.includes(root))).map(({ file }) => file);
      const wanted = id === 'x' ? ['webArchive', 'x'] : [id];
      expect(having.toSorted()).toEqual(wanted.map((name) => join('sites', `${name}.js`)));
    }
    const { content_scripts } = manifest();
    const perSite = ruledSites.filter(({ id }) => ['x', 'linkedin'].includes(id));
    expect(content_scripts.map(({ matches, js }) => [matches, js])).toEqual(
      perSite.map((site) => [matchPatternsOf(site), scriptsOf(site)]),
    );
  });

  it('has a popup of at most 55 kB, compressed, besides the register', () => {
    const page = readFileSync(join(folder, 'popup.html'), 'utf8');
    const files = [...page.matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)].flatMap(([, file]) => file ?? []);
    const data = files.filter((file) => /\/register-/.test(file));
    expect(data).toHaveLength(1);
    const rest = files.filter((file) => !data.includes(file));
    const bytes = rest.reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file))).length, 0);
    expect(bytes).toBeGreaterThan(10_000);
    expect(bytes).toBeLessThanOrEqual(55_000);
  });

  it('holds no word of WXT’s that would tell a page that it is there, and no network call', () => {
    const files = scripts().map(({ file }) => file);
    expect(files.filter((file) => !file.startsWith('sites')).toSorted()).toEqual([
      'answer.js',
      'badgeMaker.js',
      'card.js',
      'dates.js',
      'large.js',
      'look.js',
      'profiles.js',
      'reading.js',
    ]);
    const all = scripts()
      .map(({ code }) => code)
      .join('\n');
    expect(all).not.toMatch(/wxt|postMessage|CustomEvent|\bfetch\(|XMLHttpRequest|WebSocket|sendBeacon|setInterval/);
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
    await tab.close();
    await browser.inExtension((api) =>
      Promise.all([api.storage.sync.clear(), api.storage.local.clear()]).then(() => undefined),
    );
    await browser.reload();
    expect(tab.errors).toEqual([]);
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
    await browser.inExtension((api) => api.storage.local.set({ 'index:x': 42, display: 'x' }));
    const badges = await openProfile();
    expect(badges).toHaveLength(10);
    await badges[0]?.click();
    expect((badges[0] && (await cardWhen(badges[0])))?.label).toBe('Chris Buijink');
  });

  it('falls back to the default settings when those stored are broken', async () => {
    await browser.inExtension((api) =>
      api.storage.sync.set({ settings: { badge: 'huge', marks: 'maybe', language: 7 } }),
    );
    const badges = await openProfile();
    expect(badges[0]?.text).toMatch(/^SG\s· EL&I\s2012$/);
  });

  it('shows each setting in open tabs at once', async () => {
    await openProfile();
    await browser.inExtension((api) =>
      api.storage.sync.set({ settings: { badge: 'compact', marks: false, language: 'en' } }),
    );
    const changed = await waitFor(
      () => tab.badges(),
      ([first, ...others]) => first?.name === labelOfHandle('chrisbuijink', 'en', 'compact') && others.length === 5,
    );
    expect(changed).toHaveLength(6);
    expect(changed[0]?.text).toMatch(/^SG\s*2012$/);
    expect(changed[0]?.name).toBe(labelOfHandle('chrisbuijink', 'en', 'compact'));
    await browser.inExtension((api) => api.storage.sync.clear());
    expect(await badgesWhen(tab, 10)).toHaveLength(10);
  });

  it('shows nothing on a site that is switched off, in open tabs and new ones, until it is switched on', async () => {
    const before = await openProfile();
    expect(before).toHaveLength(10);
    await browser.inExtension((api) => api.storage.sync.set({ settings: { sitesOff: ['x'] } }));
    const badges = (wanted: number) =>
      waitFor(
        () => tab.badges(),
        ({ length }) => length === wanted,
      );
    expect(await badges(0)).toHaveLength(0);
    await tab.page.evaluate(() => {
      const post = document.querySelector('[data-testid="tweet"]');
      post?.after(post.cloneNode(true));
    });
    const { url, answer } = ownPage('profile.html');
    const fresh = await browser.open(url, answer);
    await new Promise((done) => setTimeout(done, 500));
    expect(await fresh.badges()).toHaveLength(0);
    await fresh.close();
    expect(await tab.badges()).toHaveLength(0);
    await browser.inExtension((api) => api.storage.sync.set({ settings: { sitesOff: [] } }));
    expect(await badges(11)).toHaveLength(11);
  });

  it('takes no element of the page for what its scripts leave each other, whatever that is called', async () => {
    const badges = await openProfile();
    await tab.page.evaluate(
      (names) => {
        for (const name of names) document.body.append(Object.assign(document.createElement('embed'), { id: name }));
      },
      [askedKey, runKey, rulesKey, accountsKey, badgeMakerKey, cardLookKey, laterKey],
    );
    await badges[0]?.click();
    expect((badges[0] && (await cardWhen(badges[0])))?.label).toBe('Chris Buijink');
    // Nobody asked for this page.
    await browser.inExtension((api) => api.storage.sync.set({ settings: { sitesOff: ['x'] } }));
    const left = await waitFor(
      () => tab.badges(),
      ({ length }) => length === 0,
    );
    expect(left).toEqual([]);
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
    const button = await badge?.read((root) => {
      const shown = root.querySelector('.card .below button');
      shown?.scrollIntoView({ block: 'nearest' });
      const { x = 0, y = 0, width = 0, height = 0 } = shown?.getBoundingClientRect() ?? {};
      return { x: x + width / 2, y: y + height / 2 };
    });
    // A person's click: clicks that the page makes up open nothing.
    await tab.page.mouse.click(button?.x ?? 0, button?.y ?? 0);
    const opened = () =>
      browser.inExtension(async (api) => {
        const tabs = await api.tabs.query({ url: api.runtime.getURL('popup.html*') });
        // One that has just been made has no address yet.
        const shown = tabs.filter(({ url }) => url);
        await api.tabs.remove(shown.flatMap(({ id }) => id ?? []));
        return shown.map(({ url }) => url?.split('/').at(-1));
      });
    expect(await waitFor(opened, ({ length }) => length > 0)).toEqual(['popup.html?tab#chris-buijink']);
  });

  it('leaves readable badges, one per spot, in tabs that stay open when it is updated', async () => {
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

  it('stops in tabs that stay open when it is updated, or hands over to its new version', async () => {
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
    if (takesOver) expect(shown && (await cardWhen(shown))).toBeDefined();
    else {
      await new Promise((done) => setTimeout(done, 500));
      expect(await shown?.card()).toBeUndefined();
    }
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
    await untilPublished(browser);
    await browser.inExtension(async (api) => {
      await api.storage.local.clear();
      // Chrome's limit is 10 MiB.
      await api.storage.local.set({ filler: 'x'.repeat(10_480_000) });
    });
    // A change of settings makes the background publish again, which fails.
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
    expect(await browser.inExtension((api) => api.storage.local.get('index:x'))).toEqual({});
    await browser.close();
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
      // Until the settings are read, a page has the badges that come with the script.
      const isCompact = (text = '') => /^SG\s*2012$/.test(text);
      const badges = await waitFor(
        () => tab.badges(),
        ([first]) => isCompact(first?.text),
      );
      expect(badges[0]?.text).toMatch(/^SG\s*2012$/);
      await browser.close();
    } finally {
      await removeFolder(profile);
    }
  });
});
