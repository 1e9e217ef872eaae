/** Sees whether what registers say, which may be a lot, is touched in threads that people wait for. */
import type { Tab } from './browsers';

/**
 * Notes from now on what is done with it: in this page, and in Firefox in the background, which shares its thread with all of our pages.
 * Chromium's background is out of reach, and has a thread of its own.
 */
export const noteHeavy = ({ page }: Tab): Promise<void> =>
  page.evaluate(async () => {
    const noted: string[] = [];
    Reflect.set(window, 'heavy', noted);
    const all: (Window & typeof globalThis)[] = [window];
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
  });

/** What was noted. */
export const heavyIn = ({ page }: Tab): Promise<unknown> => page.evaluate((): unknown => Reflect.get(window, 'heavy'));
