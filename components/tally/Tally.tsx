/** A list counted again: how many of how many, and the article's own table, on one platform at a time; all of it to be taken along. */
import back from 'icon:arrow-left';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Platform } from '@/data/model/vocabulary';
import type { CardContext } from '@/data/views/context';
import { type TallyView, tallyView } from '@/data/views/counting';
import { platformNow } from '@/data/views/names';
import type { Sheet } from '@/data/views/sheet';
import type { ListAsked } from '@/data/views/tallyLists';
import { type TallyWords, tallyWords } from '@/data/views/tallyWords';
import { Counting } from '../figures/Counting';
import { FigureTools } from '../figures/FigureTools';
import { Bars, Legend } from '../figures/OfficialFigures';
import { useCounter } from '../figures/useCounter';
import { Icon } from '../Icon';
import { PlatformIcon } from '../PlatformIcon';
import type { RegisterSource } from '../popup/register';
import { useAnswer } from '../popup/useAnswer';
import { SourceLine } from '../SourceLine';
import '../figures/Figures.css';
import './Tally.css';

interface TallyProps {
  context: CardContext;
  register: RegisterSource;
  asked: ListAsked;
  onClose: () => void;
}

export function Tally({ context, register, asked, onClose }: TallyProps) {
  const words = useMemo(() => tallyWords(context.words.language), [context]);
  const [chosen, choose] = useState<Platform>();
  const counter = useCounter(register);
  const { answer: view, isOfNow } = useAnswer(
    () =>
      counter?.ask({ ask: 'tally', asked, platform: chosen }).then(({ tally }) => tally) ??
      tallyView({ ...context, words }, asked, chosen),
    [counter, context, words, asked, chosen],
  );
  const heading = useRef<HTMLHeadingElement>(null);
  // Whoever comes from a list or a record is told where it led to.
  useEffect(() => heading.current?.focus(), []);
  return (
    <article class="figures tally">
      <button type="button" class="plain all" onClick={onClose}>
        <Icon path={back} /> {words.t('tally.back')}
      </button>
      <section>
        <h2 ref={heading} tabIndex={-1}>
          {words.t('tally.title', { what: view?.what ?? '' })}
        </h2>
        <p class="quiet">{words.t('tally.intro')}</p>
      </section>
      <Counting words={words} isBusy={!isOfNow} onCancel={onClose} />
      {view && (
        <Platforms
          words={words}
          view={view}
          chosen={chosen}
          onChoose={choose}
          {...(counter && {
            csv: (platform) => counter.ask({ ask: 'table', asked, platform }).then(({ csv }) => csv),
          })}
        />
      )}
    </article>
  );
}

interface PlatformsProps {
  words: TallyWords;
  view: TallyView;
  chosen: Platform | undefined;
  onChoose: (platform: Platform) => void;
  /** All rows on a platform as CSV, where not all of them are here. */
  csv?: (platform: Platform) => Promise<string>;
}

function Platforms({ words, view: { platforms, on }, chosen, onChoose, csv }: PlatformsProps) {
  if (!on) return <p>{words.t('tally.empty')}</p>;
  return (
    <>
      <fieldset class="platforms">
        <legend class="hidden">{words.t('filter.platform')}</legend>
        {platforms.map((each) => (
          <label key={each} title={platformNow(each, words)}>
            <input
              type="radio"
              name="tally"
              checked={each === (chosen ?? on.platform)}
              onChange={() => onChoose(each)}
            />
            <PlatformIcon platform={each} label={platformNow(each, words)} />
          </label>
        ))}
      </fieldset>
      <OnPlatform key={on.platform} words={words} on={on} {...(csv && { csv })} />
    </>
  );
}

interface OnPlatformProps extends Pick<PlatformsProps, 'words' | 'csv'> {
  on: NonNullable<TallyView['on']>;
}

function OnPlatform({ words, on, csv }: OnPlatformProps) {
  const { groups, whole, each } = on.tally;
  return (
    <>
      <section>
        <h3>{words.t('tally.whole')}</h3>
        <Legend words={words} />
        <figure>
          {groups.map((group) => (
            <Bars key={group.bars[0]?.id} group={group} />
          ))}
          <FigureTools sheet={whole} words={words} drawing={{ kind: 'bars', groups }} />
        </figure>
      </section>
      <section>
        <h3>{words.t('tally.each')}</h3>
        <figure>
          <FigureTools
            sheet={each}
            words={words}
            drawing={{ kind: 'rows' }}
            isTableFirst
            {...(csv && { csv: () => csv(on.platform) })}
          />
        </figure>
      </section>
      <Known sheet={each} words={words} />
    </>
  );
}

/** What is not known, how it is measured, of when it is, and by whose word. */
function Known({ sheet: { notes, sources }, words }: { sheet: Sheet; words: TallyWords }) {
  return (
    <section class="known quiet">
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      {sources.map((source) => (
        <SourceLine key={source.title} source={source} words={words} />
      ))}
    </section>
  );
}
