/** Sets of rows, a bit a row: which pass a filter. They are combined and counted in no time, however many rows there are. */

/** Bit `row % 32` of item `row >> 5` says whether the row is in. */
export type RowSet = Uint32Array<ArrayBuffer>;

export const noRows = (size: number): RowSet => new Uint32Array((size + 31) >> 5);

export function allRows(size: number): RowSet {
  const rows = noRows(size).fill(0xffffffff);
  // No row stands behind the last one.
  if (size % 32 > 0) rows[rows.length - 1] = 2 ** (size % 32) - 1;
  return rows;
}

/** The rows that have more than 0. */
export function rowsAboveZero(numbers: Float32Array): RowSet {
  const rows = noRows(numbers.length);
  for (let at = 0; at < rows.length; at++) {
    let bits = 0;
    for (let row = Math.min(at * 32 + 32, numbers.length) - 1; row >= at * 32; row--)
      bits = (bits << 1) | ((numbers[row] ?? 0) > 0 ? 1 : 0);
    rows[at] = bits;
  }
  return rows;
}

export function addRow(rows: RowSet, row: number): void {
  rows[row >> 5] = (rows[row >> 5] ?? 0) | (1 << (row & 31));
}

/** Those that are in all of them. */
export function inAll([first, ...others]: readonly [RowSet, ...RowSet[]]): RowSet {
  const rows = first.slice();
  for (const other of others) for (let at = 0; at < rows.length; at++) rows[at] = (rows[at] ?? 0) & (other[at] ?? 0);
  return rows;
}

export function countRows(rows: RowSet): number {
  let count = 0;
  for (const bits of rows) count += bitsIn(bits);
  return count;
}

/** The rows that are in, in their order. */
export function rowsIn(rows: RowSet): Uint32Array<ArrayBuffer> {
  const list = new Uint32Array(countRows(rows));
  let filled = 0;
  for (let at = 0; at < rows.length; at++) {
    // The lowest bit that is left, again and again.
    for (let bits = rows[at] ?? 0; bits !== 0; bits &= bits - 1)
      list[filled++] = at * 32 + 31 - Math.clz32(bits & -bits);
  }
  return list;
}

/** How many bits are set: added up in pairs, then in fours, eights and so on, all at once. */
function bitsIn(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
