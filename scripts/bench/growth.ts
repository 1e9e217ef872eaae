/** Whether the cost for a page grows with the register: with made-up registers, published in storage as the background does it. */
import { type Launched, launch } from '@/tests/e2e/browsers';
import { type Figure, figure, ratio, repeated } from './figures';
import { madeUpHandle, publishMadeUp } from './madeUpRegister';
import { busyTimeline, timelineCost } from './pageCost';
import { start } from './start';

const smaller = 1000;
const larger = 100_000;

/** How much growth may cost at most. */
const target = 1.2;

/** The two registers take turns, each in a browser of its own. What the script weighs does not depend on them. */
export async function growth(runs: number): Promise<Figure[]> {
  const withSmaller = await launchWith(smaller);
  const withLarger = await launchWith(larger);
  const measured = await repeated(runs, async () => ({
    smaller: await costs(withSmaller, smaller),
    larger: await costs(withLarger, larger),
  }));
  await withSmaller.close();
  await withLarger.close();

  const compared = (name: string, of: (cost: Costs) => number, unit?: string): Figure[] => {
    const few = measured.map((run) => of(run.smaller));
    const many = measured.map((run) => of(run.larger));
    return [
      figure(`${name}, 1,000`, few, unit),
      figure(`${name}, 100,000`, many, unit),
      ratio(`${name}, 100,000 / 1,000`, many, few, target),
    ];
  };
  return [
    ...compared('script evaluated', ({ evaluated }) => evaluated),
    ...compared('navigation to first badge', ({ badge }) => badge),
    ...compared('script memory', ({ heap }) => heap / 1000, 'kB'),
    ...compared('timeline: total', ({ total }) => total),
    ...compared('timeline: script', ({ script }) => script),
  ];
}

async function launchWith(officials: number): Promise<Launched> {
  const browser = await launch('chromium');
  await publishMadeUp(browser, officials);
  return browser;
}

type Costs = Awaited<ReturnType<typeof costs>>;

/** Opens the profile of one of the officials, and a timeline with posts of others from all over the index. */
async function costs(browser: Launched, officials: number) {
  const handles = Array.from({ length: 40 }, (_, number) => madeUpHandle(Math.floor((number * officials) / 40)));
  const { evaluated, badge, heap } = await start(browser, madeUpHandle(officials / 2));
  const { total, script } = await timelineCost(browser, 'ours', busyTimeline(50, handles));
  return { evaluated, badge, heap, total, script };
}
