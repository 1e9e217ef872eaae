/** The reminder of the day, above what one is looking at. */
import { useMemo } from 'preact/hooks';
import type { CardContext } from '@/data/card';
import { reminderOf } from '@/data/reminder';
import type { Official } from '@/data/schema';

/** @param officials those one is looking at; none for the register as a whole */
export function Reminder({ context, officials = [] }: { context: CardContext; officials?: readonly Official[] }) {
  const guideline = useMemo(() => reminderOf(context, officials, new Date()), [context, officials]);
  const { language, t } = context.words;
  return (
    guideline && (
      <aside class="reminder" aria-label={t('popup.reminder')}>
        <strong>{guideline.title[language]}.</strong> {guideline.reminder[language]}
      </aside>
    )
  );
}
