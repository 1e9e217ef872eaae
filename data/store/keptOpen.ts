/** Databases of the browser's that stay open while we run. */
import { type DBSchema, type IDBPDatabase, type OpenDBCallbacks, openDB } from 'idb';

type Upgrade<Schema extends DBSchema> = NonNullable<OpenDBCallbacks<Schema>['upgrade']>;

/** @returns gives the database: opened when it is first asked for, and again after it failed or was closed */
export function keptOpen<Schema extends DBSchema>(
  name: string,
  version: number,
  upgrade: Upgrade<Schema>,
): () => Promise<IDBPDatabase<Schema>> {
  let opened: Promise<IDBPDatabase<Schema>> | undefined;
  return () => {
    opened ??= openDB<Schema>(name, version, {
      upgrade,
      // Another page of ours, of a newer version, may want to change the form.
      blocking: () => void opened?.then((db) => db.close()).then(() => (opened = undefined)),
      terminated: () => (opened = undefined),
    });
    opened.catch(() => (opened = undefined));
    return opened;
  };
}
