/** What is kept of large registers, by a stand-in of the browser's database. All people and accounts are made up. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { emptyDatabase } from './emptyDatabase';

/** Only one task at a time has the lock, as in browsers. */
function lockedInTurn() {
  let last: Promise<unknown> = Promise.resolve();
  return {
    request: (_: string, task: () => Promise<unknown>) => {
      const done = last.then(task);
      last = done.catch(() => undefined);
      return done;
    },
  };
}

async function freshStore() {
  emptyDatabase();
  vi.stubGlobal('navigator', { locks: lockedInTurn() });
  return { ...(await import('@/data/store/derived')), ...(await import('@/data/store/derivedLabels')) };
}

let store: Awaited<ReturnType<typeof freshStore>>;
beforeEach(async () => {
  store = await freshStore();
});

/** How many values the database holds, of whichever generation. */
async function countParts(): Promise<number> {
  const open = indexedDB.open('derived');
  const database = await new Promise<IDBDatabase>((done) => (open.onsuccess = () => done(open.result)));
  const count = database.transaction('parts').objectStore('parts').count();
  await new Promise((done) => (count.onsuccess = done));
  database.close();
  return count.result;
}

describe('what is kept of large registers', () => {
  it('is none at first', async () => {
    expect(await store.readDerived(['a'])).toBeUndefined();
  });

  it('is read as it was written, with what it was made from', async () => {
    await store.writeDerived('first', async ({ put }) => {
      for (let number = 0; number < 1000; number++) await put(`n/${number}`, number);
    });
    expect(await store.readDerived(['n/999', 'n/1000', 'n/0'])).toEqual({
      basis: 'first',
      values: [999, undefined, 0],
    });
  });

  it('is the old until the new is whole, and then nothing of the old', async () => {
    await store.writeDerived('first', async ({ put }) => {
      await put('a', 1);
      await put('b', 1);
    });
    await store.writeDerived('second', async ({ put }) => {
      for (let number = 0; number < 500; number++) await put(`n/${number}`, number);
      expect(await store.readDerived(['a', 'n/0'])).toEqual({ basis: 'first', values: [1, undefined] });
      await put('a', 2);
    });
    expect(await store.readDerived(['a', 'b'])).toEqual({ basis: 'second', values: [2, undefined] });
    expect(await countParts()).toBe(501);
  });

  it('stays as it was where the new fails, and what was begun is gone after the next', async () => {
    await store.writeDerived('first', ({ put }) => put('a', 1));
    const failing = store.writeDerived('second', async ({ put }) => {
      for (let number = 0; number < 500; number++) await put(`n/${number}`, number);
      throw new Error('ended');
    });
    await expect(failing).rejects.toThrow('ended');
    expect(await store.readDerived(['a'])).toEqual({ basis: 'first', values: [1] });
    await store.writeDerived('third', ({ put }) => put('a', 3));
    expect(await store.readDerived(['a'])).toEqual({ basis: 'third', values: [3] });
    expect(await countParts()).toBe(1);
  });

  it('can be taken away', async () => {
    await store.writeDerived('first', ({ put }) => put('a', 1));
    await store.clearDerived();
    expect(await store.readDerived(['a'])).toBeUndefined();
    expect(await countParts()).toBe(0);
  });
});

describe('the label of an account', () => {
  const labels = [
    ['x:vera', 'vera\tDG'],
    ['x:bert', 'bert\tSG'],
  ] as const;

  it('is given by its full key only, whatever is kept in the same place', async () => {
    const { bucketOf } = await import('@/data/views/fingerprints');
    const strangers = ['x:ver', 'x:vera\tvera', 'x:veraa', 'x:VERA', 'bert', '', '\n', '__proto__', 'x:vera\nx:bert'];
    // As if all had the same fingerprint: each stranger is looked for where both are.
    await store.writeDerived('first', async (writer) => {
      const buckets = new Set([...strangers, ...labels.map(([key]) => key)].map(bucketOf));
      for (const bucket of buckets) await store.putLabels(writer, bucket, labels);
    });
    expect(await store.readLabels(['x:vera', ...strangers])).toEqual({ 'x:vera': 'vera\tDG' });
    expect(await store.readLabels(['x:bert', 'x:vera'])).toEqual(Object.fromEntries(labels));
  });

  it('is none where there are no large registers', async () => {
    expect(await store.readLabels(['x:vera'])).toEqual({});
  });
});
