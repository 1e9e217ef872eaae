/** The settings, shown at once and stored with each change, and the outcome of storing them. */
import { useRef, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import {
  changeSettings,
  readSettings,
  resetSettings,
  type Settings,
  type SettingsChange,
  settingsAfter,
} from '@/data/store/settings';
import { useSettings } from '../useSettings';
import type { SettingsMessageKey } from './settingsWords';

export interface Outcome {
  message: SettingsMessageKey;
  values?: Record<string, string>;
  /** Whether it did not go as the user wished. */
  isFault?: true;
  /** Brings back what was lost, if anything was. */
  undo?: () => void;
}

/** @param initial as they are stored when the page opens */
export function useStoredSettings(initial: Settings) {
  const [stored, setStored] = useSettings(initial);
  /** Shown as if they were stored already, until they are. */
  const [coming, setComing] = useState<readonly SettingsChange[]>([]);
  const [outcome, setOutcome] = useState<Outcome & { turn: number }>();
  const tell = (latest: Outcome) => setOutcome((before) => ({ ...latest, turn: (before?.turn ?? 0) + 1 }));
  /** @param task stores something, and gives the message to show afterwards */
  const store = async (task: () => Promise<Outcome>) => {
    try {
      tell(await task());
    } catch {
      tell({ message: 'options.failed', isFault: true });
    }
  };
  const change = async (part: SettingsChange, done: Outcome) => {
    setComing((changes) => [...changes, part]);
    await store(async () => {
      await changeSettings(browser.storage, part);
      // Read anew: by now another device may have changed them too.
      setStored(await readSettings(browser.storage));
      return done;
    });
    setComing((changes) => changes.filter((other) => other !== part));
  };
  const reset = () =>
    store(async () => {
      const restore = await resetSettings(browser.storage);
      const undo = async () => {
        await restore();
        return { message: 'options.saved' } as const;
      };
      return { message: 'options.wasReset', undo: () => void store(undo) };
    });
  return {
    settings: useSame(coming.reduce(settingsAfter, stored)),
    outcome,
    /** @param done the message to show; by default that it was stored */
    change: (part: SettingsChange, done: Outcome = { message: 'options.saved' }) => void change(part, done),
    /** Sets all back to the defaults. */
    reset: () => void reset(),
    tell,
  };
}

/** The settings of before for as long as they say the same, so that badges, which are made after them, are not made again. */
function useSame(settings: Settings): Settings {
  const before = useRef(settings);
  if (JSON.stringify(settings) !== JSON.stringify(before.current)) before.current = settings;
  return before.current;
}
