/** What a busy page costs: a timeline of 2,000 posts with 20,000 unrelated changes, against the two controls. */
import type { Launched } from '@/tests/e2e/browsers';
import { type Figure, figure, ratio, repeated } from './figures';
import { playTimeline, type TimelineOptions } from './timeline';
import { type MainThread, traced } from './trace';
import { type AnyPage, type Compared, openVariant, ownTimeline, type Variant, variants } from './variants';

/** Handles of the bundled register. */
export const bundledOfficials = ['chrisbuijink', 'addekroon', 'hansgoedhart', 'RJones_Bos', 'cbfkuijpers'];

/** 2,000 posts, a share of them by officials, with 20,000 unrelated changes in between. */
export const busyTimeline = (every: number, officials = bundledOfficials): TimelineOptions => ({
  posts: 2000,
  step: 20,
  changes: 10,
  every,
  officials,
  mounted: 24,
});

/** The time of the main thread for one timeline, without loading the page. */
export async function timelineCost(
  browser: Launched,
  variant: Variant,
  options: TimelineOptions,
  page: AnyPage = ownTimeline,
): Promise<MainThread> {
  const tab = await openVariant(browser, variant, page);
  const { thread } = await traced(tab.page, () => tab.page.evaluate(playTimeline, options));
  await tab.close();
  return thread;
}

/** How often posts are by officials, and the name of that case in the table. */
export const shares = [
  ['2% officials', 50],
  ['no official', 0],
] as const;

/** How much more time our script may take than the least observer, without the styles that it forces. */
const scriptTarget = 3;

export async function pageCost(browser: Launched, runs: number, page: AnyPage = ownTimeline): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const [who, every] of shares) {
    const cost = (variant: Variant) => timelineCost(browser, variant, busyTimeline(every), page);
    // Each run measures all variants, so that a machine that is busy for a while is busy for all of them.
    const measured = await repeated(runs, async () => {
      const none = await cost('none');
      const least = await cost('least');
      return { none, least, ours: await cost('ours') };
    });
    const of = (name: Exclude<keyof MainThread, 'evaluated' | 'timers' | 'longest'>, variant: Compared) =>
      measured.map((run) => run[variant][name]);
    const compared = (name: 'total' | 'script' | 'styles' | 'layouts', control: Compared, target?: number) =>
      ratio(`${who}: ${name}, ours / ${control}`, of(name, 'ours'), of(name, control), target);
    figures.push(
      ...variants.map((variant) => figure(`${who}: total, ${variant}`, of('total', variant))),
      figure(`${who}: script, least`, of('script', 'least')),
      figure(`${who}: script, ours`, of('script', 'ours')),
      figure(`${who}: styles forced, ours`, of('forced', 'ours')),
      compared('total', 'least', every > 0 ? 1.5 : undefined),
      compared('total', 'none'),
      compared('script', 'least', scriptTarget),
      compared('styles', 'none', every > 0 ? undefined : 1),
      compared('layouts', 'none', every > 0 ? undefined : 1),
    );
  }
  return figures;
}
