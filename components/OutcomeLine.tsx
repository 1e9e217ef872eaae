/** Says how a change of settings went, with a button to undo it where something was lost. */
import type { Words } from '@/data/views/words';
import type { Outcome } from './useStoredSettings';

export function OutcomeLine({ words: { t }, outcome }: { words: Words; outcome: Outcome | undefined }) {
  return (
    <p class="outcome" role="status">
      {outcome && t(outcome.message)}{' '}
      {outcome?.undo && (
        <button type="button" onClick={outcome.undo}>
          {t('options.undo')}
        </button>
      )}
    </p>
  );
}
