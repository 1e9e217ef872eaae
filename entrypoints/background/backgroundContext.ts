/** The settings, words and registers that the background uses, as they are now. */
import browser from 'webextension-polyfill';
import { contextFor } from '@/data/store/bundledContext';
import { knownNow } from '@/data/store/knownNow';
import { readSettings, type Settings, wordsIn } from '@/data/store/settings';
import type { CardContext } from '@/data/views/context';
import type { Words } from '@/data/views/words';

export interface BackgroundWords {
  settings: Settings;
  words: Words;
}

/** Read again each time: the background may have slept in between. For what need not know the registers. */
export async function backgroundWords(): Promise<BackgroundWords> {
  const settings = await readSettings(browser.storage);
  return { settings, words: wordsIn(settings, browser.i18n) };
}

/** The same, with all that is known. */
export async function backgroundContext(): Promise<CardContext & BackgroundWords> {
  const { settings } = await backgroundWords();
  return { ...contextFor(settings, browser, await knownNow()), settings };
}
