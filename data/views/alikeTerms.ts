/** The terms of an index that are a word with some letters wrong, left out or too many. */
import type { TermIndex } from './termIndex';

export interface Alike {
  term: number;
  /** How many letters are wrong. */
  distance: number;
}

/**
 * All terms with at most so many errors. The terms are sorted, so what is worked out for the letters that a term has in common with
 * the one before it serves again, and where a beginning is too far off already, all terms that begin so are passed over.
 */
export function alikeTerms({ letters, termStarts, shared }: TermIndex, word: string, errors: number): Alike[] {
  const found: Alike[] = [];
  const width = word.length + 1;
  const wanted = Uint16Array.from({ length: word.length }, (_, at) => word.charCodeAt(at));
  // A row for each letter of a term: how far its beginning is from each beginning of the word. What is further than counts stays so.
  const distances = new Uint8Array((width + errors + 1) * width).fill(errors + 1);
  for (let at = 0; at < width; at++) distances[at] = Math.min(at, errors + 1);
  for (let row = 1; row < width + errors + 1; row++) distances[row * width] = Math.min(row, errors + 1);
  /** For so many letters of the term before the distances are there. */
  let known = 0;
  for (let term = 0; term < shared.length; term++) {
    known = Math.min(known, shared[term] ?? 0);
    const start = termStarts[term] ?? 0;
    const length = (termStarts[term + 1] ?? 0) - start;
    let isFar = false;
    while (known < length && !isFar) {
      if (known >= width - 1 + errors) isFar = true;
      else isFar = nextRow(distances, width, known + 1, letters[start + known] ?? 0, wanted, errors) > errors;
      if (!isFar) known++;
    }
    if (isFar) {
      while (term + 1 < shared.length && (shared[term + 1] ?? 0) > known) term++;
      continue;
    }
    const distance = distances[length * width + width - 1] ?? errors + 1;
    if (distance > 0 && distance <= errors) found.push({ term, distance });
  }
  return found;
}

/** Works out the distances for one more letter; returns the least of them. */
function nextRow(
  distances: Uint8Array,
  width: number,
  row: number,
  letter: number,
  wanted: Uint16Array,
  errors: number,
): number {
  const [here, before] = [row * width, (row - 1) * width];
  let least = distances[here] ?? 0;
  // Only what lies near the diagonal can be near enough.
  const last = Math.min(width - 1, row + errors);
  for (let at = Math.max(1, row - errors); at <= last; at++) {
    const replaced = (distances[before + at - 1] ?? 0) + (letter === wanted[at - 1] ? 0 : 1);
    const leftOut = (distances[before + at] ?? 0) + 1;
    const added = (distances[here + at - 1] ?? 0) + 1;
    const distance = Math.min(replaced, leftOut, added);
    distances[here + at] = distance;
    if (distance < least) least = distance;
  }
  return least;
}
