/** The register as a list: searched as one types, filtered, sorted, and walked through by keyboard. */
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { type CardContext, nameOf } from '@/data/card';
import { labelOf } from '@/data/publish';
import type { Official } from '@/data/schema';
import { markMatches, searchOver } from '@/data/search';
import { everything, filterCount, type Selection, select } from '@/data/selection';
import { Filters } from './Filters';

interface RegisterListProps {
  context: CardContext;
  selection: Selection;
  onSelection: (selection: Selection) => void;
  onOpen: (id: string) => void;
  /** The record one comes back from: its row has the focus, so that one goes on from there. */
  returnTo: string;
}

export function RegisterList({ context, selection, onSelection, onOpen, returnTo }: RegisterListProps) {
  const { register, words } = context;
  const { t } = words;
  const list = useRef<HTMLUListElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const search = useMemo(() => searchOver(register), [register]);
  const found = useMemo(() => select(register, selection, search, words), [register, selection, search, words]);
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
        <Filters context={context} selection={selection} onSelection={onSelection} />
      </search>
      <p class="status" role="status">
        {words.tCount('popup.results', found.length)}. {t('popup.age', { date: words.date(register.asOf) })}
      </p>
      {found.length > 0 ? (
        <ul class="officials" ref={list}>
          {found.map((official) => (
            <li key={official.id}>
              <Row context={context} official={official} query={query} onOpen={() => onOpen(official.id)} />
            </li>
          ))}
        </ul>
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

interface RowProps {
  context: CardContext;
  official: Official;
  query: string;
  onOpen: () => void;
}

function Row({ context, official, query, onOpen }: RowProps) {
  const { words } = context;
  const { role, organisation, year } = labelOf(context, official);
  const observed = official.observations.find(({ platform }) => platform === 'x');
  const level = observed?.activity;
  return (
    <button type="button" class="row" data-id={official.id} onClick={onOpen}>
      <span class="name">
        <Marked text={nameOf(official, words)} query={query} />
      </span>
      <span class="office">
        <Marked text={`${role} · ${organisation}`} query={query} />
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
