/** The registers in figures: where bodies are today, how the lists grew, what was counted in 2012, and what happened since. */
import { useMemo, useState } from 'preact/hooks';
import type { CardContext } from '@/data/views/context';
import { type FiguresView, figuresView } from '@/data/views/counting';
import type { Growth } from '@/data/views/growth';
import type { BodyList, Presence } from '@/data/views/presence';
import { growthSheet, presenceSheet } from '@/data/views/sheets';
import type { SourceLink } from '@/data/views/sources';
import type { ListAsked } from '@/data/views/tallyLists';
import { tallyWords } from '@/data/views/tallyWords';
import type { Words } from '@/data/views/words';
import type { RegisterSource } from '../popup/register';
import { useAnswer } from '../popup/useAnswer';
import { FigureTools } from './FigureTools';
import './Figures.css';
import { SourceLine } from '../SourceLine';
import { CountRegisters } from '../tally/CountRegisters';
import { Counting } from './Counting';
import { GrowthChart } from './GrowthChart';
import { OfficialFigures } from './OfficialFigures';
import { PresenceMatrix } from './PresenceMatrix';
import { useCounter } from './useCounter';

export interface FiguresProps {
  context: CardContext;
  register: RegisterSource;
  /** Opens the register at those that a figure counts. */
  onOpenList: (list: BodyList) => void;
  /** Counts a list again. */
  onCount: (asked: ListAsked) => void;
  /** Leaves them before they are counted. */
  onClose: () => void;
}

/** All figures, one below the other. */
export function Figures({ context, register, onOpenList, onCount, onClose }: FiguresProps) {
  const { words } = context;
  const { t, date } = words;
  const counting = useMemo(() => tallyWords(words.language), [words.language]);
  const counter = useCounter(register);
  const { answer: view } = useAnswer(
    () =>
      counter?.ask({ ask: 'figures' }).then(({ figures }) => figures) ?? figuresView({ ...context, words: counting }),
    [counter, context, counting],
  );
  if (!view) return <Counting words={counting} isBusy onCancel={onClose} />;
  const { presence, growth, counted, registers, since } = view;
  return (
    <article class="figures">
      {presence.rows.length > 0 && <PresenceFigure presence={presence} words={words} onOpenList={onOpenList} />}
      {growth.series.length > 0 && <GrowthFigure growth={growth} words={words} />}
      {counted && (
        <section>
          <h2>{t('figures.then', { year: counted.asOf.slice(0, 4) })}</h2>
          <p class="quiet">{t('popup.age', { date: date(counted.asOf) })}</p>
          <OfficialFigures figures={counted.figures} words={words} />
        </section>
      )}
      <CountRegisters registers={registers} words={counting} onCount={onCount} />
      <Since since={since} words={words} />
    </article>
  );
}

interface PresenceFigureProps {
  presence: Presence;
  words: Words;
  onOpenList: (list: BodyList) => void;
}

function PresenceFigure({ presence, words, onOpenList }: PresenceFigureProps) {
  const { t, tCount, number } = words;
  const sheet = presenceSheet(presence, words);
  const sum = (of: 'all' | 'nowhere' | 'proven') => presence.rows.reduce((total, row) => total + row[of].length, 0);
  return (
    <section>
      <h2>{sheet.title}</h2>
      <p class="quiet">{t('presence.known')}</p>
      <figure>
        <PresenceMatrix presence={presence} words={words} onOpenList={onOpenList} />
        <div class="tiles">
          {(['nowhere', 'proven'] as const).map((account) => (
            <button
              key={account}
              type="button"
              onClick={() => onOpenList({ type: 'organisation', time: 'now', account })}
            >
              <b>{number(sum(account))}</b> {tCount(`presence.${account}Of`, sum('all'))}
            </button>
          ))}
        </div>
        <FigureTools sheet={sheet} words={words} drawing={{ kind: 'matrix', presence }} />
        <Origins notes={sheet.notes.slice(1)} sources={sheet.sources} words={words} />
      </figure>
    </section>
  );
}

function GrowthFigure({ growth, words }: { growth: Growth; words: Words }) {
  const { t } = words;
  const sheet = growthSheet(growth, words);
  const has = (platform: string) => growth.series.find((each) => each.platform === platform);
  // What the article of 2012 is about; else the largest.
  const [platform, setPlatform] = useState((has('x') ?? growth.series[0])?.platform ?? 'x');
  return (
    <section>
      <h2>{sheet.title}</h2>
      <p class="quiet">{t('growth.measures')}</p>
      <figure>
        <GrowthChart growth={growth} words={words} platform={platform} onPlatform={setPlatform} />
        <FigureTools sheet={sheet} words={words} drawing={{ kind: 'growth', growth, platform }} />
        <Origins notes={sheet.notes.slice(1)} sources={sheet.sources} words={words} />
      </figure>
    </section>
  );
}

/** Of when a figure is, and by whose word. */
function Origins({ notes, sources, words }: { notes: string[]; sources: SourceLink[]; words: Words }) {
  return (
    <div class="origin quiet">
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      {sources.map((source) => (
        <SourceLine key={source.title} source={source} words={words} />
      ))}
    </div>
  );
}

function Since({ since, words }: { since: FiguresView['since']; words: Words }) {
  return (
    <section>
      <h2>{words.t('since.title')}</h2>
      <ol class="since">
        {since.map(({ moment, text, source }) => (
          <li key={moment + text}>
            <time dateTime={moment}>{words.date(moment)}</time>
            <p>{text}</p>
            <SourceLine source={source} words={words} />
          </li>
        ))}
      </ol>
    </section>
  );
}
