/** Which view the popup opens at: that of the page where the page has somebody, else the one that was looked at last. */
import browser from 'webextension-polyfill';

export const views = ['page', 'register', 'guidelines', 'figures'] as const;
export type View = (typeof views)[number];

const key = 'lastView';

/** Never throws, and never waits for the page: the toolbar icon has the page's count already. */
export async function viewToOpen(): Promise<View> {
  const [isAnybody, last] = await Promise.all([isAnybodyOnPage().catch(() => false), lastView()]);
  return isAnybody ? 'page' : last;
}

async function isAnybodyOnPage(): Promise<boolean> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return tab?.id !== undefined && Boolean(await browser.action.getBadgeText({ tabId: tab.id }));
}

/** What only the extension's own pages may read, and what ends with the browser. A browser that fails in it starts at the register. */
async function lastView(): Promise<View> {
  try {
    const { [key]: stored } = await browser.storage.session.get(key);
    // A page without anybody is no place to begin.
    return views.find((view) => view === stored && view !== 'page') ?? 'register';
  } catch {
    return 'register';
  }
}

/** Remembers the view while the browser runs. */
export async function rememberView(view: View): Promise<void> {
  try {
    await browser.storage.session.set({ [key]: view });
  } catch {
    // Then the popup opens at the register again.
  }
}
