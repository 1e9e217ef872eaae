/** The settings, words and registers that the background uses, as they are now. */
import browser from 'webextension-polyfill';
import type { Knowledge } from '@/data/model/knowledge';
import { contextFor } from '@/data/store/bundledContext';
import { readSettings, type Settings, wordsIn } from '@/data/store/settings';
import type { CardContext } from '@/data/views/context';
import type { Words } from '@/data/views/words';

/** The settings with the words that they ask for. */
export interface BackgroundWords {
  settings: Settings;
  words: Words;
}

/** Read again each time: the background may have slept in between. For what need not know the registers. */
export async function backgroundWords(): Promise<BackgroundWords> {
  const settings = await readSettings(browser.storage);
  return { settings, words: wordsIn(settings, browser.i18n) };
}

/** The same, with what is known. */
export async function contextOf(knowledge: Knowledge): Promise<CardContext> {
  const { settings } = await backgroundWords();
  return contextFor(settings, browser, knowledge);
}
