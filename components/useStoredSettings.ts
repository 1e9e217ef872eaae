/** The settings, stored with each change and shown at once, and what came of storing them. */
import { useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import type { MessageKey } from '@/data/messages';
import { type Settings, writeSettings } from '@/data/settings';
import { useSettings } from './useWords';

export interface Outcome {
  message: MessageKey;
  /** What to go back to, where something was thrown away. */
  undo?: Settings;
}

/** @param initial as they are stored when the page opens */
export function useStoredSettings(initial: Settings) {
  const [settings, show] = useSettings(initial);
  const [outcome, setOutcome] = useState<Outcome>();
  /** Stores all settings; where the browser cannot, those of before are shown again. */
  const store = async (next: Settings, done: Outcome) => {
    show(next);
    try {
      await writeSettings(browser.storage, next);
      setOutcome(done);
    } catch {
      show(settings);
      setOutcome({ message: 'options.failed' });
    }
  };
  return {
    settings,
    outcome,
    store,
    change: (part: Partial<Settings>) => void store({ ...settings, ...part }, { message: 'options.saved' }),
    tell: (message: MessageKey) => setOutcome({ message }),
  };
}
