/** What the columns of a list hold, as chosen; remembered for lists with the same columns, on this device. */
import type { Meaning } from '@/data/exchange/lists/headers';
import type { ShownList } from '@/data/exchange/lists/importJob';
import { isObject } from '@/data/model/valueChecks';
import { platforms } from '@/data/model/vocabulary';

/** By column; `undefined`: it is not read. */
export type ChosenColumns = ReadonlyMap<string, Meaning | undefined>;

/** What is said of a record besides its accounts. */
const ofRecord = [
  'name',
  'firstName',
  'infix',
  'lastName',
  'role',
  'organisation',
  'abbreviation',
  'kind',
  'from',
  'until',
] as const;

/** By which records are known. */
const ids = ['wikidata', 'roo', 'tooi', 'id'] as const;

/** What can be chosen that is no account of a platform. */
export const plainChoices = [...ofRecord, 'account', 'platform', ...ids] as const;

/** What can be chosen, as one text each: `name`, `account`, `account x`. Private columns cannot. */
export const choices: readonly string[] = [
  ...ofRecord,
  ...['account', ...platforms.map((platform) => `account ${platform}`), 'platform'],
  ...platforms.map((platform) => `lastingId ${platform}`),
  ...ids,
];

export const choiceOf = (meaning: Meaning | undefined): string =>
  meaning ? [meaning.is, 'platform' in meaning && meaning.platform].filter(Boolean).join(' ') : '';

/** The meaning of a choice; undefined of what is none. */
export function meaningOf(choice: string): Meaning | undefined {
  if (!choices.includes(choice)) return undefined;
  const [first, name] = choice.split(' ');
  const platform = platforms.find((candidate) => candidate === name);
  if (platform) return { is: first === 'lastingId' ? first : 'account', platform };
  const is = plainChoices.find((plain) => plain === choice);
  return is && { is };
}

const keyOf = ({ columns }: ShownList): string => `columns:${JSON.stringify(columns.map(({ name }) => name))}`;

/** What was chosen before for a list with these columns, else what is proposed. */
export function columnsFor(list: ShownList): ChosenColumns {
  const remembered = read(keyOf(list));
  return new Map(
    list.columns.map(({ name, meaning }) => {
      const choice = isObject(remembered) && Object.hasOwn(remembered, name) ? remembered[name] : undefined;
      return [name, meaning?.is !== 'private' && typeof choice === 'string' ? meaningOf(choice) : meaning];
    }),
  );
}

/** Keeps what was chosen for a list, for files of its shape; in vain where the browser keeps nothing. */
export function rememberColumns(list: ShownList, chosen: ChosenColumns | undefined): void {
  const entries = [...(chosen ?? [])].map(([name, meaning]) => [name, choiceOf(meaning)]);
  try {
    localStorage.setItem(keyOf(list), JSON.stringify(Object.fromEntries(entries)));
  } catch {
    // Without room it is asked again.
  }
}

function read(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null');
  } catch {
    return undefined;
  }
}
