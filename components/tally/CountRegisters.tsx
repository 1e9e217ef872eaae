/** The registers that there are, each to be counted again. */
import { useMemo } from 'preact/hooks';
import type { CardContext } from '@/data/views/context';
import { inLanguage } from '@/data/views/names';
import type { ListAsked } from '@/data/views/tallyLists';
import { tallyWords } from '@/data/views/tallyWords';
import './Tally.css';

export function CountRegisters({ context, onCount }: { context: CardContext; onCount: (asked: ListAsked) => void }) {
  const { language } = context.words;
  const { t } = useMemo(() => tallyWords(language), [language]);
  return (
    <section>
      <h2>{t('tally.again')}</h2>
      <p class="quiet">{t('tally.againHint')}</p>
      <ul class="countable">
        {context.knowledge.registers.map(({ id, title }) => (
          <li key={id}>
            <button type="button" class="chip" onClick={() => onCount({ of: 'register', id })}>
              {inLanguage(title, language)}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
