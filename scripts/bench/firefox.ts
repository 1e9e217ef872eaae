/**
 * What can be measured in Firefox, which does not report how long an extension's script takes: how long the same timeline
 * takes to appear, and how many frames come late.
 */
import { launch } from '@/tests/e2e/browsers';
import { type Figure, figure, ratio, repeated } from './figures';
import { busyTimeline, shares } from './pageCost';
import { lateShare, showTimeline } from './smoothness';
import { type AnyPage, ownTimeline } from './variants';

/** How much longer the timeline may take than without us, as a ratio. */
const target = 1.1;

export async function inFirefox(runs: number, page: AnyPage = ownTimeline): Promise<Figure[]> {
  const browser = await launch('firefox');
  const figures: Figure[] = [];
  for (const [who, every] of shares) {
    const show = (variant: 'none' | 'ours') => showTimeline(browser, variant, busyTimeline(every), page);
    const measured = await repeated(runs, async () => ({ none: await show('none'), ours: await show('ours') }));
    const elapsed = (variant: 'none' | 'ours') => measured.map((run) => run[variant].elapsed);
    const late = (variant: 'none' | 'ours') => measured.map((run) => lateShare(run[variant]));
    figures.push(
      figure(`${who}: shown in, none`, elapsed('none')),
      figure(`${who}: shown in, ours`, elapsed('ours')),
      ratio(`${who}: shown in, ours / none`, elapsed('ours'), elapsed('none'), target),
      figure(`${who}: late frames, none`, late('none'), '%'),
      figure(`${who}: late frames, ours`, late('ours'), '%'),
    );
  }
  await browser.close();
  return figures;
}
