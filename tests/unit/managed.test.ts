/** Registers that an organisation's policy names, by a stand-in of the browser's database. The people are made up. */
import { readFileSync } from 'node:fs';
import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { readRegister } from '@/data/model/readChecked';

const [, example = ''] = /```json\n(.*?)```/s.exec(readFileSync('docs/register/README.md', 'utf8')) ?? [];
const first = readRegister('first', example);
const { id } = first;
const second = { ...first, asOf: '2026-12-01' };

/** The store anew, over an empty database. */
async function freshStore() {
  globalThis.indexedDB = new IDBFactory();
  vi.resetModules();
  return {
    ...(await import('@/data/store/database')),
    ...(await import('@/data/store/knownNow')),
    ...(await import('@/data/store/managedRegisters')),
    ...(await import('@/data/store/ownRegisters')),
    ...(await import('@/data/store/subscriptions')),
    ...(await import('@/data/store/following')),
  };
}

let store: Awaited<ReturnType<typeof freshStore>>;
beforeEach(async () => {
  store = await freshStore();
});

const address = 'https://voorbeeld.example/r.json';
const [monday, tuesday] = ['2026-11-23T09:00:00.000Z', '2026-11-24T09:00:00.000Z'];
const edition = (register: typeof first) =>
  ({ is: 'register', register, etag: undefined, lastModified: undefined }) as const;
const follow = (origin: 'subscribed' | 'managed', asksFirst = false) =>
  store.startFollowing({ address, asksFirst }, edition(first), monday, origin);
const subscription = async () => {
  const [only] = await store.readSubscriptions();
  if (!only) throw new Error('nothing is followed');
  return only;
};
const kept = () => store.readOwnRegister(id);

describe('a register that an organisation’s policy names', () => {
  it('is the organisation’s, and stays so with each edition', async () => {
    await follow('managed');
    expect(await kept()).toMatchObject({ origin: 'managed', isOn: true, register: { asOf: '2026-11-01' } });
    await store.keepChecked(await subscription(), edition(second), tuesday);
    expect(await kept()).toMatchObject({ origin: 'managed', register: { asOf: '2026-12-01' } });
    const { registers, isManaged } = await store.knownNow();
    expect(registers.filter(isManaged).map((register) => register.id)).toEqual([id]);
  });

  it('can be neither switched off nor removed, nor replaced by a file, nor left by its follower', async () => {
    await follow('managed');
    const before = await kept();
    await store.switchRegister(id, false);
    const putBack = await store.removeRegister(id);
    expect(await kept()).toEqual(before);
    await putBack();
    await store.storeRegister(second);
    await store.undoStore([id]);
    await store.stopFollowing(id);
    expect(await kept()).toEqual(before);
    expect(await store.readSubscriptions()).toHaveLength(1);
  });

  it('is taken away with its address once the policy no longer names it, and nothing else is', async () => {
    await follow('managed');
    await store.storeRegister({ ...second, id: 'ander' });
    expect(await store.releaseUnnamed([address])).toBeUndefined();
    const revision = await store.revisionOfRegisters();
    expect(await store.releaseUnnamed([])).toEqual([address]);
    expect((await store.readOwnRegisters()).map(({ register }) => register.id)).toEqual(['ander']);
    expect(await store.readSubscriptions()).toEqual([]);
    expect(await (await store.database()).count('contents')).toBe(1);
    expect(await store.revisionOfRegisters()).toBe(revision + 1);
    expect(await store.hasManaged()).toBe(false);
  });

  it('is the organisation’s as long as it is named where the user followed it before, and then the user’s again', async () => {
    await follow('subscribed', true);
    expect(await store.takeOver(await subscription(), tuesday)).toBe(true);
    expect(await kept()).toMatchObject({ origin: 'managed', isOn: true });
    expect(await subscription()).toMatchObject({ asksFirst: false });
    expect(await store.takeOver(await subscription(), tuesday)).toBe(false);
    expect(await store.releaseUnnamed([])).toEqual([]);
    expect(await kept()).toMatchObject({ origin: 'subscribed' });
    expect(await subscription()).not.toHaveProperty('wasFollowed');
  });

  it('counts again where the user had switched it off before it was named', async () => {
    await follow('subscribed');
    await store.switchRegister(id, false);
    await store.takeOver(await subscription(), tuesday);
    expect(await kept()).toMatchObject({ origin: 'managed', isOn: true });
  });
});
