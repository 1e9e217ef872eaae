/** The reminder of the day: one quiet line at the foot, which can be switched off there. */
import close from 'icon:x';
import { useMemo } from 'preact/hooks';
import browser from 'webextension-polyfill';
import type { KnownRecord } from '@/data/model/knowledge';
import { changeSettings } from '@/data/store/settings';
import type { CardContext } from '@/data/views/context';
import { reminderOf } from '@/data/views/reminder';
import { Icon } from '../Icon';
import { usePolicy } from '../usePolicy';

interface ReminderProps {
  context: CardContext;
  /** The record that the user looks at, if it is one. */
  record: KnownRecord | undefined;
}

export function Reminder({ context, record }: ReminderProps) {
  const official = record?.type === 'official' ? record.claims[0].record : undefined;
  const guideline = useMemo(() => reminderOf(context, official ? [official] : [], new Date()), [context, official]);
  const { policy } = usePolicy();
  const { language, t } = context.words;
  return (
    guideline && (
      <aside class="reminder" aria-label={t('popup.reminder')}>
        <p title={guideline.title[language]}>{guideline.reminder[language]}</p>
        {policy.reminder === undefined && (
          <button
            type="button"
            class="iconButton"
            aria-label={t('popup.reminderOff')}
            title={t('popup.reminderOff')}
            onClick={() => void changeSettings(browser.storage, { reminder: false }).catch(() => undefined)}
          >
            <Icon path={close} />
          </button>
        )}
      </aside>
    )
  );
}
