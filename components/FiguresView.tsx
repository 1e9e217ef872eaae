/** The register in figures: lists of values, each with a bar that shows to the eye what its text says. */
import type { CardContext } from '@/data/views/context';
import { type Bar, type BarGroup, type Figure, figuresOf } from '@/data/views/figures';
import type { Selection } from '@/data/views/selection';
import type { Words } from '@/data/views/words';
import './FiguresView.css';
import { SourceLine } from './SourceLine';

interface FiguresViewProps {
  context: CardContext;
  /** Opens the register at those that a figure counts: `{ type: 'organisation', time: 'now', kind, platform }`, `account: 'nowhere'`. */
  onOpenList: (wanted: Partial<Selection>) => void;
}

/** The popup's view of the figures. */
export function FiguresView({ context }: FiguresViewProps) {
  const { words, knowledge, today } = context;
  const register = knowledge.registers.find(({ groupCounts }) => groupCounts.length > 0);
  if (!register) return null;
  const counted = register.groupCounts[0]?.asOf ?? register.asOf;
  return (
    <article class="figures">
      <p class="quiet">{words.t('popup.age', { date: words.date(counted) })}</p>
      <Legend words={words} />
      {figuresOf({ words, today, register }).map((figure) => (
        <FigureBlock key={figure.id} figure={figure} words={words} />
      ))}
    </article>
  );
}

function Legend({ words: { t } }: { words: Words }) {
  return (
    <ul class="legend quiet">
      {(['sure', 'possible', 'rest'] as const).map((kind) => (
        <li key={kind}>
          <span class={`swatch ${kind}`} aria-hidden="true" />
          {t(`figures.legend.${kind}`)}
        </li>
      ))}
    </ul>
  );
}

function FigureBlock({ figure, words }: { figure: Figure; words: Words }) {
  return (
    <figure>
      <figcaption>
        <h2>{figure.title}</h2>
      </figcaption>
      {figure.groups.map((group) => (
        <Bars key={group.scale} group={group} />
      ))}
      {figure.others && <p class="quiet">{figure.others}</p>}
      {figure.discrepancies.map(({ text, source }) => (
        <div key={text} class="discrepancy">
          <p>{text}</p>
          {source && <SourceLine source={source} words={words} />}
        </div>
      ))}
      {figure.origins.map(({ asOf, source }) => (
        <div key={asOf + source.title} class="origin">
          <p class="quiet">{asOf}</p>
          <SourceLine source={source} words={words} />
        </div>
      ))}
    </figure>
  );
}

function Bars({ group: { bars, scale, parts } }: { group: BarGroup }) {
  return (
    <>
      <ul class={parts ? 'bars parts' : 'bars'}>
        {bars.map((bar) => (
          <BarRow key={bar.id} bar={bar} />
        ))}
      </ul>
      <p class="quiet">{scale}</p>
    </>
  );
}

function BarRow({ bar: { label, detail, value, note, sure, possible } }: { bar: Bar }) {
  return (
    <li>
      <span class="label">
        {label}
        {detail && <span class="quiet"> {detail}</span>}
      </span>{' '}
      <span class="value">{value}</span>
      {/* Decoration: the value is written beside it. */}
      <span class="bar" aria-hidden="true">
        {sure > 0 && <span class="sure" style={{ inlineSize: `${sure * 100}%` }} />}
        {possible > 0 && <span class="possible" style={{ inlineSize: `${possible * 100}%` }} />}
      </span>
      {note && <span class="note quiet">{note}</span>}
    </li>
  );
}
