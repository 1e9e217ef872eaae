/** The third step: the sites that one uses are switched on. */
import check from 'icon:check';
import pointer from 'icon:pointer';
import browser from 'webextension-polyfill';
import type { DescribedSite } from '@/data/model/siteInfo';
import type { Settings, SettingsChange } from '@/data/store/settings';
import { Icon } from '../Icon';
import { PlatformIcon } from '../PlatformIcon';
import { SiteSwitches } from '../settings/SiteSwitches';
import type { SettingsWords } from '../settings/settingsWords';
import { Replay } from './Replay';
import './SitesStep.css';
import type { Outcome } from '../settings/useStoredSettings';

interface SitesStepProps {
  words: SettingsWords;
  sites: readonly DescribedSite[];
  settings: Settings;
  onChange: (part: SettingsChange, done?: Outcome) => void;
  onOutcome: (outcome: Outcome) => void;
}

export function SitesStep({ words, sites, settings, onChange, onOutcome }: SitesStepProps) {
  const { t } = words;
  const optional = sites.find(({ installed }) => !installed);
  return (
    <>
      {optional && (
        <Replay words={words}>
          <SwitchPicture site={optional} />
        </Replay>
      )}
      <SiteSwitches words={words} sites={sites} settings={settings} onChange={onChange} onOutcome={onOutcome} />
      <p class="toOptions">
        <button type="button" onClick={() => void browser.runtime.openOptionsPage()}>
          {t('popup.settings')}
        </button>
      </p>
    </>
  );
}

/** A switch that goes on, and the browser that asks for it. Its movements are in the style sheet. */
function SwitchPicture({ site }: { site: DescribedSite }) {
  return (
    <div class="switchPicture">
      <p class="siteSample">
        <PlatformIcon platform={site.platform} /> <b>{site.name}</b> <i class="switchSample" />
      </p>
      <div class="questionSample">
        <i class="bar" />
        <i class="bar" />
        <p>
          <i class="buttonSample" />
          <i class="buttonSample yes">
            <Icon path={check} />
          </i>
        </p>
      </div>
      <span class="cursor">
        <Icon path={pointer} />
      </span>
    </div>
  );
}
