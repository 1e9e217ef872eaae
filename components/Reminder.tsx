/** The reminder of the day, above the view that is open. */
import { useMemo } from 'preact/hooks';
import type { Official } from '@/data/model/schema';
import type { CardContext } from '@/data/views/context';
import { reminderOf } from '@/data/views/reminder';

/** @param officials those the user is looking at; none for the register as a whole */
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
