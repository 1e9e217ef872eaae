/** The README's picture that moves: a badge is pointed at, then the register is searched. Out of frames of the real browser. */
import { writeFile } from 'node:fs/promises';
import type { ElementHandle } from 'puppeteer-core';
import { searchPath } from '@/data/views/ownPages';
import type { Launched, Tab } from '@/tests/e2e/browsers';
import { answerWith, ownPage } from '@/tests/e2e/pages';
import { badgesWhen, cardWhen, fadedIn } from '@/tests/e2e/wait';
import { animatedWebp, type Box, type Frame } from './animatedWebp';

const size = { width: 880, height: 560 };
const whole: Box = { x: 0, y: 0, ...size };
const popupSize = { width: 400, height: 520 };
/** Of the popup and its shadow. */
const popupBox: Box = { x: 430, y: 0, width: 450, height: size.height };

/** What a README should not weigh more than. */
const maxBytes = 500_000;

/** Lossy, but so that text stays sharp. */
const shot = { type: 'webp', quality: 72, encoding: 'base64' } as const;

const query = 'deventer';

const pointerSize = 24;
const steps = 9;

/** Makes the picture in Chromium, which must show the extension in the language that is wanted. */
export async function makeMovingPicture(browser: Launched, file: string): Promise<void> {
  const hovering = await hoverFrames(browser);
  const searching = await searchFrames(browser, hovering.page);
  const picture = animatedWebp([...hovering.frames, ...searching], size);
  if (picture.length > maxBytes) throw new Error(`${file} would be ${picture.length} bytes`);
  await writeFile(file, picture);
}

/** From the middle of the page to the badge, whose card opens. */
async function hoverFrames(browser: Launched): Promise<{ frames: Frame[]; page: string }> {
  const { answer } = ownPage('profile.html');
  const tab = await browser.open('https://x.com/chrisbuijink', answer, { viewport: size, colorScheme: 'light' });
  // Room for the card, below the name.
  await tab.page.evaluate(() => scrollTo(0, 260));
  const [badge] = await badgesWhen(tab, 10);
  if (!badge) throw new Error('the page has no badge');
  const page = await tab.page.screenshot(shot);
  const pointer = await drawnPointer(tab);
  const { x, y, width, height } = badge.rect;
  const [to, from] = [
    { x: x + width * 0.7, y: y + height * 0.7 },
    { x: 760, y: 470 },
  ];
  const frames: Frame[] = [];
  let before = whole;
  for (let step = 0; step <= steps; step += 1) {
    const part = 1 - (1 - step / steps) ** 2;
    const at = { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
    await pointer.evaluate((arrow, place) => arrow.setAttribute('style', place), styleAt(at));
    const box = evenBox(at);
    frames.push(await frame(tab, step === 0 ? whole : around(before, box), step === 0 ? 700 : 45));
    before = box;
  }
  await badge.hover();
  if (!(await cardWhen(badge))) throw new Error('the card did not open');
  await fadedIn();
  frames.push(await frame(tab, whole, 3200));
  await tab.close();
  return { frames, page: `data:image/webp;base64,${page}` };
}

/** The register over the page: a search, letter by letter, and the record that it leads to. */
async function searchFrames(browser: Launched, page: string): Promise<Frame[]> {
  const tab = await browser.openExtensionPage(searchPath('').replace('tab=&', ''), {
    viewport: popupSize,
    colorScheme: 'light',
  });
  await tab.page.waitForSelector('.row');
  const views: { picture: string; duration: number }[] = [];
  const add = async (duration: number) => {
    await fadedIn();
    views.push({ picture: `data:image/webp;base64,${await tab.page.screenshot({ ...shot, quality: 90 })}`, duration });
  };
  await add(900);
  for (const letter of query) {
    await tab.page.type('input[type=search]', letter);
    await add(130);
  }
  await add(1100);
  await tab.page.keyboard.press('ArrowDown');
  await add(500);
  await tab.page.keyboard.press('Enter');
  await tab.page.waitForSelector('.record');
  await add(3200);
  await tab.close();
  return composedFrames(browser, page, views);
}

/** Lays each view over the page, as the toolbar's icon opens it. */
async function composedFrames(
  browser: Launched,
  page: string,
  views: readonly { picture: string; duration: number }[],
): Promise<Frame[]> {
  const url = 'https://picture.example/';
  const html = `<!doctype html><meta charset="utf-8"><style>
    body { margin: 0; overflow: hidden; }
    img { display: block; }
    #over { position: absolute; top: 12px; right: 16px; border-radius: 8px; box-shadow: 0 6px 28px rgb(0 0 0 / 35%); }
  </style><img src="${page}"><img id="over">`;
  const tab = await browser.open(url, answerWith(url, html), { viewport: size });
  const frames: Frame[] = [];
  for (const { picture, duration } of views) {
    await tab.page.$eval(
      '#over',
      async (over, source) => {
        if (!(over instanceof HTMLImageElement)) return;
        over.src = source;
        await over.decode();
      },
      picture,
    );
    frames.push(await frame(tab, frames.length === 0 ? whole : popupBox, duration));
  }
  await tab.close();
  return frames;
}

/** What a part of the window shows now. */
async function frame({ page }: Tab, box: Box, duration: number): Promise<Frame> {
  // A part is told by its place in the whole page.
  const clip = { ...box, y: box.y + (await page.evaluate(() => scrollY)) };
  return { picture: Buffer.from(await page.screenshot({ ...shot, clip }), 'base64'), box, duration };
}

/** The place of the drawn pointer, and a little more. */
const evenBox = ({ x, y }: Pick<Box, 'x' | 'y'>): Box => ({
  x: 2 * Math.floor(x / 2) - 4,
  y: 2 * Math.floor(y / 2) - 4,
  width: pointerSize + 10,
  height: pointerSize + 10,
});

/** The box around two others. */
function around(one: Box, other: Box): Box {
  const [x, y] = [Math.min(one.x, other.x), Math.min(one.y, other.y)];
  return {
    x,
    y,
    width: Math.max(one.x + one.width, other.x + other.width) - x,
    height: Math.max(one.y + one.height, other.y + other.height) - y,
  };
}

/** An arrow, as pictures of a page do not show the pointer itself. */
async function drawnPointer({ page }: Tab): Promise<ElementHandle<Element>> {
  await page.evaluate(() => {
    const arrow = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    arrow.id = 'pointer';
    arrow.setAttribute('viewBox', '0 0 24 24');
    arrow.innerHTML = '<path d="M3 2l7 19 3-8 8-3z" fill="#000" stroke="#fff" stroke-width="1.5"/>';
    document.body.append(arrow);
  });
  const arrow = await page.$('#pointer');
  if (!arrow) throw new Error('no pointer was drawn');
  return arrow;
}

const styleAt = ({ x, y }: { x: number; y: number }) =>
  `position:fixed;z-index:9999;width:${pointerSize}px;height:${pointerSize}px;pointer-events:none;left:${x}px;top:${y}px`;
