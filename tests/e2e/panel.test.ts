/** The popup's views beside the page: opened by the user only, and following the page that is seen. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { browserNames, type Launched, launch, type Tab } from './browsers';
import { answerWith, ownPage } from './pages';
import { badgesWhen, waitFor } from './wait';

describe.each(browserNames)('the panel beside the page, in %s', (browserName) => {
  let browser: Launched;
  let tab: Tab;
  beforeAll(async () => {
    browser = await launch(browserName, { isOwn: true });
  });
  afterAll(() => browser.close());
  afterEach(async () => {
    await tab.close();
    expect(tab.errors).toEqual([]);
  });

  /** Whether the browser shows the panel: Firefox tells it of its window, Chromium of the extension's documents. */
  const isOpen = async () =>
    browser.inWindow
      ? (await browser.inWindow('String(SidebarController.isOpen)')) === 'true'
      : browser.inExtension(async (api) => {
          const chrome: unknown = Reflect.get(globalThis, 'chrome');
          const runtime: unknown = Reflect.get(Object(chrome), 'runtime');
          const getContexts: unknown = Reflect.get(Object(runtime), 'getContexts');
          if (typeof getContexts !== 'function') throw new Error(`no contexts in ${api.runtime.id}`);
          const contexts: unknown = await getContexts.call(runtime, { contextTypes: ['SIDE_PANEL'] });
          return Array.isArray(contexts) && contexts.length > 0;
        });

  it('shows who is on the page, and follows from tab to tab and what the page adds', async () => {
    const { url, answer } = ownPage('profile.html');
    // As a page in a tab it is the same document; the tab beside it is the one that is seen.
    const panel = await browser.openExtensionPage('sidepanel.html');
    tab = await browser.open(url, answer);
    await badgesWhen(tab, 10);
    await tab.page.bringToFront();
    const text = () => panel.page.evaluate(() => document.querySelector('main')?.innerText ?? '');
    expect(await waitFor(text, (seen) => seen.includes('5 uit het register'))).toContain('5 uit het register');
    const other = await browser.open(
      'https://x.com/home',
      answerWith('https://x.com/home', '<!doctype html><p>Nobody</p>'),
    );
    await other.page.bringToFront();
    expect(await waitFor(text, (seen) => seen.includes('niemand'))).toContain('staat niemand uit het register');
    await other.close();
    await tab.page.bringToFront();
    expect(await waitFor(text, (seen) => seen.includes('5 uit het register'))).toContain('5 uit het register');
    await tab.page.evaluate(() => {
      for (const link of document.querySelectorAll('article')) link.remove();
    });
    expect(await waitFor(text, (seen) => !seen.includes('5 uit het register'))).not.toContain('5 uit het register');
    await panel.close();
  });

  // Last: it stays open, and leaves the page less room.
  it('is not open until the popup’s button is pressed', async () => {
    const { url, answer } = ownPage('profile.html');
    tab = await browser.open(url, answer, { viewport: { width: 1280, height: 700 } });
    await badgesWhen(tab, 10);
    expect(await isOpen()).toBe(false);
    const popup = await browser.openPopup(tab);
    await waitFor(
      () => popup.evaluate((view) => view.querySelectorAll('.brand .iconButton').length),
      (n) => n === 2,
    );
    await popup.click('.brand .iconButton');
    expect(await waitFor(isOpen, Boolean)).toBe(true);
  });
});
