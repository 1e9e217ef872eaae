/** Sees whether what registers say, which may be a lot, is touched in threads that people wait for. */
import type { Tab } from './browsers';

/**
 * Notes from now on what is done with it: in this page, and in the background, whose answers pages wait for, and in Firefox all of our
 * pages, which share its thread.
 */
export async function noteHeavy(tab: Tab): Promise<void> {
  await tab.page.evaluate(note);
  await inChromiumsBackground(tab, note);
}

/** What was noted. */
export async function heavyIn(tab: Tab): Promise<unknown> {
  const read = (): unknown => Reflect.get(globalThis, 'heavy');
  const noted = [await tab.page.evaluate(read)];
  // A background that was started anew has noted nothing: not even that there was nothing.
  if (isChromiums(tab)) noted.push((await inChromiumsBackground(tab, read)) ?? 'the background was started anew');
  return noted.flat();
}

/** Run where it notes. */
async function note(): Promise<void> {
  const noted: string[] = [];
  Reflect.set(globalThis, 'heavy', noted);
  const all: (typeof globalThis)[] = [globalThis];
  if (location.protocol === 'moz-extension:') {
    all.push(await Reflect.get(globalThis, 'browser').runtime.getBackgroundPage());
  }
  for (const { IDBObjectStore } of all) {
    for (const method of ['get', 'getAll', 'put'] as const) {
      const usual = IDBObjectStore.prototype[method];
      Reflect.set(IDBObjectStore.prototype, method, function (this: IDBObjectStore, ...given: unknown[]) {
        if (this.name === 'contents') noted.push(method);
        return Reflect.apply(usual, this, given);
      });
    }
  }
}

const isChromiums = ({ page }: Tab): boolean => page.url().startsWith('chrome-extension:');

/** By a session that ends at once: while there is one, Chromium does not start a background again that was ended. */
async function inChromiumsBackground(tab: Tab, run: () => unknown): Promise<unknown> {
  if (!isChromiums(tab)) return undefined;
  const { host } = new URL(tab.page.url());
  const target = await tab.page
    .browser()
    .waitForTarget((each) => each.type() === 'service_worker' && new URL(each.url()).host === host);
  const session = await target.createCDPSession();
  try {
    const expression = `(${run})()`;
    const { result } = await session.send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    return result.value;
  } finally {
    await session.detach();
  }
}
