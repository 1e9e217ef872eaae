/** The register as a list: searched as one types, filtered, sorted, and walked through by keyboard. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { chipsOf } from '@/data/views/chips';
import type { Entry } from '@/data/views/entries';
import { searchOver } from '@/data/views/search';
import { jumpPlacesOf, type Section, sectionsOf } from '@/data/views/sections';
import { everything, filtersSet, type Selection, select } from '@/data/views/selection';
import type { Words } from '@/data/views/words';
import { Filters } from './Filters';
import { RecordRow } from './RecordRow';
import './RegisterList.css';
import { usePaged } from './usePaged';

interface RegisterListProps {
  words: Words;
  /** All records, of all registers. */
  entries: readonly Entry[];
  selection: Selection;
  onSelection: (selection: Selection) => void;
  onOpen: (id: string) => void;
  /** The record one comes back from: its row is there, so that one goes on from it. */
  returnTo: string;
}

export function RegisterList({ words, entries, selection, onSelection, onOpen, returnTo }: RegisterListProps) {
  const { t, tCount } = words;
  const search = useMemo(() => searchOver(entries), [entries]);
  const found = useMemo(() => select(entries, selection, search, words.language), [entries, selection, search, words]);
  const chips = useMemo(
    () => chipsOf(matches(entries, selection.query, search), selection, words),
    [entries, selection, search, words],
  );
  const sections = useMemo(() => sectionsOf(found, selection, words), [found, selection, words]);
  const { limit, end, showUpTo } = usePaged(found, returnTo);
  const { query } = selection;
  const list = useRef<HTMLDivElement>(null);
  const [jump, setJump] = useState<string>();
  // After the rows are there.
  useEffect(() => {
    if (jump === undefined) return;
    const row = list.current?.querySelector<HTMLElement>(`[data-id="${CSS.escape(jump)}"]`);
    row?.scrollIntoView({ block: 'start' });
    row?.focus({ preventScroll: true });
    setJump(undefined);
  }, [jump]);

  return (
    <div class="register">
      <Filters words={words} entries={entries} chips={chips} selection={selection} onSelection={onSelection} />
      <p class="hidden" role="status">
        {tCount('popup.found', found.length)}
      </p>
      {found.length > 0 ? (
        <div ref={list}>
          <JumpSelect
            words={words}
            sections={sections}
            onJump={(id) => {
              showUpTo(id);
              setJump(id);
            }}
          />
          <Sections words={words} sections={sections} query={query} limit={limit} size={found.length} onOpen={onOpen} />
          <div ref={end} />
        </div>
      ) : (
        <div class="nothing">
          <p>{query.trim() ? t('popup.nothing', { query }) : t('popup.nothingFiltered')}</p>
          <p class="quiet">{t('popup.nothingHint')}</p>
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

/** Those that the search leaves, whatever the filters. */
function matches(entries: readonly Entry[], query: string, search: (query: string) => string[]): readonly Entry[] {
  if (!query.trim()) return entries;
  const ids = new Set(search(query));
  return entries.filter(({ id }) => ids.has(id));
}

interface SectionsProps {
  words: Words;
  sections: readonly Section[];
  query: string;
  /** How many rows are there by now. */
  limit: number;
  /** How many there are altogether. */
  size: number;
  onOpen: (id: string) => void;
}

function Sections({ words, sections, query, limit, size, onOpen }: SectionsProps) {
  let before = 0;
  return (
    <>
      {sections.map(({ time, heading, dates, count, groups }) => {
        if (before >= limit) return null;
        return (
          <section key={time} class="part">
            <h2>
              {heading} <span class="dates">{words.t('popup.asOf', { dates })}</span>{' '}
              <span class="total">{words.number(count)}</span>
            </h2>
            {groups.map((group) => {
              const start = before;
              before += group.entries.length;
              const shown = group.entries.slice(0, Math.max(0, limit - start));
              return (
                shown.length > 0 && (
                  <section key={group.id}>
                    {group.heading && (
                      <h3>
                        {group.heading} <span class="total">{words.number(group.entries.length)}</span>
                      </h3>
                    )}
                    <ul class="records">
                      {shown.map((entry, at) => (
                        // A screen reader tells how long the list is, though not all of it is there yet.
                        <li key={entry.id} aria-setsize={size} aria-posinset={start + at + 1}>
                          <RecordRow words={words} entry={entry} query={query} onOpen={() => onOpen(entry.id)} />
                        </li>
                      ))}
                    </ul>
                  </section>
                )
              );
            })}
          </section>
        );
      })}
    </>
  );
}

interface JumpSelectProps {
  words: Words;
  sections: readonly Section[];
  onJump: (entryId: string) => void;
}

/** Kinds and letters to jump to, in a list that is short to tab through. */
function JumpSelect({ words: { t }, sections, onJump }: JumpSelectProps) {
  const places = useMemo(() => jumpPlacesOf(sections), [sections]);
  if (places.length === 0) return null;
  return (
    <label class="jump">
      <span class="hidden">{t('popup.jump')}</span>
      <select
        value=""
        onChange={({ currentTarget }) => {
          const { value } = currentTarget;
          currentTarget.value = '';
          if (value) onJump(value);
        }}
      >
        <option value="">{t('popup.jump')}</option>
        {places.map(({ entryId, label }) => (
          <option key={label} value={entryId}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}
