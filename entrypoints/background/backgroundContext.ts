/** The registers and words the background uses, in the language that is set now. */
import browser from 'webextension-polyfill';
import { contextFor } from '@/data/store/bundledContext';
import { knownNow } from '@/data/store/knownNow';
import { readSettings, type Settings } from '@/data/store/settings';
import type { CardContext } from '@/data/views/context';

export interface BackgroundContext extends CardContext {
  settings: Settings;
}

/** Read again each time: the background may have slept in between. */
export async function backgroundContext(): Promise<BackgroundContext> {
  const settings = await readSettings(browser.storage);
  return { ...contextFor(settings, browser, await knownNow()), settings };
}
