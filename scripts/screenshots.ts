/**
 * `npm run screenshots`: makes pictures of every state of the gallery in both browsers, both languages, light and dark, and three
 * widths, in `.results/screenshots`, for people to look at; and makes those of the README again, in `assets/screenshots`. With names of
 * browsers (`-- chromium`) only theirs; the README's come from Chromium.
 */
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { defaultSettings } from '@/data/store/settings';
import { usualSize } from '@/gallery/state';
import { states } from '@/gallery/states';
import { browserNames, type Launched, launch } from '@/tests/e2e/browsers';
import { buildGallery, openGallery, showState } from '@/tests/e2e/gallery';
import { ownPage } from '@/tests/e2e/pages';
import { untilPublished } from '@/tests/e2e/untilPublished';
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

const asked = process.argv.slice(3);
await setUpBrowsers();
await buildExtension();
await buildGallery();
await mkdir(all, { recursive: true });
for (const name of browserNames.filter((each) => asked.length === 0 || asked.includes(each))) {
  const browser = await launch(name, { reachesThisMachine: true });
  for (const language of ['nl', 'en'] as const) {
    for (const theme of ['light', 'dark'] as const) await everyState(browser, language, theme);
  }
  if (name === 'chromium') await readmePictures(browser);
  await browser.close();
}

async function everyState(browser: Launched, language: 'nl' | 'en', theme: 'light' | 'dark'): Promise<void> {
  const prefix = join(all, `${browser.name}-${language}-${theme}`);
  const tab = await openGallery(browser);
  for (const state of states) {
    // What is for one width is shown in that; what differs from another state in a sentence, in the popup's.
    const isOfAnyWidth = state.width === undefined && state.pictures !== undefined;
    const fitting = isOfAnyWidth ? widths : [state.width ?? usualSize.width];
    for (const width of fitting) {
      await showState(tab, { ...state, width }, { language, theme });
      await tab.screenshot(`${prefix}-${width}-${state.id}.png`);
    }
  }
  await tab.close();
  await set(browser, language, theme);
  // Else the badge that is pointed at might be made anew.
  await untilPublished(browser);
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
