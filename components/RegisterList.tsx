/** The register as a list, narrowed by what one types. */
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { type CardContext, nameOf } from '@/data/card';
import { labelOf } from '@/data/publish';
import { sortName } from '@/data/register';
import type { Official } from '@/data/schema';
import { searchOver } from '@/data/search';

interface RegisterListProps {
  context: CardContext;
  query: string;
  onQuery: (query: string) => void;
  onOpen: (id: string) => void;
}

export function RegisterList({ context, query, onQuery, onOpen }: RegisterListProps) {
  const { register, words } = context;
  const { t } = words;
  const field = useRef<HTMLInputElement>(null);
  const search = useMemo(() => searchOver(register), [register]);
  const sorted = useMemo(() => sortedByName(context), [context]);
  useEffect(() => field.current?.focus(), []);

  const found = query.trim() ? search(query).flatMap((id) => sorted.filter((official) => official.id === id)) : sorted;

  return (
    <>
      <search class="search">
        <input
          ref={field}
          type="search"
          value={query}
          aria-label={t('popup.search')}
          placeholder={t('popup.search')}
          spellcheck={false}
          onInput={({ currentTarget }) => onQuery(currentTarget.value)}
        />
      </search>
      <p class="status" role="status">
        {words.tCount('popup.results', found.length)}. {t('popup.age', { date: words.date(register.asOf) })}
      </p>
      {found.length > 0 ? (
        <ul class="officials">
          {found.map((official) => (
            <li key={official.id}>
              <Row context={context} official={official} onOpen={() => onOpen(official.id)} />
            </li>
          ))}
        </ul>
      ) : (
        <div class="nothing">
          <p>{t('popup.nothing', { query })}</p>
          <p>{t('popup.nothingHint')}</p>
          <button
            type="button"
            class="nothing-clear"
            onClick={() => {
              onQuery('');
              field.current?.focus();
            }}
          >
            {t('popup.clear')}
          </button>
        </div>
      )}
    </>
  );
}

function Row({ context, official, onOpen }: { context: CardContext; official: Official; onOpen: () => void }) {
  const { role, organisation, year } = labelOf(context, official);
  const level = official.observations.find(({ platform }) => platform === 'x')?.activity;
  return (
    <button type="button" class="row" onClick={onOpen}>
      <span class="name">{nameOf(official, context.words)}</span>
      <span class="office">
        {role} · {organisation}
      </span>
      <span class="level">{level ? context.words.t(`level.${level}`) : ''}</span>
      <span class="year">{year}</span>
    </button>
  );
}

function sortedByName({ register, words }: CardContext): Official[] {
  const collator = new Intl.Collator(words.language);
  const keyOf = (official: Official) => sortName(official.name ?? nameOf(official, words));
  return register.officials.toSorted((a, b) => collator.compare(keyOf(a), keyOf(b)));
}
