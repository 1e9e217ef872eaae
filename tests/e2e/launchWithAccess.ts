/** Starts the extension as it is after the user switched on every site in the options. */
import { matchPatternsOf } from '@/data/model/siteInfo';
import { publishedKeys } from '@/data/store/published';
import { sites } from '@/entrypoints/profiles.content/sites';
import { type BrowserName, type Launched, type LaunchOptions, launch } from './browsers';
import { waitFor } from './wait';

const optional = sites.filter(({ installed }) => !installed);

/** Ids of the sites whose scripts are registered now, in any order. */
export const registeredSites = (browser: Launched): Promise<string[]> =>
  browser.inExtension(async (api) => (await api.scripting.getRegisteredContentScripts()).map(({ id }) => id));

/** Starts a browser with access to every site. What a test writes into storage afterwards stays there. */
export async function launchWithAccess(name: BrowserName, options: LaunchOptions = {}): Promise<Launched> {
  const browser = await launch(name, options);
  const origins = optional.flatMap(matchPatternsOf);
  await browser.answerYes(origins);
  // Browsers ask after a click only. All at once: the settings' own switches are tried in access.test.ts.
  const { page, close } = await browser.openExtensionPage('manifest.json');
  await page.evaluate(`{
    const button = document.createElement('button');
    button.textContent = 'all';
    button.onclick = () => void (globalThis.browser ?? globalThis.chrome).permissions.request({ origins: ${JSON.stringify(origins)} });
    document.body.replaceChildren(button);
  }`);
  await page.click('button');
  const display = () =>
    browser.inExtension(
      async (api, key) => JSON.stringify((await api.storage.local.get(key))[key]) ?? '',
      publishedKeys.display,
    );
  // Published last, after the scripts of all sites are registered; nothing is published again where nothing has changed.
  const isWhole = (published: string) => optional.every(({ id }) => published.includes(`"${id}"`));
  if (!isWhole(await waitFor(display, isWhole)))
    throw new Error(`of all sites only ${await registeredSites(browser)} are on`);
  await close();
  return browser;
}
