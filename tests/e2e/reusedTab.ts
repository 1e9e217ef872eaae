/** A tab in which pages are shown one after the other: to load a page takes a fraction of the time that a tab does. */
import type { Answer, Launched, Tab, TabOptions } from './browsers';

export interface ReusedTab {
  tab: Tab;
  /** Shows a page, as if the tab were new: with no errors and no requests yet. */
  show(url: string, answer: Answer): Promise<Tab>;
}

export async function reusedTab(browser: Launched, options?: TabOptions): Promise<ReusedTab> {
  let answer: Answer = () => undefined;
  const tab = await browser.open('about:blank', (url) => answer(url), options);
  return {
    tab,
    async show(url, next) {
      // An address that differs from the one before only behind the `#` would be no load.
      if (url.includes('#')) await tab.page.goto('about:blank');
      answer = next;
      tab.errors.length = 0;
      tab.requests.length = 0;
      await tab.page.goto(url);
      return tab;
    },
  };
}
