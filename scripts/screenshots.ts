/**
 * `npm run screenshots`: makes pictures of every view in both browsers, both languages, light and dark, in
 * `.results/screenshots`, for people to look at; and makes those of the README again, in `assets/screenshots`.
 */
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Settings } from '@/data/store/settings';
import { optionsPath, recordPath, searchPath, welcomePath } from '@/data/views/ownPages';
import { browserNames, type Launched, launch, type Tab } from '@/tests/e2e/browsers';
import { ownPage } from '@/tests/e2e/pages';
import { badgesWhen, cardWhen, waitFor } from '@/tests/e2e/wait';
import { buildExtension } from './build';
import { setUpBrowsers } from './setUpBrowsers';

const all = '.results/screenshots';
const best = 'assets/screenshots';

/** The README's pictures: from the file in the results to the file in the README. */
const chosen: Record<string, string> = {
  'card-light': 'chromium-nl-light-card',
  popup: 'chromium-nl-light-register',
  page: 'chromium-nl-light-page',
  figures: 'chromium-nl-dark-figures',
};

const popupSize = { width: 400, height: 600 };
const tabSize = { width: 900, height: 1000 };

await setUpBrowsers();
await buildExtension();
await rm(all, { recursive: true, force: true });
await mkdir(all, { recursive: true });
for (const name of browserNames) {
  const browser = await launch(name);
  for (const language of ['nl', 'en'] as const) {
    for (const theme of ['light', 'dark'] as const) await everyView(browser, language, theme);
  }
  await browser.close();
}
for (const [to, from] of Object.entries(chosen)) await cp(join(all, `${from}.png`), join(best, `${to}.png`));

async function everyView(browser: Launched, language: 'nl' | 'en', theme: 'light' | 'dark'): Promise<void> {
  const settings: Settings = { badge: 'full', marks: true, language, theme, sitesOff: [], hosts: [] };
  await browser.inExtension((api, stored) => api.storage.sync.set({ settings: stored }), { ...settings });
  const save = async (tab: Tab, view: string) => {
    // Wait until everything has faded in.
    await new Promise((done) => setTimeout(done, 300));
    await tab.screenshot(join(all, `${browser.name}-${language}-${theme}-${view}.png`));
  };
  const ownView = async (path: string, wanted: string, view: string, viewport = popupSize) => {
    const tab = await browser.openExtensionPage(path, { viewport, colorScheme: theme });
    await tab.page.waitForSelector(wanted);
    await save(tab, view);
    return tab;
  };

  const popup = await ownView('popup.html', '.row', 'register');
  await popup.page.click('.filters summary');
  await popup.page.type('input[type=search]', 'utrecht');
  await save(popup, 'search');
  await popup.page.type('input[type=search]', 'zzzzz');
  await save(popup, 'nothing');
  await popup.page.click('nav button:nth-child(3)');
  await save(popup, 'guidelines');
  await popup.page.click('nav button:nth-child(4)');
  await popup.page.waitForSelector('.matrix');
  await save(popup, 'figures');
  await popup.close();
  for (const [path, wanted, view, size] of [
    [recordPath('andre-kleinmeulman'), '.details', 'record', { width: 400, height: 1700 }],
    [recordPath('renee-jones-bos'), '.details', 'record-tab', tabSize],
    [searchPath('sg'), '.row', 'register-tab', tabSize],
    [searchPath(''), '.row', 'register-320', { width: 320, height: 600 }],
    [optionsPath, 'fieldset', 'options', tabSize],
    [optionsPath, 'fieldset', 'options-320', { width: 320, height: 1000 }],
    [welcomePath, '.example', 'welcome', tabSize],
    [welcomePath, '.example', 'welcome-320', { width: 320, height: 1000 }],
  ] as const) {
    await (await ownView(path, wanted, view, size)).close();
  }
  await onPage(browser, theme, save, `${browser.name}-${language}-${theme}-page.png`);
}

/** A profile with the card of its badge open, and the popup over it. */
async function onPage(
  browser: Launched,
  theme: 'light' | 'dark',
  save: (tab: Tab, view: string) => Promise<void>,
  popupFile: string,
): Promise<void> {
  const { answer } = ownPage('profile.html');
  const tab = await browser.open(`https://x.com/chrisbuijink?theme=${theme}`, answer, {
    viewport: { width: 1100, height: 900 },
    colorScheme: theme,
  });
  const [badge] = await badgesWhen(tab, 10);
  await badge?.hover();
  if (badge) await cardWhen(badge);
  await save(tab, 'card');
  const popup = await browser.openPopup(tab);
  const shown = () =>
    popup.evaluate((view) => {
      view.querySelector<HTMLElement>('nav button')?.click();
      return view.querySelectorAll('.onPage').length;
    });
  await waitFor(shown, (count) => count === 5);
  const picture = await popup.screenshot?.();
  if (picture) await writeFile(join(all, popupFile), picture);
  await popup.close();
  await tab.close();
}
