/** What a reader would notice while scrolling: names that move, frames that are dropped. */
import type { Launched } from '@/tests/e2e/browsers';
import { type Figure, figure, repeated } from './figures';
import { bundledOfficials } from './pageCost';
import { playTimeline, type Timeline } from './timeline';
import { openVariant, ownTimeline, type Variant } from './variants';

/** One row a frame, every fourth post by an official. */
const options = { posts: 240, step: 1, changes: 0, every: 4, officials: bundledOfficials, mounted: 24 };

export async function smoothness(browser: Launched, runs: number): Promise<Figure[]> {
  const measured = await repeated(runs, async () => ({
    none: await showTimeline(browser, 'none'),
    ours: await showTimeline(browser, 'ours'),
  }));
  return [
    {
      ...figure(
        'layout shift caused',
        measured.map(({ none, ours }) => ours.shift - none.shift),
        '',
      ),
      target: 0,
    },
    figure(
      'late frames, none',
      measured.map(({ none }) => lateShare(none)),
      '%',
    ),
    figure(
      'late frames, ours',
      measured.map(({ ours }) => lateShare(ours)),
      '%',
    ),
  ];
}

/** Frames that came late, in percent. */
const lateShare = ({ late, frames }: Timeline): number => (100 * late) / frames;

/** Shows the timeline once, in a new tab, and returns what the page itself saw. */
async function showTimeline(browser: Launched, variant: Variant): Promise<Timeline> {
  const tab = await openVariant(browser, variant, ownTimeline);
  const timeline = await tab.page.evaluate(playTimeline, options);
  await tab.close();
  return timeline;
}
