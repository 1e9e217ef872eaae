/** What it costs when nothing on a page changes. */
import type { Launched } from '@/tests/e2e/browsers';
import { badgesWhen } from '@/tests/e2e/wait';
import { type Figure, figure, repeated } from './figures';
import { traced } from './trace';
import { openVariant, ownTimeline } from './variants';

const seconds = 10;

export async function idleCost(browser: Launched, runs: number): Promise<Figure[]> {
  const measured = await repeated(runs, async () => ({
    none: await idle(browser, 'none'),
    ours: await idle(browser, 'ours'),
  }));
  const perMinute = (time: number) => (time * 60) / seconds;
  return [
    figure(
      'a minute: whole page, none',
      measured.map(({ none }) => perMinute(none.total)),
    ),
    figure(
      'a minute: whole page, ours',
      measured.map(({ ours }) => perMinute(ours.total)),
    ),
    {
      ...figure(
        'a minute: our script',
        measured.map(({ ours }) => perMinute(ours.script)),
      ),
      target: 0,
    },
    {
      ...figure(
        'timers set',
        measured.map(({ ours }) => ours.timers),
        '',
      ),
      target: 0,
    },
  ];
}

/** A page with badges, left alone for a while after it has loaded. It sets no timers of its own. */
async function idle(browser: Launched, variant: 'none' | 'ours') {
  const tab = await openVariant(browser, variant, ownTimeline);
  if (variant === 'ours') await badgesWhen(tab, 15);
  await tab.page.waitForNetworkIdle();
  const { thread } = await traced(tab.page, () => new Promise((done) => setTimeout(done, seconds * 1000)));
  await tab.close();
  return thread;
}
