/** What becomes of a register that is followed where the worker that looks into it dies, by a stand-in of Firefox's API. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { emptyDatabase } from './emptyDatabase';
import { editionOf, followedExample, monday } from './followedExample';

type Listener = (message: unknown, sender: { url: string }) => Promise<unknown> | undefined;

const stand = vi.hoisted(() => ({
  listeners: [] as Listener[],
  createAlarm: vi.fn(async () => undefined),
}));
vi.mock('webextension-polyfill', () => {
  const never = { addListener: () => undefined };
  return {
    default: {
      alarms: { onAlarm: never, get: async () => ({}), create: stand.createAlarm, clear: async () => true },
      permissions: { onAdded: never, contains: async () => true },
      runtime: {
        getURL: (path: string) => `moz-extension://voorbeeld${path}`,
        getPlatformInfo: async () => ({}),
        onMessage: { addListener: (listener: Listener) => stand.listeners.push(listener) },
        onStartup: never,
        onInstalled: never,
        sendMessage: async () => undefined,
      },
      storage: { managed: { get: async () => ({}) }, onChanged: never },
    },
  };
});
vi.mock('@/data/store/fetchRegister', () => ({
  fetchFile: async () => ({ is: 'file', bytes: new Uint8Array(300_000), etag: undefined, lastModified: undefined }),
}));

class DyingWorker extends EventTarget {
  postMessage() {
    this.dispatchEvent(Object.assign(new Event('error'), { message: 'out of memory, made up' }));
  }
  terminate() {}
}

const address = 'https://voorbeeld.example/r.json';

describe('where the worker dies that looks into what was fetched', () => {
  let say: (message: object) => Promise<unknown> | undefined;
  beforeEach(async () => {
    emptyDatabase();
    vi.stubEnv('FIREFOX', 'true');
    vi.stubGlobal('Worker', DyingWorker);
    stand.listeners.length = 0;
    stand.createAlarm.mockClear();
    const { listenForFollowed } = await import('@/entrypoints/background/followed');
    listenForFollowed(() => undefined);
    say = (message) => stand.listeners[0]?.(message, { url: 'moz-extension://voorbeeld/options.html' });
  });

  it('a register is not followed, and why is told', async () => {
    expect(await say({ type: 'follow', address, asksFirst: false })).toEqual({ is: 'refused', reason: 'noRoom' });
  });

  it('a register that is followed stays as it is, is told of, and is checked again another day', async () => {
    const { startFollowing } = await import('@/data/store/following');
    await startFollowing({ address, asksFirst: false }, editionOf(followedExample), monday);
    await say({ type: 'checkRegister', id: followedExample.id });
    const { readSubscriptions } = await import('@/data/store/subscriptions');
    expect(await readSubscriptions()).toMatchObject([{ checkedAt: monday, failure: { reason: 'noRoom' } }]);
    expect(stand.createAlarm).toHaveBeenCalledOnce();
  });
});
