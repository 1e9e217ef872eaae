/** The extension outside pages and popup: the welcome page, the address bar, the context menu, the keyboard shortcut. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserNames, type Launched, launch, type Tab } from './browsers';
import { answerWith } from './pages';
import { badgesWhen, cardWhen, waitFor } from './wait';

/** The addresses of the extension's own pages that are open. */
const ownTabs = (browser: Launched) =>
  browser.inExtension(async (api) => {
    const tabs = await api.tabs.query({ url: api.runtime.getURL('*.html*') });
    return tabs.map(({ url }) => url?.split('/').at(-1) ?? '');
  });

const ownTabsWhen = (browser: Launched, isWanted: (url: string) => boolean) =>
  waitFor(
    () => ownTabs(browser),
    (urls) => urls.some(isWanted),
  );

describe.each(browserNames)('the welcome, in %s', (browserName) => {
  let browser: Launched;
  let tab: Tab;
  beforeAll(async () => {
    browser = await launch(browserName, { keepWelcome: true });
  });
  afterAll(() => browser.close());

  it('opens once, when the extension is installed', async () => {
    expect(await ownTabsWhen(browser, (url) => url === 'welcome.html')).toEqual(['welcome.html']);
    await browser.reload();
    await new Promise((done) => setTimeout(done, 1000));
    expect((await ownTabs(browser)).length).toBeLessThanOrEqual(1);
  });

  it('has a badge to try, which opens the same card as on a page', async () => {
    tab = await browser.openExtensionPage('welcome.html');
    const [badge] = await badgesWhen(tab, 1);
    expect(badge?.text).toMatch(/^SG · EL&I 2012$/);
    await badge?.hover();
    const card = badge && (await cardWhen(badge));
    expect(card?.label).toBe('Chris Buijink');
    expect(card?.text).toContain('Wie @chrisbuijink nu gebruikt');
    expect(tab.errors).toEqual([]);
  });

  it('leads to the register', async () => {
    await tab.page.click('a.skip');
    expect(await ownTabsWhen(browser, (url) => url.startsWith('popup.html'))).toContain('popup.html?tab=&q=');
    await tab.close();
  });
});

describe.each(browserNames)('the browser, %s,', (browserName) => {
  it('has a key for the popup, and an entry in the context menu', async () => {
    const browser = await launch(browserName);
    const keys = await browser.inExtension(async (api) =>
      (await api.commands.getAll()).map(({ shortcut }) => shortcut),
    );
    expect(keys).toContain('Alt+Shift+O');
    // An entry cannot be read; but changing one that does not exist fails.
    const exists = (id: string) =>
      browser.inExtension(async (api, entry) => {
        try {
          await api.contextMenus.update(entry, {});
          return true;
        } catch {
          return false;
        }
      }, id);
    expect([await exists('lookUp'), await exists('nothing')]).toEqual([true, false]);
    await browser.close();
  });
});

// Chromium's own windows cannot be driven without a display.
describe('in the window of Firefox', () => {
  let browser: Launched;
  beforeAll(async () => {
    browser = await launch('firefox');
  });
  afterAll(() => browser.close());

  const inWindow = async (program: string): Promise<string> => String(await browser.inWindow?.(program));
  /** Types into the address bar, and returns what it suggests, one line each. */
  const typed = (text: string) =>
    inWindow(`(async () => {
      gURLBar.focus();
      gURLBar.value = ${JSON.stringify(text)};
      gURLBar.setPageProxyState('invalid');
      gURLBar.startQuery({ allowAutofill: false });
      await gURLBar.lastQueryContextPromise;
      await new Promise((done) => setTimeout(done, 300));
      return [...document.querySelectorAll('#urlbar-results .urlbarView-row')].map((row) => row.textContent.trim()).join('\\n');
    })()`);

  it('the address bar finds officials by the keyword, and opens the record or the search', async () => {
    const tab = await browser.open('https://x.com/home', answerWith('https://x.com/home', '<title>X</title>'));
    const suggested = await waitFor(
      () => typed('ambt kleinmeulman'),
      (lines) => lines.includes('André'),
    );
    expect(suggested).toContain('André Kleinmeulman, pSG VWS (2012)');
    await inWindow(`(async () => {
      const row = [...document.querySelectorAll('#urlbar-results .urlbarView-row')].at(-1);
      gURLBar.pickResult(row.result, new MouseEvent('click'));
    })()`);
    const record = (url: string) => url === 'popup.html?tab#andre-kleinmeulman';
    expect((await ownTabsWhen(browser, record)).filter(record)).toHaveLength(1);
    const nobody = await waitFor(
      () => typed('ambt zzzzzz'),
      (lines) => lines.includes('Niemand'),
    );
    expect(nobody).toContain('Niemand gevonden');
    await typed('ambt utrecht');
    await inWindow("gURLBar.handleCommand(new KeyboardEvent('keydown', { key: 'Enter' }))");
    const search = (url: string) => url === 'popup.html?tab=&q=utrecht';
    expect((await ownTabsWhen(browser, search)).filter(search)).toHaveLength(1);
    await tab.close();
  });

  it.each([
    ['a registered account', '<a id="it" href="https://twitter.com/ChrisBuijink">link</a>', '?tab#chris-buijink'],
    ['another account', '<a id="it" href="https://x.com/nobody_here">link</a>', '?tab=&q=nobody_here'],
  ])('the context menu looks up a link to %s', async (_what, body, expected) => {
    const url = 'https://news.example/';
    const tab = await browser.open(url, answerWith(url, `<!doctype html><title>News</title>${body}`));
    await tab.page.bringToFront();
    await tab.page.click('#it', { button: 'right' });
    const choose = () =>
      inWindow(`(() => {
        const menu = document.getElementById('contentAreaContextMenu');
        const entry = [...menu.querySelectorAll('menuitem')].find(({ label }) => label === 'Zoek op in het register van Ambtsbadge');
        if (menu.state !== 'open' || !entry) return 'not yet';
        menu.activateItem(entry);
        return 'chosen';
      })()`);
    expect(await waitFor(choose, (state) => state === 'chosen')).toBe('chosen');
    const wanted = (address: string) => address === `popup.html${expected}`;
    expect((await ownTabsWhen(browser, wanted)).filter(wanted)).toHaveLength(1);
    await tab.close();
  });

  it('the context menu of a page opens the form for notes, for that page', async () => {
    const url = 'https://x.com/home';
    const tab = await browser.open(url, answerWith(url, '<!doctype html><title>X</title><p id="it">Tekst</p>'));
    await tab.page.bringToFront();
    await tab.page.click('#it', { button: 'right' });
    const choose = () =>
      inWindow(`(() => {
        const menu = document.getElementById('contentAreaContextMenu');
        const entry = [...menu.querySelectorAll('menuitem')].find(({ label }) => label === 'Aan mijn register toevoegen');
        if (menu.state !== 'open' || !entry) return 'not yet';
        // It stands in a menu of its own, with the extension's other entry.
        entry.doCommand();
        menu.hidePopup();
        return 'chosen';
      })()`);
    expect(await waitFor(choose, (state) => state === 'chosen')).toBe('chosen');
    const id = await browser.inExtension(async (api, at) => (await api.tabs.query({ url: at }))[0]?.id ?? -1, url);
    const wanted = (address: string) => address === `note.html?tab=${id}&record=`;
    expect((await ownTabsWhen(browser, wanted)).filter(wanted)).toHaveLength(1);
    await tab.close();
  });
});
