/** What a page full of badges costs: time, memory and listeners. */
import type { CDPSession } from 'puppeteer-core';
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
  isStill: true,
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
    figure('badges on the page, ours', of('drawn', 'ours'), ''),
    ratio('scrolled through, total, least badges / none', of('scrolled', 'floor'), of('scrolled', 'none')),
    ratio('scrolled through, total, ours / none', of('scrolled', 'ours'), of('scrolled', 'none')),
    figure('scrolled through, script, ours', of('scriptScrolled', 'ours')),
    figure('memory after that, least badges, more than none', more('memorySeen', 'floor'), 'MB'),
    { ...figure('memory after that, ours, more than none', more('memorySeen', 'ours'), 'MB'), target: 5 },
    { ...figure('listeners after that, more than none', more('listenersSeen', 'ours'), ''), target: 3000 },
  ];
}

type Full = Awaited<ReturnType<typeof fullPage>>;

async function fullPage(browser: Launched, variant: Variant) {
  const tab = await openVariant(browser, variant, ownTimeline);
  const { page } = tab;
  const { thread } = await traced(page, () => page.evaluate(playTimeline, options));
  const cdp = await page.createCDPSession();
  const { memory, listeners } = await costOf(cdp);
  const drawn = (await tab.roots()).length;
  const scrolled = await traced(page, () => page.evaluate(scrollThrough));
  const seen = await costOf(cdp);
  const without = variant === 'none' ? 0 : await page.evaluate(postsWithout);
  await tab.close();
  if (without > 0) throw new Error(`${without} posts without a badge`);
  return {
    ...thread,
    memory,
    listeners,
    drawn,
    scrolled: scrolled.thread.total,
    scriptScrolled: scrolled.thread.script,
    memorySeen: seen.memory,
    listenersSeen: seen.listeners,
  };
}

async function costOf(cdp: CDPSession) {
  await cdp.send('HeapProfiler.collectGarbage');
  // The page's nodes, and the texts that scripts share with them, are not part of the heap.
  const heap = z.object({ usedSize: z.number(), embedderHeapUsedSize: z.number(), backingStorageSize: z.number() });
  const { usedSize, embedderHeapUsedSize, backingStorageSize } = heap.parse(await cdp.send('Runtime.getHeapUsage'));
  const { jsEventListeners: listeners } = await cdp.send('Memory.getDOMCounters');
  return { memory: (usedSize + embedderHeapUsedSize + backingStorageSize) / 1e6, listeners };
}

/** Shows the whole page, a window's height at a time. */
async function scrollThrough(): Promise<void> {
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  for (let top = 0; top < document.documentElement.scrollHeight; top += innerHeight) {
    scrollTo(0, top);
    await frame();
  }
}

/** How many posts in the window have no badge, at twenty places of the page. */
async function postsWithout(): Promise<number> {
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  let without = 0;
  for (let place = 0; place < 20; place++) {
    scrollTo(0, (document.documentElement.scrollHeight * place) / 20);
    for (let frames = 0; frames < 20; frames++) await frame();
    for (const post of document.querySelectorAll('article')) {
      const { top, bottom } = post.getBoundingClientRect();
      if (bottom > 0 && top < innerHeight && !post.querySelector('span:empty:not([class], [id])')) without++;
    }
  }
  return without;
}
