/** The settings. Each change is stored at once and can be undone. */
import { useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import type { MessageKey } from '@/data/messages';
import { defaultSettings, type Settings, writeSettings } from '@/data/settings';
import './Options.css';
import { useSettings, wordsOf } from './useWords';

const shapes = ['full', 'compact'] as const;
const languageChoices = ['auto', 'nl', 'en'] as const;

interface Outcome {
  message: MessageKey;
  /** What to go back to, where something was thrown away. */
  undo?: Settings;
}

export function Options() {
  const [settings, show] = useSettings();
  const [outcome, setOutcome] = useState<Outcome>();
  if (!settings) return null;
  const { t } = wordsOf(settings);

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
  const change = (part: Partial<Settings>) => store({ ...settings, ...part }, { message: 'options.saved' });

  return (
    <main class="options">
      <h1>{t('options.title')}</h1>
      <fieldset>
        <legend>{t('options.badge')}</legend>
        {shapes.map((shape) => (
          <label key={shape}>
            <input
              type="radio"
              name="badge"
              checked={settings.badge === shape}
              onChange={() => void change({ badge: shape })}
            />
            {t(`options.badge.${shape}`)}
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend>{t('options.marks')}</legend>
        <label>
          <input
            type="checkbox"
            checked={settings.marks}
            onChange={({ currentTarget }) => void change({ marks: currentTarget.checked })}
          />
          {t('options.marksLabel')}
        </label>
      </fieldset>
      <fieldset>
        <legend>{t('options.language')}</legend>
        {languageChoices.map((language) => (
          <label key={language}>
            <input
              type="radio"
              name="language"
              checked={settings.language === language}
              onChange={() => void change({ language })}
            />
            {t(`options.language.${language}`)}
          </label>
        ))}
      </fieldset>
      <section>
        <h2>{t('options.sites')}</h2>
        <p>{t('options.sitesText')}</p>
      </section>
      <p class="actions">
        <button
          type="button"
          onClick={() => void store(defaultSettings, { message: 'options.wasReset', undo: settings })}
        >
          {t('options.reset')}
        </button>
      </p>
      <p class="outcome" role="status">
        {outcome && t(outcome.message)}{' '}
        {outcome?.undo && (
          <button type="button" onClick={() => outcome.undo && void store(outcome.undo, { message: 'options.saved' })}>
            {t('options.undo')}
          </button>
        )}
      </p>
    </main>
  );
}
