/** One record of the register, in full. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import { type CardContext, cardOf } from '@/data/card';
import { findOfficial } from '@/data/register';
import { OfficialCard } from './OfficialCard';
import './OfficialCard.css';

interface RecordViewProps {
  context: CardContext;
  id: string;
  onClose: () => void;
}

export function RecordView({ context, id, onClose }: RecordViewProps) {
  const { t } = context.words;
  const back = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => back.current?.focus(), []);
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      // Otherwise Escape would close the popup altogether.
      event.preventDefault();
      onClose();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [onClose]);
  const official = findOfficial(context.register, id);
  return (
    <section class="record">
      <button ref={back} type="button" class="back" onClick={onClose}>
        ← {t('popup.all')}
      </button>
      {official ? (
        <OfficialCard model={cardOf(context, official)} headingId="record" />
      ) : (
        <p class="nothing">{t('popup.notFound')}</p>
      )}
    </section>
  );
}
