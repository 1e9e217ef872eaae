/** The second step: how the icon comes to stand in the toolbar, as this browser does it. */
import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import type { SettingsMessageKey, SettingsWords } from '../settings/settingsWords';
import { PinPicture } from './PinPicture';
import { Replay } from './Replay';

type Place = 'chrome' | 'firefox' | 'android';

const actions: Record<Place, readonly SettingsMessageKey[]> = {
  chrome: ['welcome.pin.puzzle', 'welcome.pin.chrome'],
  firefox: ['welcome.pin.puzzle', 'welcome.pin.gear', 'welcome.pin.firefox'],
  android: ['welcome.pin.menu', 'welcome.pin.android'],
};

export function PinStep({ words }: { words: SettingsWords }) {
  const { t } = words;
  const place = usePlace();
  return (
    <>
      <p class="lead">{t('welcome.pin.why')}</p>
      <Replay words={words}>
        <PinPicture place={place} name={t('extension.name')} />
      </Replay>
      <ol class="howTo">
        {actions[place].map((action) => (
          <li key={action}>{t(action)}</li>
        ))}
      </ol>
      <p class="quiet">{t('welcome.elsewhere')}</p>
    </>
  );
}

/** On a phone there is no toolbar. */
function usePlace(): Place {
  const [isAndroid, setAndroid] = useState(false);
  useEffect(() => {
    void browser.runtime.getPlatformInfo().then(({ os }) => setAndroid(os === 'android'));
  }, []);
  if (!import.meta.env.FIREFOX) return 'chrome';
  return isAndroid ? 'android' : 'firefox';
}
