/** What came of a change of settings, with the way back where something was thrown away. */
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
