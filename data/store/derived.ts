/**
 * What is made out of the registers where these are large, in a database of its own: it can be made again at any time. Made in
 * generations: one counts only once it is whole, and takes the place of the one before in one transaction. So whoever reads
 * finds one generation, the old or the new; and where the browser ends who writes, the old stays. Read without checks by zod,
 * as nobody else writes it: see docs/design/any-size.md.
 */
import type { DBSchema, IDBPDatabase } from 'idb';
import { isObject, isText } from '../model/valueChecks';
import { keptOpen } from './keptOpen';

/** The generation that counts. */
interface Current {
  generation: string;
  /** What it was made from: another text after each change of registers, language, or version. */
  basis: string;
}

interface Schema extends DBSchema {
  facts: { key: 'current'; value: Current };
  /** By generation and place. */
  parts: { key: [generation: string, place: string]; value: unknown };
}

/** Takes what a generation consists of. */
export interface DerivedWriter {
  /**
   * Keeps a value, whatever the browser can copy.
   * @param place its name within the generation, as `entries/12`: each part of the extension begins its own with a word of its own
   */
  put(place: string, value: unknown): Promise<void>;
}

/** One generation as it is read: its values do not change meanwhile. */
export interface Derived {
  basis: string;
  /** The values at the places, in their order; undefined where there is none. */
  values: readonly unknown[];
}

/** Raised where values of before can no longer be read as they are: the browser then drops them, and they are made anew. */
const form = 2;

/** So many values are written at once: the fewer transactions the faster, but what waits takes memory. */
const partsAtOnce = 200;

const database = keptOpen<Schema>('derived', form, (db) => {
  for (const name of db.objectStoreNames) db.deleteObjectStore(name);
  db.createObjectStore('facts');
  db.createObjectStore('parts');
});

/**
 * Makes a new generation. Where `fill` fails, or the browser ends us before it is whole, the one before stays.
 * @param basis what it is made from, so that a reader can tell whether it is of now
 */
export const writeDerived = (basis: string, fill: (writer: DerivedWriter) => Promise<void>): Promise<void> =>
  navigator.locks.request('derived', async () => {
    const db = await database();
    await removeOthers(db, (await db.get('facts', 'current'))?.generation);
    const generation = crypto.randomUUID();
    const waiting = new Map<string, unknown>();
    const flush = async () => {
      const transaction = db.transaction('parts', 'readwrite');
      for (const [place, value] of waiting) void transaction.store.put(value, [generation, place]);
      waiting.clear();
      await transaction.done;
    };
    await fill({
      async put(place, value) {
        waiting.set(place, value);
        if (waiting.size >= partsAtOnce) await flush();
      },
    });
    await flush();
    await db.put('facts', { generation, basis }, 'current');
    await removeOthers(db, generation);
  });

/** Removes the current generation, where there is one: the registers are small enough to do without. */
export const clearDerived = (): Promise<void> =>
  navigator.locks.request('derived', async () => {
    const db = await database();
    if (!(await db.get('facts', 'current'))) return;
    await db.delete('facts', 'current');
    await removeOthers(db, undefined);
  });

/** Removes what no generation that counts needs any more, among it what was begun and never became whole. */
async function removeOthers(db: IDBPDatabase<Schema>, kept: string | undefined): Promise<void> {
  const transaction = db.transaction('parts', 'readwrite');
  const ranges = kept
    ? [IDBKeyRange.upperBound([kept]), IDBKeyRange.lowerBound([kept, '\uffff'])]
    : [IDBKeyRange.lowerBound([])];
  await Promise.all([...ranges.map((range) => transaction.store.delete(range)), transaction.done]);
}

/**
 * Reads of the generation that counts, all in one transaction.
 * @returns undefined where there is none: then the registers are small, and `knownNow` tells what is known
 */
export async function readDerived(places: readonly string[]): Promise<Derived | undefined> {
  const transaction = (await database()).transaction(['facts', 'parts']);
  const current = await transaction.objectStore('facts').get('current');
  if (!isObject(current) || !isText(current.generation) || !isText(current.basis)) return undefined;
  const { generation, basis } = current;
  const parts = transaction.objectStore('parts');
  const values = await Promise.all(places.map((place) => parts.get([generation, place])));
  return { basis, values };
}
