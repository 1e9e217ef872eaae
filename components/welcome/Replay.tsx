/** A moving picture: it moves once, for less than five seconds, and again when asked. Where less motion is wanted, it is still. */
import again from 'icon:refresh';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Icon } from '../Icon';
import type { SettingsWords } from '../settings/settingsWords';
import { useMedia } from '../useMedia';

export function Replay({ words: { t }, children }: { words: SettingsWords; children: ComponentChildren }) {
  const [turn, setTurn] = useState(0);
  const isStill = useMedia('(prefers-reduced-motion: reduce)');
  return (
    <div class="moving">
      <div key={turn} class="movingPicture" aria-hidden="true">
        {children}
      </div>
      {!isStill && (
        <button type="button" class="plain" onClick={() => setTurn(turn + 1)}>
          <Icon path={again} /> {t('welcome.replay')}
        </button>
      )}
    </div>
  );
}
