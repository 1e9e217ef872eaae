/** What a busy page costs: a timeline of 2,000 posts with 20,000 unrelated changes, against the two controls. */
import type { Launched } from '@/tests/e2e/browsers';
import { type Figure, figure, ratio, repeated } from './figures';
import { playTimeline, type TimelineOptions } from './timeline';
import { type MainThread, traced } from './trace';
import { openVariant, type Variant, variants } from './variants';

/** Handles of the bundled register. */
export const bundledOfficials = ['chrisbuijink', 'addekroon', 'hansgoedhart', 'RJones_Bos', 'cbfkuijpers'];

/** 2,000 posts, every so many of them by an official, with 20,000 unrelated changes between. */
export const busyTimeline = (every: number, officials = bundledOfficials): TimelineOptions => ({
  posts: 2000,
  step: 20,
  changes: 10,
  every,
  officials,
});

/** The time of the main thread for one timeline; loading the page is no part of it. */
export async function timelineCost(
  browser: Launched,
  variant: Variant,
  every: number,
  officials = bundledOfficials,
): Promise<MainThread> {
  const tab = await openVariant(browser, variant, 'timeline.html');
  const { thread } = await traced(tab.page, () => tab.page.evaluate(playTimeline, busyTimeline(every, officials)));
  await tab.close();
  return thread;
}

export async function pageCost(browser: Launched, runs: number): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const [who, every, target] of [
    ['2% officials', 50, 1.5],
    ['no official', 0, undefined],
  ] as const) {
    // All variants in each run, so that a machine that is busy for a while is so for all of them.
    const measured = await repeated(runs, async () => {
      const none = await timelineCost(browser, 'none', every);
      const least = await timelineCost(browser, 'least', every);
      return { none, least, ours: await timelineCost(browser, 'ours', every) };
    });
    const totals = (variant: Variant) => measured.map((run) => run[variant].total);
    const scripts = (variant: Variant) => measured.map((run) => run[variant].script);
    figures.push(
      ...variants.map((variant) => figure(`${who}: total, ${variant}`, totals(variant))),
      figure(`${who}: script, least`, scripts('least')),
      figure(`${who}: script, ours`, scripts('ours')),
      ratio(`${who}: total, ours / least`, totals('ours'), totals('least'), target),
      ratio(`${who}: total, ours / none`, totals('ours'), totals('none')),
      ratio(`${who}: script, ours / least`, scripts('ours'), scripts('least')),
    );
  }
  return figures;
}
