/** What a reader would see of it while scrolling: names that move, frames that are dropped. */
import type { Launched } from '@/tests/e2e/browsers';
import { type Figure, figure, repeated } from './figures';
import { bundledOfficials } from './pageCost';
import { playTimeline, type Timeline } from './timeline';
import { openVariant, type Variant } from './variants';

/** One row a frame, every fourth post by an official. */
const options = { posts: 240, step: 1, changes: 0, every: 4, officials: bundledOfficials };

export async function smoothness(browser: Launched, runs: number): Promise<Figure[]> {
  const measured = await repeated(runs, async () => ({
    none: await scroll(browser, 'none'),
    ours: await scroll(browser, 'ours'),
  }));
  const late = ({ late, frames }: Timeline) => (100 * late) / frames;
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
      measured.map(({ none }) => late(none)),
      '%',
    ),
    figure(
      'late frames, ours',
      measured.map(({ ours }) => late(ours)),
      '%',
    ),
  ];
}

async function scroll(browser: Launched, variant: Variant): Promise<Timeline> {
  const tab = await openVariant(browser, variant, 'timeline.html');
  const timeline = await tab.page.evaluate(playTimeline, options);
  await tab.close();
  return timeline;
}
