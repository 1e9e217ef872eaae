/**
 * `npm run bench`: measures the built extension in the real Chromium (and in Firefox what can be measured there), many runs in
 * one go. Prints a table, and writes it to `.results/bench.json`. `npm run bench -- a c` measures only those parts; `--quick`
 * does only a few runs. BENCHMARKS.md says what the figures mean.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import type { Launched } from '@/tests/e2e/browsers';
import type { Figure } from './bench/figures';
import { inFirefox } from './bench/firefox';
import { idleCost } from './bench/idle';
import { largeRegister } from './bench/large';
import { manyBadges } from './bench/manyBadges';
import { pageCost } from './bench/pageCost';
import { popupTime } from './bench/popup';
import { registersMemory } from './bench/registers';
import { smoothness } from './bench/smoothness';
import { startTime } from './bench/start';
import { launchVariants, savedTimeline } from './bench/variants';
import { weight } from './bench/weight';
import { buildExtension } from './build';
import { setUpBrowsers } from './setUpBrowsers';

interface Part {
  title: string;
  runs: number;
  /** Left out if there is nothing to measure it on. */
  measure: ((browser: Launched, runs: number) => Promise<Figure[]>) | undefined;
}

/** Measured on a real page, which is not part of the project: see AMBTSBADGE_PAGES. */
const saved = savedTimeline;

const parts: Record<string, Part> = {
  a: { title: 'Weight', runs: 1, measure: weight },
  b: { title: 'Start, on a profile', runs: 25, measure: startTime },
  c: { title: 'Page cost: 2,000 posts, 20,000 unrelated changes', runs: 5, measure: pageCost },
  d: { title: 'Idle', runs: 3, measure: idleCost },
  e: { title: 'Layout shift and dropped frames', runs: 3, measure: smoothness },
  f: { title: 'A register of 100,000 officials of one’s own', runs: 5, measure: (_, runs) => largeRegister(runs) },
  g: { title: 'Popup', runs: 25, measure: popupTime },
  h: { title: 'Firefox: 2,000 posts, 20,000 unrelated changes', runs: 7, measure: (_, runs) => inFirefox(runs) },
  i: {
    title: 'Page cost on a saved page: 2,000 posts, 20,000 unrelated changes',
    runs: 5,
    measure: saved && ((browser, runs) => pageCost(browser, runs, saved)),
  },
  j: {
    title: 'Firefox on a saved page: 2,000 posts, 20,000 unrelated changes',
    runs: 7,
    measure: saved && ((_, runs) => inFirefox(runs, saved)),
  },
  k: { title: 'A page with 1,000 badges', runs: 3, measure: manyBadges },
  l: { title: 'Memory of the registers, on a page with links to every platform', runs: 7, measure: registersMemory },
};

const quick = process.argv.includes('--quick');
const asked = process.argv.filter((argument) => argument in parts);

await setUpBrowsers();
await buildExtension();
const browser = await launchVariants();
const results: Record<string, { title: string; runs: number; figures: Figure[] }> = {};
for (const [letter, { title, runs: usual, measure }] of Object.entries(parts)) {
  if (!measure || (asked.length > 0 && !asked.includes(letter))) continue;
  const runs = quick ? Math.ceil(usual / 5) : usual;
  const figures = await measure(browser, runs);
  results[letter] = { title, runs, figures };
  console.log(`\n${letter}. ${title}${runs > 1 ? ` (medians of ${runs} runs)` : ''}`);
  for (const each of figures) console.log(lineOf(each));
}
await browser.close();
await mkdir('.results', { recursive: true });
const machine = { processors: cpus().length, model: cpus()[0]?.model, node: process.version };
await writeFile('.results/bench.json', `${JSON.stringify({ machine, quick, parts: results }, null, 2)}\n`);

function lineOf({ name, value, unit, spread, target }: Figure): string {
  const shown = (number: number) => (Math.abs(number) < 10 && unit !== '' ? number.toFixed(2) : number.toFixed(1));
  const range = spread ? `${shown(spread[0])} – ${shown(spread[1])}` : '';
  const verdict = target === undefined ? '' : `${value <= target ? 'within' : 'OVER'} ${target}`;
  return `   ${name.padEnd(42)}${shown(value).padStart(10)} ${unit.padEnd(4)}${range.padEnd(22)}${verdict}`.trimEnd();
}
