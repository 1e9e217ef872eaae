/** How fast the popup is: opened, and searched key by key. */
import type { Launched, Tab } from '@/tests/e2e/browsers';
import { answerWith } from '@/tests/e2e/pages';
import { waitFor } from '@/tests/e2e/wait';
import { type Figure, figure, repeated } from './figures';

export async function popupTime(browser: Launched, runs: number): Promise<Figure[]> {
  const url = 'https://x.com/home';
  const tab = await browser.open(url, answerWith(url, '<!doctype html><title>X</title>'));
  const setPopup = (popup: string) => browser.inExtension((api, path) => api.action.setPopup({ popup: path }), popup);
  const opening = await repeated(runs, () => popupPaint(browser, tab));
  const keystrokes = (await repeated(runs, () => popupKeystrokes(browser, tab))).flat();
  await setPopup('manifest.json');
  const empty = await repeated(runs, () => popupPaint(browser, tab));
  await setPopup('popup.html');
  await tab.close();
  return [
    figure('opening to its first paint', opening),
    figure('the same, of an empty popup', empty),
    figure('key to painted result', keystrokes),
  ];
}

/** From the navigation to the first paint of the list: before it the popup shows nothing. */
async function popupPaint({ openPopup }: Launched, over: Tab): Promise<number> {
  const popup = await openPopup(over);
  const painted = () => popup.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0);
  const time = await waitFor(painted, (value) => value > 0);
  await popup.close();
  if (time === 0) throw new Error('the popup did not open');
  return time;
}

async function popupKeystrokes({ openPopup }: Launched, over: Tab): Promise<number[]> {
  const popup = await openPopup(over);
  await waitFor(() => popup.evaluate((view) => view.querySelectorAll('.row').length), Boolean);
  const times = await popup.evaluate(async (view) => {
    const field = view.querySelector<HTMLInputElement>('input[type=search]');
    const measured: number[] = [];
    for (const letter of 'kleinmeulman') {
      if (!field) break;
      const start = performance.now();
      field.value += letter;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      // The frame after the next is the first that begins with the result painted.
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      measured.push(performance.now() - start);
    }
    return measured;
  });
  await popup.close();
  return times;
}
