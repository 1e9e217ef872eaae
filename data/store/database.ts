/**
 * The browser's database of registers: what is in it, how it came to this form, and changes of it, each in one transaction. Whatever
 * ends the background or the browser leaves what was there, or the new.
 */
import type { DBSchema, IDBPObjectStore, IDBPTransaction } from 'idb';
import type { RegisterDigest } from '../model/digest';
import { isObject, isText } from '../model/valueChecks';
import { keptOpen } from './keptOpen';

/** How a register came here. `collected`: the one that the user makes while reading. */
export type Origin = 'imported' | 'collected' | 'subscribed' | 'managed';

/** One edition of a register. */
export interface Edition {
  /** The key of what it says, among the contents. */
  content: string;
  /** Not of what version 1 kept. */
  digest?: RegisterDigest;
  /** As a register of which form its content was checked when it was put there: it need not be again. Missing of before. */
  checkedForm?: number;
}

/** What is kept of a register besides what it says: little, so that a list of registers need not read them. */
export interface StoredRegister extends Edition {
  /** The register's own, but for one that the organisation set beside one of the user's: see `besideKey`. */
  id: string;
  /** Whether its records count. */
  isOn: boolean;
  origin: Origin;
  /** The edition before, where that may be brought back. */
  before?: Edition;
}

/** A register's address, by the register's id. What else is kept of it is not for this file to know. */
interface StoredSubscription {
  id: string;
  address: string;
  [detail: string]: unknown;
}

interface Schema extends DBSchema {
  registers: { key: string; value: StoredRegister };
  /** What each register says; what no register names any more is swept away by the next change of one. */
  contents: { key: string; value: unknown };
  /**
   * `revision`: another number after each change of what is known. `order`: keys of registers (`order.ts`), the first leads.
   * `off`: those of bundled ones that do not count. `hidden`: ids of records that the user does not want to see. `notFollowed`: see
   * `notFollowed.ts`.
   */
  facts: { key: 'revision' | 'order' | 'off' | 'hidden' | 'notFollowed'; value: unknown };
  subscriptions: { key: string; value: StoredSubscription };
}

const version = 2;
const storeNames = ['registers', 'contents', 'facts', 'subscriptions'] as const;

type StoreName = (typeof storeNames)[number];

/** Within a change: the stores of its transaction. */
export type Stores = { [Name in StoreName]: IDBPObjectStore<Schema, StoreName[], Name, 'readwrite'> };

/** The database, to read from it. */
export const database = keptOpen<Schema>('registers', version, async (db, before, _, transaction) => {
  if (before < 1) {
    db.createObjectStore('registers', { keyPath: 'id' });
    db.createObjectStore('facts');
  }
  db.createObjectStore('contents');
  db.createObjectStore('subscriptions', { keyPath: 'id' });
  if (before === 1) await fromVersion1(transaction);
});

/** Version 1 kept what a register says beside its switch, and its place as a number: the highest led. */
async function fromVersion1(transaction: IDBPTransaction<Schema, StoreName[], 'versionchange'>): Promise<void> {
  const [registers, contents] = [transaction.objectStore('registers'), transaction.objectStore('contents')];
  const kept: unknown[] = await registers.getAll();
  const entries = kept.filter(isObject).flatMap(({ id, register, isOn, rank }) =>
    // Under the keys that it has; whatever else it were could not have been found by.
    isText(id) ? [{ id, register, isOn: isOn === true, rank: Number(rank) }] : [],
  );
  for (const { id, register, isOn } of entries) {
    await contents.put(register, id);
    await registers.put({ id, isOn, origin: 'imported', content: id });
  }
  const order = entries.toSorted((a, b) => b.rank - a.rank).map(({ id }) => id);
  await transaction.objectStore('facts').put(order, 'order');
}

/**
 * Changes what is kept, in one transaction: all of it, or nothing where `task` or the browser fails.
 * @param task waits for nothing but the stores, or the browser ends the transaction
 */
export async function change<T>(task: (stores: Stores) => Promise<T>): Promise<T> {
  const transaction = (await database()).transaction([...storeNames], 'readwrite');
  // One that fails says so below; it may have been ended by the browser already.
  transaction.done.catch(() => undefined);
  try {
    const result = await task({
      registers: transaction.objectStore('registers'),
      contents: transaction.objectStore('contents'),
      facts: transaction.objectStore('facts'),
      subscriptions: transaction.objectStore('subscriptions'),
    });
    await transaction.done;
    return result;
  } catch (error) {
    abort(transaction);
    throw error;
  }
}

function abort(transaction: { abort(): void }): void {
  try {
    transaction.abort();
  } catch {
    // It has ended already.
  }
}

/** As `change`, where it changes what is known: all that was made from the registers has to be made anew. */
export const changeKnown = <T>(task: (stores: Stores) => Promise<T>): Promise<T> =>
  change(async (stores) => {
    const result = await task(stores);
    await stores.facts.put(numberOf(await stores.facts.get('revision')) + 1, 'revision');
    return result;
  });

/** Of what all that was made from the registers depends on: another number after each change, 0 where there was none. */
export async function revisionOfRegisters(): Promise<number> {
  return numberOf(await (await database()).get('facts', 'revision'));
}

const numberOf = (value: unknown): number => (typeof value === 'number' ? value : 0);

/** A list of texts among the facts; what is none is left out. */
export const textsIn = (value: unknown): string[] => (Array.isArray(value) ? value.filter(isText) : []);
