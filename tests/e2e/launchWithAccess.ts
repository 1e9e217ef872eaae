/** Starts the extension as it is after the user switched on every site in the options. */
import { matchPatternsOf } from '@/data/model/siteInfo';
import { sites } from '@/entrypoints/profiles.content/sites';
import { type BrowserName, type Launched, type LaunchOptions, launch } from './browsers';
import { untilPublished } from './untilPublished';
import { waitFor } from './wait';

const optional = sites.filter(({ installed }) => !installed);

/** Ids of the sites whose scripts are registered now, in any order. */
export const registeredSites = (browser: Launched): Promise<string[]> =>
  browser.inExtension(async (api) => (await api.scripting.getRegisteredContentScripts()).map(({ id }) => id));

/** Starts a browser with access to every site. What a test writes into storage afterwards stays there. */
export async function launchWithAccess(name: BrowserName, options: LaunchOptions = {}): Promise<Launched> {
  const browser = await launch(name, options);
  await browser.answerYes(optional.flatMap(matchPatternsOf));
  const { page, close } = await browser.openExtensionPage('options.html');
  for (const { id } of optional) {
    await page.waitForSelector(`[data-site="${id}"]`);
    await page.click(`[data-site="${id}"]`);
    await page.waitForSelector(`[data-site="${id}"]:checked`);
  }
  const registered = await waitFor(
    () => registeredSites(browser),
    ({ length }) => length === optional.length,
  );
  if (registered.length < optional.length) throw new Error(`of all sites only ${registered} are registered`);
  await close();
  // The background publishes after each site that is switched on.
  await untilPublished(browser);
  return browser;
}
