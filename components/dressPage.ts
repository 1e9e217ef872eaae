/** How the extension's own pages look and speak: set before the first paint, changed when the settings are. */
import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { onSettingsChanged, type Settings, wordsIn } from '@/data/store/settings';
import type { Words } from '@/data/views/words';

/** Gives the page the theme that is set, and tells it its language, for screen readers and hyphenation. */
export function dressPage({ theme }: Settings, { language }: Words): void {
  const { documentElement } = document;
  documentElement.lang = language;
  documentElement.style.colorScheme = theme === 'auto' ? '' : theme;
}

/** The words for these settings, of a page that is dressed by them. */
export function wordsOf(settings: Settings): Words {
  const words = wordsIn(settings, browser.i18n);
  dressPage(settings, words);
  return words;
}

/**
 * The settings as they are now, and a way to show other ones at once.
 * @param initial as read before the page is rendered: an effect would wait for a first, empty frame
 */
export function useSettings(initial: Settings): [Settings, (settings: Settings) => void] {
  const [settings, setSettings] = useState(initial);
  useEffect(() => onSettingsChanged(browser.storage, setSettings), []);
  return [settings, setSettings];
}
