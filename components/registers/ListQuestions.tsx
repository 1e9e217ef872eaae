/** What a list does not say by itself: what its columns hold, what its records are, of which day it is and whose word. */
import { useId, useState } from 'preact/hooks';
import type { Meaning } from '@/data/exchange/lists/headers';
import type { ShownColumn } from '@/data/exchange/lists/importJob';
import type { ListFacts } from '@/data/exchange/lists/registerOfList';
import { organisationKinds } from '@/data/model/vocabulary';
import { choiceOf, choices, meaningOf } from './chosenColumns';
import { meaningName } from './meaningName';
import type { RegisterWords } from './registerWords';
import type { ImportState } from './useImport';

const held = ['people', 'bodies', 'both'] as const;

interface ListQuestionsProps {
  words: RegisterWords;
  today: string;
  state: Extract<ImportState, { at: 'questions' }>;
  onChoose: (list: number, column: string, meaning: Meaning | undefined) => void;
  onDone: (facts: ListFacts) => void;
  onCancel: () => void;
}

export function ListQuestions({ words, today, state, onChoose, onDone, onCancel }: ListQuestionsProps) {
  const { t, tCount } = words;
  const [facts, setFacts] = useState<ListFacts>(() => ({
    ...{ title: '', asOf: today, publisher: '', role: '', organisation: '' },
    holds: state.holds,
  }));
  const set = (part: Partial<ListFacts>) => setFacts((before) => ({ ...before, ...part }));
  const hasAccounts = state.chosen.some((columns) =>
    [...columns.values()].some((meaning) => meaning?.is === 'account'),
  );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onDone(withoutBlanks(facts));
      }}
    >
      {state.lists.map(({ columns, rows }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lists of one import stay in their order
        <fieldset key={index}>
          <legend>{tCount('registers.rows', rows)}</legend>
          <p class="quiet">{t('registers.columnsHint')}</p>
          <table class="columns">
            <thead>
              <tr>
                <th scope="col">{t('registers.column')}</th>
                <th scope="col">{t('registers.holds')}</th>
                <th scope="col">{t('registers.sample')}</th>
              </tr>
            </thead>
            <tbody>
              {columns.map((column) => (
                <ColumnRow
                  key={column.name}
                  words={words}
                  column={column}
                  meaning={state.chosen[index]?.get(column.name)}
                  onChoose={(meaning) => onChoose(index, column.name, meaning)}
                />
              ))}
            </tbody>
          </table>
        </fieldset>
      ))}
      <fieldset>
        <legend>{t('registers.about')}</legend>
        <div class="fields">
          <Field
            label={t('registers.field.title')}
            value={facts.title}
            isRequired
            onValue={(title) => set({ title })}
          />
          <Field
            label={t('registers.field.publisher')}
            value={facts.publisher}
            isRequired
            onValue={(publisher) => set({ publisher })}
          />
          <Field
            label={t('registers.field.asOf')}
            type="date"
            value={facts.asOf}
            isRequired
            onValue={(asOf) => set({ asOf })}
          />
          <Field label={t('registers.field.url')} type="url" value={facts.url ?? ''} onValue={(url) => set({ url })} />
          <Select
            label={t('registers.field.holds')}
            value={facts.holds}
            options={held.map((holds) => [holds, t(`registers.holds.${holds}`)])}
            onValue={(chosen) => set({ holds: held.find((holds) => holds === chosen) ?? 'people' })}
          />
          {facts.holds !== 'bodies' && (
            <>
              <Field label={t('registers.field.role')} value={facts.role ?? ''} onValue={(role) => set({ role })} />
              <Field
                label={t('registers.field.organisation')}
                value={facts.organisation ?? ''}
                onValue={(organisation) => set({ organisation })}
              />
            </>
          )}
          {facts.holds !== 'people' && (
            <Select
              label={t('registers.field.kind')}
              value={facts.kind ?? 'agency'}
              options={organisationKinds.map((kind) => [kind, t(`organisationKind.${kind}.long`)])}
              onValue={(chosen) => set({ kind: organisationKinds.find((kind) => kind === chosen) })}
            />
          )}
        </div>
      </fieldset>
      {!hasAccounts && <p role="alert">{t('registers.noAccounts')}</p>}
      <p class="actions">
        <button type="submit" class="main">
          {t('registers.next')}
        </button>{' '}
        <button type="button" onClick={onCancel}>
          {t('registers.cancel')}
        </button>
      </p>
    </form>
  );
}

const withoutBlanks = (facts: ListFacts): ListFacts => ({
  ...facts,
  url: facts.url?.trim() || undefined,
  role: facts.role?.trim() || undefined,
  organisation: facts.organisation?.trim() || undefined,
});

interface ColumnRowProps {
  words: RegisterWords;
  column: ShownColumn;
  meaning: Meaning | undefined;
  onChoose: (meaning: Meaning | undefined) => void;
}

function ColumnRow({ words, column: { name, sample, meaning: proposed }, meaning, onChoose }: ColumnRowProps) {
  const { t } = words;
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        {proposed?.is === 'private' ? (
          <span class="quiet">{t('registers.private')}</span>
        ) : (
          <select
            aria-label={t('registers.holdsOf', { column: name })}
            value={choiceOf(meaning)}
            onChange={({ currentTarget }) => onChoose(meaningOf(currentTarget.value))}
          >
            <option value="">{t('registers.unread')}</option>
            {choices.map((choice) => (
              <option key={choice} value={choice}>
                {meaningName(choice, words)}
              </option>
            ))}
          </select>
        )}
      </td>
      <td class="sample">{sample.join(' · ')}</td>
    </tr>
  );
}

interface FieldProps {
  label: string;
  value: string;
  type?: 'text' | 'date' | 'url';
  isRequired?: boolean;
  onValue: (value: string) => void;
}

function Field({ label, value, type = 'text', isRequired = false, onValue }: FieldProps) {
  const id = useId();
  const common = {
    id,
    value,
    required: isRequired,
    onInput: ({ currentTarget }: { currentTarget: HTMLInputElement }) => onValue(currentTarget.value),
  };
  return (
    <label for={id}>
      <span>{label}</span>
      {type === 'date' ? (
        <input type="date" {...common} />
      ) : type === 'url' ? (
        <input type="url" pattern="https://.*" {...common} />
      ) : (
        <input type="text" {...common} />
      )}
    </label>
  );
}

interface SelectProps {
  label: string;
  value: string;
  options: readonly (readonly [value: string, name: string])[];
  onValue: (value: string) => void;
}

function Select({ label, value, options, onValue }: SelectProps) {
  return (
    <label>
      <span>{label}</span>
      <select value={value} onChange={({ currentTarget }) => onValue(currentTarget.value)}>
        {options.map(([option, name]) => (
          <option key={option} value={option}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
