/** A list counted again: how many of how many, and the article's own table, on one platform at a time; all of it to be taken along. */
import back from 'icon:arrow-left';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Platform } from '@/data/model/vocabulary';
import { knownNow } from '@/data/store/knownNow';
import type { CardContext } from '@/data/views/context';
import { platformNow } from '@/data/views/names';
import type { Sheet } from '@/data/views/sheet';
import { platformsOf } from '@/data/views/tally';
import { type ListAsked, listAsked } from '@/data/views/tallyLists';
import { type Counted, tallied } from '@/data/views/tallySheets';
import { type TallyWords, tallyWords } from '@/data/views/tallyWords';
import { FigureTools } from '../figures/FigureTools';
import { Bars, Legend } from '../figures/OfficialFigures';
import { Icon } from '../Icon';
import { PlatformIcon } from '../PlatformIcon';
import { useAnswer } from '../popup/useAnswer';
import { SourceLine } from '../SourceLine';
import '../figures/Figures.css';
import './Tally.css';

interface TallyProps {
  context: CardContext;
  asked: ListAsked;
  onClose: () => void;
}

export function Tally({ context, asked, onClose }: TallyProps) {
  const words = useMemo(() => tallyWords(context.words.language), [context]);
  // Of large registers the popup knows a part: here all is counted.
  const { answer: knowledge } = useAnswer(knownNow, []);
  const counting = useMemo(
    () => ({ ...context, words, knowledge: knowledge ?? context.knowledge }),
    [context, words, knowledge],
  );
  const counted = useMemo(() => listAsked(counting, asked), [counting, asked]);
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
          {words.t('tally.title', { what: counted?.what ?? '' })}
        </h2>
        <p class="quiet">{words.t('tally.intro')}</p>
      </section>
      {counted && <Platforms counting={counting} counted={counted} />}
    </article>
  );
}

type Counting = CardContext & { words: TallyWords };

function Platforms({ counting, counted }: { counting: Counting; counted: Counted }) {
  const { words } = counting;
  const platforms = useMemo(() => platformsOf(counted.records), [counted]);
  const [chosen, choose] = useState<Platform>();
  // What the article of 2012 is about; else the one that most have.
  const platform = chosen ?? platforms.find((each) => each === 'x') ?? platforms[0];
  if (!platform) return <p>{words.t('tally.empty')}</p>;
  return (
    <>
      <fieldset class="platforms">
        <legend class="hidden">{words.t('filter.platform')}</legend>
        {platforms.map((each) => (
          <label key={each} title={platformNow(each, words)}>
            <input type="radio" name="tally" checked={each === platform} onChange={() => choose(each)} />
            <PlatformIcon platform={each} label={platformNow(each, words)} />
          </label>
        ))}
      </fieldset>
      <OnPlatform key={platform} counting={counting} counted={counted} platform={platform} />
    </>
  );
}

function OnPlatform({ counting, counted, platform }: { counting: Counting; counted: Counted; platform: Platform }) {
  const { words } = counting;
  const { groups, whole, each } = useMemo(() => tallied(counting, counted, platform), [counting, counted, platform]);
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
          <FigureTools sheet={each} words={words} drawing={{ kind: 'rows' }} isTableFirst />
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
