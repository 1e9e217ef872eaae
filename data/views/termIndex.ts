/**
 * Which words stand in which field of which row, in flat arrays: they are stored and loaded as they are, in no time, and a key is
 * answered among a hundred thousand records as well.
 */

/** What is searched, each with how much a word in it counts. */
export const searchFields = { name: 3, handles: 2, offices: 1, organisations: 1, others: 0.3 } as const;
export type SearchField = keyof typeof searchFields;
export const fieldNames: readonly SearchField[] = ['name', 'handles', 'offices', 'organisations', 'others'];

/** What a row is found by. */
export type SearchText = Record<SearchField, string>;

export interface TermIndex {
  /** How many rows there are. */
  rows: number;
  /** The terms in the order of their code units, one behind the other. */
  letters: Uint16Array<ArrayBuffer>;
  /** Where each term begins there; and, as with the others, where the last one ends. */
  termStarts: Uint32Array<ArrayBuffer>;
  /** How many letters each term has in common with the one before it. */
  shared: Uint8Array<ArrayBuffer>;
  /** Where the places of each term begin. */
  placeStarts: Uint32Array<ArrayBuffer>;
  /** Where each term stands: the number of the field times that of rows, and the row; in this order. */
  places: Uint32Array<ArrayBuffer>;
  /** How often it stands there. */
  times: Uint8Array<ArrayBuffer>;
  /** How many words each row has in each field, ordered as the places are. */
  lengths: Uint8Array<ArrayBuffer>;
  /** How many those are on average, by field. */
  averages: number[];
}

/** What words are parted by; not by `&`, which is in the names of ministries. */
const separators = /[\s,;:/()@]+/;

/** The words of a text, as they are written. */
export const wordsIn = (text: string): string[] => text.split(separators);

/** Case and accents do not count: "André" is found by "andre". */
export const fold = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** More than that counts as that. */
const most = 255;

/** Makes an index row by row, so that others can work in between. */
export class TermIndexer {
  readonly #rows: number;
  readonly #lengths: Uint8Array<ArrayBuffer>;
  readonly #places = new Map<string, number[]>();
  /** Most words of a register stand in it many times. */
  readonly #folded = new Map<string, string>();
  #row = 0;

  /** @param rows how many will be added */
  constructor(rows: number) {
    this.#rows = rows;
    this.#lengths = new Uint8Array(fieldNames.length * rows);
  }

  add(text: SearchText): void {
    for (const [field, name] of fieldNames.entries()) {
      const words = wordsIn(text[name]);
      const place = field * this.#rows + this.#row;
      this.#lengths[place] = Math.min(new Set(words).size, most);
      for (const word of words) this.#put(this.#foldedOnce(word), place);
    }
    this.#row++;
  }

  index(): TermIndex {
    const [rows, lengths] = [this.#rows, this.#lengths];
    const averages = fieldNames.map((_, field) => mean(lengths.subarray(field * rows, (field + 1) * rows)));
    return { rows, lengths, averages, ...flat(this.#places) };
  }

  #put(term: string, place: number): void {
    if (!term) return;
    const before = this.#places.get(term);
    if (before) before.push(place);
    else this.#places.set(term, [place]);
  }

  #foldedOnce(word: string): string {
    const before = this.#folded.get(word);
    if (before !== undefined) return before;
    const term = fold(word);
    this.#folded.set(word, term);
    return term;
  }
}

const mean = (numbers: Uint8Array): number =>
  numbers.reduce((sum, each) => sum + each, 0) / Math.max(numbers.length, 1);

function flat(
  placesOf: ReadonlyMap<string, readonly number[]>,
): Pick<TermIndex, 'letters' | 'termStarts' | 'shared' | 'placeStarts' | 'places' | 'times'> {
  const terms = [...placesOf.keys()].sort();
  const sizes = terms.map((term) => new Set(placesOf.get(term)).size);
  const termStarts = startsOf(terms.map(({ length }) => length));
  const placeStarts = startsOf(sizes);
  const letters = new Uint16Array(termStarts.at(-1) ?? 0);
  const shared = new Uint8Array(terms.length);
  const places = new Uint32Array(placeStarts.at(-1) ?? 0);
  const times = new Uint8Array(places.length);
  for (const [at, term] of terms.entries()) {
    for (let letter = 0; letter < term.length; letter++)
      letters[(termStarts[at] ?? 0) + letter] = term.charCodeAt(letter);
    shared[at] = Math.min(sharedStart(terms[at - 1] ?? '', term), most);
    let to = (placeStarts[at] ?? 0) - 1;
    let last: number | undefined;
    // What is the same is then side by side.
    const all = placesOf.get(term) ?? [];
    for (const place of all.length === 1 ? all : Uint32Array.from(all).sort()) {
      if (place !== last) places[++to] = place;
      times[to] = Math.min((times[to] ?? 0) + 1, most);
      last = place;
    }
  }
  return { letters, termStarts, shared, placeStarts, places, times };
}

/** Where each begins, one behind the other, and where the last one ends. */
function startsOf(sizes: readonly number[]): Uint32Array<ArrayBuffer> {
  const starts = new Uint32Array(sizes.length + 1);
  for (const [at, size] of sizes.entries()) starts[at + 1] = (starts[at] ?? 0) + size;
  return starts;
}

function sharedStart(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length++;
  return length;
}
