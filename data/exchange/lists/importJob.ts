/** One import from files to a register, step by step; each step can be taken again with other answers. */
import { checkRegisterData, type Fault } from '../../model/readChecked';
import type { Register } from '../../model/schema';
import { isObject } from '../../model/valueChecks';
import { registerForm } from '../../model/vocabulary';
import type { ReadProfile } from '../addresses';
import { type Preview, previewOf } from '../preview';
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
  /** With the first of the conflicts. */
  preview: Preview;
  conflictCount: number;
  /** The first of them, and how many there are. */
  leftOut: {
    rows: LeftOut[];
    refused: { line: number | undefined; name: string; reason: RefusedDraft['reason'] }[];
    count: number;
  };
}

/** Of what is left out, and of conflicts, so many are shown. */
const shownAtMost = 200;

export class ImportJob {
  #tables: Table[] = [];
  #register: Register | undefined;
  #data: unknown;

  /** @param others the registers that are there, by precedence; one with the id of the new one is its earlier edition */
  constructor(
    readonly readProfile: ReadProfile,
    readonly others: readonly Register[],
  ) {}

  /** What may be kept. */
  get register(): Register | undefined {
    return this.#register;
  }

  /** @throws Unreadable where a file is broken or holds no list */
  read(files: readonly Uint8Array[]): Read {
    const texts = files.map(textOf);
    const [data] = texts.map(registerIn);
    this.#data = files.length === 1 ? data : undefined;
    if (isObject(this.#data) && isNewer(this.#data)) throw new Unreadable('newerForm');
    if (isObject(this.#data)) return { kind: 'register', title: titleIn(this.#data) };
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
    this.#register = undefined;
    const lists = this.#tables.map((table, index) => ({ table, columns: meanings[index] ?? new Map() }));
    const { drafts, leftOut } = draftsOf(facts ? lists : [], this.readProfile);
    const made = facts && registerOfList(withKnownNames(drafts, this.others, facts.holds), facts);
    const checked = checkRegisterData(made ? made.register : this.#data);
    if ('faults' in checked) return checked;
    const register = checked.data;
    this.#register = register;
    const previous = this.others.find(({ id }) => id === register.id);
    const refused = (made?.refused ?? []).map(({ draft, reason, handle }) => ({
      line: draft.line,
      name: handle ?? draft.name ?? draft.accounts[0]?.handle ?? '',
      reason,
    }));
    const preview = previewOf(
      register,
      previous,
      this.others.filter((other) => other !== previous),
    );
    return {
      title: register.title.nl ?? register.title.en ?? '',
      preview: { ...preview, conflicts: preview.conflicts.slice(0, shownAtMost) },
      conflictCount: preview.conflicts.length,
      leftOut: {
        rows: leftOut.slice(0, shownAtMost),
        refused: refused.slice(0, shownAtMost),
        count: leftOut.length + refused.length,
      },
    };
  }
}

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

/** The data of a file that is meant as a register in our own form, whether or not it is right. */
function registerIn(text: string): unknown {
  if (!text.trimStart().startsWith('{') || !text.includes('"sources"')) return undefined;
  try {
    const data: unknown = JSON.parse(text);
    return isObject(data) && Array.isArray(data.sources) && 'asOf' in data ? data : undefined;
  } catch {
    return undefined;
  }
}

const isNewer = ({ form }: Record<string, unknown>): boolean => typeof form === 'number' && form > registerForm;

function titleIn({ title }: Record<string, unknown>): string {
  const text = isObject(title) ? (title.nl ?? title.en) : undefined;
  return typeof text === 'string' ? text : '';
}
