/** One import from files to a register, step by step; each step can be taken again with other answers. */
import type { Fault } from '../../model/fault';
import { checkRegisterData } from '../../model/readChecked';
import type { Register } from '../../model/schema';
import { type Fields, isListOf, isObject } from '../../model/valueChecks';
import { registerForm } from '../../model/vocabulary';
import type { ReadProfile } from '../addresses';
import { csvColumns } from '../csvColumns';
import { type Preview, previewsOf, type Staying } from '../preview';
import type { LeftOut } from './accountCells';
import { textOf } from './bytes';
import { type Columns, proposeColumns } from './columns';
import { draftsOf, type ReadList } from './drafts';
import type { Meaning } from './headers';
import { withKnownNames } from './knownNames';
import { type Holds, holdsOf } from './listHolds';
import { profileIn } from './profiles';
import { readTable } from './readTable';
import { type ListFacts, type RefusedDraft, registerOfList } from './registerOfList';
import type { Table } from './table';
import { Unreadable } from './unreadable';

/** A column as it is shown, to be confirmed. */
export interface ShownColumn {
  name: string;
  meaning: Meaning | undefined;
  /** Some of what stands in it; of a private column nothing. */
  sample: string[];
}

export interface ShownList {
  columns: ShownColumn[];
  rows: number;
}

/** What the files hold: a register in our own form, or lists of which it has to be said what they mean. */
export type Read = { kind: 'register'; title: string } | { kind: 'lists'; lists: ShownList[]; holds: Holds };

/** What would be kept, and what not. */
export interface Made {
  title: string;
  /** With the first of the conflicts and of what is double. */
  preview: Preview;
  conflictCount: number;
  doubleCount: number;
  /** The first of them, and how many there are. */
  leftOut: {
    rows: LeftOut[];
    refused: { line: number | undefined; name: string; reason: RefusedDraft['reason'] }[];
    count: number;
  };
}

/** Of what is left out, and of conflicts, so many are shown. */
const shownAtMost = 200;

/** One import, step by step: read, asked what columns hold, made into registers with a preview. */
export class ImportJob {
  #tables: Table[] = [];
  #registers: readonly Register[] = [];
  #data: readonly Fields[] | undefined;

  /**
   * @param others the registers that are there, by precedence
   * @param staying why one of them is not replaced by an import; any other with the id of the new one is its earlier edition
   */
  constructor(
    readonly readProfile: ReadProfile,
    readonly others: readonly Register[],
    readonly staying: Staying = () => undefined,
  ) {}

  /** What may be kept: one, or those of a file that holds several. */
  get registers(): readonly Register[] {
    return this.#registers;
  }

  /** @throws Unreadable where a file is broken or holds no list */
  read(files: readonly Uint8Array[]): Read {
    const texts = files.map(textOf);
    const data = texts.map(registersIn);
    this.#data = data.every((found) => found !== undefined) ? data.flat() : undefined;
    if (this.#data?.some(isNewer)) throw new Unreadable('newerForm');
    const ids = this.#data?.map(({ id }) => id) ?? [];
    const double = ids.find((id, at) => typeof id === 'string' && ids.indexOf(id) !== at);
    // Kept one after the other, the last would be all that is there.
    if (typeof double === 'string') throw new Unreadable('sameId', { detail: double });
    if (this.#data) return { kind: 'register', title: this.#data.map(titleIn).join(', ') };
    this.#tables = texts.map((text) =>
      readTable(text, (cell) => profileIn(cell, undefined, this.readProfile) !== undefined),
    );
    const lists = this.#tables.map((table) => ({ table, columns: proposeColumns(table, this.readProfile) }));
    return { kind: 'lists', lists: lists.map(shownOf), holds: holdsOf(lists) };
  }

  /**
   * Makes the register, once more after each other answer.
   * @param meanings a list each, by column
   * @param facts undefined where the file is a register already
   */
  make(meanings: readonly Columns[], facts: ListFacts | undefined): Made | { faults: Fault[] } {
    this.#registers = [];
    if (!facts) return this.#checked(this.#data ?? [], { rows: [], refused: [], count: 0 });
    const lists = this.#tables.map((table, index) => ({ table, columns: meanings[index] ?? new Map() }));
    const { drafts, leftOut } = draftsOf(lists, this.readProfile);
    const { register, refused } = registerOfList(withKnownNames(drafts, this.others, facts.holds), {
      ...facts,
      isOurs: this.#tables.every(isOurs),
    });
    return this.#checked([register], {
      rows: leftOut.slice(0, shownAtMost),
      refused: refused.slice(0, shownAtMost).map(({ draft, reason, handle }) => ({
        line: draft.line,
        name: handle ?? draft.name ?? draft.accounts[0]?.handle ?? '',
        reason,
      })),
      count: leftOut.length + refused.length,
    });
  }

  #checked(data: readonly unknown[], leftOut: Made['leftOut']): Made | { faults: Fault[] } {
    const checked = data.map((register) => ({ data: register, result: checkRegisterData(register) }));
    const faults = checked.flatMap(({ data: register, result }) =>
      'faults' in result ? result.faults.map((fault) => (data.length > 1 ? inRegister(register, fault) : fault)) : [],
    );
    if (faults.length > 0) return { faults };
    this.#registers = checked.flatMap(({ result }) => ('data' in result ? [result.data] : []));
    const preview = previewsOf(this.#registers, this.others, this.staying);
    return {
      title: this.#registers.map(({ title }) => title.nl ?? title.en).join(', '),
      preview: {
        ...preview,
        conflicts: preview.conflicts.slice(0, shownAtMost),
        doubles: preview.doubles.slice(0, shownAtMost),
      },
      conflictCount: preview.conflicts.length,
      doubleCount: preview.doubles.length,
      leftOut,
    };
  }
}

const inRegister = (register: unknown, { record, ...fault }: Fault): Fault => ({
  ...fault,
  record: [isObject(register) && titleIn(register), record].filter(Boolean).join(' › '),
});

/** Whether it is a table of our own: what stands there is as it was, names too. */
const isOurs = ({ columns }: Table): boolean => columns.join() === csvColumns.join();

function shownOf({ table, columns }: ReadList): ShownList {
  return {
    rows: table.rows.length,
    columns: table.columns.map((name) => {
      const meaning = columns.get(name);
      const cells =
        meaning?.is === 'private' ? [] : table.rows.slice(0, 100).flatMap(({ cells }) => cells.get(name) ?? []);
      const shown = cells.map((cell) => cell.trim()).filter((cell) => cell && !isPrivateText(cell, meaning));
      return { name, meaning, sample: [...new Set(shown)].slice(0, 3) };
    }),
  };
}

/** Addresses for mail and telephone numbers, wherever they stand. */
const isPrivateText = (cell: string, meaning: Meaning | undefined): boolean =>
  (/^[^@\s]+@[^@\s]+\.\w+$/.test(cell) && !(meaning?.is === 'account' && meaning.platform === 'mastodon')) ||
  /^(\+|00|\(0)[\d\s().-]{7,}$/.test(cell);

/** The data of a file that is meant as registers in our own form, one or a list of them, whether or not they are right. */
function registersIn(text: string): readonly Fields[] | undefined {
  if (!/^\s*[[{]/.test(text) || !text.includes('"sources"')) return undefined;
  try {
    const data: unknown = JSON.parse(text);
    const all = Array.isArray(data) ? data : [data];
    return all.length > 0 && isListOf(all, isRegisterLike) ? all : undefined;
  } catch {
    return undefined;
  }
}

const isRegisterLike = (data: unknown): data is Fields =>
  isObject(data) && Array.isArray(data.sources) && 'asOf' in data;

const isNewer = ({ form }: Fields): boolean => typeof form === 'number' && form > registerForm;

function titleIn({ title }: Fields): string {
  const text = isObject(title) ? (title.nl ?? title.en) : undefined;
  return typeof text === 'string' ? text : '';
}
