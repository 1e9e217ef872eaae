/** What a register counts of officials: a dot for each where they are few, bars where they are many, and the value in words beside it. */
import { type Bar, type BarGroup, type Dots, type Figure, isBars } from '@/data/views/figures';
import { figureSheet } from '@/data/views/sheets';
import type { Words } from '@/data/views/words';
import { SourceLine } from '../SourceLine';
import { FigureTools } from './FigureTools';

export function OfficialFigures({ figures, words }: { figures: readonly Figure[]; words: Words }) {
  return (
    <>
      <Legend words={words} />
      {figures.map((figure) => (
        <OfficialFigure key={figure.id} figure={figure} words={words} />
      ))}
    </>
  );
}

/** What the shades of bars mean. */
export function Legend({ words: { t } }: { words: Words }) {
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

function OfficialFigure({ figure, words }: { figure: Figure; words: Words }) {
  const sheet = figureSheet(figure, words);
  return (
    <figure>
      <figcaption>
        <h3>{figure.title}</h3>
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
      <FigureTools sheet={sheet} words={words} drawing={{ kind: 'bars', groups: figure.groups }} />
      {figure.origins.map(({ asOf, source }) => (
        <div key={asOf + source.title} class="origin quiet">
          <p>{asOf}</p>
          <SourceLine source={source} words={words} />
        </div>
      ))}
    </figure>
  );
}

/** Bars below each other, on one scale. */
export function Bars({ group }: { group: BarGroup }) {
  const { bars, heading, scale, parts } = group;
  return (
    <>
      {heading && <h4>{heading}</h4>}
      <ul class={parts ? 'bars parts' : 'bars'}>
        {bars.map((bar) => (
          <BarRow key={bar.id} bar={bar} />
        ))}
      </ul>
      {isBars(group) && <p class="quiet">{scale}</p>}
    </>
  );
}

function BarRow({ bar: { label, detail, value, note, sure, possible, dots, isAlone } }: { bar: Bar }) {
  return (
    <li>
      <span class="label">
        {label}
        {detail && <span class="quiet"> {detail}</span>}
      </span>{' '}
      <span class="value">{value}</span>
      {/* Decoration: the value is written beside it. */}
      {isAlone ? null : dots ? (
        <People dots={dots} />
      ) : (
        <span class="bar" aria-hidden="true">
          {sure > 0 && <span class="sure" style={{ inlineSize: `${sure * 100}%` }} />}
          {possible > 0 && <span class="possible" style={{ inlineSize: `${possible * 100}%` }} />}
        </span>
      )}
      {note && <span class="note quiet">{note}</span>}
    </li>
  );
}

function People({ dots: { sure, possible, whole } }: { dots: Dots }) {
  const kindOf = (at: number) => (at < sure ? 'sure' : at < sure + possible ? 'possible' : 'rest');
  return (
    <span class="dots" aria-hidden="true">
      {Array.from({ length: whole }, (_, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a dot is nobody in particular
        <span key={at} class={kindOf(at)} />
      ))}
    </span>
  );
}
