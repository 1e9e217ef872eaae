/**
 * Registers the scripts of the sites that the user gives access to, while there is access. They are removed when access is
 * taken back, here or in the browser's own settings.
 */
import browser from 'webextension-polyfill';
import { matchPatternsOf, type SiteInfo, siteOfAddedHost } from '@/data/model/siteInfo';
import type { Settings } from '@/data/store/settings';
import { scriptsOf } from '@/data/store/sharedNames';
import { isOn } from '@/data/store/siteAccess';
import { sites } from '../profiles.content/sites';
import { backgroundWords } from './backgroundContext';

/** The sites that have badges: not switched off, with access, and with the hosts that the user added. */
export async function sitesOn(settings: Settings): Promise<SiteInfo[]> {
  const added = settings.hosts.map(siteOfAddedHost);
  const on = await Promise.all([...sites, ...added].map(async (site) => ((await isOn(site, settings)) ? [site] : [])));
  return on.flat();
}

/**
 * Brings the registered scripts in line with access and settings; new ones start in open tabs too. The scripts of the sites
 * with access from installation on are in the manifest.
 */
export async function registerSites(): Promise<void> {
  const { settings } = await backgroundWords();
  const wanted = (await sitesOn(settings)).filter(({ installed }) => !installed);
  const registered = await browser.scripting.getRegisteredContentScripts();
  const isRight = (site: SiteInfo) => registered.some(({ id, js }) => id === site.id && isSame(js, scriptsOf(site)));
  const kept = wanted.filter(isRight).map(({ id }) => id);
  const ids = registered.map(({ id }) => id).filter((id) => !kept.includes(id));
  if (ids.length > 0) await browser.scripting.unregisterContentScripts({ ids });
  for (const site of wanted.filter(({ id }) => !kept.includes(id))) {
    await browser.scripting.registerContentScripts([
      {
        id: site.id,
        js: scriptsOf(site),
        matches: matchPatternsOf(site),
        runAt: 'document_start',
        persistAcrossSessions: true,
      },
    ]);
    // Not waited for: a tab that hangs would hold up everything after it.
    void startInOpenTabs(site);
  }
}

/** Whether a script consists of these files. The browser may give full addresses, and an older version had other files. */
const isSame = (js: readonly string[] = [], files: readonly string[]): boolean =>
  js.length === files.length && files.every((file, place) => js[place]?.endsWith(file));

async function startInOpenTabs(site: SiteInfo): Promise<void> {
  const tabs = await browser.tabs.query({ url: matchPatternsOf(site) });
  await Promise.all(tabs.map(({ id }) => id !== undefined && startIn(id, site)));
}

/** Starts the script in a tab, where the browser allows it. */
async function startIn(tabId: number, site: SiteInfo): Promise<void> {
  try {
    // Do not wait until the page has loaded, as browsers do by default: some pages never finish.
    await browser.scripting.executeScript({ target: { tabId }, files: scriptsOf(site), injectImmediately: true });
  } catch {
    // The tab was closed, or shows an error page.
  }
}
