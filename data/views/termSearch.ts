/**
 * How well the rows of an index fit what is searched for, by the usual measure (BM25+): a rare word counts for more than one that
 * many rows have, a whole word for more than its beginning, and that for more than one with a typing error.
 */
import { alikeTerms } from './alikeTerms';
import type { TermIndex } from './termIndex';

/** By row; 0 of those that do not fit. */
export type Scores = Float32Array<ArrayBuffer>;

/** One word of what is searched for. */
export interface Wanted {
  /** How it is written, then how else it may be meant; each also as the beginning of a word. */
  spellings: readonly string[];
  /** How many letters may be wrong of the first of them. */
  errors: number;
}

/** What the beginning of a word counts for, one that is otherwise written, and one with typing errors. */
const [beginning, otherwise, alike] = [0.375, 0.8, 0.45];

/** The rows in which every word is found. */
export function scoresOf(index: TermIndex, words: readonly Wanted[]): Scores {
  const all: Scores = new Float32Array(index.rows);
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
  const scores = known ?? scoresOfWord(index, wanted, oldest?.[1].fill(0) ?? new Float32Array(index.rows));
  kept.delete(key);
  kept.set(key, scores);
  return scores;
}

/** @param scores all 0 */
function scoresOfWord(index: TermIndex, { spellings, errors }: Wanted, scores: Scores): Scores {
  for (const [nth, spelling] of spellings.entries()) {
    const [from, until] = termsBeginningWith(index, spelling);
    addBeginnings(index, from, until, spelling.length, nth === 0 ? 1 : otherwise, scores);
    if (nth > 0 || errors === 0) continue;
    for (const { term, distance } of alikeTerms(index, spelling, errors)) {
      if (term >= from && term < until) continue;
      const length = lengthOf(index, term);
      addTerm(index, term, (alike * length) / (length + distance), scores);
    }
  }
  return scores;
}

/**
 * Adds what the terms of a range count for to the score of each row that has one of them: what is found by a letter may be most of a
 * register, so nothing is done here for each that can be done once.
 * @param wanted how many letters of them are looked for
 */
function addBeginnings(
  { termStarts, placeStarts, places, worths }: TermIndex,
  from: number,
  until: number,
  wanted: number,
  weight: number,
  scores: Scores,
): void {
  let at = placeStarts[from] ?? 0;
  for (let term = from; term < until; term++) {
    const length = (termStarts[term + 1] ?? 0) - (termStarts[term] ?? 0);
    const rest = length - wanted;
    const ofTerm = rest === 0 ? weight : (weight * beginning * length) / (length + 0.3 * rest);
    for (const end = placeStarts[term + 1] ?? 0; at < end; at++) {
      const row = places[at] ?? 0;
      scores[row] = (scores[row] ?? 0) + ofTerm * (worths[at] ?? 0);
    }
  }
}

function addTerm({ placeStarts, places, worths }: TermIndex, term: number, weight: number, scores: Scores): void {
  const end = placeStarts[term + 1] ?? 0;
  for (let at = placeStarts[term] ?? 0; at < end; at++) {
    const row = places[at] ?? 0;
    scores[row] = (scores[row] ?? 0) + weight * (worths[at] ?? 0);
  }
}

const lengthOf = ({ termStarts }: TermIndex, term: number): number =>
  (termStarts[term + 1] ?? 0) - (termStarts[term] ?? 0);

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
