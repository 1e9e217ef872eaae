/** The filters and the sorting of the register, folded away until they are opened. */
import { useMemo } from 'preact/hooks';
import { choicesOf, type Entry } from '@/data/views/entries';
import { everything, filtersSet, type Selection, sortings } from '@/data/views/selection';
import type { Words } from '@/data/views/words';

interface FiltersProps {
  words: Words;
  entries: readonly Entry[];
  selection: Selection;
  onSelection: (selection: Selection) => void;
}

export function Filters({ words, entries, selection, onSelection }: FiltersProps) {
  const { t } = words;
  const choices = useMemo(() => choicesOf(entries), [entries]);
  const count = filtersSet(selection).length;
  const change = (part: Partial<Selection>) => onSelection({ ...selection, ...part });

  return (
    <details class="filters">
      <summary>{count > 0 ? t('filter.openSome', { n: words.number(count) }) : t('filter.open')}</summary>
      <div class="filterGrid">
        <Choice
          label={t('filter.role')}
          value={selection.role}
          any={t('filter.any')}
          choices={choices.role}
          nameOf={(role) => t(`role.${role}.long`)}
          onChange={(role) => change({ role })}
        />
        <Choice
          label={t('filter.kind')}
          value={selection.kind}
          any={t('filter.any')}
          choices={choices.kind}
          nameOf={(kind) => t(`organisationKind.${kind}.long`)}
          onChange={(kind) => change({ kind })}
        />
        <Choice
          label={t('filter.activity')}
          value={selection.activity}
          any={t('filter.any')}
          choices={choices.activity}
          nameOf={(activity) => t(`level.${activity}`)}
          onChange={(activity) => change({ activity })}
        />
        <Choice
          label={t('filter.platform')}
          value={selection.platform}
          any={t('filter.any')}
          choices={choices.platform}
          nameOf={(platform) => t(`platform.${platform}`)}
          onChange={(platform) => change({ platform })}
        />
        <Choice
          label={t('filter.sorting')}
          value={selection.sorting}
          choices={sortings}
          nameOf={(sorting) => t(`sorting.${sorting}`)}
          onChange={(sorting) => change({ sorting: sorting || 'name' })}
        />
        {count > 0 && (
          <button
            type="button"
            class="plain"
            onClick={() => change({ ...everything, query: selection.query, sorting: selection.sorting })}
          >
            {t('filter.clear')}
          </button>
        )}
      </div>
    </details>
  );
}

interface ChoiceProps<T extends string> {
  label: string;
  value: T | '';
  /** Name of the choice "any"; left out where one of the other choices is required. */
  any?: string;
  choices: readonly T[];
  nameOf: (choice: T) => string;
  onChange: (choice: T | '') => void;
}

function Choice<T extends string>({ label, value, any, choices, nameOf, onChange }: ChoiceProps<T>) {
  return (
    <label>
      <span>{label}</span>
      <select
        value={value}
        onChange={({ currentTarget }) => onChange(choices.find((choice) => choice === currentTarget.value) ?? '')}
      >
        {any !== undefined && <option value="">{any}</option>}
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {nameOf(choice)}
          </option>
        ))}
      </select>
    </label>
  );
}
