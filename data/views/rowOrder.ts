/** In which order rows are listed: each time together, and within it by kind and name, or by what is searched for or sorted by. */
import { times } from './entries';
import type { ListData } from './listData';
import { inAll, type RowSet, rowsIn } from './rowSets';
import type { Selection } from './selection';
import type { Scores } from './termSearch';

/** Below 0 where the first row comes before the second one. */
export type Comparison = (one: number, other: number) => number;

/** Rows of one time. */
export interface Part {
  /** As numbered in `times`. */
  time: number;
  /** In the list's order. */
  rows: Uint32Array<ArrayBuffer>;
  /** Where the first one stands among all that are found. */
  start: number;
}

/** How rows are ordered otherwise than by kind and name; undefined where they are not. */
export function comparisonOf(
  { sorting }: Selection,
  data: ListData,
  scores: Scores | undefined,
): Comparison | undefined {
  const key = sorting === 'followers' ? data.followers : sorting === 'activity' ? data.activity : undefined;
  if (!key && !scores) return undefined;
  return (one, other) =>
    (key ? (key[other] ?? 0) - (key[one] ?? 0) : 0) ||
    (scores ? (scores[other] ?? 0) - (scores[one] ?? 0) : 0) ||
    one - other;
}

/** What is found, each time together: what holds now first, or that which the best is of. */
export function partsOf(found: RowSet, { sets }: ListData, compare: Comparison | undefined): Part[] {
  const parts = times.flatMap((name, time) => {
    const ofTime = sets.get(`time ${name}`);
    const rows = ofTime && rowsIn(inAll([found, ofTime]));
    return rows && rows.length > 0 ? [{ time, rows, best: compare ? bestOf(rows, compare) : 0 }] : [];
  });
  if (compare) parts.sort((one, other) => compare(one.best, other.best));
  let start = 0;
  return parts.map(({ time, rows }) => {
    const part = { time, rows, start };
    start += rows.length;
    return part;
  });
}

function bestOf(rows: Uint32Array, compare: Comparison): number {
  let best = rows[0] ?? 0;
  for (const row of rows) if (compare(row, best) < 0) best = row;
  return best;
}

/** The rows of a part that stand between two places of it; what comes after them is not put in order. */
export const rowsBetween = (
  rows: Uint32Array,
  compare: Comparison | undefined,
  { from, until }: { from: number; until: number },
): number[] => (compare ? firstRows(rows, compare, until).slice(from) : [...rows.subarray(from, until)]);

function firstRows(rows: Uint32Array, compare: Comparison, count: number): number[] {
  if (count === 0) return [];
  // A heap: the last of those that are kept is at its top, and gives way to whichever comes before it.
  const kept: number[] = [];
  for (const row of rows) {
    if (kept.length < count) {
      kept.push(row);
      if (kept.length === count) for (let at = (count >> 1) - 1; at >= 0; at--) sink(kept, at, compare);
    } else if (compare(row, kept[0] ?? 0) < 0) {
      kept[0] = row;
      sink(kept, 0, compare);
    }
  }
  return kept.sort(compare);
}

/** Brings the one at a place of the heap down to where those below it come before it. */
function sink(heap: number[], from: number, compare: Comparison): void {
  const row = heap[from] ?? 0;
  let at = from;
  for (;;) {
    let below = 2 * at + 1;
    if (below >= heap.length) break;
    if (below + 1 < heap.length && compare(heap[below + 1] ?? 0, heap[below] ?? 0) > 0) below++;
    if (compare(heap[below] ?? 0, row) <= 0) break;
    heap[at] = heap[below] ?? 0;
    at = below;
  }
  heap[at] = row;
}

/** At which place a row is listed; undefined where it is not found. */
export function placeOf(
  row: number,
  parts: readonly Part[],
  compare: Comparison = (one, other) => one - other,
): number | undefined {
  for (const { rows, start } of parts) {
    if (!rows.includes(row)) continue;
    let before = 0;
    for (const other of rows) if (compare(other, row) < 0) before++;
    return start + before;
  }
  return undefined;
}
