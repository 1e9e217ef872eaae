/**
 * What can be measured in Firefox, which does not report how long an extension's script takes: how long the same timeline
 * takes to appear, and how long the observers of a script take by their own clock.
 */
import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { type Launched, launch } from '@/tests/e2e/browsers';
import { type Figure, figure, ratio, repeated } from './figures';
import { busyTimeline, shares } from './pageCost';
import { playTimeline, type TimelineOptions } from './timeline';
import {
  type AnyPage,
  type Compared,
  leastObserver,
  openVariant,
  ownTimeline,
  variants,
  writeExtension,
} from './variants';

/** How much longer the timeline may take than without us, as a ratio. */
const target = 1.1;

/** Stands before a script: adds up how long its observers take, and tells when the page asks. */
const stopwatch = `{
  const Observer = MutationObserver;
  let spent = 0;
  globalThis.MutationObserver = function (onChange) {
    return new Observer((...told) => {
      const start = performance.now();
      try { onChange(...told); } finally { spent += performance.now() - start; }
    });
  };
  document.addEventListener('bench-ask', () => document.documentElement.setAttribute('data-bench', spent));
}
`;

/** Frames come as soon as they can, not when the screen wants one: waiting would round times up. And the clock is exact. */
const preferences = `
  Services.prefs.setIntPref('layout.frame_rate', 0);
  Services.prefs.setBoolPref('privacy.reduceTimerPrecision', false);
`;

interface Shown {
  elapsed: number;
  /** Of the observers of the extension; 0 without one. */
  script: number;
}

export async function inFirefox(runs: number, page: AnyPage = ownTimeline): Promise<Figure[]> {
  const browser = await launch('firefox', { extension: await timedCopy() });
  await browser.installBeside(await writeExtension('least', stopwatch + leastObserver));
  await browser.inWindow?.(preferences);
  const figures: Figure[] = [];
  for (const [who, every] of shares) {
    const measured = await repeated(runs, async (run) => {
      const shown: Partial<Record<Compared, Shown>> = {};
      // Back and forth, so that what one leaves for the browser to clear away is not always paid by the same.
      for (const variant of run % 2 ? variants.toReversed() : variants) {
        shown[variant] = await show(browser, variant, busyTimeline(every), page);
      }
      return shown;
    });
    const of = (name: keyof Shown, variant: Compared) => measured.map((run) => run[variant]?.[name] ?? Number.NaN);
    figures.push(
      ...variants.map((variant) => figure(`${who}: shown in, ${variant}`, of('elapsed', variant))),
      ratio(`${who}: shown in, least / none`, of('elapsed', 'least'), of('elapsed', 'none')),
      ratio(`${who}: shown in, ours / none`, of('elapsed', 'ours'), of('elapsed', 'none'), target),
      figure(`${who}: script, least`, of('script', 'least')),
      figure(`${who}: script, ours`, of('script', 'ours')),
      ratio(`${who}: script, ours / least`, of('script', 'ours'), of('script', 'least')),
    );
  }
  await browser.close();
  return figures;
}

/** The extension with the stopwatch in it. */
async function timedCopy(): Promise<string> {
  const folder = '.results/bench/firefox';
  await cp('.output/firefox-mv3', folder, { recursive: true });
  const script = join(folder, 'content-scripts/profiles.js');
  await writeFile(script, stopwatch + (await readFile(script, 'utf8')));
  return folder;
}

async function show(browser: Launched, variant: Compared, options: TimelineOptions, page: AnyPage): Promise<Shown> {
  const tab = await openVariant(browser, variant, page);
  const { elapsed } = await tab.page.evaluate(playTimeline, options);
  const spent = await tab.page.evaluate(() => {
    document.dispatchEvent(new Event('bench-ask'));
    return document.documentElement.getAttribute('data-bench');
  });
  await tab.close();
  return { elapsed, script: z.coerce.number().parse(spent) };
}
