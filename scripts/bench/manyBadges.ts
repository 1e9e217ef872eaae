/** What a page full of badges costs: time, memory and listeners. */
import { z } from 'zod';
import type { Launched } from '@/tests/e2e/browsers';
import { type Figure, figure, ratio, repeated } from './figures';
import { bundledOfficials } from './pageCost';
import { playTimeline } from './timeline';
import { traced } from './trace';
import { openVariant, ownTimeline, type Variant } from './variants';

const badges = 1000;

/** Every post by an official, and all on the page at once. */
const options = {
  posts: badges,
  step: 20,
  changes: 0,
  every: 1,
  officials: bundledOfficials,
  mounted: badges,
};

export async function manyBadges(browser: Launched, runs: number): Promise<Figure[]> {
  const measured = await repeated(runs, async () => ({
    none: await fullPage(browser, 'none'),
    floor: await fullPage(browser, 'floor'),
    ours: await fullPage(browser, 'ours'),
  }));
  type Measured = keyof (typeof measured)[number];
  const of = (name: keyof Full, variant: Measured) => measured.map((run) => run[variant][name]);
  const more = (name: keyof Full, variant: 'floor' | 'ours') =>
    measured.map((run) => run[variant][name] - run.none[name]);
  return [
    figure('total, none', of('total', 'none')),
    figure('total, least badges', of('total', 'floor')),
    figure('total, ours', of('total', 'ours')),
    ratio('total, least badges / none', of('total', 'floor'), of('total', 'none')),
    ratio('total, ours / none', of('total', 'ours'), of('total', 'none'), 1.05),
    ratio('total, ours / least badges', of('total', 'ours'), of('total', 'floor')),
    figure('script, ours', of('script', 'ours')),
    figure('styles forced, ours', of('forced', 'ours')),
    figure('styles, none', of('styles', 'none'), ''),
    figure('styles, least badges', of('styles', 'floor'), ''),
    figure('styles, ours', of('styles', 'ours'), ''),
    figure('layouts, none', of('layouts', 'none'), ''),
    figure('layouts, least badges', of('layouts', 'floor'), ''),
    figure('layouts, ours', of('layouts', 'ours'), ''),
    figure('memory, least badges, more than none', more('memory', 'floor'), 'MB'),
    { ...figure('memory, ours, more than none', more('memory', 'ours'), 'MB'), target: 5 },
    { ...figure('listeners, more than none', more('listeners', 'ours'), ''), target: 3000 },
  ];
}

type Full = Awaited<ReturnType<typeof fullPage>>;

async function fullPage(browser: Launched, variant: Variant) {
  const tab = await openVariant(browser, variant, ownTimeline);
  const { thread } = await traced(tab.page, () => tab.page.evaluate(playTimeline, options));
  const cdp = await tab.page.createCDPSession();
  await cdp.send('HeapProfiler.collectGarbage');
  // The page's nodes, and the texts that scripts share with them, are not part of the heap.
  const heap = z.object({ usedSize: z.number(), embedderHeapUsedSize: z.number(), backingStorageSize: z.number() });
  const { usedSize, embedderHeapUsedSize, backingStorageSize } = heap.parse(await cdp.send('Runtime.getHeapUsage'));
  const { jsEventListeners } = await cdp.send('Memory.getDOMCounters');
  const found = (await tab.roots()).length;
  await tab.close();
  if (found < (variant === 'none' ? 0 : badges)) throw new Error(`only ${found} badges on the page`);
  return {
    ...thread,
    memory: (usedSize + embedderHeapUsedSize + backingStorageSize) / 1e6,
    listeners: jsEventListeners,
  };
}
