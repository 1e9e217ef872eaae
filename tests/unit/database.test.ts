/** The database of registers, by a stand-in of the browser's; what browsers make of it is in `tests/e2e/registers.test.ts`. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Knowledge } from '@/data/model/knowledge';
import { ownNotesId } from '@/data/model/notes';
import type { Register } from '@/data/model/schema';
import { registers } from '@/data/registers/bundled';
import { emptyDatabase } from './emptyDatabase';

/** A register with one body; made up. */
const madeUp = (id: string): Register => ({
  form: 2,
  id,
  title: { nl: `Verzonnen ${id}` },
  asOf: '2026-11-01',
  sources: [{ id: 'list', title: 'Verzonnen lijst', publisher: 'Dienst Voorbeelden' }],
  organisations: [
    {
      id: `body-${id}`,
      kind: 'agency',
      name: { nl: 'Dienst Voorbeelden' },
      became: [],
      accounts: [
        {
          status: 'published',
          platform: 'x',
          handle: `vb_${id.replaceAll('-', '_')}`.slice(0, 15),
          asOf: '2026-11-01',
          source: 'list',
        },
      ],
      asOf: '2026-11-01',
      source: 'list',
    },
  ],
  offices: [],
  officials: [],
  domains: [],
  groupCounts: [],
  discrepancies: [],
  leftOut: [],
});

/** The store anew, as a page of ours loads it, over an empty database. */
async function freshStore() {
  emptyDatabase();
  return {
    ...(await import('@/data/store/database')),
    ...(await import('@/data/store/order')),
    ...(await import('@/data/store/ownRegisters')),
    ...(await import('@/data/store/hidden')),
    ...(await import('@/data/store/allRegisters')),
    ...(await import('@/data/store/knownNow')),
  };
}

let store: Awaited<ReturnType<typeof freshStore>>;
beforeEach(async () => {
  store = await freshStore();
});

const bundled = registers.map(({ id }) => `bundled:${id}`);
const keys = async () => (await store.readAllRegisters()).map(({ key }) => key);
const known = async () => (await store.knownNow()).registers.map(({ id }) => id);

describe('the order of registers', () => {
  it('is that of the bundled ones where the user has none and changed nothing', async () => {
    expect(await keys()).toEqual(bundled);
    expect(await store.revisionOfRegisters()).toBe(0);
  });

  it('has the newest register of one’s own first, but the user’s notes before it', async () => {
    for (const id of ['one', ownNotesId, 'two', 'one']) await store.storeRegister(madeUp(id));
    expect(await keys()).toEqual([ownNotesId, 'two', 'one', ...bundled]);
    expect(await known()).toEqual([ownNotesId, 'two', 'one', ...registers.map(({ id }) => id)]);
  });

  it('is the user’s once given, and what another page just added stays before it', async () => {
    await store.storeRegister(madeUp('one'));
    await store.storeOrder([...bundled.toReversed(), 'one']);
    expect(await keys()).toEqual([...bundled.toReversed(), 'one']);
    await store.storeRegister(madeUp('two'));
    await store.storeOrder([...bundled, 'one']);
    expect(await keys()).toEqual(['two', ...bundled, 'one']);
    expect(await known()).toEqual(['two', ...registers.map(({ id }) => id), 'one']);
  });

  it('tells a register of one’s own from the bundled one with the same id', async () => {
    const [first] = registers;
    await store.storeRegister(madeUp(first?.id ?? ''));
    await store.switchBundled(first?.id ?? '', false);
    const [own, ofTheSameId] = await store.readAllRegisters();
    expect(own).toMatchObject({ origin: 'imported', isOn: true });
    expect(ofTheSameId).toMatchObject({ origin: 'bundled', isOn: false, register: { id: first?.id } });
  });
});

describe('what can be read at once', () => {
  const withAccounts = async (id: string, accounts: number) => {
    await store.storeRegister(madeUp(id));
    await store.changeKnown(async (stores) => {
      const stored = await stores.registers.get(id);
      if (stored?.digest) await stores.registers.put({ ...stored, digest: { ...stored.digest, accounts } });
    });
  };
  const own = (knowledge: Knowledge) => knowledge.registers.slice(0, -registers.length).map(({ id }) => id);

  it('is registers that are small together, those that lead first, and the same until they change', async () => {
    for (const [id, accounts] of [
      ['one', 600],
      ['two', 1500],
      ['three', 100_000],
      ['four', 1400],
    ] as const)
      await withAccounts(id, accounts);
    const known = await store.knownOfSmall();
    expect(own(known)).toEqual(['four', 'one']);
    expect(await store.knownOfSmall()).toBe(known);
    await store.switchRegister('four', false);
    expect(own(await store.knownOfSmall())).toEqual(['two']);
  });

  it('of a large register that is off depends on whether it is asked for by itself', async () => {
    await withAccounts('one', 100_000);
    expect([await store.areOwnLarge(), await store.isOwnLarge('one')]).toEqual([true, true]);
    await store.switchRegister('one', false);
    expect([await store.areOwnLarge(), await store.isOwnLarge('one')]).toEqual([false, true]);
  });
});

describe('a register', () => {
  it('counts until it is switched off, whether it is the user’s or bundled', async () => {
    await store.storeRegister(madeUp('one'));
    for (const { id } of registers) await store.switchBundled(id, false);
    expect(await known()).toEqual(['one']);
    await store.switchRegister('one', false);
    expect((await store.knownNow()).records).toEqual([]);
    for (const { id } of registers) await store.switchBundled(id, true);
    expect(await known()).toEqual(registers.map(({ id }) => id));
  });

  it('is not read for what is known while it is off', async () => {
    await store.storeRegister(madeUp('one'));
    await store.storeRegister(madeUp('two'));
    await store.switchRegister('one', false);
    const contentOf = async (id: string) => (await (await store.database()).get('registers', id))?.content;
    const [off, on] = [await contentOf('one'), await contentOf('two')];
    const get = vi.spyOn(IDBObjectStore.prototype, 'get');
    await store.knownNow();
    const asked = get.mock.calls.map(([key]) => key);
    get.mockRestore();
    expect([asked.includes(on ?? ''), asked.includes(off ?? '')]).toEqual([true, false]);
  });

  it('keeps its switch, its place and how it came when a newer edition comes', async () => {
    await store.storeRegister(madeUp('one'), 'subscribed');
    await store.storeRegister(madeUp('two'));
    await store.switchRegister('one', false);
    await store.storeRegister({ ...madeUp('one'), asOf: '2026-11-20' });
    expect(await store.readOwnRegister('one')).toMatchObject({
      register: { asOf: '2026-11-20' },
      isOn: false,
      origin: 'subscribed',
    });
    expect((await keys()).slice(0, 2)).toEqual(['two', 'one']);
  });

  it('comes back at its place, with its switch and its address, when taking it away is undone', async () => {
    for (const id of ['one', 'two', 'three']) await store.storeRegister(madeUp(id), 'subscribed');
    await store.switchRegister('two', false);
    const subscription = { id: 'two', address: 'https://registers.example/two.json' };
    await store.change(({ subscriptions }) => subscriptions.put(subscription));
    const before = await store.readAllRegisters();
    const undo = await store.removeRegister('two');
    expect((await keys()).slice(0, 2)).toEqual(['three', 'one']);
    expect(await (await store.database()).getAll('subscriptions')).toEqual([]);
    await undo();
    expect(await store.readAllRegisters()).toEqual(before);
    expect(await (await store.database()).getAll('subscriptions')).toEqual([subscription]);
  });

  it('that was taken away is gone from the database once that cannot be undone any more', async () => {
    const contents = async () => (await (await store.database()).getAllKeys('contents')).length;
    for (const id of ['one', 'two']) await store.storeRegister(madeUp(id));
    const undo = await store.removeRegister('one');
    expect(await contents()).toBe(2);
    await store.forgetRemoved();
    expect(await contents()).toBe(1);
    await undo();
    expect((await keys()).slice(0, 1)).toEqual(['two']);
  });

  it('is brought back as it was before the last edition, and taken away where there was none before', async () => {
    const first = madeUp('one');
    await store.storeRegister(first);
    await store.storeRegister({ ...first, asOf: '2026-11-20' });
    await store.undoStore(['one']);
    expect((await store.readOwnRegister('one'))?.register).toEqual(first);
    expect(await (await store.database()).count('contents')).toBe(1);
    await store.undoStore(['one']);
    expect(await store.readOwnRegister('one')).toBeUndefined();
    expect(await (await store.database()).count('contents')).toBe(0);
  });

  it('is kept not at all where a later part of the same change fails', async () => {
    const failing = store.changeKnown(async (stores) => {
      await store.putRegister(stores, madeUp('one'));
      throw new Error('made up for tests');
    });
    await expect(failing).rejects.toThrow('made up');
    expect(await store.readOwnRegisters()).toEqual([]);
    expect(await store.revisionOfRegisters()).toBe(0);
  });

  it('that is none any more is not read, and stays where it is', async () => {
    await store.storeRegister(madeUp('one'));
    const key = (await (await store.database()).get('registers', 'one'))?.content ?? '';
    await store.change(({ contents }) => contents.put({ form: 99 }, key));
    expect(await store.readOwnRegister('one')).toBeUndefined();
    expect(await keys()).toEqual(bundled);
    expect(await (await store.database()).get('contents', key)).toEqual({ form: 99 });
  });
});

describe('a hidden record', () => {
  it('is known nowhere until it is shown again', async () => {
    await store.storeRegister(madeUp('one'));
    const ownersOf = async () => (await store.knownNow()).ownersOf('x', 'vb_one').map(({ id }) => id);
    expect(await ownersOf()).toEqual(['body-one']);
    await store.hideRecord('body-one');
    expect(await ownersOf()).toEqual([]);
    const { hidden, find } = await store.knownNow();
    expect(hidden.map(({ id }) => id)).toEqual(['body-one']);
    expect(find('body-one')).toBeUndefined();
    await store.showRecord('body-one');
    expect(await ownersOf()).toEqual(['body-one']);
    expect(await store.readHidden()).toEqual([]);
  });
});

describe('the revision', () => {
  it('is another one after each change of what is known, and the same after any other', async () => {
    const changes = [
      () => store.storeRegister(madeUp('one')),
      () => store.switchRegister('one', false),
      () => store.switchBundled('one', false),
      () => store.storeOrder(['one']),
      () => store.hideRecord('body-one'),
      () => store.removeRegister('one'),
    ];
    for (const [count, change] of changes.entries()) {
      await change();
      expect(await store.revisionOfRegisters()).toBe(count + 1);
    }
    await store.change(({ subscriptions }) => subscriptions.put({ id: 'one', address: 'https://registers.example' }));
    expect(await store.revisionOfRegisters()).toBe(changes.length);
  });
});
