/** The register as a list: searched while typing, filtered, sorted, and operated by keyboard. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Entry } from '@/data/views/entries';
import { markMatches, searchOver } from '@/data/views/search';
import { everything, filterCount, type Selection, select } from '@/data/views/selection';
import type { Words } from '@/data/views/words';
import { Filters } from './Filters';

interface RegisterListProps {
  words: Words;
  /** All records, of all registers. */
  entries: readonly Entry[];
  selection: Selection;
  onSelection: (selection: Selection) => void;
  onOpen: (id: string) => void;
  /** The record the user comes back from: its row gets the focus, so that the user goes on from there. */
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
    // The arrow keys move from the field through the rows; all other controls here handle their own keys.
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
          <EntrySection
            words={words}
            heading={t('popup.officials')}
            entries={found.filter(({ official }) => official)}
            query={query}
            onOpen={onOpen}
          />
          {isPainted && (
            <EntrySection
              words={words}
              heading={t('popup.organisations')}
              entries={found.filter(({ organisation }) => organisation)}
              query={query}
              onOpen={onOpen}
            />
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
            {filterCount(selection) > 0 && (
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

/** "16 officials, 168 organisations"; what there is none of is left out. */
function resultLine(found: readonly Entry[], { tCount, list }: Words): string {
  const organisations = found.filter(({ organisation }) => organisation).length;
  const officials = found.length - organisations;
  return list([
    ...(officials > 0 || organisations === 0 ? [tCount('popup.results', officials)] : []),
    ...(organisations > 0 ? [tCount('popup.organisationResults', organisations)] : []),
  ]);
}

/** Whether a frame was painted already. The long list comes after the first frame, so that the popup opens sooner. */
function usePainted(): boolean {
  const [isPainted, setPainted] = useState(false);
  useEffect(() => setPainted(true), []);
  return isPainted;
}

interface EntrySectionProps {
  words: Words;
  heading: string;
  entries: Entry[];
  query: string;
  onOpen: (id: string) => void;
}

function EntrySection({ words, heading, entries, query, onOpen }: EntrySectionProps) {
  const register = entries[0]?.context.register;
  if (!register) return null;
  const date = words.date(register.asOf);
  return (
    <section class="part">
      <h2>{heading}</h2>
      <p class="status">{words.t(register.standing === 'historic' ? 'popup.age' : 'popup.ageCurrent', { date })}</p>
      <ul class={`records ${register.standing}`}>
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
  const level = entry.official && entry.level;
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
