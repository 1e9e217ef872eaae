/** Records what Chromium's main thread does in a tab, as the Performance panel of its developer tools sees it. */
import type { Page } from 'puppeteer-core';
import { z } from 'zod';

/** What the main thread of a page did, in milliseconds of the processor's time, which other programs do not lengthen. */
export interface MainThread {
  /** All its tasks. */
  total: number;
  /** The longest of them. */
  longest: number;
  /** The extension's scripts, when evaluated and when called by the browser; without `forced`. */
  script: number;
  /** Styles and layout worked out while the extension's scripts ran, because they asked for something that depends on them. */
  forced: number;
  /** How often styles were worked out, whoever caused it. */
  styles: number;
  /** How often layout was worked out, whoever caused it. */
  layouts: number;
  /** Only their evaluation at the start. */
  evaluated: number;
  /** How many timers, animation frames and idle callbacks were requested, by any script. */
  timers: number;
}

const eventSchema = z.object({
  name: z.string(),
  pid: z.number(),
  tid: z.number(),
  /** When, and for how long the thread worked on it; in microseconds. */
  ts: z.number(),
  dur: z.number().default(0),
  tdur: z.number().default(0),
  args: z.looseObject({ data: z.looseObject({ url: z.string().optional() }).optional() }),
});
const traceSchema = z.object({ traceEvents: z.array(z.looseObject({ name: z.string() })) });
type Event = z.infer<typeof eventSchema>;

const mark = 'bench';
/** The work between these two marks of a page is added up for each pair of them, see `busyTimes`. */
export const spanMarks = { start: 'bench-start', end: 'bench-end' } as const;
const scriptEvents = ['FunctionCall', 'EvaluateScript'];
const timerEvents = ['TimerInstall', 'RequestAnimationFrame', 'RequestIdleCallback'];
const styleEvent = 'UpdateLayoutTree';
const layoutEvent = 'Layout';
const wanted = new Set<string>([
  mark,
  ...Object.values(spanMarks),
  'RunTask',
  styleEvent,
  layoutEvent,
  ...scriptEvents,
  ...timerEvents,
]);

/**
 * Runs the work to be measured, and returns what the page's main thread did meanwhile.
 * @param work returns with the page that was measured in the tab; what it did before, in the same process, counts as well
 */
export async function traced<T>(page: Page, work: () => Promise<T>): Promise<{ result: T; thread: MainThread }> {
  const { result, events } = await eventsOf(page, work);
  return { result, thread: sumUp(events) };
}

/** The same, and how long the main thread worked between each two marks that `work` sets, in milliseconds of the processor's time. */
export async function busyTimes<T>(page: Page, work: () => Promise<T>): Promise<{ result: T; busy: number[] }> {
  const { result, events } = await eventsOf(page, work);
  const at = (name: string) => events.filter((event) => event.name === name).map(({ ts }) => ts);
  const ends = at(spanMarks.end);
  const tasks = events.filter(({ name }) => name === 'RunTask');
  const busy = at(spanMarks.start).map((start, span) => {
    const end = ends[span] ?? Number.NaN;
    // The task that sets the first mark is that of the key.
    const own = tasks.filter(({ ts, dur }) => ts + dur > start && ts < end);
    return own.reduce((sum, { tdur }) => sum + tdur, 0) / 1000;
  });
  return { result, busy };
}

/** What the page's main thread did meanwhile. */
async function eventsOf<T>(page: Page, work: () => Promise<T>): Promise<{ result: T; events: Event[] }> {
  await page.tracing.start({
    categories: ['-*', 'devtools.timeline', 'disabled-by-default-devtools.timeline', 'blink.user_timing'],
  });
  const result = await work();
  // Only the page can tell which of the browser's many processes and threads is its own.
  await page.evaluate((name) => void performance.mark(name), mark);
  const buffer = await page.tracing.stop();
  if (!buffer) throw new Error('Chromium gave no trace');
  const { traceEvents } = traceSchema.parse(JSON.parse(Buffer.from(buffer).toString()));
  const events = traceEvents.filter(({ name }) => wanted.has(name)).map((event) => eventSchema.parse(event));
  const marked = events.findLast(({ name }) => name === mark);
  if (!marked) throw new Error('the trace does not have the page');
  return { result, events: events.filter(({ pid, tid }) => pid === marked.pid && tid === marked.tid) };
}

function sumUp(events: readonly Event[]): MainThread {
  const time = (chosen: readonly Event[]) => chosen.reduce((sum, { tdur }) => sum + tdur, 0) / 1000;
  const named = (...names: string[]) => events.filter(({ name }) => names.includes(name));
  const scripts = outermost(
    named(...scriptEvents).filter(({ args }) => args.data?.url?.startsWith('chrome-extension://')),
  );
  const styles = named(styleEvent);
  const layouts = named(layoutEvent);
  const forced = time(outermost(within(scripts, [...styles, ...layouts])));
  return {
    total: time(named('RunTask')),
    longest: Math.max(0, ...named('RunTask').map(({ tdur }) => tdur)) / 1000,
    script: time(scripts) - forced,
    forced,
    styles: styles.length,
    layouts: layouts.length,
    evaluated: time(scripts.filter(({ name }) => name === 'EvaluateScript')),
    timers: named(...timerEvents).length,
  };
}

const byStart = (one: Event, other: Event) => one.ts - other.ts || other.dur - one.dur;

/** The calls that are not part of others. */
function outermost(events: readonly Event[]): Event[] {
  let end = 0;
  return events.toSorted(byStart).filter(({ ts, dur }) => {
    if (ts < end) return false;
    end = ts + dur;
    return true;
  });
}

/**
 * The events that are part of one of the others.
 * @param around in the order of their start, none within another
 */
function within(around: readonly Event[], events: readonly Event[]): Event[] {
  let next = 0;
  return events.toSorted(byStart).filter(({ ts }) => {
    for (let each = around[next]; each && each.ts + each.dur <= ts; each = around[next]) next++;
    const each = around[next];
    return each !== undefined && each.ts <= ts;
  });
}
