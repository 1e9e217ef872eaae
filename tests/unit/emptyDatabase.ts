/** A stand-in of the browser's database, for tests of what is kept there. */
import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { vi } from 'vitest';

/** Empties it, and has what is imported from now on loaded anew, as what was loaded keeps the one before open. */
export function emptyDatabase(): void {
  globalThis.indexedDB = new IDBFactory();
  vi.resetModules();
}
