/** The user's settings: kept in the area that the browser syncs; whatever is missing or broken there is the default. */
import type browser from 'webextension-polyfill';
import { z } from 'zod/mini';
import { browserLanguage } from './browserLanguage';
import { languageOf, type Words, wordsFor } from './messages';

/** A host name, as in `mastodon.example`; never a pattern. */
export const hostPattern = /^(?=.{1,253}$)([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/;

const settingsSchema = z.object({
  badge: z.catch(z.enum(['full', 'compact']), 'full'),
  marks: z.catch(z.boolean(), true),
  /** `auto` follows the browser. */
  language: z.catch(z.enum(['auto', 'nl', 'en']), 'auto'),
  /** Of the extension's own pages; `auto` follows the system. Badges and cards follow the page that they are on. */
  theme: z.catch(z.enum(['auto', 'light', 'dark']), 'auto'),
  /** Ids of the sites on which no badges are shown. */
  sitesOff: z.catch(z.array(z.string()), []),
  /** Hosts that the user added: other Mastodon servers, and pages on which links are to be marked always. */
  hosts: z.catch(z.array(z.string().check(z.regex(hostPattern))), []),
});

export type Settings = z.infer<typeof settingsSchema>;

const key = 'settings';

export const defaultSettings: Settings = settingsSchema.parse({});

type Storage = typeof browser.storage;

/** Reads the settings; never throws: a storage that fails gives the defaults. */
export async function readSettings(storage: Storage): Promise<Settings> {
  try {
    const stored = await storage.sync.get(key);
    return z.catch(settingsSchema, defaultSettings).parse(stored[key] ?? {});
  } catch {
    return defaultSettings;
  }
}

/** Writes all settings. Rejects where the browser cannot store them, so that the options page can say so. */
export async function writeSettings(storage: Storage, settings: Settings): Promise<void> {
  await storage.sync.set({ [key]: settings });
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
