/** Whether badges are shown on a site: the user's access to it, and the user's switch. */
import browser from 'webextension-polyfill';
import { matchPatternsOf, type SiteInfo } from '../model/siteInfo';
import type { Settings } from './settings';
import { askedKey, scriptsOf } from './sharedNames';

/** Whether the browser gives access to all of the site's hosts. */
export async function hasAccess(site: Pick<SiteInfo, 'hosts'>): Promise<boolean> {
  return await browser.permissions.contains({ origins: matchPatternsOf(site) });
}

/** Whether the site has badges. */
export async function isOn(site: SiteInfo, { sitesOff }: Pick<Settings, 'sitesOff'>): Promise<boolean> {
  return !sitesOff.includes(site.id) && (await hasAccess(site));
}

/**
 * Asks the user for access. To be called in the click itself, before anything is waited for.
 * @returns whether there is access now; a browser that does not even ask gives none
 */
export async function askAccess(site: Pick<SiteInfo, 'hosts'>): Promise<boolean> {
  try {
    return await browser.permissions.request({ origins: matchPatternsOf(site) });
  } catch {
    return false;
  }
}

/**
 * Marks the records on the page of a tab, once, whatever its site: until the page is left. The browser allows it where the
 * user opened the popup, or used the context menu, on that page (activeTab).
 * @throws where the browser does not allow it
 */
export async function markPage(tabId: number, site: SiteInfo): Promise<void> {
  const target = { tabId };
  await browser.scripting.executeScript({
    target,
    // Seen by our script only: it runs apart from the page's own. The function goes there alone, without what is around it here.
    func: (key: string) => Reflect.set(globalThis, key, true),
    args: [askedKey],
  });
  await browser.scripting.executeScript({ target, files: scriptsOf(site) });
}
