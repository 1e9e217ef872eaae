/** The reminder of the day: one quiet line at the foot, which can be switched off there. */
import close from 'icon:x';
import { useMemo } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { changeSettings } from '@/data/store/settings';
import type { CardContext } from '@/data/views/context';
import type { Entry } from '@/data/views/entries';
import { reminderOf } from '@/data/views/reminder';
import { Icon } from '../Icon';

interface ReminderProps {
  context: CardContext;
  /** The record that the user looks at, if it is one. */
  entry: Entry | undefined;
}

export function Reminder({ context, entry }: ReminderProps) {
  const official = entry?.official;
  const guideline = useMemo(() => reminderOf(context, official ? [official] : [], new Date()), [context, official]);
  const { language, t } = context.words;
  return (
    guideline && (
      <aside class="reminder" aria-label={t('popup.reminder')}>
        <p title={guideline.title[language]}>{guideline.reminder[language]}</p>
        <button
          type="button"
          class="iconButton"
          aria-label={t('popup.reminderOff')}
          title={t('popup.reminderOff')}
          onClick={() => void changeSettings(browser.storage, { reminder: false }).catch(() => undefined)}
        >
          <Icon path={close} />
        </button>
      </aside>
    )
  );
}
