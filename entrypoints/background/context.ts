/** What the background puts records into words with: the bundled data, in the language that is chosen now. */
import browser from 'webextension-polyfill';
import { guidelines, register } from '@/data/bundled';
import type { CardContext } from '@/data/card';
import { languageOf, wordsFor } from '@/data/messages';
import { reportUrl } from '@/data/reportUrl';
import { readSettings, type Settings } from '@/data/settings';

export interface BackgroundContext extends CardContext {
  settings: Settings;
}

/** Read anew each time: the background may have slept in between. */
export async function backgroundContext(): Promise<BackgroundContext> {
  const settings = await readSettings(browser.storage);
  const words = wordsFor(languageOf(settings.language, browser.i18n.getMessage('extension_language')));
  return { settings, register, guidelines, words, reportUrl: reportUrl(browser.runtime.getURL('')) };
}
