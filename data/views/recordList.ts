/**
 * The list of records as it is asked for: narrowed, searched, sorted, and of it the rows that are seen. The same for the bundled
 * registers, in the popup itself, as for 100,000 records, in a worker.
 */
import { activityLevels, organisationKinds, platforms, roles } from '../model/vocabulary';
import { type Chip, chipsOf } from './chips';
import type { Entry, EntryContext } from './entries';
import { type ListData, listOf, markOf, termsOf } from './listData';
import { comparisonOf, partsOf, placeOf } from './rowOrder';
import { allRows, countRows, inAll, noRows, type RowSet, rowsAboveZero, rowsIn } from './rowSets';
import { search } from './search';
import { type JumpPlace, jumpPlacesOf, type Section, type Span, sectionsOf } from './sections';
import type { Choices, Selection } from './selection';
import type { TermIndex } from './termIndex';
import type { Scores } from './termSearch';
import type { Words } from './words';

/** What is asked of the list. */
export interface Asked {
  selection: Selection;
  /** The rows that are seen. */
  span: Span;
  /** The id of an entry that is to be among them, where it is found; the span is then another one. */
  withId?: string;
}

/** The list as it is shown. */
export interface ListView {
  /** What was searched for. */
  query: string;
  /** How many records are found, and how many there are. */
  count: number;
  size: number;
  chips: Chip[];
  choices: Choices;
  sections: Section[];
  jumps: JumpPlace[];
  /** The rows that are there. */
  span: Span;
}

/** The rows that are there, as one list. */
export const entriesIn = ({ sections }: ListView): Entry[] =>
  sections.flatMap(({ groups }) => groups.flatMap(({ entries }) => entries));

/** The rows that a list begins with: more than a screen holds. */
export const firstSpan: Span = { from: 0, until: 20 };

/** So many rows are there from the start of a list on; further down only those around. */
const longStretch = 1000;
const around = 60;

/** The rows to have there where the one at a place is wanted. */
export const spanWith = (place: number): Span => ({
  from: place < longStretch ? 0 : place - around,
  until: place + around,
});

/** What a list is made of. */
export interface ListParts {
  data: ListData;
  words: Words;
  /** Asked for once something is searched for. */
  terms: () => TermIndex;
  entryAt: (row: number) => Entry;
}

export class RecordList {
  readonly #parts: ListParts;
  /** What was searched for last: the next rows and other filters are asked for while it stands. */
  #last: { query: string; scores: Scores; rows: RowSet } | undefined;

  constructor(parts: ListParts) {
    this.#parts = parts;
  }

  /**
   * What the selection leads to: what holds now apart from what did once; each by kind and name, or best matches first while
   * something is searched for; or as sorted, with those last of whom it is not known what is sorted by.
   */
  view({ selection, span, withId }: Asked): ListView {
    const { data, words, entryAt } = this.#parts;
    const matching = this.#matching(selection.query);
    const found = this.#passing(selection, matching.rows);
    const compare = comparisonOf(selection, data, matching.scores);
    const parts = partsOf(found, data, compare);
    const row = withId === undefined ? undefined : this.#rowOf(withId);
    const place = row === undefined ? undefined : placeOf(row, parts, compare);
    const list = { data, words, entryAt, parts, compare };
    const seen = place === undefined ? span : spanWith(place);
    const count = countRows(found);
    return {
      query: selection.query,
      count,
      size: data.size,
      chips: chipsOf(
        { rows: matching.rows, data, pass: (other) => this.#passing(other, matching.rows) },
        selection,
        words,
      ),
      choices: choicesOf(data),
      sections: sectionsOf(list, seen),
      jumps: jumpPlacesOf(list),
      span: { from: seen.from, until: Math.min(seen.until, count) },
    };
  }

  /** The ids of all that the selection leads to, one a line. */
  found(selection: Selection): string {
    const rows = this.#passing(selection, this.#matching(selection.query).rows);
    return Array.from(rowsIn(rows), (row) => this.#parts.entryAt(row).id).join('\n');
  }

  find(id: string): Entry | undefined {
    const row = this.#rowOf(id);
    return row === undefined ? undefined : this.#parts.entryAt(row);
  }

  #rowOf(id: string): number | undefined {
    const { data, entryAt } = this.#parts;
    const mark = markOf(id);
    for (let row = data.idMarks.indexOf(mark); row >= 0; row = data.idMarks.indexOf(mark, row + 1)) {
      if (entryAt(row).id === id) return row;
    }
    return undefined;
  }

  /** The rows that what is searched for leaves, and how well each fits; all where nothing is. */
  #matching(query: string): { rows: RowSet; scores?: Scores } {
    const { data, terms } = this.#parts;
    if (!query.trim()) return { rows: allRows(data.size) };
    if (this.#last?.query !== query) {
      const scores = search(terms(), query, data.governments);
      this.#last = { query, scores, rows: rowsAboveZero(scores) };
    }
    return this.#last;
  }

  /** Those of the rows that pass all filters. */
  #passing({ time, type, role, kind, activity, platform, account }: Selection, rows: RowSet): RowSet {
    const { sets, size } = this.#parts.data;
    // With proven or ended accounts asked for, a platform means those there.
    const onPlatform = account === 'proven' || account === 'ended' ? account : 'platform';
    const keys = [
      time && `time ${time}`,
      type && `type ${type}`,
      role && `role ${role}`,
      kind && `kind ${kind}`,
      activity && `activity ${activity}`,
      platform && `${onPlatform} ${platform}`,
      account && `account ${account}`,
    ];
    return inAll([rows, ...keys.filter(Boolean).map((key) => sets.get(key) ?? noRows(size))]);
  }
}

/** The list of all that is known. */
export function recordListOf(context: EntryContext): RecordList {
  const { listed, data } = listOf(context);
  let terms: TermIndex | undefined;
  return new RecordList({
    data,
    words: context.words,
    terms() {
      terms ??= termsOf(listed);
      return terms;
    },
    entryAt(row) {
      const at = listed[row];
      if (!at) throw new Error(`there is no row ${row}`);
      return at.entry;
    },
  });
}

/** The filter values that lead to at least one record, each once. */
function choicesOf({ sets }: ListData): Choices {
  return {
    role: roles.filter((role) => sets.has(`role ${role}`)),
    kind: organisationKinds.filter((kind) => sets.has(`kind ${kind}`)),
    activity: [...activityLevels, 'withheld' as const].filter((activity) => sets.has(`activity ${activity}`)),
    platform: platforms.filter((platform) => sets.has(`platform ${platform}`)),
  };
}
