/** How badges look: chosen by looking at them, on a picture of a page that changes at once. */
import type { Policy } from '@/data/model/policy';
import type { Settings, SettingsChange } from '@/data/store/settings';
import { nameOf } from '@/data/views/names';
import { exampleOfficial } from './examples';
import { Managed } from './ManagedPart';
import { NamedBadge, type PlaceBadge } from './NamedBadge';
import { PagePicture } from './PagePicture';
import { SettingChoices } from './SettingChoices';
import { SettingSwitch } from './SettingSwitch';
import type { SettingsWords } from './settingsWords';

interface BadgeSettingsProps {
  words: SettingsWords;
  settings: Settings;
  placeBadge: PlaceBadge;
  policy: Policy;
  onChange: (part: SettingsChange) => void;
}

export function BadgeSettings({ words, settings, placeBadge, policy, onChange }: BadgeSettingsProps) {
  const { t } = words;
  const sampleOf = (shape: Settings['badge']) =>
    exampleOfficial && (
      <NamedBadge recordId={exampleOfficial.record.id} shape={shape} settings={settings} placeBadge={placeBadge}>
        {nameOf(exampleOfficial.record, words)}
      </NamedBadge>
    );
  return (
    <>
      <SettingChoices
        legend={t('options.badge')}
        name="badge"
        value={settings.badge}
        choices={['full', 'compact']}
        nameOf={(badge) => t(`options.badge.${badge}`)}
        pictureOf={sampleOf}
        managed={policy.badge && <Managed words={words} />}
        onChange={(badge) => onChange({ badge })}
      />
      <SettingSwitch
        name="marks"
        isOn={settings.marks}
        onChange={(marks) => onChange({ marks })}
        managed={policy.marks !== undefined && <Managed words={words} />}
      >
        {t('options.marksLabel')}
      </SettingSwitch>
      <figure>
        <PagePicture words={words} settings={settings} placeBadge={placeBadge} />
        <figcaption class="quiet">{t('options.badgePicture')}</figcaption>
      </figure>
    </>
  );
}
