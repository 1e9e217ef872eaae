/** The register as a list: searched as one types, filtered, sorted, and walked through by keyboard. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Entry } from '@/data/views/entries';
import { markMatches, searchOver } from '@/data/views/search';
import { everything, filtersSet, type Selection, select } from '@/data/views/selection';
import type { Words } from '@/data/views/words';
import { Filters } from './Filters';

interface RegisterListProps {
  words: Words;
  /** All records, of all registers. */
  entries: readonly Entry[];
  selection: Selection;
  onSelection: (selection: Selection) => void;
  onOpen: (id: string) => void;
  /** The record one comes back from: its row has the focus, so that one goes on from there. */
  returnTo: string;
}

export function RegisterList({ words, entries, selection, onSelection, onOpen, returnTo }: RegisterListProps) {
  const { t, language } = words;
  const list = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const search = useMemo(() => searchOver(entries), [entries]);
  const found = useMemo(() => select(entries, selection, search, language), [entries, selection, search, language]);
  const isPainted = usePainted();
  const { query } = selection;

  useEffect(() => {
    (list.current?.querySelector<HTMLElement>(`[data-id="${CSS.escape(returnTo)}"]`) ?? field.current)?.focus();
  }, [returnTo]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.target instanceof HTMLInputElement) return;
      event.preventDefault();
      field.current?.focus();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);

  const clear = (cleared: Selection) => {
    onSelection(cleared);
    field.current?.focus();
  };

  return (
    // The arrows move through the rows from the field on; everything else here is operable by itself.
    // biome-ignore lint/a11y/noStaticElementInteractions: it only listens for keys of the controls within
    <div class="register" onKeyDown={(event) => moveByArrow(event, field.current, list.current)}>
      <search class="search">
        <input
          ref={field}
          type="search"
          value={query}
          aria-label={t('popup.search')}
          placeholder={t('popup.search')}
          spellcheck={false}
          onInput={({ currentTarget }) => onSelection({ ...selection, query: currentTarget.value })}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || !query) return;
            // With nothing left to clear, Escape closes the popup.
            event.preventDefault();
            clear({ ...selection, query: '' });
          }}
        />
        <Filters words={words} entries={entries} selection={selection} onSelection={onSelection} />
      </search>
      <p class="status" role="status">
        {resultLine(found, words)}
      </p>
      {found.length > 0 ? (
        <div ref={list}>
          {sectionsOf(found).map(({ key, entries: listed }, at) =>
            // The long lists come after the first frame.
            at === 0 || isPainted ? (
              <EntrySection key={key} words={words} entries={listed} query={query} onOpen={onOpen} />
            ) : null,
          )}
        </div>
      ) : (
        <div class="nothing">
          <p>{query.trim() ? t('popup.nothing', { query }) : t('popup.nothingFiltered')}</p>
          <p>{t('popup.nothingHint')}</p>
          <p>
            {query && (
              <button type="button" class="plain" onClick={() => clear({ ...selection, query: '' })}>
                {t('popup.clear')}
              </button>
            )}{' '}
            {filtersSet(selection).length > 0 && (
              <button type="button" class="plain" onClick={() => clear({ ...everything, query })}>
                {t('filter.clear')}
              </button>
            )}
          </p>
        </div>
      )}
    </div>
  );
}

/** "16 officials, 3 offices, 168 organisations"; of what there is none, nothing. */
function resultLine(found: readonly Entry[], { tCount, list }: Words): string {
  const count = (type: Entry['record']['type']) => found.filter(({ record }) => record.type === type).length;
  const [officials, offices, organisations] = [count('official'), count('office'), count('organisation')];
  return list([
    ...(officials > 0 || found.length === 0 ? [tCount('popup.results', officials)] : []),
    ...(offices > 0 ? [tCount('popup.officeResults', offices)] : []),
    ...(organisations > 0 ? [tCount('popup.organisationResults', organisations)] : []),
  ]);
}

const headings = {
  official: 'popup.officials',
  office: 'popup.offices',
  organisation: 'popup.organisations',
} as const;

/** The entries by what they are, and by whether they hold now, in the order in which they come. */
function sectionsOf(found: readonly Entry[]): { key: string; entries: Entry[] }[] {
  const sections = new Map<string, Entry[]>();
  for (const entry of found) {
    const key = `${entry.record.type} ${entry.time}`;
    const section = sections.get(key);
    if (section) section.push(entry);
    else sections.set(key, [entry]);
  }
  // Of each kind those that hold now come first.
  const isOld = ([key]: [string, unknown]) => Number(!key.endsWith(' now'));
  const kindOf = ([key]: [string, unknown]) => Object.keys(headings).indexOf(key.split(' ')[0] ?? '');
  return [...sections]
    .sort((a, b) => kindOf(a) - kindOf(b) || isOld(a) - isOld(b))
    .map(([key, entries]) => ({ key, entries }));
}

/** Whether something was painted before: the long list follows the first frame, which people wait for. */
function usePainted(): boolean {
  const [isPainted, setPainted] = useState(false);
  useEffect(() => setPainted(true), []);
  return isPainted;
}

interface EntrySectionProps {
  words: Words;
  /** All of one kind and standing; never none. */
  entries: Entry[];
  query: string;
  onOpen: (id: string) => void;
}

function EntrySection({ words, entries, query, onOpen }: EntrySectionProps) {
  const [first] = entries;
  if (!first) return null;
  const { time, record } = first;
  const days = entries.map(({ asOf }) => asOf).toSorted();
  const ends = new Set([days[0] ?? '', days.at(-1) ?? '']);
  const date = words.list([...ends].map(words.date));
  return (
    <section class="part">
      <h2>{words.t(headings[record.type])}</h2>
      <p class="status">{words.t(time !== 'now' ? 'popup.age' : 'popup.ageCurrent', { date })}</p>
      <ul class={`records ${time}`}>
        {entries.map((entry) => (
          <li key={entry.id}>
            <Row words={words} entry={entry} query={query} onOpen={() => onOpen(entry.id)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface RowProps {
  words: Words;
  entry: Entry;
  query: string;
  onOpen: () => void;
}

function Row({ words, entry, query, onOpen }: RowProps) {
  const { id, name, office, year } = entry;
  const level = entry.level;
  return (
    <button type="button" class="row" data-id={id} onClick={onOpen}>
      <span class="name">
        <Marked text={name} query={query} />
      </span>
      <span class="office">
        <Marked text={office} query={query} />
      </span>
      <span class="level">{level ? words.t(`level.${level}`) : ''}</span>
      <span class="year">{year}</span>
    </button>
  );
}

function Marked({ text, query }: { text: string; query: string }) {
  return (
    <>
      {markMatches(text, query).map(({ text: piece, found }, at) =>
        // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text have no other identity
        found ? <mark key={at}>{piece}</mark> : piece,
      )}
    </>
  );
}

function moveByArrow(event: KeyboardEvent, field: HTMLElement | null, list: HTMLElement | null): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step || event.target instanceof HTMLSelectElement) return;
  const stops = [field, ...(list?.querySelectorAll<HTMLElement>('.row') ?? [])];
  const next = stops[stops.findIndex((stop) => stop?.matches(':focus')) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
