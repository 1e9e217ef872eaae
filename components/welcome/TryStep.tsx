/** The first step: a badge to try, on a picture of a page. */
import check from 'icon:check';
import pointer from 'icon:pointer';
import { useCallback, useState } from 'preact/hooks';
import { dayOfRecord } from '@/data/model/lookups';
import { register } from '@/data/registers/bundled';
import type { Settings } from '@/data/store/settings';
import { Icon } from '../Icon';
import { exampleOfficial } from '../settings/examples';
import type { PlaceBadge } from '../settings/NamedBadge';
import { PagePicture } from '../settings/PagePicture';
import type { SettingsWords } from '../settings/settingsWords';

interface TryStepProps {
  words: SettingsWords;
  settings: Settings;
  placeBadge: PlaceBadge;
}

export function TryStep({ words, settings, placeBadge }: TryStepProps) {
  const { t, date } = words;
  const [isTried, setTried] = useState(false);
  const onCard = useCallback(() => setTried(true), []);
  const asOf = exampleOfficial ? dayOfRecord(exampleOfficial.record) : register.asOf;
  return (
    <>
      <p class="lead">{t('welcome.what')}</p>
      <div class="example">
        <PagePicture
          words={words}
          settings={settings}
          placeBadge={placeBadge}
          onCard={onCard}
          behind={!isTried && <Pointing />}
        />
      </div>
      <p class={isTried ? 'hint tried' : 'hint'} role="status">
        <Icon path={isTried ? check : pointer} /> <span>{t(isTried ? 'welcome.tried' : 'welcome.tryHow')}</span>
      </p>
      <ul class="legend">
        <li>
          <i class="swatch current" /> {t('welcome.legend.current')}
        </li>
        <li>
          <i class="swatch historic" /> {t('welcome.legend.historic', { date: date(asOf) })}
        </li>
      </ul>
      <p class="quiet">{t('welcome.limits')}</p>
    </>
  );
}

/** Somebody who points at the badge. */
const Pointing = () => (
  <span class="pointing" aria-hidden="true">
    <span class="cursor">
      <Icon path={pointer} />
    </span>
  </span>
);
