/** The settings, stored with each change and shown at once, and what came of storing them. */
import { useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { changeSettings, type Settings } from '@/data/store/settings';
import type { MessageKey } from '@/data/views/words';
import { useSettings } from './dressPage';

export interface Outcome {
  message: MessageKey;
  /** Brings back what was thrown away, where something was. */
  undo?: () => void;
}

/** @param initial as they are stored when the page opens */
export function useStoredSettings(initial: Settings) {
  const [settings, show] = useSettings(initial);
  const [outcome, setOutcome] = useState<Outcome>();
  /** Where the browser cannot store the change, the settings of before are shown again. */
  const store = async (part: Partial<Settings>, done: Outcome) => {
    show({ ...settings, ...part });
    try {
      await changeSettings(browser.storage, part);
      setOutcome(done);
    } catch {
      show(settings);
      setOutcome({ message: 'options.failed' });
    }
  };
  return {
    settings,
    outcome,
    /** @param done what is said of it; that it was stored, unless told */
    change: (part: Partial<Settings>, done: Outcome = { message: 'options.saved' }) => void store(part, done),
    tell: (message: MessageKey) => setOutcome({ message }),
  };
}
