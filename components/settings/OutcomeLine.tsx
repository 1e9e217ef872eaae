/** Says how a change of settings went, over the foot of the page, with a button to undo it where something was lost. */
import warning from 'icon:alert-triangle';
import check from 'icon:check';
import { Icon } from '../Icon';
import type { SettingsWords } from './settingsWords';
import './OutcomeLine.css';
import type { Outcome } from './useStoredSettings';

interface OutcomeLineProps {
  words: SettingsWords;
  /** The latest, with its number. */
  outcome: (Outcome & { turn: number }) | undefined;
}

export function OutcomeLine({ words: { t }, outcome }: OutcomeLineProps) {
  return (
    <div class="outcome" role="status">
      {outcome && (
        // Another element each time, so that what is said twice is heard and seen twice.
        <p key={outcome.turn} class={outcome.isFault ? 'fault' : outcome.undo ? '' : 'passing'}>
          <Icon path={outcome.isFault ? warning : check} /> <span>{t(outcome.message, outcome.values)}</span>{' '}
          {outcome.undo && (
            <button type="button" onClick={outcome.undo}>
              {t('options.undo')}
            </button>
          )}
        </p>
      )}
    </div>
  );
}
