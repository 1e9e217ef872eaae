/**
 * `npm run store-pictures`: makes the pictures that the stores ask for, in both languages, in `.results/store`: five of
 * 1280 × 800 with a caption above, and a tile of 440 × 280. They show our own made-up pages, the gallery and the register, nothing else.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { defaultSettings, type Settings } from '@/data/store/settings';
import { type Answer, type Launched, launch, type Tab } from '@/tests/e2e/browsers';
import { buildGallery, openGallery, showState, stateWithId } from '@/tests/e2e/gallery';
import { answerWith, ownPage } from '@/tests/e2e/pages';
import { badgesWhen, cardWhen, waitFor } from '@/tests/e2e/wait';
import { buildExtension } from './build';
import { setUpBrowsers } from './setUpBrowsers';

type Language = 'nl' | 'en';
type Theme = 'light' | 'dark';

const pictureSize = { width: 1280, height: 800 };
const tileSize = { width: 440, height: 280 };
const captionHeight = 88;
const pageSize = { width: pictureSize.width, height: pictureSize.height - captionHeight };
/** Size of the picture at the top of a profile. */
const coverHeight = 200;
const popupSize = { width: 400, height: 600 };

/** As the icon and the seals have them. */
const navy = '#154273';
const gold = '#ffc34d';

const mottos: Record<Language, string> = {
  nl: 'Wie spreekt hier namens de Staat?',
  en: 'Who speaks here for the State?',
};

await setUpBrowsers();
await buildExtension();
await buildGallery();
const browser = await launch('chromium', { reachesThisMachine: true });
for (const language of ['nl', 'en'] as const) await makePictures(browser, language);
await browser.close();

async function makePictures(on: Launched, language: Language): Promise<void> {
  const folder = join('.results/store', language);
  await mkdir(folder, { recursive: true });
  const captions = await captionsIn(language);
  const save = async (file: string, content: string) => {
    const caption = captions.get(file);
    if (caption === undefined) throw new Error(`docs/store/${language}.md has no caption for ${file}`);
    await writeFile(join(folder, file), await composed(on, framed(caption, content), pictureSize));
  };
  await set(on, { language, theme: 'light' });
  await save('1-badge.png', image(await cardOn(on, ownPage('profile.html'), 'light')));
  await save('2-organisation.png', image(await cardOn(on, organisationPage(), 'light')));
  await save('3-register.png', popups(await view(on, 'search', language), await view(on, 'record-offices', language)));
  await save('4-guidelines.png', popups(await view(on, 'guidelines', language), await view(on, 'figures', language)));
  await set(on, { language, theme: 'dark' });
  await save('5-dark.png', await popupOn(on, ownPage('timeline.html')));
  await writeFile(join(folder, 'tile.png'), await composed(on, await tile(language), tileSize));
}

/** The captions of the pictures, from the text for the stores. */
async function captionsIn(language: Language): Promise<Map<string, string>> {
  const text = await readFile(`docs/store/${language}.md`, 'utf8');
  return new Map(
    [...text.matchAll(/^\d\. `([\w-]+\.png)`: (.+)$/gm)].map(([, file = '', caption = '']) => [file, caption]),
  );
}

async function set(on: Launched, changed: Partial<Settings>): Promise<void> {
  const settings = { ...defaultSettings, ...changed };
  await on.inExtension((api, stored) => api.storage.sync.set({ settings: stored }), settings);
}

/** The made-up profile, as if it were an organisation's. */
function organisationPage(): { url: string; answer: Answer } {
  const { url, answer } = ownPage('profile.html');
  const reply = answer(url);
  const body = String(reply?.body)
    .replaceAll('Chris Buijink', 'Provincie Drenthe')
    .replace('Den Haag', 'Assen')
    .replaceAll('chrisbuijink', 'provdrenthe');
  const address = 'https://x.com/provdrenthe';
  return { url: address, answer: answerWith(address, body) };
}

/** Shows a page with the card of its first badge open. */
async function cardOn(on: Launched, { url, answer }: { url: string; answer: Answer }, theme: Theme): Promise<string> {
  const tab = await openPage(on, url, answer, theme);
  // Room for the card, below the name.
  await tab.page.evaluate((y) => scrollTo(0, y), coverHeight);
  const [badge] = await badgesWhen(tab, 1);
  if (!badge) throw new Error(`${url} has no badge`);
  await badge.hover();
  await cardWhen(badge);
  return await shot(tab);
}

/** A dark page with the popup over it, as the toolbar icon opens it. */
async function popupOn(on: Launched, { url, answer }: { url: string; answer: Answer }): Promise<string> {
  const tab = await openPage(on, url, answer, 'dark');
  await badgesWhen(tab, 9);
  const popup = await on.openPopup(tab);
  const text = () =>
    popup.evaluate((shown) => {
      shown.querySelector<HTMLElement>('nav button')?.click();
      return shown.body.innerText;
    });
  if (!(await waitFor(text, (shown) => shown.includes('Chris Kuijpers')))) throw new Error('the popup shows nobody');
  const picture = await popup.screenshot?.();
  if (!picture) throw new Error('the popup gave no picture');
  await popup.close();
  return image(await shot(tab)) + image(dataUrl(Buffer.from(picture).toString('base64')), 'over');
}

function openPage(on: Launched, url: string, answer: Answer, theme: Theme): Promise<Tab> {
  return on.open(`${url}?theme=${theme}`, answer, { viewport: pageSize, colorScheme: theme });
}

/** A state of the gallery, in the popup's size. */
async function view(on: Launched, id: string, language: Language): Promise<string> {
  const tab = await openGallery(on);
  await showState(tab, { ...stateWithId(id), ...popupSize }, { language, theme: 'light' });
  return await shot(tab);
}

/** Takes a picture of what a tab shows, as a data URL, and closes the tab. */
async function shot(tab: Tab): Promise<string> {
  // Wait until everything has faded in.
  await new Promise((done) => setTimeout(done, 300));
  const picture = await tab.page.screenshot({ encoding: 'base64' });
  await tab.close();
  return dataUrl(picture);
}

function dataUrl(base64: string): string {
  return `data:image/png;base64,${base64}`;
}

function image(picture: string, kind = ''): string {
  return `<img class="${kind}" src="${picture}">`;
}

function popups(...pictures: string[]): string {
  return `<div class="popups">${pictures.map((picture) => image(picture)).join('')}</div>`;
}

function framed(caption: string, content: string): string {
  return `<!doctype html><meta charset="utf-8"><style>
    body { margin: 0; background: #e6ebf2; }
    h1 { margin: 0; height: ${captionHeight}px; font: 600 28px/${captionHeight - 4}px system-ui, sans-serif; text-align: center; }
    h1 { color: #fff; background: ${navy}; box-shadow: inset 0 -4px ${gold}; }
    img { display: block; }
    .popups { display: flex; justify-content: center; gap: 80px; }
    .popups img { margin-top: ${(pageSize.height - popupSize.height) / 2}px; }
    .popups img, .over { border-radius: 8px; box-shadow: 0 4px 24px rgb(0 0 0 / 30%); }
    .over { position: absolute; top: ${captionHeight + 12}px; right: 24px; }
  </style><h1>${caption}</h1>${content}`;
}

async function tile(language: Language): Promise<string> {
  const icon = (await readFile('assets/icon.svg', 'utf8')).replace('<svg', '<svg width="104" height="104"');
  return `<!doctype html><meta charset="utf-8"><style>
    body { margin: 0; height: ${tileSize.height}px; display: grid; place-content: center; justify-items: center; gap: 10px; }
    body { background: #e6ebf2; color: ${navy}; font: 500 20px system-ui, sans-serif; }
    b { font-size: 38px; line-height: 1; }
  </style>${icon}<b>Ambtsbadge</b><span>${mottos[language]}</span>`;
}

/** A page of ours as a picture. */
async function composed(on: Launched, html: string, viewport: { width: number; height: number }): Promise<Uint8Array> {
  const url = 'https://picture.example/';
  const tab = await on.open(url, answerWith(url, html), { viewport });
  const picture = await tab.page.screenshot();
  await tab.close();
  return picture;
}
