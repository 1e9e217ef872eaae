/**
 * How well the rows of an index fit what is searched for, by the usual measure (BM25+): a rare word counts for more than one that
 * many rows have, a whole word for more than its beginning, and that for more than one with a typing error.
 */
import { alikeTerms } from './alikeTerms';
import { fieldNames, searchFields, type TermIndex } from './termIndex';

/** By row; 0 of those that do not fit. */
export type Scores = Float64Array<ArrayBuffer>;

/** One word of what is searched for. */
export interface Wanted {
  /** How it may be written; each also as the beginning of a word. */
  spellings: readonly string[];
  /** How many letters may be wrong of the first of them. */
  errors: number;
}

/** How fast more of the same counts for less, how much a long field takes away, and what a word counts for wherever it stands. */
const [saturation, lengthCounts, anywhere] = [1.2, 0.7, 0.5];

/** What the beginning of a word counts for, and a word with typing errors. */
const [beginning, alike] = [0.375, 0.45];

/** The rows in which every word is found. */
export function scoresOf(index: TermIndex, words: readonly Wanted[]): Scores {
  const [first, ...others] = words.map((wanted) => scoresOfWord(index, wanted));
  if (!first) return new Float64Array(index.rows);
  for (const other of others) {
    for (let row = 0; row < first.length; row++) {
      const [before = 0, now = 0] = [first[row], other[row]];
      first[row] = before > 0 && now > 0 ? before + now : 0;
    }
  }
  return first;
}

function scoresOfWord(index: TermIndex, { spellings, errors }: Wanted): Scores {
  const scores: Scores = new Float64Array(index.rows);
  for (const [nth, spelling] of spellings.entries()) {
    const [from, until] = termsBeginningWith(index, spelling);
    for (let term = from; term < until; term++) {
      const length = lengthOf(index, term);
      const rest = length - spelling.length;
      addTerm(index, term, rest === 0 ? 1 : (beginning * length) / (length + 0.3 * rest), scores);
    }
    if (nth > 0 || errors === 0) continue;
    for (const { term, distance } of alikeTerms(index, spelling, errors)) {
      if (term >= from && term < until) continue;
      const length = lengthOf(index, term);
      addTerm(index, term, (alike * length) / (length + distance), scores);
    }
  }
  return scores;
}

const lengthOf = ({ termStarts }: TermIndex, term: number): number =>
  (termStarts[term + 1] ?? 0) - (termStarts[term] ?? 0);

/** Adds what a term counts for to each row that has it. */
function addTerm(
  { rows, placeStarts, places, times, lengths, averages }: TermIndex,
  term: number,
  weight: number,
  scores: Scores,
): void {
  const end = placeStarts[term + 1] ?? 0;
  let at = placeStarts[term] ?? 0;
  while (at < end) {
    const field = Math.floor((places[at] ?? 0) / rows);
    const start = field * rows;
    let fieldEnd = at + 1;
    while (fieldEnd < end && (places[fieldEnd] ?? 0) < start + rows) fieldEnd++;
    const rare = Math.log(1 + (rows - (fieldEnd - at) + 0.5) / (fieldEnd - at + 0.5));
    const counts = weight * searchFields[fieldNames[field] ?? 'others'] * rare;
    const perWord = (saturation * lengthCounts) / (averages[field] ?? 1);
    for (; at < fieldEnd; at++) {
      const place = places[at] ?? 0;
      const often = times[at] ?? 0;
      const whole = often + saturation * (1 - lengthCounts) + perWord * (lengths[place] ?? 0);
      scores[place - start] = (scores[place - start] ?? 0) + counts * (anywhere + (often * (saturation + 1)) / whole);
    }
  }
}

/** From which term up to which one, not included. */
function termsBeginningWith(index: TermIndex, start: string): [from: number, until: number] {
  const from = firstTerm(index, (term) => compareStart(index, term, start) >= 0);
  return [from, firstTerm(index, (term) => compareStart(index, term, start) > 0, from)];
}

/** The first term that is far enough, by halving. */
function firstTerm({ shared }: TermIndex, isFar: (term: number) => boolean, from = 0): number {
  let [low, high] = [from, shared.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isFar(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Below 0 where the term comes before all that begin so, above 0 where it comes after them. */
function compareStart({ letters, termStarts }: TermIndex, term: number, start: string): number {
  const [from = 0, until = 0] = [termStarts[term], termStarts[term + 1]];
  for (let at = 0; at < start.length; at++) {
    if (from + at >= until) return -1;
    const difference = (letters[from + at] ?? 0) - start.charCodeAt(at);
    if (difference !== 0) return difference;
  }
  return 0;
}
