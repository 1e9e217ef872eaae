/** How the extension's own pages look and speak: set before the first paint. */
import browser from 'webextension-polyfill';
import { type Settings, wordsIn } from '@/data/store/settings';
import type { Words } from '@/data/views/words';

/** Gives the page the theme that is set, and tells it its language, for screen readers and hyphenation. */
export function dressPage({ theme }: Settings, { language }: Words): void {
  const { documentElement } = document;
  documentElement.lang = language;
  documentElement.style.colorScheme = theme === 'auto' ? '' : theme;
}

/** The words for these settings, of a page that is dressed by them. */
export function wordsOfPage(settings: Settings): Words {
  const words = wordsIn(settings, browser.i18n);
  dressPage(settings, words);
  return words;
}
