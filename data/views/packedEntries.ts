/** The entries of a large list as one run of bytes, which takes a tenth of what objects take; those that are seen are read out of it. */
import { isObject, isText } from '../model/valueChecks';
import type { Entry } from './entries';

export interface PackedEntries {
  /** What the values of an entry are, in their order. */
  keys: readonly string[];
  /** The values of one entry after the other, each as a list in JSON. */
  bytes: Uint8Array<ArrayBuffer>;
  /** Where each begins; and where the last one ends. */
  starts: Uint32Array<ArrayBuffer>;
}

export function packed(entries: readonly Entry[]): PackedEntries {
  const keys = [...new Set(entries.flatMap((entry) => Object.keys(entry)))];
  const encoder = new TextEncoder();
  const rows = entries.map((entry) => encoder.encode(JSON.stringify(keys.map((key) => Reflect.get(entry, key)))));
  const starts = new Uint32Array(rows.length + 1);
  for (const [at, { length }] of rows.entries()) starts[at + 1] = (starts[at] ?? 0) + length;
  const bytes = new Uint8Array(starts.at(-1) ?? 0);
  for (const [at, row] of rows.entries()) bytes.set(row, starts[at] ?? 0);
  return { keys, bytes, starts };
}

/** @returns what reads one entry */
export function unpacker({ keys, bytes, starts }: PackedEntries): (row: number) => Entry {
  const decoder = new TextDecoder();
  return (row) => {
    const values: unknown = JSON.parse(decoder.decode(bytes.subarray(starts[row], starts[row + 1])));
    if (!Array.isArray(values)) throw new Error(`there is no row ${row}`);
    // What an entry does not have is nothing there.
    const entry: unknown = Object.fromEntries(
      keys.map((key, at) => [key, values[at]]).filter(([, value]) => value !== null),
    );
    if (!isEntry(entry)) throw new Error(`row ${row} is no entry`);
    return entry;
  };
}

// Only what tells one value of ours from another: nobody else writes it.
const isEntry = (value: unknown): value is Entry =>
  isObject(value) && isText(value.id) && Array.isArray(value.platforms);
