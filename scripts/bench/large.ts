/** What a large register of one's own costs: to take it in, and on a page, next to the bundled registers only. All of it is made up. */
import { z } from 'zod';
import { publishedKeys } from '@/data/store/published';
import { type BrowserName, type Launched, launch, type Tab } from '@/tests/e2e/browsers';
import { giveFile, pressIn, readList, untilShown } from '@/tests/e2e/importing';
import { untilPublished } from '@/tests/e2e/untilPublished';
import { waitFor } from '@/tests/e2e/wait';
import { listedHandle, madeUpList } from '@/tests/madeUpList';
import { type Figure, figure, ratio, repeated } from './figures';
import { bundledOfficials, busyTimeline, timelineCost } from './pageCost';
import { start } from './start';
import { traced } from './trace';

export const officials = 100_000;

/** How much more than with the bundled registers a page may cost. */
const target = 1.2;

/** In milliseconds: more than it takes on any machine. */
const patience = 300_000;

export async function largeRegister(runs: number): Promise<Figure[]> {
  const bundled = await launch('chromium');
  await untilPublished(bundled);
  const large = await launch('chromium');
  const taken = await takeIn(large);
  const measured = await repeated(runs, async () => ({
    bundled: await costs(bundled, undefined, bundledOfficials),
    same: await costs(large, undefined, bundledOfficials),
    own: await costs(large, listedHandle(officials / 2), someOf(officials)),
  }));
  await bundled.close();
  await large.close();
  const compared = (name: string, of: (cost: Costs) => number, unit?: string): Figure[] => {
    const [few, same, own] = [
      measured.map((run) => of(run.bundled)),
      measured.map((run) => of(run.same)),
      measured.map((run) => of(run.own)),
    ];
    return [
      figure(`${name}, bundled registers only`, few, unit),
      figure(`${name}, of the same page with 100,000 more`, same, unit),
      figure(`${name}, of a page of some of these`, own, unit),
      ratio(`${name}: the same page / bundled only`, same, few, target),
      ratio(`${name}: a page of some / bundled only`, own, few, target),
    ];
  };
  const more = measured.map(({ bundled: few, own }) => (own.heap - few.heap) / 1e6);
  const firefox = await launch('firefox');
  const takenInFirefox = await takeIn(firefox);
  await firefox.close();
  return [
    ...figuresOf('chromium', taken),
    ...figuresOf('firefox', takenInFirefox),
    ...compared('script evaluated', ({ evaluated }) => evaluated),
    ...compared('navigation to first badge', ({ badge }) => badge),
    ...compared('timeline: total', ({ total }) => total),
    ...compared('timeline: script', ({ script }) => script),
    { ...figure('memory more than with bundled registers', more, 'MB'), target: 2 },
  ];
}

/** Handles from all over the list. */
const someOf = (count: number): string[] =>
  Array.from({ length: 40 }, (_, number) => listedHandle(Math.floor((number * count) / 40)));

interface Taken {
  /** Milliseconds until the preview is there, then until the register is kept, then until pages have it. */
  preview: number;
  kept: number;
  published: number;
  /** The longest task of the settings until it is kept, and after that, in milliseconds. */
  task: number;
  taskAfter: number;
}

const figuresOf = (name: BrowserName, { preview, kept, published, task, taskAfter }: Taken): Figure[] => [
  { name: `${name}: import of 100,000, to the preview`, value: preview / 1000, unit: 's' },
  { name: `${name}: and until it is kept`, value: kept / 1000, unit: 's' },
  { name: `${name}: all of it`, value: (preview + kept) / 1000, unit: 's', target: 120 },
  { name: `${name}: longest task of the settings`, value: task, unit: 'ms', target: 50 },
  { name: `${name}: until pages have it`, value: published / 1000, unit: 's' },
  { name: `${name}: longest task of the settings meanwhile`, value: taskAfter, unit: 'ms' },
];

/** Imports them as a user does, and waits until pages have them. */
export async function takeIn(browser: Launched): Promise<Taken> {
  await browser.inExtension((api) => api.storage.sync.set({ settings: { language: 'nl' } }));
  await untilPublished(browser);
  const tab = await browser.openExtensionPage('options.html#registers', { viewport: { width: 800, height: 1200 } });
  await untilShown(tab, 'Register of lijst toevoegen');
  await giveFile(tab, madeUpList(officials));
  const { result: times, task } = await busiest(browser, tab, async () => {
    const begin = performance.now();
    await readList(tab, 'Verzonnen lijst', patience);
    const previewed = performance.now();
    await pressIn(tab, 'Overnemen');
    await untilShown(tab, 'is toegevoegd', patience);
    return { preview: previewed - begin, kept: performance.now() - previewed };
  });
  const { result: published, task: taskAfter } = await busiest(browser, tab, async () => {
    const begin = performance.now();
    const isThere = () =>
      browser.inExtension(
        async (api, key) => JSON.stringify((await api.storage.local.get(key))[key]).includes('"large"'),
        publishedKeys.display,
      );
    if (!(await waitFor(isThere, Boolean, patience))) throw new Error('it was not published');
    return performance.now() - begin;
  });
  await tab.close();
  return { ...times, published, task, taskAfter };
}

/** Does something, and tells the longest time for which the page could do nothing else meanwhile. */
async function busiest<T>(
  browser: Launched,
  { page }: Tab,
  work: () => Promise<T>,
): Promise<{ result: T; task: number }> {
  if (browser.name === 'chromium') {
    const { result, thread } = await traced(page, work);
    return { result, task: thread.longest };
  }
  await page.evaluate(noteTasks);
  const result = await work();
  return { result, task: z.number().parse(await page.evaluate(() => Reflect.get(window, 'benchTask'))) };
}

/** Runs in the page: notes the longest time between two things that it is to do often. Uses nothing outside itself. */
function noteTasks(): void {
  const every = 5;
  let last = performance.now();
  Reflect.set(window, 'benchTask', 0);
  setInterval(() => {
    const now = performance.now();
    Reflect.set(window, 'benchTask', Math.max(Number(Reflect.get(window, 'benchTask')), now - last - every));
    last = now;
  }, every);
}

type Costs = Awaited<ReturnType<typeof costs>>;

async function costs(browser: Launched, handle: string | undefined, handles: string[]) {
  const { evaluated, badge, heap } = await start(
    browser,
    handle === undefined ? undefined : { handle, said: 'Verzonnen' },
  );
  const { total, script } = await timelineCost(browser, 'ours', busyTimeline(50, handles));
  return { evaluated, badge, heap, total, script };
}
