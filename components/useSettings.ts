/** The settings, kept as they are stored. */
import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { onSettingsChanged, type Settings } from '@/data/store/settings';

/**
 * The settings as they are now, and a function that shows other ones at once.
 * @param initial read before the page is rendered: an effect would only run after a first, empty frame
 */
export function useSettings(initial: Settings): [Settings, (settings: Settings) => void] {
  const [settings, setSettings] = useState(initial);
  useEffect(() => onSettingsChanged(browser.storage, setSettings), []);
  return [settings, setSettings];
}
