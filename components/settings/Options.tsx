/** The settings, in sections with a table of contents. Each change is stored at once; what is lost by one can be brought back. */
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useMemo } from 'preact/hooks';
import type { PolicyField } from '@/data/model/policy';
import type { DescribedSite } from '@/data/model/siteInfo';
import type { Settings } from '@/data/store/settings';
import { About } from './About';
import { BadgeSettings } from './BadgeSettings';
import './FormPage.css';
import type { PlaceBadge } from './NamedBadge';
import { settingsWordsOfPage } from './settingsWords';
import './Options.css';
import { Registers } from '../registers/Registers';
import { usePolicy } from '../usePolicy';
import { Managed, ManagedPart } from './ManagedPart';
import { OutcomeLine } from './OutcomeLine';
import { SectionNav } from './SectionNav';
import { SettingChoices } from './SettingChoices';
import { SettingSwitch } from './SettingSwitch';
import { SiteSwitches } from './SiteSwitches';
import { useStoredSettings } from './useStoredSettings';

const sectionIds = ['sites', 'badge', 'registers', 'look', 'about'] as const;
type SectionId = (typeof sectionIds)[number];

interface OptionsProps {
  /** As they are stored when the page opens. */
  initial: Settings;
  /** The sites that have badges. */
  sites: readonly DescribedSite[];
  placeBadge: PlaceBadge;
  /** Starts the worker that imports, see `importMessages.ts`. */
  startImporter: () => Worker;
  /** Starts the worker that does what takes long with registers, see `asideMessages.ts`. */
  startAside: () => Worker;
}

export function Options({ initial, sites, placeBadge, startImporter, startAside }: OptionsProps) {
  const { settings, outcome, change, reset, tell } = useStoredSettings(initial);
  const words = useMemo(() => settingsWordsOfPage(settings), [settings]);
  const { t } = words;
  const { policy, faults } = usePolicy(sites.map(({ id }) => id));
  const managed = (field: PolicyField) => policy[field] !== undefined && <Managed words={words} />;
  // The browser looked for the section in the page's address before there were any.
  useLayoutEffect(() => document.getElementById(location.hash.slice(1))?.scrollIntoView(), []);
  const section = (id: SectionId, children: ComponentChildren) => (
    <section id={id} aria-labelledby={`${id}Heading`}>
      <h2 id={`${id}Heading`}>{t(`options.section.${id}`)}</h2>
      {children}
    </section>
  );

  return (
    <div class="page options">
      <header>
        <h1>
          <img src="/icons/48.png" width="32" height="32" alt="" />
          {t('options.title')}
        </h1>
      </header>
      <SectionNav label={t('options.contents')} ids={sectionIds} nameOf={(id) => t(`options.section.${id}`)} />
      <main>
        <ManagedPart words={words} policy={policy} faults={faults} />
        {section(
          'sites',
          <SiteSwitches words={words} sites={sites} settings={settings} onChange={change} onOutcome={tell} />,
        )}
        {section(
          'badge',
          <BadgeSettings words={words} settings={settings} placeBadge={placeBadge} policy={policy} onChange={change} />,
        )}
        {section(
          'registers',
          <Registers language={words.language} sites={sites} startImporter={startImporter} startAside={startAside} />,
        )}
        {section(
          'look',
          <>
            <SettingChoices
              legend={t('options.language')}
              name="language"
              value={settings.language}
              choices={['auto', 'nl', 'en']}
              nameOf={(language) => t(`options.language.${language}`)}
              onChange={(language) => change({ language })}
              managed={managed('language')}
            />
            <SettingChoices
              legend={t('options.theme')}
              name="theme"
              value={settings.theme}
              choices={['auto', 'light', 'dark']}
              nameOf={(theme) => t(`options.theme.${theme}`)}
              onChange={(theme) => change({ theme })}
              managed={managed('theme')}
            />
            <SettingSwitch
              name="reminder"
              isOn={settings.reminder}
              onChange={(reminder) => change({ reminder })}
              managed={managed('reminder')}
            >
              {t('options.reminder')}
            </SettingSwitch>
          </>,
        )}
        {section(
          'about',
          <>
            <About words={words} />
            <p class="actions">
              <button type="button" onClick={reset}>
                {t('options.reset')}
              </button>
            </p>
          </>,
        )}
      </main>
      <OutcomeLine words={words} outcome={outcome} />
    </div>
  );
}
