/** The records that the user does not want to see, each with a way back. */
import { useEffect, useState } from 'preact/hooks';
import { readHidden } from '@/data/store/hidden';
import { areOwnLarge } from '@/data/store/ownRegisters';
import { askAside } from './asideMessages';
import { type HiddenRecord, hiddenNames } from './hiddenNames';
import type { RegisterWords } from './registerWords';

interface HiddenRecordsProps {
  words: RegisterWords;
  /** Starts the worker, see `asideMessages.ts`. */
  startAside: () => Worker;
  /** Another one after each change of what is kept. */
  turn: unknown;
  onShow: (record: HiddenRecord) => void;
}

export function HiddenRecords({ words, startAside, turn, onShow }: HiddenRecordsProps) {
  const { t } = words;
  const [records, setRecords] = useState<readonly HiddenRecord[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: read again after each change
  useEffect(() => {
    const ended = new AbortController();
    // An answer of before another change is no answer any more.
    const show = (now: readonly HiddenRecord[]) => ended.signal.aborted || setRecords(now);
    namesNow(words, startAside, ended.signal).then(show, () => show([]));
    return () => ended.abort();
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

/** Where registers are large they are read aside: it takes seconds. */
async function namesNow(
  words: RegisterWords,
  startAside: () => Worker,
  ended: AbortSignal,
): Promise<readonly HiddenRecord[]> {
  if ((await readHidden()).length === 0) return [];
  if (!(await areOwnLarge())) return await hiddenNames(words);
  const answer = await askAside(startAside, { task: 'hidden', language: words.language }, ended);
  return answer.is === 'hidden' ? answer.records : [];
}
