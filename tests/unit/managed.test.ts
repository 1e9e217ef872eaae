/** Registers that an organisation's policy names, by a stand-in of the browser's database. The people are made up. */
import { beforeEach, describe, expect, it } from 'vitest';
import { ownNotesId } from '@/data/model/notes';
import { wordsFor } from '@/data/views/words';
import { emptyDatabase } from './emptyDatabase';
import { editionOf as edition, followedExample as first, monday, tuesday } from './followedExample';

const { id } = first;
const second = { ...first, asOf: '2026-12-01' };

/** The store anew, over an empty database. */
async function freshStore() {
  emptyDatabase();
  return {
    ...(await import('@/components/registers/exportFiles')),
    ...(await import('@/data/store/database')),
    ...(await import('@/data/store/knownNow')),
    ...(await import('@/data/store/allRegisters')),
    ...(await import('@/data/store/managedRegisters')),
    ...(await import('@/data/store/notFollowed')),
    ...(await import('@/data/store/ownRegisters')),
    ...(await import('@/data/store/subscriptions')),
    ...(await import('@/data/store/following')),
    ...(await import('@/data/store/order')),
    ...(await import('@/data/store/ownNotes')),
    ...(await import('@/entrypoints/background/takeEdition')),
  };
}

let store: Awaited<ReturnType<typeof freshStore>>;
beforeEach(async () => {
  store = await freshStore();
});

const address = 'https://voorbeeld.example/r.json';
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

  it('is one of its id alone, of whichever addresses that are named', async () => {
    expect(await follow('managed')).toBe(true);
    const other = { address: 'https://elders.example/r.json', asksFirst: false };
    expect(await store.startFollowing(other, edition(second), monday, 'managed')).toBe(false);
    expect((await store.readOwnRegisters()).map(({ key }) => key)).toEqual([id]);
  });

  it('never takes the place of the user’s notes, also where it was made out of somebody else’s', async () => {
    const notes = { ...first, id: ownNotesId, title: { nl: 'Van een collega' } };
    const asked = { address, asksFirst: false };
    const bytes = new TextEncoder().encode(JSON.stringify(notes));
    const file = { is: 'file', bytes, etag: undefined, lastModified: undefined } as const;
    expect(await store.takeEdition({ take: 'first', asked, origin: 'subscribed', now: monday, file })).toEqual({
      is: 'refused',
      reason: 'idNotes',
    });
    expect(await store.startFollowing(asked, edition(notes), monday, 'subscribed')).toBe(false);
    expect(await store.startFollowing(asked, edition(notes), monday, 'managed')).toBe(true);
    const source = { id: 'bron', title: 'Bron', publisher: 'Voorbeeld' };
    const count = { platform: 'x', handle: 'voorbeeld', followers: { value: 1, qualifier: 'exact' } } as const;
    await store.note({ count: { ...count, asOf: '2026-11-20', source: 'bron' }, sources: [source] }, { nl: 'Van mij' });
    const titles = (await store.readOwnRegisters()).map(({ register, origin }) => [register.title.nl, origin]);
    expect(titles).toEqual([
      ['Van mij', 'collected'],
      ['Van een collega', 'managed'],
    ]);
    expect((await store.readNotes())?.title).toEqual({ nl: 'Van mij' });
  });

  describe('of which the user has one with its id', () => {
    beforeEach(async () => {
      await store.storeRegister({ ...first, title: { nl: 'Eigen' } });
      expect(await follow('managed')).toBe(true);
    });
    const listed = async () =>
      (await store.listRegisters())
        .filter(({ origin }) => origin !== 'bundled')
        .map(({ id: of, origin, digest }) => [of, origin, digest.title.nl]);

    it('stands beside it and leads, under an id that both have, and nothing of the user’s is lost', async () => {
      expect(await listed()).toEqual([
        [id, 'managed', first.title.nl],
        [id, 'imported', 'Eigen'],
      ]);
      expect(await kept()).toMatchObject({ origin: 'imported', register: { title: { nl: 'Eigen' } } });
      const { registers, isManaged } = await store.knownNow();
      expect(registers.filter((each) => each.id === id).map(isManaged)).toEqual([true, false]);
      const both = (await store.listRegisters()).filter((each) => each.id === id);
      const titles = await Promise.all(both.map(async (each) => (await store.readRegister(each))?.title.nl));
      expect(titles).toEqual([first.title.nl, 'Eigen']);
    });

    it('is exported as itself, and both as files of names of their own', async () => {
      const both = (await store.listRegisters()).filter((each) => each.id === id);
      const files = await store.exportFiles(both, 'json', wordsFor('nl'));
      expect(files.map(({ name }) => name)).toEqual([`${id}.json`, `${id}-2.json`]);
      const read = await Promise.all(files.map(async ({ content }) => JSON.parse(await content.text()).title.nl));
      expect(read).toEqual([first.title.nl, 'Eigen']);
    });

    it('takes each edition in its own place, as the user’s does', async () => {
      await store.keepChecked(await subscription(), edition({ ...second, title: { nl: 'Van hen' } }), tuesday);
      await store.storeRegister({ ...second, title: { nl: 'Nog eens eigen' } });
      expect(await listed()).toEqual([
        [id, 'managed', 'Van hen'],
        [id, 'imported', 'Nog eens eigen'],
      ]);
    });

    it('goes by itself, and the user’s does too', async () => {
      const putBack = await store.removeRegister(id);
      expect(await listed()).toEqual([[id, 'managed', first.title.nl]]);
      await putBack();
      await store.releaseUnnamed([]);
      expect(await listed()).toEqual([[id, 'imported', 'Eigen']]);
      expect(await (await store.database()).count('contents')).toBe(1);
    });

    it('is not followed at a second address that the policy names, as the organisation’s is there already', async () => {
      const asked = { address: 'https://elders.example/r.json', asksFirst: false };
      const bytes = new TextEncoder().encode(JSON.stringify(first));
      const file = { is: 'file', bytes, etag: undefined, lastModified: undefined } as const;
      expect(await store.takeEdition({ take: 'first', asked, origin: 'managed', now: monday, file })).toEqual({
        is: 'refused',
        reason: 'idManaged',
        title: first.title,
      });
    });

    it('has an edition that waits where whoever looks at it looks', async () => {
      await store.askFirst(store.besideKey(id), true);
      await store.keepChecked(await subscription(), edition(second), tuesday);
      expect((await store.readPending(store.besideKey(id)))?.asOf).toBe('2026-12-01');
    });
  });

  it('tells, after it could not be followed, why; what another version kept is not told', async () => {
    const not = { address, at: monday, reason: 'status', detail: '404' } as const;
    await store.keepNotFollowed([not]);
    expect(await store.readNotFollowed()).toEqual([not]);
    await store.change(({ facts }) => facts.put([{ ...not, reason: 'of another version' }], 'notFollowed'));
    expect(await store.readNotFollowed()).toEqual([]);
  });
});
