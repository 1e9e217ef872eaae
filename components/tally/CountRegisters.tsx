/** The registers that there are, each to be counted again. */
import type { FiguresView } from '@/data/views/counting';
import type { ListAsked } from '@/data/views/tallyLists';
import type { TallyWords } from '@/data/views/tallyWords';
import './Tally.css';

interface CountRegistersProps {
  registers: FiguresView['registers'];
  words: TallyWords;
  onCount: (asked: ListAsked) => void;
}

export const CountRegisters = ({ registers, words: { t }, onCount }: CountRegistersProps) => (
  <section>
    <h2>{t('tally.again')}</h2>
    <p class="quiet">{t('tally.againHint')}</p>
    <ul class="countable">
      {registers.map(({ reference, title }) => (
        <li key={reference}>
          <button type="button" class="chip" onClick={() => onCount({ of: 'register', reference })}>
            {title}
          </button>
        </li>
      ))}
    </ul>
  </section>
);
