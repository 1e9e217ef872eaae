/**
 * The sites that the user gives access to, one by one: their scripts are registered while there is access, and removed when
 * it is taken back, here or in the browser's own settings.
 */
import browser from 'webextension-polyfill';
import { isOn } from '@/data/access';
import { originsOf, type SiteInfo } from '@/data/siteInfo';
import { sites } from '../profiles.content/sites';
import { backgroundContext } from './context';

const script = 'content-scripts/profiles.js';

/** The sites whose scripts do not come with the manifest: those that are optional, and hosts that the user added. */
export const optionalSites = (hosts: readonly string[]): SiteInfo[] => [
  ...sites.filter(({ installed }) => !installed),
  ...hosts.map((host) => ({ id: host, name: host, hosts: [host] })),
];

/** Brings the registered scripts in line with access and settings; new ones start in open tabs too. */
export async function registerSites(): Promise<void> {
  const { settings } = await backgroundContext();
  const registered = new Set((await browser.scripting.getRegisteredContentScripts()).map(({ id }) => id));
  for (const site of optionalSites(settings.hosts)) {
    const wanted = await isOn(site, settings);
    const { id } = site;
    if (wanted && !registered.has(id)) {
      await browser.scripting.registerContentScripts([
        { id, js: [script], matches: originsOf(site), runAt: 'document_start', persistAcrossSessions: true },
      ]);
      await startInOpenTabs(site);
    }
    if (!wanted && registered.has(id)) await browser.scripting.unregisterContentScripts({ ids: [id] });
    registered.delete(id);
  }
  // Hosts that the user removed.
  if (registered.size > 0) await browser.scripting.unregisterContentScripts({ ids: [...registered] });
}

async function startInOpenTabs(site: SiteInfo): Promise<void> {
  const tabs = await browser.tabs.query({ url: originsOf(site) });
  await Promise.all(tabs.map(({ id }) => id !== undefined && startIn(id)));
}

/** Starts the script in a tab, where the browser allows it. */
async function startIn(tabId: number): Promise<void> {
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: [script] });
  } catch {
    // The tab was closed, or shows an error page.
  }
}
