/** What becomes of editions of a register that is followed, by a stand-in of the browser's database. The people are made up. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { Register } from '@/data/model/schema';
import { dueAt } from '@/data/store/subscriptions';
import { emptyDatabase } from './emptyDatabase';
import { editionOf as edition, followedExample as first, monday, tuesday } from './followedExample';

const { id } = first;
const [body] = first.organisations;
if (!body) throw new Error('the example has no body');
const second: Register = {
  ...first,
  asOf: '2026-12-01',
  organisations: [body, { ...body, id: 'gemeente-proef', name: { nl: 'Proef' }, accounts: [] }],
};

/** The store anew, over an empty database. */
async function freshStore() {
  emptyDatabase();
  return {
    ...(await import('@/data/store/database')),
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
const follow = (asksFirst: boolean) => store.startFollowing({ address, asksFirst }, edition(first, '"1"'), monday);
const subscription = async () => {
  const [only] = await store.readSubscriptions();
  if (!only) throw new Error('nothing is followed');
  return only;
};
const counting = async () => (await store.readOwnRegister(id))?.register.asOf;

describe('a register that is followed', () => {
  it('counts at once, with what the server said of it', async () => {
    expect(await follow(false)).toBe(true);
    expect(await store.readOwnRegister(id)).toMatchObject({ origin: 'subscribed', isOn: true });
    expect(await subscription()).toMatchObject({
      etag: '"1"',
      checkedAt: monday,
      lastChange: { summary: { added: 1 } },
    });
  });

  it('does not replace another one of the user’s with the same id', async () => {
    await store.storeRegister(second);
    expect(await follow(false)).toBe(false);
    expect(await counting()).toBe('2026-12-01');
    expect(await store.readSubscriptions()).toEqual([]);
  });

  it('is replaced by a newer edition, of which it is told what changed', async () => {
    await follow(false);
    const revision = await store.revisionOfRegisters();
    expect(await store.keepChecked(await subscription(), edition(second), tuesday)).toBe(true);
    expect(await counting()).toBe('2026-12-01');
    const kept = await subscription();
    expect(kept).toMatchObject({ checkedAt: tuesday, lastChange: { at: tuesday, summary: { added: 1, gone: 0 } } });
    // The server does not name this edition.
    expect(kept.etag).toBeUndefined();
    expect(await store.revisionOfRegisters()).toBe(revision + 1);
  });

  it.each([
    ['says so', { is: 'same' } as const],
    ['sends it again', edition(first, '"other"')],
  ])('stays as it is where it is the same and the server %s', async (_how, fetched) => {
    await follow(false);
    const revision = await store.revisionOfRegisters();
    expect(await store.keepChecked(await subscription(), fetched, tuesday)).toBe(false);
    expect(await subscription()).toMatchObject({ checkedAt: tuesday, lastChange: { at: monday } });
    expect(await store.revisionOfRegisters()).toBe(revision);
  });

  it.each([
    ['the check fails', { is: 'failed', reason: 'html' } as const, { reason: 'html' }],
    ['access was taken back', { reason: 'noAccess' } as const, { reason: 'noAccess' }],
    ['another register is there', edition({ ...second, id: 'ander' }), { reason: 'otherId', detail: 'ander' }],
  ])('stays as it was where %s, which is kept until a check goes well', async (_what, fetched, failure) => {
    await follow(false);
    await store.keepChecked(await subscription(), fetched, tuesday);
    expect(await counting()).toBe('2026-11-01');
    expect(await subscription()).toMatchObject({
      checkedAt: monday,
      failure: { ...failure, at: tuesday },
      etag: '"1"',
    });
    await store.keepChecked(await subscription(), { is: 'same' }, tuesday);
    expect((await subscription()).failure).toBeUndefined();
  });

  it('is left alone where the user stopped following it in the middle of a check', async () => {
    await follow(false);
    const asked = await subscription();
    await store.stopFollowing(id);
    expect(await store.keepChecked(asked, edition(second), tuesday)).toBe(false);
    expect(await counting()).toBe('2026-11-01');
    expect(await store.readSubscriptions()).toEqual([]);
  });

  it('stays as one of the user’s own when it is not followed any more, and is followed again by undo', async () => {
    await follow(false);
    const before = await subscription();
    const undo = await store.stopFollowing(id);
    expect(await store.readOwnRegister(id)).toMatchObject({ origin: 'imported', register: { asOf: '2026-11-01' } });
    await undo();
    expect(await store.readOwnRegister(id)).toMatchObject({ origin: 'subscribed' });
    expect(await subscription()).toEqual(before);
  });

  it('comes to the same where two checks end at once', async () => {
    await follow(false);
    const asked = await subscription();
    await Promise.all([
      store.keepChecked(asked, edition(second), tuesday),
      store.keepChecked(asked, edition(second), tuesday),
    ]);
    expect(await counting()).toBe('2026-12-01');
    expect(await store.readSubscriptions()).toHaveLength(1);
  });
});

describe('a change that the user wants to see first', () => {
  it('waits, and then counts', async () => {
    await follow(true);
    expect(await counting()).toBeUndefined();
    expect(await subscription()).toMatchObject({ pending: { added: 1 } });
    await store.acceptPending(id, monday);
    expect(await counting()).toBe('2026-11-01');
    await store.keepChecked(await subscription(), edition(second), tuesday);
    expect(await counting()).toBe('2026-11-01');
    expect((await store.readPending(id))?.asOf).toBe('2026-12-01');
    await store.acceptPending(id, tuesday);
    expect(await counting()).toBe('2026-12-01');
    const kept = await subscription();
    expect(kept).toMatchObject({ asksFirst: true, lastChange: { at: tuesday, summary: { added: 1 } } });
    expect([kept.pending, await store.readPending(id)]).toEqual([undefined, undefined]);
  });

  it('is not offered again once it is left, until there is another one', async () => {
    await follow(true);
    await store.acceptPending(id, monday);
    await store.keepChecked(await subscription(), edition(second), tuesday);
    await store.refusePending(id);
    await store.keepChecked(await subscription(), edition(second), tuesday);
    expect((await subscription()).pending).toBeUndefined();
    await store.keepChecked(await subscription(), edition({ ...second, asOf: '2026-12-02' }), tuesday);
    expect((await subscription()).pending).toMatchObject({ added: 1 });
    expect(await counting()).toBe('2026-11-01');
  });

  it('still waits after other registers were added and taken away, and goes with its own', async () => {
    await follow(true);
    await store.storeRegister({ ...first, id: 'ander' });
    await store.removeRegister('ander');
    await store.forgetRemoved();
    expect((await store.readPending(id))?.id).toBe(id);
    await store.acceptPending(id, monday);
    await store.keepChecked(await subscription(), edition(second), tuesday);
    await store.removeRegister(id);
    await store.forgetRemoved();
    expect([await store.readSubscriptions(), await store.readPending(id)]).toEqual([[], undefined]);
  });

  it('of a register that never counted leaves nothing when it is left', async () => {
    await follow(true);
    await store.refusePending(id);
    expect(await store.readSubscriptions()).toEqual([]);
    expect(await store.readPending(id)).toBeUndefined();
  });

  it('comes again after undo of not following any more', async () => {
    await follow(true);
    await store.acceptPending(id, monday);
    await store.keepChecked(await subscription(), edition(second, '"2"'), tuesday);
    await (await store.stopFollowing(id))();
    const kept = await subscription();
    expect([kept.pending, kept.etag]).toEqual([undefined, undefined]);
    await store.keepChecked(kept, edition(second, '"2"'), tuesday);
    expect((await subscription()).pending).toMatchObject({ added: 1 });
  });
});

describe('the next check', () => {
  const hours = (n: number) => Date.parse(monday) + n * 3_600_000;

  it('is due a day after the last, whether that went well or not, and at once where there was none', () => {
    expect(dueAt({ checkedAt: monday })).toBe(hours(24));
    expect(dueAt({ checkedAt: '2026-11-20T09:00:00.000Z', failure: { reason: 'html', at: monday } })).toBe(hours(24));
    expect(dueAt({})).toBe(0);
  });

  it('is due an hour later where nobody was reached', () => {
    expect(dueAt({ failure: { reason: 'unreachable', at: monday } })).toBe(hours(1));
  });
});
