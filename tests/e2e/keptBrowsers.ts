/**
 * Browsers that one test file leaves for the next. To start and end one takes the processors four times as long as to install the
 * extension anew in one that runs.
 */
import type { Browser as Driver } from 'puppeteer-core';
import type { BrowserName, LaunchOptions } from './browsers';

/** After being launched for tests so many times a browser is ended, whatever it may have piled up by then. */
const mostLaunches = 12;

const waiting = new Map<string, Driver[]>();
/** For how many launches before the present one each browser was used. */
const earlier = new WeakMap<Driver, number>();
let isKeeping = false;

/** From now on browsers are kept, until this process ends: it ends them with itself. */
export function keepBrowsers(): void {
  isKeeping = true;
}

/** The kind of browser that these options ask for, if that is the usual one; undefined if it must be one of its own. */
export function usualKind(name: BrowserName, { lang = 'nl', ...options }: LaunchOptions): string | undefined {
  const { extension: _, keepWelcome: __, ...unusual } = options;
  return isKeeping && Object.keys(unusual).length === 0 ? `${name} ${lang}` : undefined;
}

/** A browser of that kind that nobody uses. */
export function keptBrowser(kind: string): Driver | undefined {
  const driver = waiting.get(kind)?.pop();
  return driver?.connected ? driver : undefined;
}

/** Whether the browser may be left for others once more. */
export const canBeKept = (driver: Driver): boolean => driver.connected && (earlier.get(driver) ?? 0) + 1 < mostLaunches;

/** Leaves a browser in which nothing is left for whoever asks for that kind next. */
export function keepBrowser(kind: string, driver: Driver): void {
  earlier.set(driver, (earlier.get(driver) ?? 0) + 1);
  waiting.set(kind, [...(waiting.get(kind) ?? []), driver]);
}
