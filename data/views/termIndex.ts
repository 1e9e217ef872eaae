/**
 * Which words stand in which row, and what they count for there, in flat arrays: they are stored and loaded as they are, in no time,
 * and a key is answered among a hundred thousand records as well.
 */

/** What is searched, each with how much a word in it counts. */
export const searchFields = { name: 3, handles: 2, offices: 1, organisations: 1, others: 0.3 } as const;
export type SearchField = keyof typeof searchFields;
const fieldNames: readonly SearchField[] = ['name', 'handles', 'offices', 'organisations', 'others'];

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
  /** The rows in which each term stands, in their order. */
  places: Uint32Array<ArrayBuffer>;
  /** What it counts for there, in all fields together: worked out once, as a single letter begins hundreds of thousands of places. */
  worths: Float32Array<ArrayBuffer>;
}

/** What words are parted by; not by `&`, which is in the names of ministries. */
const separators = /[\s,;:/()@]+/;

/** The words of a text, as they are written. */
export const wordsIn = (text: string): string[] => text.split(separators);

/** Case and accents do not count: "André" is found by "andre". */
export const fold = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** How fast more of the same counts for less, how much a long field takes away, and what a word counts for wherever it stands. */
const [saturation, lengthCounts, anywhere] = [1.2, 0.7, 0.5];

/** More letters in common than that count as that. */
const mostShared = 255;

/** Makes an index row by row, so that others can work in between. */
export class TermIndexer {
  readonly #rows: number;
  /** How many words each row has in each field: the fields one behind the other. */
  readonly #lengths: Uint32Array<ArrayBuffer>;
  /** By term, where it stands: the number of the field times that of rows, and the row; as often as it stands there. */
  readonly #places = new Map<string, number[]>();
  /** Most words of a register stand in it many times. */
  readonly #folded = new Map<string, string>();
  #row = 0;

  /** @param rows how many will be added */
  constructor(rows: number) {
    this.#rows = rows;
    this.#lengths = new Uint32Array(fieldNames.length * rows);
  }

  add(text: SearchText): void {
    for (const [field, name] of fieldNames.entries()) {
      const words = wordsIn(text[name]);
      const place = field * this.#rows + this.#row;
      this.#lengths[place] = new Set(words).size;
      for (const word of words) this.#put(this.#foldedOnce(word), place);
    }
    this.#row++;
  }

  index(): TermIndex {
    const terms = [...this.#places.keys()].sort();
    const worthOf = this.#worths();
    const found = terms.map((term) => worthOf(this.#places.get(term) ?? []));
    const placeStarts = startsOf(found.map(({ size }) => size));
    const places = new Uint32Array(placeStarts.at(-1) ?? 0);
    const worths = new Float32Array(places.length);
    for (const [term, rows] of found.entries()) {
      let at = placeStarts[term] ?? 0;
      for (const row of rows.size === 1 ? rows.keys() : Uint32Array.from(rows.keys()).sort()) {
        places[at] = row;
        worths[at++] = rows.get(row) ?? 0;
      }
    }
    return { rows: this.#rows, ...lettersOf(terms), placeStarts, places, worths };
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

  /** @returns what a term counts for in each row, given where it stands */
  #worths(): (places: readonly number[]) => Map<number, number> {
    const [rows, lengths] = [this.#rows, this.#lengths];
    const averages = fieldNames.map((_, field) => mean(lengths.subarray(field * rows, (field + 1) * rows)));
    const rarity = (found: number) => Math.log(1 + (rows - found + 0.5) / (found + 0.5));
    return (places) => {
      const often = new Map<number, number>();
      for (const place of places) often.set(place, (often.get(place) ?? 0) + 1);
      const foundIn = fieldNames.map(() => 0);
      for (const place of often.keys())
        foundIn[Math.floor(place / rows)] = (foundIn[Math.floor(place / rows)] ?? 0) + 1;
      const worths = new Map<number, number>();
      for (const [place, times] of often) {
        const [field, row] = [Math.floor(place / rows), place % rows];
        const name = fieldNames[field];
        const long = (lengthCounts * (lengths[place] ?? 0)) / (averages[field] ?? 1);
        const counts = anywhere + (times * (saturation + 1)) / (times + saturation * (1 - lengthCounts + long));
        const worth = (name ? searchFields[name] : 0) * rarity(foundIn[field] ?? 0) * counts;
        worths.set(row, (worths.get(row) ?? 0) + worth);
      }
      return worths;
    };
  }
}

const mean = (numbers: Uint32Array): number =>
  numbers.reduce((sum, each) => sum + each, 0) / Math.max(numbers.length, 1);

function lettersOf(terms: readonly string[]): Pick<TermIndex, 'letters' | 'termStarts' | 'shared'> {
  const termStarts = startsOf(terms.map(({ length }) => length));
  const letters = new Uint16Array(termStarts.at(-1) ?? 0);
  const shared = new Uint8Array(terms.length);
  for (const [at, term] of terms.entries()) {
    for (let letter = 0; letter < term.length; letter++)
      letters[(termStarts[at] ?? 0) + letter] = term.charCodeAt(letter);
    shared[at] = Math.min(sharedStart(terms[at - 1] ?? '', term), mostShared);
  }
  return { letters, termStarts, shared };
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
