/** The user's settings: kept in the area that the browser syncs; whatever is missing or broken there is the default. */
import type browser from 'webextension-polyfill';
import { hostPattern, type Policy } from '../model/policy';
import { type Words, wordsFor } from '../views/words';
import { browserLanguage } from './browserLanguage';
import { type ManagedStorage, readPolicy } from './policy';

export interface Settings {
  badge: 'full' | 'compact';
  /** Whether names in running text get their small mark. */
  marks: boolean;
  /** `auto` follows the browser. */
  language: 'auto' | 'nl' | 'en';
  /** Of the extension's own pages; `auto` follows the system. Badges and cards follow the page that they are on. */
  theme: 'auto' | 'light' | 'dark';
  /** Whether the popup has the reminder of the day at its foot. */
  reminder: boolean;
  /** Ids of the sites on which no badges are shown. */
  sitesOff: readonly string[];
  /** Hosts that the user added: other Mastodon servers, and pages on which links are to be marked always. */
  hosts: readonly string[];
}

/** As storage gives them: with whatever a newer version or another device wrote besides. */
type Stored = Readonly<Record<string, unknown>>;

const isStored = (value: unknown): value is Stored =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Brings what is stored from one version to the next. */
type Step = (stored: Stored) => Stored;

/** All steps, in their order. A new form of the settings gets its step at the end. */
const steps: readonly Step[] = [
  // Before there were version numbers the form was the same.
  (stored) => stored,
];

/**
 * Brings what is stored to the form of this version. What a newer version wrote stays as it is, and so does its number: of it is
 * read what is understood.
 * @param all the steps there are; step `n` leads from version `n` to the next
 */
export function migrated(stored: Stored, all: readonly Step[] = steps): Stored {
  const { version = 0 } = stored;
  if (typeof version !== 'number' || !(version >= 0 && version < all.length)) return stored;
  return { ...all.slice(version).reduce((form, step) => step(form), stored), version: all.length };
}

/** What is stored, in the form of this version; nothing where that is broken. */
const formOf = (stored: unknown): Stored => migrated(isStored(stored) ? stored : {});

/**
 * Reads settings out of a form; in place of what is missing or broken there comes the default, which is the first choice. By
 * hand: zod would be an eighth of what the popup weighs.
 */
function settingsIn(given: Stored): Settings {
  const oneOf = <const Choice>(key: keyof Settings, choices: readonly [Choice, ...Choice[]]): Choice =>
    choices.find((choice) => choice === given[key]) ?? choices[0];
  const texts = (key: keyof Settings): string[] => {
    const value = given[key];
    return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
  };
  return {
    badge: oneOf('badge', ['full', 'compact']),
    marks: oneOf('marks', [true, false]),
    reminder: oneOf('reminder', [true, false]),
    language: oneOf('language', ['auto', 'nl', 'en']),
    theme: oneOf('theme', ['auto', 'light', 'dark']),
    sitesOff: texts('sitesOff'),
    hosts: texts('hosts').filter((host) => hostPattern.test(host)),
  };
}

export const defaultSettings = settingsIn({});

/** What a list gets and loses. Never the whole list: by now another page of ours, or another device, may have changed it. */
interface ListChange {
  add?: readonly string[];
  remove?: readonly string[];
}

/** What is chosen anew; all else stays as it is stored. */
export type SettingsChange = {
  readonly [Key in keyof Settings]?: Settings[Key] extends readonly string[] ? ListChange : Settings[Key];
};

const isListChange = (value: SettingsChange[keyof Settings]): value is ListChange => typeof value === 'object';

function changed(stored: Stored, change: SettingsChange): Stored {
  const entries = Object.entries(change).map(([key, value]) => [
    key,
    isListChange(value) ? listAfter(stored[key], value) : value,
  ]);
  return { ...stored, ...Object.fromEntries(entries.filter(([, value]) => value !== undefined)) };
}

/** A list as it was stored, with what is in it that this version does not know; undefined where nothing changes. */
function listAfter(stored: unknown, { add = [], remove = [] }: ListChange): unknown[] | undefined {
  const before: unknown[] = Array.isArray(stored) ? stored : [];
  const kept = before.filter((item) => !remove.includes(String(item)));
  const added = add.filter((item) => !kept.includes(item));
  return added.length === 0 && kept.length === before.length ? undefined : [...kept, ...added];
}

/** The settings after a change, as they are to be shown before the change is stored. */
export const settingsAfter = (settings: Settings, change: SettingsChange): Settings =>
  settingsIn(changed({ ...settings }, change));

/** Under which the settings are stored, and the name of the lock that is held while they are changed. */
const key = 'settings';

/** The settings as they count: what the organisation sets stands, whatever is stored. */
export function withPolicy(settings: Settings, policy: Policy): Settings {
  const { sitesOn = [], sitesOff = [], hosts = [], badge, marks, language, theme, reminder } = policy;
  const set = Object.entries({ badge, marks, language, theme, reminder }).filter(([, value]) => value !== undefined);
  const others = settings.sitesOff.filter((id) => !sitesOn.includes(id));
  return {
    ...settings,
    ...Object.fromEntries(set),
    sitesOff: [...new Set([...others, ...sitesOff])],
    hosts: [...new Set([...settings.hosts, ...hosts])],
  };
}

/** What is asked of the browser's storage; never called `storage` alone: WXT takes that for its own, and bundles it. */
interface Storage extends ManagedStorage {
  sync: Pick<typeof browser.storage.sync, 'get' | 'set' | 'remove'>;
}

/** Reads the settings as they count; never throws: a storage that fails gives the defaults. */
export async function readSettings(browserStorage: Storage): Promise<Settings> {
  const [stored, { policy }] = await Promise.all([readStored(browserStorage), readPolicy(browserStorage)]);
  return withPolicy(stored, policy);
}

async function readStored(browserStorage: Storage): Promise<Settings> {
  try {
    const stored = await browserStorage.sync.get(key);
    return settingsIn(formOf(stored[key]));
  } catch {
    return defaultSettings;
  }
}

/** The change that is under way, or was the last. */
let last: Promise<unknown> = Promise.resolve();

/**
 * Does one after the other what reads and then writes the settings, in this page and, where the browser has locks, in all pages
 * of the extension: popup, options and background may want to at once.
 */
function inTurn<T>(task: () => Promise<T>): Promise<T> {
  const locks = globalThis.navigator?.locks;
  const turn = last.then(() => (locks ? locks.request(key, task) : task()));
  last = turn.catch(() => undefined);
  return turn;
}

/**
 * Stores what `make` makes out of what is stored; where it gives undefined, nothing is stored any more.
 * @returns what was stored before
 */
function edit(browserStorage: Storage, make: (stored: unknown) => unknown): Promise<unknown> {
  return inTurn(async () => {
    const before = (await browserStorage.sync.get(key))[key];
    const after = make(before);
    await (after === undefined ? browserStorage.sync.remove(key) : browserStorage.sync.set({ [key]: after }));
    return before;
  });
}

/**
 * Changes some settings; all others stay as they are stored, also those that this version does not know. Rejects where the
 * browser cannot read or store them, so that the options page can say so.
 */
export async function changeSettings(browserStorage: Storage, change: SettingsChange): Promise<void> {
  await edit(browserStorage, (stored) => changed(formOf(stored), change));
}

/**
 * Sets all settings anew; what this version does not know stays.
 * @param given from a backup: what is missing or broken in it is the default
 * @returns a function that brings back exactly what was stored
 */
export async function replaceSettings(browserStorage: Storage, given: Stored): Promise<() => Promise<void>> {
  const before = await edit(browserStorage, (stored) => ({ ...formOf(stored), ...settingsIn(given) }));
  return async () => {
    await edit(browserStorage, () => before);
  };
}

/** Sets all settings back to the defaults; as `replaceSettings`. */
export const resetSettings = (browserStorage: Storage): Promise<() => Promise<void>> =>
  replaceSettings(browserStorage, {});

/**
 * Calls `listener` with the settings after each change.
 * @returns a function that ends it
 */
export function onSettingsChanged(
  browserStorage: typeof browser.storage,
  listener: (settings: Settings) => void,
): () => void {
  const onChanged = (changes: Record<string, unknown>, area: string) => {
    if (area === 'managed' || (area === 'sync' && key in changes)) void readSettings(browserStorage).then(listener);
  };
  browserStorage.onChanged.addListener(onChanged);
  return () => browserStorage.onChanged.removeListener(onChanged);
}

/** The words of the language that is set, or, where that is `auto`, of the one that the browser shows. */
export function wordsIn({ language }: Pick<Settings, 'language'>, i18n: { getMessage(name: string): string }): Words {
  return wordsFor(language === 'auto' ? browserLanguage(i18n) : language);
}
