/** A register in two lines: its name; of which day it is, how much it holds, and whose it is. */
import { useMemo } from 'preact/hooks';
import { claimsOf, knowledgeOf, sizeOf } from '@/data/model/knowledge';
import type { Register } from '@/data/model/schema';
import { inLanguage } from '@/data/views/names';
import type { RegisterWords } from './registerWords';

export function RegisterFacts({ words, register }: { words: RegisterWords; register: Register }) {
  const { t, tCount, date, language } = words;
  const { records, accounts } = useMemo(() => sizeOf(claimsOf(knowledgeOf([register]), register)), [register]);
  return (
    <p class="registerFacts">
      <strong>{inLanguage(register.title, language)}</strong>
      <span class="quiet">
        {t('registers.facts', {
          date: date(register.asOf),
          records: tCount('registers.records', records),
          accounts: tCount('registers.accounts', accounts),
          publisher: register.sources[0]?.publisher ?? '',
        })}
      </span>
    </p>
  );
}
