/** How fast the extension starts on a profile: until its script is evaluated, and until the first badge is placed. */
import { z } from 'zod';
import type { Launched } from '@/tests/e2e/browsers';
import { ownPage } from '@/tests/e2e/pages';
import { type Figure, figure, repeated } from './figures';
import { traced } from './trace';

/** When things appeared on the page, in milliseconds since it was requested. */
const arrivalSchema = z.object({ name: z.number(), badge: z.number() });

interface Start extends z.infer<typeof arrivalSchema> {
  /** Milliseconds of the processor's time to evaluate the script. */
  evaluated: number;
  /** Bytes that the page's scripts, ours included, hold once the badge is there. */
  heap: number;
}

export async function startTime(browser: Launched, runs: number): Promise<Figure[]> {
  const measured = await repeated(runs, () => start(browser));
  const of = (name: string, read: (run: Start) => number, unit?: string) => figure(name, measured.map(read), unit);
  return [
    of('script evaluated', ({ evaluated }) => evaluated),
    of('navigation to first name', ({ name }) => name),
    of('navigation to first badge', ({ badge }) => badge),
    of('first name to first badge', ({ name, badge }) => badge - name),
    of('script memory', ({ heap }) => heap / 1000, 'kB'),
  ];
}

/**
 * Opens a profile.
 * @param shown whom to show instead of one from the bundled registers, and a part of what that badge says
 */
export async function start(browser: Launched, shown?: { handle: string; said: string }): Promise<Start> {
  const profile = ownPage('profile.html');
  const replaced = (body: string | Uint8Array) =>
    shown && typeof body === 'string' ? body.replaceAll(/chrisbuijink/gi, shown.handle) : body;
  const tab = await browser.open('about:blank', (url) => {
    const reply = profile.answer(url);
    return reply && { ...reply, body: replaced(reply.body) };
  });
  await tab.page.evaluateOnNewDocument(noteArrival);
  const { result, thread } = await traced(tab.page, async () => {
    await tab.page.goto(profile.url);
    await tab.page.waitForFunction(() => 'benchArrival' in window);
    return arrivalSchema.parse(await tab.page.evaluate(() => Reflect.get(window, 'benchArrival')));
  });
  const cdp = await tab.page.createCDPSession();
  await cdp.send('HeapProfiler.collectGarbage');
  const heap = (await cdp.send('Runtime.getHeapUsage')).usedSize;
  if (shown && !(await tab.badges()).some(({ name }) => name.includes(shown.said))) {
    throw new Error('the page does not have the made-up register');
  }
  await tab.close();
  return { ...result, evaluated: thread.evaluated, heap };
}

/** Runs in the page before its own scripts: notes when the first name and the first badge are there. Uses nothing outside itself. */
function noteArrival(): void {
  let name: number | undefined;
  const observer = new MutationObserver(() => {
    const now = performance.now();
    if (document.querySelector('[data-testid="UserName"]')) name ??= now;
    if (!document.querySelector('span:empty:not([class], [id], [style], [dir])')) return;
    observer.disconnect();
    Reflect.set(window, 'benchArrival', { name: name ?? now, badge: now });
  });
  observer.observe(document, { childList: true, subtree: true });
}
