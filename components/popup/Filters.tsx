/** What the register is narrowed to: chips for the frequent filters and for those that are chosen, and all of them behind a button. */
import adjust from 'icon:adjustments-horizontal';
import sum from 'icon:sum';
import remove from 'icon:x';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Chip } from '@/data/views/chips';
import type { ListView } from '@/data/views/recordList';
import { accountFilters, type Choices, type Selection, sortings } from '@/data/views/selection';
import type { Words } from '@/data/views/words';
import { Icon } from '../Icon';

interface FiltersProps {
  words: Words;
  view: Pick<ListView, 'chips' | 'choices'>;
  selection: Selection;
  onSelection: (selection: Selection) => void;
  /** Counts again what the list shows. */
  onCount: () => void;
}

export function Filters({ words, view: { chips, choices }, selection, onSelection, onCount }: FiltersProps) {
  const { t } = words;
  const [isOpen, setOpen] = useState(false);
  const row = useRef<HTMLDivElement>(null);
  // What is chosen can be seen, however many chips stand before it.
  const chosen = chips.flatMap(({ id, isOn }) => (isOn ? id : [])).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: again with each choice
  useEffect(() => row.current?.querySelector('[aria-pressed=true]')?.scrollIntoView({ block: 'nearest' }), [chosen]);
  return (
    <div class="filters">
      <fieldset>
        <legend class="hidden">{t('filter.chips')}</legend>
        <div ref={row} class="chips">
          {chips.map((chip) => (
            <ChipButton key={chip.id} words={words} chip={chip} onChoose={() => onSelection(chip.next)} />
          ))}
        </div>
      </fieldset>
      <button type="button" class="iconButton" aria-label={t('popup.count')} title={t('popup.count')} onClick={onCount}>
        <Icon path={sum} />
      </button>
      <button
        type="button"
        class="iconButton"
        aria-label={t('filter.open')}
        title={t('filter.open')}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon path={adjust} />
      </button>
      {isOpen && <FilterGrid words={words} choices={choices} selection={selection} onSelection={onSelection} />}
    </div>
  );
}

function ChipButton({
  words,
  chip: { id, label, count, isOn },
  onChoose,
}: {
  words: Words;
  chip: Chip;
  onChoose: () => void;
}) {
  return (
    <button type="button" class="chip" aria-pressed={isOn} onClick={onChoose}>
      {label} <span class="total">{words.number(count)}</span>
      {isOn && id !== 'all' && <Icon path={remove} />}
    </button>
  );
}

interface FilterGridProps extends Omit<FiltersProps, 'view' | 'onCount'> {
  choices: Choices;
}

function FilterGrid({ words: { t }, choices, selection, onSelection }: FilterGridProps) {
  const change = (part: Partial<Selection>) => onSelection({ ...selection, ...part });
  return (
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
        nameOf={(kind) => t(`organisationKind.${kind}.plural`)}
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
        label={t('filter.account')}
        value={selection.account}
        any={t('filter.any')}
        choices={accountFilters}
        nameOf={(account) => t(`account.${account}`)}
        onChange={(account) => change({ account })}
      />
      <Choice
        label={t('filter.sorting')}
        value={selection.sorting}
        choices={sortings}
        nameOf={(sorting) => t(`sorting.${sorting}`)}
        onChange={(sorting) => change({ sorting: sorting || 'name' })}
      />
    </div>
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
