/** How the extension's own pages look and speak: set before the first paint, changed when the settings are. */
import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { languageOf, type Words, wordsFor } from '@/data/messages';
import { onSettingsChanged, type Settings } from '@/data/settings';

/** The words for these settings; tells the page its language as well, for screen readers and hyphenation, and its theme. */
export function wordsOf({ language, theme }: Settings): Words {
  const words = wordsFor(languageOf(language, browser.i18n.getMessage('extension_language')));
  const { documentElement } = document;
  documentElement.lang = words.language;
  documentElement.style.colorScheme = theme === 'auto' ? '' : theme;
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
