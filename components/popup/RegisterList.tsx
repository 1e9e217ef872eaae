/** The register as a list: searched as one types, filtered, sorted, and walked through by keyboard. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { entriesIn, type ListView } from '@/data/views/recordList';
import type { JumpPlace } from '@/data/views/sections';
import { everything, filtersSet, type Selection } from '@/data/views/selection';
import type { ListAsked } from '@/data/views/tallyLists';
import type { Words } from '@/data/views/words';
import { Filters } from './Filters';
import { RecordRow } from './RecordRow';
import type { RegisterSource } from './register';
import './RegisterList.css';
import { useListView } from './useListView';

interface RegisterListProps {
  words: Words;
  register: RegisterSource;
  selection: Selection;
  onSelection: (selection: Selection) => void;
  onOpen: (id: string) => void;
  /** Counts again what the list shows. */
  onCount: (asked: ListAsked) => void;
  /** The record one comes back from: its row is there, so that one goes on from it. */
  returnTo: string;
  /** Another number each time that the first record of what is searched for is to be opened. */
  firstAsked: number;
}

export function RegisterList(props: RegisterListProps) {
  const { words, register, selection, onSelection, onOpen, onCount, returnTo, firstAsked } = props;
  const { t, tCount } = words;
  const { view, isOfNow, end, goTo, showEarlier } = useListView(register, selection, returnTo);
  const { query } = selection;
  const list = useRef<HTMLDivElement>(null);
  const [jump, setJump] = useState<number>();
  // After the rows are there.
  useEffect(() => {
    if (jump === undefined || !isOfNow) return;
    const row = list.current?.querySelector<HTMLElement>(`[aria-posinset="${jump + 1}"] .row`);
    row?.scrollIntoView({ block: 'start' });
    row?.focus({ preventScroll: true });
    setJump(undefined);
  }, [jump, isOfNow]);
  const opened = useRef(firstAsked);
  useEffect(() => {
    if (!view || !isOfNow || opened.current === firstAsked) return;
    opened.current = firstAsked;
    const [first] = entriesIn(view);
    if (first) onOpen(first.id);
  });
  // Made anew with another list only: not while the answer to the next key is waited for.
  const open = useRef(onOpen);
  open.current = onOpen;
  const rows = useMemo(
    () => view && <Sections words={words} view={view} onOpen={(id) => open.current(id)} />,
    [words, view],
  );
  if (!view) return null;

  return (
    <div class="register" aria-busy={!isOfNow}>
      <Filters
        words={words}
        view={view}
        selection={selection}
        onSelection={onSelection}
        onCount={() => void countFound(register, selection).then(onCount)}
      />
      <p class="hidden" role="status">
        {tCount('popup.found', view.count)}
      </p>
      {view.count > 0 ? (
        <div ref={list}>
          <JumpSelect
            words={words}
            places={view.jumps}
            onJump={(place) => {
              goTo(place);
              setJump(place);
            }}
          />
          {view.span.from > 0 && (
            <button type="button" class="plain earlier" onClick={showEarlier}>
              {t('popup.earlier')}
            </button>
          )}
          {rows}
          <div ref={end} />
        </div>
      ) : (
        <div class="nothing">
          <p>{nothingText(selection, words)}</p>
          <p class="quiet">{t(isEverything(selection) ? 'popup.noRegisterHint' : 'popup.nothingHint')}</p>
          <p class="choices">
            {query && (
              <button type="button" class="plain" onClick={() => onSelection({ ...selection, query: '' })}>
                {t('popup.clear')}
              </button>
            )}
            {filtersSet(selection).length > 0 && (
              <button type="button" class="plain" onClick={() => onSelection({ ...everything, query })}>
                {t('filter.clear')}
              </button>
            )}
          </p>
        </div>
      )}
    </div>
  );
}

/** All that is found, whether its rows are there yet or not. */
async function countFound(register: RegisterSource, selection: Selection): Promise<ListAsked> {
  return { of: 'selection', selection, ids: await register.found(selection) };
}

const isEverything = (selection: Selection): boolean => !selection.query.trim() && filtersSet(selection).length === 0;

function nothingText(selection: Selection, { t }: Words): string {
  if (isEverything(selection)) return t('popup.noRegister');
  const { query } = selection;
  return query.trim() ? t('popup.nothing', { query }) : t('popup.nothingFiltered');
}

interface SectionsProps {
  words: Words;
  view: ListView;
  onOpen: (id: string) => void;
}

/** Those sections of which rows are there. */
function Sections({ words, view: { sections, query, count: size }, onOpen }: SectionsProps) {
  return (
    <>
      {sections.map(({ time, heading, dates, count, groups }) => {
        const seen = groups.filter(({ entries }) => entries.length > 0);
        if (seen.length === 0) return null;
        return (
          <section key={time} class="part">
            <h2>
              {heading} <span class="dates">{words.t('popup.asOf', { dates })}</span>{' '}
              <span class="total">{words.number(count)}</span>
            </h2>
            {seen.map((group) => (
              <section key={group.id}>
                {group.heading && (
                  <h3>
                    {group.heading} <span class="total">{words.number(group.count)}</span>
                  </h3>
                )}
                <ul class="records">
                  {group.entries.map((entry, at) => (
                    // A screen reader tells how long the list is, though not all of it is there.
                    // biome-ignore lint/suspicious/noArrayIndexKey: with each key others stand at a place, and its row only changes what it says
                    <li key={group.start + at} aria-setsize={size} aria-posinset={group.start + at + 1}>
                      <RecordRow words={words} entry={entry} query={query} onOpen={() => onOpen(entry.id)} />
                    </li>
                  ))}
                </ul>
              </section>
            ))}
          </section>
        );
      })}
    </>
  );
}

interface JumpSelectProps {
  words: Words;
  places: readonly JumpPlace[];
  onJump: (place: number) => void;
}

/** Kinds and letters to jump to, in a list that is short to tab through. */
function JumpSelect({ words: { t }, places, onJump }: JumpSelectProps) {
  if (places.length === 0) return null;
  return (
    <label class="jump">
      <span class="hidden">{t('popup.jump')}</span>
      <select
        value=""
        onChange={({ currentTarget }) => {
          const { value } = currentTarget;
          currentTarget.value = '';
          if (value) onJump(Number(value));
        }}
      >
        <option value="">{t('popup.jump')}</option>
        {places.map(({ place, label }) => (
          <option key={label} value={place}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}
