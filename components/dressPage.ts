/** Sets theme and language of the extension's own pages, before the first paint. */
import browser from 'webextension-polyfill';
import { type Settings, wordsIn } from '@/data/store/settings';
import type { Words } from '@/data/views/words';

/** Sets the page's theme, and its language for screen readers and hyphenation. */
export function dressPage({ theme }: Settings, { language }: Words): void {
  const { documentElement } = document;
  documentElement.lang = language;
  documentElement.style.colorScheme = theme === 'auto' ? '' : theme;
}

/** Sets the page's theme and language, and returns the words for these settings. */
export function wordsOfPage(settings: Settings): Words {
  const words = wordsIn(settings, browser.i18n);
  dressPage(settings, words);
  return words;
}
