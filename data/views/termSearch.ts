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
  /** How it is written, then how else it may be meant; each also as the beginning of a word. */
  spellings: readonly string[];
  /** How many letters may be wrong of the first of them. */
  errors: number;
}

/** How fast more of the same counts for less, how much a long field takes away, and what a word counts for wherever it stands. */
const [saturation, lengthCounts, anywhere] = [1.2, 0.7, 0.5];

/** What the beginning of a word counts for, one that is otherwise written, and one with typing errors. */
const [beginning, otherwise, alike] = [0.375, 0.8, 0.45];

/** The rows in which every word is found. */
export function scoresOf(index: TermIndex, words: readonly Wanted[]): Scores {
  const all: Scores = new Float64Array(index.rows);
  // Where one word is nowhere, the others need not be looked for.
  if (words.some(({ spellings, errors }) => errors === 0 && spellings.every((each) => isNowhere(index, each))))
    return all;
  for (const [nth, wanted] of words.entries()) {
    const scores = lately(index, wanted);
    if (nth === 0) all.set(scores);
    else {
      for (let row = 0; row < all.length; row++) {
        const [before = 0, now = 0] = [all[row], scores[row]];
        all[row] = before > 0 && now > 0 ? before + now : 0;
      }
    }
  }
  return all;
}

function isNowhere(index: TermIndex, start: string): boolean {
  const [from, until] = termsBeginningWith(index, start);
  return from === until;
}

/** By word, the one that was asked for last at the end: most keys change but the last word of what is searched for. */
const scoredLately = new WeakMap<TermIndex, Map<string, Scores>>();
const keptWords = 6;

/** The scores of a word; to be read before another word is asked for. */
function lately(index: TermIndex, wanted: Wanted): Scores {
  const kept = scoredLately.get(index) ?? new Map<string, Scores>();
  scoredLately.set(index, kept);
  const key = JSON.stringify(wanted);
  const known = kept.get(key);
  const [oldest] = kept.size < keptWords ? [] : kept;
  if (!known && oldest) kept.delete(oldest[0]);
  // What was kept longest is written over: as much anew for each key would soon have to be cleared away.
  const scores = known ?? scoresOfWord(index, wanted, oldest?.[1].fill(0) ?? new Float64Array(index.rows));
  kept.delete(key);
  kept.set(key, scores);
  return scores;
}

/** @param scores all 0 */
function scoresOfWord(index: TermIndex, { spellings, errors }: Wanted, scores: Scores): Scores {
  const weigh = weigherOf(index);
  for (const [nth, spelling] of spellings.entries()) {
    const [from, until] = termsBeginningWith(index, spelling);
    for (let term = from; term < until; term++) {
      const length = lengthOf(index, term);
      const rest = length - spelling.length;
      const weight = rest === 0 ? 1 : (beginning * length) / (length + 0.3 * rest);
      weigh(term, nth === 0 ? weight : weight * otherwise, scores);
    }
    if (nth > 0 || errors === 0) continue;
    for (const { term, distance } of alikeTerms(index, spelling, errors)) {
      if (term >= from && term < until) continue;
      const length = lengthOf(index, term);
      weigh(term, (alike * length) / (length + distance), scores);
    }
  }
  return scores;
}

const lengthOf = ({ termStarts }: TermIndex, term: number): number =>
  (termStarts[term + 1] ?? 0) - (termStarts[term] ?? 0);

/** Adds what a term counts for, with a weight, to the score of each row that has it. */
type Weigher = (term: number, weight: number, scores: Scores) => void;

/** One byte holds so many lengths. */
const lengthsAtMost = 256;

/** A single letter begins hundreds of thousands of places: what is the same for many of them is worked out once. */
function weigherOf({ rows, placeStarts, places, times, lengths, averages }: TermIndex): Weigher {
  /** By field and its length in words: what a word counts for there that stands there once. */
  const once = new Float64Array(fieldNames.length * lengthsAtMost);
  const countsFor = (often: number, field: number, length: number) => {
    const long = (lengthCounts * length) / (averages[field] ?? 1);
    return anywhere + (often * (saturation + 1)) / (often + saturation * (1 - lengthCounts + long));
  };
  for (let at = 0; at < once.length; at++) {
    once[at] = countsFor(1, Math.floor(at / lengthsAtMost), at % lengthsAtMost);
  }
  const rarity = (found: number) => Math.log(1 + (rows - found + 0.5) / (found + 0.5));
  const rarest = rarity(1);
  const boosts = fieldNames.map((name) => searchFields[name]);
  return (term, weight, scores) => {
    const end = placeStarts[term + 1] ?? 0;
    let at = placeStarts[term] ?? 0;
    const last = places[end - 1] ?? 0;
    let field = 0;
    let fieldEnd = rows;
    while (at < end) {
      const place = places[at] ?? 0;
      while (place >= fieldEnd) {
        field++;
        fieldEnd += rows;
      }
      let until = last < fieldEnd ? end : at + 1;
      while (until < end && (places[until] ?? 0) < fieldEnd) until++;
      const counts = weight * (boosts[field] ?? 0) * (until - at === 1 ? rarest : rarity(until - at));
      const start = fieldEnd - rows;
      for (; at < until; at++) {
        const place = places[at] ?? 0;
        const often = times[at] ?? 0;
        const length = lengths[place] ?? 0;
        const one = often === 1 ? (once[field * lengthsAtMost + length] ?? 0) : countsFor(often, field, length);
        scores[place - start] = (scores[place - start] ?? 0) + counts * one;
      }
    }
  };
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
