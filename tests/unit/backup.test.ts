/** A backup of all that is the user's own, and its restoring: whole, or not at all. All registers here are made up. */
import { beforeEach, describe, expect, it } from 'vitest';
import { type Backup, readBackup } from '@/data/exchange/backup';
import { readSettings } from '@/data/store/settings';
import { madeUpRegisters } from '@/gallery/madeUpRegisters';
import { emptyDatabase } from './emptyDatabase';

const day = '2026-11-26';

async function freshStore() {
  emptyDatabase();
  return {
    ...(await import('@/data/store/backups')),
    ...(await import('@/data/store/database')),
    ...(await import('@/data/store/order')),
    ...(await import('@/data/store/ownRegisters')),
    ...(await import('@/data/store/hidden')),
    ...(await import('@/data/store/allRegisters')),
  };
}

/** The part of the browser's storage that is synced. */
function madeUpSync(settings: object) {
  const items = new Map<string, unknown>([['settings', settings]]);
  const sync = {
    get: async (key: string) => ({ [key]: items.get(key) }),
    set: async (changes: object) => {
      for (const [key, value] of Object.entries(changes)) items.set(key, value);
    },
    remove: async (key: string) => void items.delete(key),
  };
  // Only what backups use of it.
  const storage: Parameters<typeof store.restoreBackup>[0] = Object.create({ sync });
  return { storage, stored: () => items.get('settings') };
}

let store: Awaited<ReturnType<typeof freshStore>>;
beforeEach(async () => {
  store = await freshStore();
});

type MadeUpStorage = ReturnType<typeof madeUpSync>['storage'];

const backupWith = async (storage: MadeUpStorage) => store.makeBackup(await readSettings(storage), day);

const restore = (storage: MadeUpStorage, backup: Backup, givenUp?: AbortSignal) =>
  store.restoreBackup(storage, backup, () => store.putBackup(backup, givenUp));

/** All that is kept, as it is. */
async function everything() {
  return {
    own: await store.readOwnRegisters(),
    subscriptions: await (await store.database()).getAll('subscriptions'),
    places: await store.readPlaces(),
    hidden: await store.readHidden(),
  };
}

async function fill() {
  for (const register of madeUpRegisters) await store.storeRegister(register);
  await store.switchRegister('voorbeeld-gesloten', false);
  await store.switchBundled('aanvullingen', false);
  await store.hideRecord('bert-proef');
  const subscription = {
    ...{ id: 'voorbeeld-woordvoerders', address: 'https://registers.example/a.json', asksFirst: true },
    title: { nl: 'Woordvoerders', en: 'Spokespeople' },
  };
  await store.change(({ subscriptions }) => subscriptions.put(subscription));
}

describe('a backup', () => {
  it('restored where nothing is brings all of it: registers, order, switches, what is hidden, addresses, settings', async () => {
    await fill();
    const before = await everything();
    const text = await backupWith(madeUpSync({ badge: 'compact', hosts: ['mastodon.example'] }).storage);
    store = await freshStore();
    const read = readBackup(text);
    if ('fault' in read) throw new Error(JSON.stringify(read.fault));
    const { storage, stored } = madeUpSync({ theme: 'dark', ofANewerVersion: 1 });
    await restore(storage, read.backup);
    expect(await everything()).toEqual(before);
    expect(stored()).toMatchObject({
      badge: 'compact',
      hosts: ['mastodon.example'],
      theme: 'auto',
      ofANewerVersion: 1,
    });
    expect(JSON.parse(await backupWith(storage))).toEqual(JSON.parse(text));
  });

  it('takes the place of all that is there, and undoing brings back exactly that', async () => {
    const empty = await backupWith(madeUpSync({}).storage);
    await fill();
    const before = await everything();
    const read = readBackup(empty);
    if ('fault' in read) throw new Error(JSON.stringify(read.fault));
    const settings = { theme: 'dark', ofANewerVersion: 1 };
    const { storage, stored } = madeUpSync(settings);
    const undo = await restore(storage, read.backup);
    expect(await store.countKept()).toEqual({ registers: 0, hidden: 0, subscriptions: 0 });
    expect((await store.listRegisters()).every(({ origin, isOn }) => origin === 'bundled' && isOn)).toBe(true);
    await undo?.();
    expect(await everything()).toEqual(before);
    expect(stored()).toEqual(settings);
  });

  it('leaves all as it was, settings too, where the browser fails in the middle', async () => {
    await fill();
    const before = await everything();
    const text = await backupWith(madeUpSync({ badge: 'compact' }).storage);
    const read = readBackup(text);
    if ('fault' in read) throw new Error(JSON.stringify(read.fault));
    const settings = { theme: 'dark' };
    const { storage, stored } = madeUpSync(settings);
    // A function cannot be kept: the put of it fails after others went well.
    const broken = {
      ...read.backup,
      subscriptions: [{ id: 'x', address: 'https://x.example', asksFirst: () => true }],
    };
    await expect(Reflect.apply(restore, undefined, [storage, broken])).rejects.toThrow();
    expect(await everything()).toEqual(before);
    expect(stored()).toEqual(settings);
  });

  it('leaves all as it was where the browser cannot keep the settings', async () => {
    const empty = readBackup(await backupWith(madeUpSync({}).storage));
    await fill();
    const before = await everything();
    if ('fault' in empty) throw new Error(JSON.stringify(empty.fault));
    const { storage } = madeUpSync({});
    storage.sync.set = async () => {
      throw new Error('made up');
    };
    await expect(restore(storage, empty.backup)).rejects.toThrow('made up');
    expect(await everything()).toEqual(before);
  });

  it('leaves all as it was where the user gives it up while it is put in place', async () => {
    await fill();
    const before = await everything();
    const read = readBackup(await backupWith(madeUpSync({ badge: 'compact' }).storage));
    if ('fault' in read) throw new Error(JSON.stringify(read.fault));
    await store.hideRecord('another');
    const after = await everything();
    expect(after).not.toEqual(before);
    const { storage, stored } = madeUpSync({ theme: 'dark' });
    const givenUp = new AbortController();
    const restored = restore(storage, read.backup, givenUp.signal);
    givenUp.abort();
    await expect(restored).rejects.toBe(givenUp.signal.reason);
    expect(await everything()).toEqual(after);
    expect(stored()).toEqual({ theme: 'dark' });
  });

  it('neither holds nor replaces what an organisation set', async () => {
    const [first, second] = madeUpRegisters;
    if (!first || !second) throw new Error('there are no made-up registers');
    await store.storeRegister(first, 'managed');
    await store.storeRegister(second);
    const address = 'https://voorbeeld.example/r.json';
    await store.change(({ subscriptions }) => subscriptions.put({ id: first.id, address, asksFirst: false }));
    const text = await backupWith(madeUpSync({}).storage);
    expect(text).not.toContain('Een verzonnen redactie');
    expect(text).not.toContain(address);
    const read = readBackup(text);
    if ('fault' in read) throw new Error(JSON.stringify(read.fault));
    await restore(madeUpSync({}).storage, { ...read.backup, registers: [], order: [] });
    expect((await store.readOwnRegisters()).map(({ register, origin }) => [register.id, origin])).toEqual([
      [first.id, 'managed'],
    ]);
  });
});

describe('a file that is chosen as a backup', () => {
  const right = {
    ambtsbadge: 'backup',
    version: 1,
    made: day,
    registers: [{ isOn: true, origin: 'imported', register: madeUpRegisters[0] }],
    order: [],
    off: [],
    hidden: [],
    subscriptions: [],
    settings: {},
  };

  it.each([
    ['{"ambtsbadge": "backup"', { reason: 'json' }],
    ['', { reason: 'json' }],
    ['[]', { reason: 'none' }],
    [JSON.stringify(madeUpRegisters[0]), { reason: 'none' }],
    [JSON.stringify({ ...right, version: 2, moreOfIt: true }), { reason: 'newer' }],
    [
      JSON.stringify({ ...right, settings: undefined }),
      { reason: 'broken', fault: { record: '', field: 'settings', kind: 'missing' } },
    ],
    [JSON.stringify({ ...right, more: 1 }), { reason: 'broken', fault: { record: '', field: '', kind: 'key' } }],
    [
      JSON.stringify({ ...right, subscriptions: [{ id: 'a', address: 'http://a.example', asksFirst: true }] }),
      { reason: 'broken', fault: { record: 'subscriptions › a', field: 'address', kind: 'url' } },
    ],
    [
      JSON.stringify({ ...right, registers: [...right.registers, ...right.registers] }),
      { reason: 'broken', fault: { record: 'registers › voorbeeld-gesloten', field: 'id', kind: 'double' } },
    ],
  ])('is refused with its reason, %#', (text, fault) => {
    expect(readBackup(text)).toMatchObject({ fault });
  });

  it('is refused where one of its registers is not right, with the place in it', () => {
    const register = { ...madeUpRegisters[0], asOf: '2026-13-45' };
    const read = readBackup(JSON.stringify({ ...right, registers: [{ isOn: true, origin: 'imported', register }] }));
    expect(read).toMatchObject({
      fault: { reason: 'broken', fault: { record: 'registers › 0', field: 'asOf', kind: 'date' } },
    });
  });

  it('is read where it is right', () => {
    expect(readBackup(JSON.stringify(right))).toMatchObject({ backup: { made: day, registers: [{ isOn: true }] } });
  });
});
