/** How fast the popup is: opened, and searched key by key; with the bundled registers, and with a large one besides. */
import { type Launched, launch, type Tab } from '@/tests/e2e/browsers';
import { answerWith } from '@/tests/e2e/pages';
import { waitFor } from '@/tests/e2e/wait';
import { listedHandle } from '@/tests/madeUpList';
import { type Figure, figure, nearlyAll, repeated } from './figures';
import { officials, takeIn } from './large';
import { busyTimes, spanMarks } from './trace';

/** What the project promises. */
const targets = { key: 16, open: 300 };

/** Found at once, found late, found nowhere, and found despite a typing error. */
const typed = ['kleinmeulman', 'gemeente utrecht', 'zzzz', 'belastingdeinst'];
const typedInLarge = ['verzonnen persoon 4321', listedHandle(54_321), 'hoofd verzinsels 7', 'verzonnen persoom'];

/** A word has many keys. */
const goesOf = (runs: number): number => Math.max(2, Math.ceil(runs / 5));

const url = 'https://x.com/home';
const openPage = (browser: Launched) => browser.open(url, answerWith(url, '<!doctype html><title>X</title>'));

export async function popupTime(browser: Launched, runs: number): Promise<Figure[]> {
  const tab = await openPage(browser);
  const setPopup = (popup: string) => browser.inExtension((api, path) => api.action.setPopup({ popup: path }), popup);
  const opening = await repeated(runs, () => popupPaint(browser, tab));
  await setPopup('manifest.json');
  const empty = await repeated(runs, () => popupPaint(browser, tab));
  await setPopup('popup.html');
  const keys = await keysTyped(browser, goesOf(runs), typed, '');
  await tab.close();
  return [
    figure('opening to its first paint', opening),
    figure('the same, of an empty popup', empty),
    ...keyFigures('', keys),
    ...(await withLarge(runs)),
  ];
}

/** The same with a large register, in a browser of its own, as it stays there. */
async function withLarge(runs: number): Promise<Figure[]> {
  const browser = await launch('chromium');
  await takeIn(browser);
  const tab = await openPage(browser);
  const opening = await repeated(runs, () => popupPaint(browser, tab));
  const listing = await repeated(runs, () => untilListed(browser, tab));
  const shown = String(officials / 1000);
  const keys = await keysTyped(browser, goesOf(runs), typedInLarge, shown);
  const first = await firstKeysTyped(browser, runs, typedInLarge, shown);
  await browser.close();
  return [
    figure('with 100,000 more: opening to its first paint', opening),
    figure('with 100,000 more: opening to the list of them', listing),
    nearlyAll('with 100,000 more: opening to the list of them', listing, targets.open),
    ...keyFigures('with 100,000 more: ', keys),
    ...keyFigures('with 100,000 more, at once after opening: ', first),
  ];
}

interface Keys {
  /** What the page's main thread worked for each key, until it was painted. */
  busy: number[];
  /** From each key to the rows that it leads to, where they are not painted yet. */
  listed: number[];
  /** And to the frame with them: it is the one after the next, whatever is done. */
  painted: number[];
}

const keyFigures = (prefix: string, { busy, listed, painted }: Keys): Figure[] => [
  figure(`${prefix}own work a key`, busy),
  nearlyAll(`${prefix}own work a key`, busy, targets.key),
  figure(`${prefix}key to its rows`, listed),
  nearlyAll(`${prefix}key to its rows`, listed, targets.key),
  figure(`${prefix}key to their frame, waiting for it too`, painted),
];

/** From the navigation to the first paint of the list: before it the popup shows nothing. */
async function popupPaint({ openPopup }: Launched, over: Tab): Promise<number> {
  const popup = await openPopup(over);
  const painted = () => popup.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0);
  const time = await waitFor(painted, (value) => value > 0);
  await popup.close();
  if (time === 0) throw new Error('the popup did not open');
  return time;
}

/** From the navigation to the list with the large register in it. */
async function untilListed({ openPopup }: Launched, over: Tab): Promise<number> {
  const popup = await openPopup(over);
  const time = await popup.evaluate(
    (view) =>
      new Promise<number>((done) => {
        const look = () => {
          const size = Number(view.querySelector('.records li')?.getAttribute('aria-setsize'));
          // Far more than come with the extension.
          if (size > 50_000) done(performance.now());
          else requestAnimationFrame(look);
        };
        look();
      }),
  );
  await popup.close();
  return time;
}

/** A word at a time, each in a popup that has just opened: nothing is warm then. */
async function firstKeysTyped(browser: Launched, runs: number, words: readonly string[], shown: string): Promise<Keys> {
  const all = await repeated(Math.max(2, Math.ceil(runs / 2)), (run) =>
    keysTyped(browser, 1, [words[run % words.length] ?? ''], shown),
  );
  return {
    busy: all.flatMap(({ busy }) => busy),
    listed: all.flatMap(({ listed }) => listed),
    painted: all.flatMap(({ painted }) => painted),
  };
}

/**
 * In one popup, from its opening on.
 * @param times how often each word is typed
 * @param shown what the popup shows of the register that is measured
 */
async function keysTyped(browser: Launched, times: number, words: readonly string[], shown: string): Promise<Keys> {
  const tab = await browser.openExtensionPage('popup.html?tab=', { viewport: { width: 400, height: 600 } });
  await waitFor(
    () => tab.page.$$eval('.chip', ([all]) => all?.textContent ?? ''),
    (all) => all !== '' && all.includes(shown),
  );
  const keys: Keys = { busy: [], listed: [], painted: [] };
  for (let time = 0; time < times; time++) {
    for (const word of words) {
      const { result, busy } = await busyTimes(tab.page, () => tab.page.evaluate(typeKeys, word, spanMarks));
      keys.busy.push(...busy);
      keys.listed.push(...result.map(({ listed }) => listed));
      keys.painted.push(...result.map(({ painted }) => painted));
    }
  }
  await tab.close();
  return keys;
}

/** In the popup: types a word, a key at a time. */
async function typeKeys(word: string, marks: typeof spanMarks): Promise<{ listed: number; painted: number }[]> {
  const field = document.querySelector<HTMLInputElement>('input[type=search]');
  if (!field) throw new Error('no search');
  const type = (text: string) => {
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  };
  const nextTask = () =>
    new Promise<void>((done) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => done();
      port2.postMessage('');
    });
  const isBusy = () => document.querySelector('.register')?.getAttribute('aria-busy') !== 'false';
  // Told, not asked again and again: that would count as work of the page.
  const untilAnswered = () =>
    new Promise<void>((done) => {
      const observer = new MutationObserver(() => {
        if (isBusy()) return;
        observer.disconnect();
        done();
      });
      observer.observe(document, { subtree: true, childList: true, attributeFilter: ['aria-busy'] });
    });
  const twoFrames = () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())));
  const times: { listed: number; painted: number }[] = [];
  for (let length = 0; length <= word.length; length++) {
    // The empty field is not measured: it only ends what was typed before.
    if (length > 0) performance.mark(marks.start);
    const start = performance.now();
    type(word.slice(0, length));
    await nextTask();
    if (isBusy()) await untilAnswered();
    const listed = performance.now() - start;
    await twoFrames();
    if (length === 0) continue;
    performance.mark(marks.end);
    times.push({ listed, painted: performance.now() - start });
  }
  return times;
}
