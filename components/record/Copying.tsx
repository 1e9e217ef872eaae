/** Copies a record as a citation or a row, or its link, and says so; where the browser refuses, shows the text to copy by hand. */
import copyIcon from 'icon:copy';
import { useState } from 'preact/hooks';
import type { KnownRecord } from '@/data/model/knowledge';
import type { CardLink } from '@/data/views/cardModel';
import { citationForms, citationOf } from '@/data/views/citation';
import type { CardContext } from '@/data/views/context';
import type { SeenPost } from '@/data/views/ownPages';
import { Icon } from '../Icon';

interface CopyingProps {
  context: CardContext;
  record: KnownRecord;
  link: CardLink | undefined;
  /** The post from whose badge the record was opened. */
  seen: SeenPost | undefined;
}

export function Copying({ context, record, link, seen }: CopyingProps) {
  const { t } = context.words;
  const [outcome, setOutcome] = useState<{ message: string; text?: string }>();
  const copy = async (what: string, text: string) => {
    try {
      await navigator.clipboard.writeText(text);
      setOutcome({ message: t('record.copied', { what }) });
    } catch {
      setOutcome({ message: t('record.notCopied'), text });
    }
  };
  const ways = [
    ...citationForms.map((form) => ({
      label: t(`record.copy.${form}`),
      make: () => citationOf(context, record, form, seen),
    })),
    ...(link ? [{ label: link.label, make: () => link.href }] : []),
  ];
  return (
    <div class="copying">
      <Icon path={copyIcon} label={t('record.copy')} />
      {ways.map(({ label, make }) => (
        <button key={label} type="button" class="chip" onClick={() => void copy(label, make())}>
          {label}
        </button>
      ))}
      <p role="status">{outcome?.message}</p>
      {outcome?.text && <textarea readOnly value={outcome.text} aria-label={t('record.toCopy')} rows={4} />}
    </div>
  );
}
