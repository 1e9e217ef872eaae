/** Says that something is being counted, once that takes a while, and lets one give it up. */
import type { TallyWords } from '@/data/views/tallyWords';

/**
 * Seen after half a second.
 * @param onCancel leaves what is counted
 */
export const Counting = ({ words: { t }, onCancel }: { words: TallyWords; onCancel: () => void }) => (
  <p class="busy" role="status">
    <progress aria-label={t('tally.busy')} /> {t('tally.busy')}{' '}
    <button type="button" onClick={onCancel}>
      {t('tally.cancel')}
    </button>
  </p>
);
