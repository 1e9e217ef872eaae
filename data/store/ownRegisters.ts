/** The user's own registers, in the browser's database. Each change is one transaction: what was there stays, or the new is there. */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Register } from '../model/schema';

/** A register of the user's, as it is kept. */
export interface OwnRegister {
  register: Register;
  /** Whether its records count. */
  isOn: boolean;
}

/** As the database gives it: its register is checked when it is read, as any data from outside. */
interface Stored {
  id: string;
  register: unknown;
  isOn: boolean;
  /** The order in which they were added: the newest leads. */
  rank: number;
}

interface Schema extends DBSchema {
  registers: { key: string; value: Stored };
  /** `revision` is another number after each change. */
  facts: { key: 'revision'; value: number };
}

let opened: Promise<IDBPDatabase<Schema>> | undefined;

function database(): Promise<IDBPDatabase<Schema>> {
  opened ??= openDB<Schema>('registers', 1, {
    upgrade(db) {
      db.createObjectStore('registers', { keyPath: 'id' });
      db.createObjectStore('facts');
    },
    // Another page of ours, of a newer version, may want to change the form.
    blocking: () => void opened?.then((db) => db.close()).then(() => (opened = undefined)),
    terminated: () => (opened = undefined),
  });
  opened.catch(() => (opened = undefined));
  return opened;
}

/** Does something to the registers, in one transaction. */
async function edit<T>(
  task: (registers: Map<string, Stored>) => { put?: Stored[]; remove?: string[]; result: T },
): Promise<T> {
  const transaction = (await database()).transaction(['registers', 'facts'], 'readwrite');
  const [registers, facts] = [transaction.objectStore('registers'), transaction.objectStore('facts')];
  try {
    const all = new Map((await registers.getAll()).map((stored) => [stored.id, stored]));
    const { put = [], remove = [], result } = task(all);
    await Promise.all([
      ...put.map((stored) => registers.put(stored)),
      ...remove.map((id) => registers.delete(id)),
      facts.put(((await facts.get('revision')) ?? 0) + 1, 'revision'),
    ]);
    await transaction.done;
    return result;
  } catch (error) {
    // A transaction that is not done may have been ended by the browser already.
    transaction.done.catch(() => undefined);
    throw error;
  }
}

/** Keeps a register, in place of an earlier edition with the same id. Rejects where the browser has no room for it. */
export const storeRegister = (register: Register): Promise<void> =>
  edit((all) => {
    const before = all.get(register.id);
    const rank = before?.rank ?? Math.max(0, ...[...all.values()].map((stored) => stored.rank)) + 1;
    return { put: [{ id: register.id, register, isOn: before?.isOn ?? true, rank }], result: undefined };
  });

export const switchRegister = (id: string, isOn: boolean): Promise<void> =>
  edit((all) => {
    const before = all.get(id);
    return { put: before ? [{ ...before, isOn }] : [], result: undefined };
  });

/** @returns a function that brings it back */
export async function removeRegister(id: string): Promise<() => Promise<void>> {
  const removed = await edit((all) => ({ remove: [id], result: all.get(id) }));
  return () => edit(() => ({ put: removed ? [removed] : [], result: undefined }));
}

/** Brings a register back to an earlier edition, or takes it away where there was none. */
export const restoreRegister = async (id: string, before: Register | undefined): Promise<void> => {
  if (before) await storeRegister(before);
  else await removeRegister(id);
};

/** Of what all else that was made from the registers depends on: another number after each change, 0 where there are none. */
export async function revisionOfRegisters(): Promise<number> {
  return (await (await database()).get('facts', 'revision')) ?? 0;
}

/** All of them, the newest first. What is no register any more, or of a newer version, is left where it is and not read. */
export async function readOwnRegisters(): Promise<OwnRegister[]> {
  const stored = (await (await database()).getAll('registers')).sort((a, b) => b.rank - a.rank);
  if (stored.length === 0) return [];
  // Heavy, and of use to those only who have registers of their own.
  const { checkRegisterData } = await import('../model/readChecked');
  return stored.flatMap(({ register, isOn }) => {
    const checked = checkRegisterData(register);
    return 'data' in checked ? [{ register: checked.data, isOn }] : [];
  });
}
