/** The records that the user does not want to see, each with a way back. */
import { useEffect, useState } from 'preact/hooks';
import { dayOf } from '@/data/model/time';
import { readHidden } from '@/data/store/hidden';
import { knownNow } from '@/data/store/knownNow';
import { labelOf, officeText } from '@/data/views/labels';
import type { RegisterWords } from './registerWords';

interface HiddenRecord {
  id: string;
  name: string;
  /** Empty where no register that counts has it now. */
  office: string;
}

interface HiddenRecordsProps {
  words: RegisterWords;
  /** Another one after each change of what is kept. */
  turn: unknown;
  onShow: (record: HiddenRecord) => void;
}

export function HiddenRecords({ words, turn, onShow }: HiddenRecordsProps) {
  const { t } = words;
  const [records, setRecords] = useState<readonly HiddenRecord[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: read again after each change
  useEffect(() => {
    hiddenRecords(words).then(setRecords, () => setRecords([]));
  }, [words, turn]);
  if (records.length === 0) return null;
  return (
    <div class="hiddenRecords">
      <h3>{t('registers.hidden')}</h3>
      <ul>
        {records.map((record) => (
          <li key={record.id}>
            <span>
              {record.name} {record.office && <span class="quiet">{record.office}</span>}
            </span>
            <button
              type="button"
              aria-label={t('registers.showNamed', { name: record.name })}
              onClick={() => onShow(record)}
            >
              {t('registers.show')}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The last hidden first. */
async function hiddenRecords(words: RegisterWords): Promise<HiddenRecord[]> {
  const ids = await readHidden();
  if (ids.length === 0) return [];
  const knowledge = await knownNow();
  return ids.toReversed().map((id) => {
    const record = knowledge.hidden.find(({ claims }) => claims.some((claim) => claim.record.id === id));
    if (!record) return { id, name: id, office: '' };
    const label = labelOf({ words, knowledge, today: dayOf(new Date()) }, record);
    return { id, name: label.who, office: officeText(label) };
  });
}
