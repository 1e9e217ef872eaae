/**
 * `npm run screenshots`: makes pictures of every view in both browsers, both languages, light and dark, and three widths, in
 * `.results/screenshots`, for people to look at; and makes those of the README again, in `assets/screenshots`. With names of
 * browsers (`-- chromium`) only theirs; the README's come from Chromium.
 */
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { defaultSettings } from '@/data/store/settings';
import { optionsPath, recordPath, searchPath, welcomePath } from '@/data/views/ownPages';
import { browserNames, type Launched, launch, type Tab } from '@/tests/e2e/browsers';
import { ownPage } from '@/tests/e2e/pages';
import { badgesWhen, cardWhen, fadedIn, waitFor } from '@/tests/e2e/wait';
import { buildExtension } from './build';
import { makeMovingPicture } from './moving';
import { setUpBrowsers } from './setUpBrowsers';

const all = '.results/screenshots';
const best = 'assets/screenshots';

/** The README's pictures: from the file in the results to the file in the README. */
const chosen: Record<string, string> = {
  'card-light': 'chromium-nl-light-card',
  popup: 'chromium-nl-light-400-register',
  page: 'chromium-nl-light-page',
  figures: 'chromium-nl-dark-400-figures',
};

/** A phone, the popup, and a tab. */
const widths = [320, 400, 900] as const;
const height = 600;

interface View {
  name: string;
  path: string;
  /** What is there once it is shown. */
  wanted: string;
  /** What is done then. */
  act?: (tab: Tab) => Promise<void>;
  /** Whether all of it is shown, however long, and not one window of it. */
  isWhole?: true;
}

const searched = (text: string) => async (tab: Tab) => {
  await tab.page.type('input[type=search]', text);
};
const inMenu = (nth: number, wanted: string) => async (tab: Tab) => {
  await tab.page.click(`nav button:nth-child(${nth})`);
  await tab.page.waitForSelector(wanted);
};

const views: readonly View[] = [
  { name: 'register', path: 'popup.html', wanted: '.row' },
  { name: 'search', path: 'popup.html', wanted: '.row', act: searched('utrecht') },
  { name: 'nothing', path: 'popup.html', wanted: '.row', act: searched('zzzzz') },
  { name: 'guidelines', path: 'popup.html', wanted: '.row', act: inMenu(3, '.guidelines') },
  { name: 'figures', path: 'popup.html', wanted: '.row', act: inMenu(4, '.matrix') },
  { name: 'register-tab', path: searchPath('sg'), wanted: '.row' },
  { name: 'official', path: recordPath('renee-jones-bos'), wanted: '.record', isWhole: true },
  { name: 'municipality', path: recordPath('gemeente-deventer'), wanted: '.record', isWhole: true },
  { name: 'options', path: optionsPath, wanted: 'fieldset', isWhole: true },
  { name: 'welcome-1', path: welcomePath, wanted: '.example', isWhole: true },
  { name: 'welcome-2', path: `${welcomePath}#pin`, wanted: '.howTo', isWhole: true },
  { name: 'welcome-3', path: `${welcomePath}#sites`, wanted: '.siteRows', isWhole: true },
];

const asked = process.argv.slice(3);
await setUpBrowsers();
await buildExtension();
await mkdir(all, { recursive: true });
for (const name of browserNames.filter((each) => asked.length === 0 || asked.includes(each))) {
  const browser = await launch(name);
  for (const language of ['nl', 'en'] as const) {
    for (const theme of ['light', 'dark'] as const) await everyView(browser, language, theme);
  }
  if (name === 'chromium') await readmePictures(browser);
  await browser.close();
}

async function everyView(browser: Launched, language: 'nl' | 'en', theme: 'light' | 'dark'): Promise<void> {
  await set(browser, language, theme);
  const prefix = join(all, `${browser.name}-${language}-${theme}`);
  for (const width of widths) {
    for (const { name, path, wanted, act, isWhole = false } of views) {
      const tab = await browser.openExtensionPage(path, {
        viewport: { width, height },
        colorScheme: theme,
        // What moves is shown at its end.
        reducedMotion: true,
      });
      await tab.page.waitForSelector(wanted);
      await act?.(tab);
      await fadedIn();
      await writeFile(`${prefix}-${width}-${name}.png`, await tab.page.screenshot({ fullPage: isWhole }));
      await tab.close();
    }
  }
  await onPage(browser, theme, prefix);
}

/** A profile with the card of its badge open, and the popup over it. */
async function onPage(browser: Launched, theme: 'light' | 'dark', prefix: string): Promise<void> {
  const { answer } = ownPage('profile.html');
  const tab = await browser.open(`https://x.com/chrisbuijink?theme=${theme}`, answer, {
    viewport: { width: 1100, height: 900 },
    colorScheme: theme,
  });
  const [badge] = await badgesWhen(tab, 10);
  await badge?.hover();
  if (badge) await cardWhen(badge);
  await fadedIn();
  await tab.screenshot(`${prefix}-card.png`);
  const popup = await browser.openPopup(tab);
  const shown = () =>
    popup.evaluate((view) => {
      view.querySelector<HTMLElement>('nav button')?.click();
      return view.querySelectorAll('.onPage').length;
    });
  await waitFor(shown, (count) => count === 5);
  const picture = await popup.screenshot?.();
  if (picture) await writeFile(`${prefix}-page.png`, picture);
  await popup.close();
  await tab.close();
}

async function readmePictures(browser: Launched): Promise<void> {
  await rm(best, { recursive: true, force: true });
  await mkdir(best, { recursive: true });
  for (const [to, from] of Object.entries(chosen)) await cp(join(all, `${from}.png`), join(best, `${to}.png`));
  await set(browser, 'nl', 'light');
  await makeMovingPicture(browser, join(best, 'moving.webp'));
}

async function set(browser: Launched, language: 'nl' | 'en', theme: 'light' | 'dark'): Promise<void> {
  const settings = { ...defaultSettings, language, theme };
  await browser.inExtension((api, stored) => api.storage.sync.set({ settings: stored }), settings);
}
