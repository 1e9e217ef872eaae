/**
 * `npm run bench`: measures the built extension in the real Chromium, and prints medians of many runs in one go; also as
 * JSON, in `.results/bench.json`.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { type Launched, launch, type Tab } from '@/tests/e2e/browsers';
import { answerWith } from '@/tests/e2e/pages';
import { waitFor } from '@/tests/e2e/wait';
import { buildExtension } from './build';
import { setUpBrowsers } from './setUpBrowsers';

const runs = 25;

await setUpBrowsers();
await buildExtension();
const browser = await launch('chromium');
const url = 'https://x.com/home';
const tab = await browser.open(url, answerWith(url, '<!doctype html><title>X</title>'));
const setPopup = (popup: string) => browser.inExtension((api, path) => api.action.setPopup({ popup: path }), popup);
/** To the first paint of the list: before it the popup shows nothing. */
const popupOpening = median(await repeated(() => popupPaint(browser, tab)));
/** From a key in the search field to the frame that shows what it found. */
const popupKeystroke = median((await repeated(() => popupKeystrokes(browser, tab))).flat());
await setPopup('manifest.json');
/** As the opening, of a popup that is a short text without style or script: what the browser itself takes. */
const emptyPopup = median(await repeated(() => popupPaint(browser, tab)));
const results = { popupOpening, emptyPopup, popupKeystroke };
await browser.close();

for (const [name, value] of Object.entries(results))
  console.log(`${name.padEnd(16)}${value.toFixed(1).padStart(8)} ms`);
console.log(`medians of ${runs} runs`);
await mkdir('.results', { recursive: true });
await writeFile('.results/bench.json', `${JSON.stringify({ runs, milliseconds: results }, null, 2)}\n`);

async function repeated<T>(measure: () => Promise<T>): Promise<T[]> {
  const values: T[] = [];
  for (let run = 0; run < runs; run++) values.push(await measure());
  return values;
}

function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (middle === undefined) throw new Error('nothing was measured');
  return middle;
}

/** From the navigation to the first paint of a popup's content. */
async function popupPaint({ openPopup }: Launched, over: Tab): Promise<number> {
  const popup = await openPopup(over);
  const painted = () => popup.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0);
  const time = await waitFor(painted, (value) => value > 0);
  await popup.close();
  if (time === 0) throw new Error('the popup did not open');
  return time;
}

async function popupKeystrokes({ openPopup }: Launched, over: Tab): Promise<number[]> {
  const popup = await openPopup(over);
  await waitFor(() => popup.evaluate((view) => view.querySelectorAll('.row').length), Boolean);
  const times = await popup.evaluate(async (view) => {
    const field = view.querySelector<HTMLInputElement>('input[type=search]');
    const measured: number[] = [];
    for (const letter of 'kleinmeulman') {
      if (!field) break;
      const start = performance.now();
      field.value += letter;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      // The frame after the next is the first that begins with the result painted.
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      measured.push(performance.now() - start);
    }
    return measured;
  });
  await popup.close();
  return times;
}
