/** Shows the parts that all components share, in every state. */
import alert from 'icon:alert-triangle';
import { render } from 'preact';
import { Icon } from '@/components/Icon';
import { LevelMeter } from '@/components/LevelMeter';
import { PlatformIcon } from '@/components/PlatformIcon';
import { Seal } from '@/components/Seal';
import '@/components/page.css';
import { activityLevels, platforms } from '@/data/model/vocabulary';
import { domainSeal } from '@/data/views/seal';
import { wordsFor } from '@/data/views/words';

const { t } = wordsFor('nl');

render(
  <main style={{ padding: '16px', display: 'grid', gap: '12px' }}>
    {(['s', 'm', 'l'] as const).map((size) => (
      <div key={size}>
        {(['current', 'historic', 'ended', 'domain'] as const).flatMap((standing) =>
          (standing === 'domain' ? [domainSeal] : ['SG', 'BZK', 'Gem', 'Court', 'W&WWW']).map((text) => (
            <Seal key={text + standing} text={text} standing={standing} size={size} />
          )),
        )}
      </div>
    ))}
    <div>
      {platforms.map((platform) => (
        <PlatformIcon key={platform} platform={platform} label={t(`platform.${platform}`)} />
      ))}
      <Icon path={alert} />
    </div>
    {activityLevels.map((level) => (
      <LevelMeter key={level} level={level} words={t(`level.${level}`)} />
    ))}
    <LevelMeter level="low" words={t('level.low')} isBare />
  </main>,
  document.body,
);
