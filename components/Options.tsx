/** The settings. Each change is stored at once and can be undone. */
import type { SiteInfo } from '@/data/model/siteInfo';
import type { Settings } from '@/data/store/settings';
import './FormPage.css';
import { wordsOfPage } from './dressPage';
import { OutcomeLine } from './OutcomeLine';
import { SettingChoices } from './SettingChoices';
import { SiteSwitches } from './SiteSwitches';
import { useStoredSettings } from './useStoredSettings';

interface OptionsProps {
  /** As they are stored when the page opens. */
  initial: Settings;
  /** The sites that have badges. */
  sites: readonly SiteInfo[];
}

export function Options({ initial, sites }: OptionsProps) {
  const { settings, outcome, change, reset, tell } = useStoredSettings(initial);
  const words = wordsOfPage(settings);
  const { t } = words;

  return (
    <main class="page">
      <h1>{t('options.title')}</h1>
      <SiteSwitches words={words} sites={sites} settings={settings} onChange={change} onOutcome={tell} />
      <SettingChoices
        legend={t('options.badge')}
        name="badge"
        value={settings.badge}
        choices={['full', 'compact']}
        nameOf={(badge) => t(`options.badge.${badge}`)}
        onChange={(badge) => change({ badge })}
      />
      <fieldset>
        <legend>{t('options.marks')}</legend>
        <label>
          <input
            type="checkbox"
            name="marks"
            checked={settings.marks}
            onChange={({ currentTarget }) => change({ marks: currentTarget.checked })}
          />
          {t('options.marksLabel')}
        </label>
      </fieldset>
      <SettingChoices
        legend={t('options.language')}
        name="language"
        value={settings.language}
        choices={['auto', 'nl', 'en']}
        nameOf={(language) => t(`options.language.${language}`)}
        onChange={(language) => change({ language })}
      />
      <SettingChoices
        legend={t('options.theme')}
        name="theme"
        value={settings.theme}
        choices={['auto', 'light', 'dark']}
        nameOf={(theme) => t(`options.theme.${theme}`)}
        onChange={(theme) => change({ theme })}
      />
      <p class="actions">
        <button type="button" onClick={reset}>
          {t('options.reset')}
        </button>
      </p>
      <OutcomeLine words={words} outcome={outcome} />
    </main>
  );
}
