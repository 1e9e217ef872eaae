/** The popup of the toolbar icon, opened as by a click on the icon, over the page it reports on. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { browserNames, type Launched, launch, type Tab } from './browsers';
import type { PopupView } from './engine';
import { answerWith, ownPage } from './pages';
import { badgesWhen, waitFor } from './wait';

describe.each(browserNames)('the popup, in %s', (browserName) => {
  let browser: Launched;
  let tab: Tab;
  let popup: PopupView;
  beforeAll(async () => {
    browser = await launch(browserName);
  });
  afterAll(() => browser.close());
  afterEach(async () => {
    // There is none where the first did not open.
    await popup?.close();
    await tab.close();
    await browser.inExtension(async (api) => {
      await api.storage.sync.clear();
      await api.storage.session.clear();
    });
    expect(tab.errors).toEqual([]);
  });

  const openOver = async (url: string, body: string) => {
    tab = await browser.open(url, answerWith(url, body));
    popup = await browser.openPopup(tab);
  };
  const openOverProfile = async () => {
    const { url, answer } = ownPage('profile.html');
    tab = await browser.open(url, answer, { viewport: { width: 1280, height: 500 } });
    await badgesWhen(tab, 10);
    popup = await browser.openPopup(tab);
  };
  /** The text of the view of the page, once it says what is wanted: whole, because the reminder of the day says other things. */
  const pageSaying = (wanted: string) =>
    waitFor(
      () =>
        popup.evaluate((view) => {
          view.querySelector<HTMLElement>('nav button')?.click();
          return view.querySelector('main')?.innerText ?? '';
        }),
      (text) => text.includes(wanted),
    );

  it('opens at the register where the page has nobody, as wide as it asks to be, and searches at once', async () => {
    await openOver('https://x.com/home', '<!doctype html><title>X</title><p>Nobody</p>');
    const seen = () =>
      popup.evaluate((view) => ({
        rows: view.querySelectorAll('.row').length,
        focus: view.activeElement?.getAttribute('type'),
        width: view.defaultView?.innerWidth,
        tooWide: view.documentElement.scrollWidth > view.documentElement.clientWidth,
      }));
    const { rows, focus, width, tooWide } = await waitFor(
      seen,
      (now) => now.rows > 10 && (now.width ?? 0) >= 400 && now.focus === 'search',
    );
    expect({ isThere: rows > 10, focus, tooWide }).toEqual({ isThere: true, focus: 'search', tooWide: false });
    expect(width).toBeGreaterThanOrEqual(400);
    // Chromium adds room for a scroll bar, on both sides.
    expect(width).toBeLessThanOrEqual(440);
  });

  it('opens at the page where the page has somebody, and else at the view that was looked at last', async () => {
    const currentView = () => popup.evaluate((view) => view.querySelector('nav [aria-current]')?.textContent ?? '');
    await openOver('https://x.com/home', '<!doctype html><title>X</title><p>Nobody</p>');
    await waitFor(currentView, (name) => name === 'Register');
    await popup.evaluate((view) => view.querySelectorAll<HTMLElement>('nav button')[2]?.click());
    expect(await waitFor(currentView, (name) => name === 'Regels')).toBe('Regels');
    await popup.close();
    popup = await browser.openPopup(tab);
    expect(await waitFor(currentView, Boolean)).toBe('Regels');
    await popup.close();
    await tab.close();
    await openOverProfile();
    expect(await waitFor(currentView, (name) => name === 'Pagina 5')).toBe('Pagina 5');
    await popup.evaluate((view) => view.querySelectorAll<HTMLElement>('nav button')[1]?.click());
    await waitFor(currentView, (name) => name === 'Register');
  });

  it('says why there is no badge, and which accounts the selected name has', async () => {
    tab = await browser.open(
      'https://x.com/home',
      answerWith('https://x.com/home', '<!doctype html><title>X</title><p>Gemeente Amsterdam</p>'),
    );
    await tab.page.evaluate(() => {
      const name = document.querySelector('p');
      if (name) getSelection()?.selectAllChildren(name);
    });
    popup = await browser.openPopup(tab);
    const text = await pageSaying('social.amsterdam.nl');
    expect(text).toContain('geen badge bewijst niets');
    expect(text).toContain('Overheidsorganisaties (19 mei 2026)');
    const links = await popup.evaluate((view) =>
      [...view.querySelectorAll<HTMLAnchorElement>('.known a')].map(({ href }) => href),
    );
    expect(links).toContain('https://social.amsterdam.nl/@gemeenteamsterdam');
    expect(links).toContain('https://x.com/AmsterdamNL');
  });

  it('says who is on the page, in the order of the page, each once with how often, and shows where', async () => {
    await openOverProfile();
    await pageSaying('op deze pagina');
    const found = await popup.evaluate((view) =>
      [...view.querySelectorAll('.onPage')].map((row) => [
        row.querySelector('.name')?.textContent,
        row.querySelector('.end')?.textContent,
      ]),
    );
    expect(found).toEqual([
      ['Chris Buijink', '6 keer'],
      ['Chris Kuijpers', '1 keer'],
      ['Henk de Jong', '1 keer'],
      ['André Kleinmeulman', '1 keer'],
      ['Ad de Kroon', '1 keer'],
    ]);
    expect(await popup.evaluate((view) => view.querySelector('nav .count')?.textContent)).toBe('5');
    await popup.evaluate((view) => view.querySelectorAll<HTMLElement>('.onPage .row')[3]?.click());
    const inView = async () => (await tab.badges()).find(({ name }) => name.startsWith('André'))?.rect.y ?? -1;
    const y = await waitFor(inView, (value) => value > 0 && value < 500);
    expect(y).toBeGreaterThan(0);
    expect(y).toBeLessThan(500);
  });

  it('says that nobody in the register is on the page', async () => {
    await openOver('https://x.com/home', '<!doctype html><title>X</title><p>Nobody</p>');
    const nobody = 'staat niemand uit het register';
    expect(await pageSaying(nobody)).toContain(nobody);
  });

  it('says that it does not know the site', async () => {
    await openOver('https://news.example/', '<!doctype html><title>News</title><p>News</p>');
    const noBadges = 'Op news.example zet Ambtsbadge geen badges';
    const text = await pageSaying(noBadges);
    expect(text).toContain(noBadges);
    expect(text).toContain('X (Twitter)');
  });

  it('says that the page cannot be read', async () => {
    tab = await browser.open('about:blank', () => undefined);
    popup = await browser.openPopup(tab);
    const unreadable = 'mag een extensie niet lezen';
    expect(await pageSaying(unreadable)).toContain(unreadable);
  });

  it('says that the site is switched off, and switches it on', async () => {
    await browser.inExtension((api) => api.storage.sync.set({ settings: { sitesOff: ['x'] } }));
    const { url, answer } = ownPage('profile.html');
    tab = await browser.open(url, answer);
    popup = await browser.openPopup(tab);
    expect(await pageSaying('X (Twitter) staat uit')).toContain('X (Twitter) staat uit');
    await popup.evaluate((view) => view.querySelector<HTMLElement>('.nothing button')?.click());
    expect(await badgesWhen(tab, 10)).toHaveLength(10);
    expect(await pageSaying('5 uit het register')).toContain('5 uit het register');
  });
});

describe('the popup over a page that was there before the extension', () => {
  it('says so, and loads it again', async () => {
    // Firefox starts content scripts in open tabs by itself.
    const browser = await launch('chromium', { installLater: true });
    const { url, answer } = ownPage('profile.html');
    const tab = await browser.open(url, answer);
    await browser.reload();
    // Just after an installation, on a busy machine, Chromium may not yet know in which language it shows extensions.
    await browser.inExtension((api) => api.storage.sync.set({ settings: { language: 'nl' } }));
    const popup = await browser.openPopup(tab);
    const view = () =>
      popup.evaluate((page) => {
        page.querySelector<HTMLElement>('nav button')?.click();
        return page.querySelector('main')?.innerText ?? '';
      });
    expect(await waitFor(view, (text) => text.includes('X (Twitter) was al open'))).toContain(
      'X (Twitter) was al open',
    );
    await popup.evaluate((page) => page.querySelector<HTMLElement>('.nothing button')?.click());
    expect(await badgesWhen(tab, 10)).toHaveLength(10);
    expect(await waitFor(view, (text) => text.includes('5 uit het register'))).toContain('5 uit het register');
    await browser.close();
  });
});
