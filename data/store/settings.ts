/** The user's settings: kept in the area that the browser syncs; whatever is missing or broken there is the default. */
import type browser from 'webextension-polyfill';
import { languageOf, type Words, wordsFor } from '../views/words';
import { browserLanguage } from './browserLanguage';

export interface Settings {
  badge: 'full' | 'compact';
  /** Whether names in running text get their small mark. */
  marks: boolean;
  /** `auto` follows the browser. */
  language: 'auto' | 'nl' | 'en';
  /** Of the extension's own pages; `auto` follows the system. Badges and cards follow the page that they are on. */
  theme: 'auto' | 'light' | 'dark';
  /** Ids of the sites on which no badges are shown. */
  sitesOff: readonly string[];
  /** Hosts that the user added: other Mastodon servers, and pages on which links are to be marked always. */
  hosts: readonly string[];
}

/** A host name, as in `mastodon.example`; never a pattern. */
export const hostPattern = /^(?=.{1,253}$)([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/;

/**
 * Reads settings out of what storage gave; in place of what is missing or broken there comes the default, which is the first
 * choice. By hand: zod would be an eighth of what the popup weighs.
 */
function parseSettings(stored: unknown): Settings {
  const given: Record<string, unknown> = typeof stored === 'object' && stored !== null ? { ...stored } : {};
  const oneOf = <const Choice>(key: keyof Settings, choices: readonly [Choice, ...Choice[]]): Choice =>
    choices.find((choice) => choice === given[key]) ?? choices[0];
  const texts = (key: keyof Settings): string[] => {
    const value = given[key];
    return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
  };
  return {
    badge: oneOf('badge', ['full', 'compact']),
    marks: oneOf('marks', [true, false]),
    language: oneOf('language', ['auto', 'nl', 'en']),
    theme: oneOf('theme', ['auto', 'light', 'dark']),
    sitesOff: texts('sitesOff'),
    hosts: texts('hosts').filter((host) => hostPattern.test(host)),
  };
}

export const defaultSettings = parseSettings(undefined);

const key = 'settings';

type Storage = typeof browser.storage;

/** Reads the settings; never throws: a storage that fails gives the defaults. */
export async function readSettings(storage: Storage): Promise<Settings> {
  try {
    const stored = await storage.sync.get(key);
    return parseSettings(stored[key]);
  } catch {
    return defaultSettings;
  }
}

/**
 * Changes some settings; the others stay as they are stored, also where they could not be read before. Rejects where the browser
 * cannot read or store them, so that the options page can say so.
 */
export async function changeSettings(storage: Storage, part: Partial<Settings>): Promise<void> {
  const stored = await storage.sync.get(key);
  await storage.sync.set({ [key]: { ...parseSettings(stored[key]), ...part } });
}

/**
 * Calls `listener` with the settings after each change.
 * @returns a function that ends it
 */
export function onSettingsChanged(storage: Storage, listener: (settings: Settings) => void): () => void {
  const onChanged = (changes: Record<string, unknown>, area: string) => {
    if (area === 'sync' && key in changes) void readSettings(storage).then(listener);
  };
  storage.onChanged.addListener(onChanged);
  return () => storage.onChanged.removeListener(onChanged);
}

/** The words of the language that is set, or, where that is `auto`, of the one that the browser shows. */
export function wordsIn({ language }: Pick<Settings, 'language'>, i18n: typeof browser.i18n): Words {
  return wordsFor(languageOf(language, browserLanguage(i18n)));
}
