/** When the welcome opens after an installation, under policies that come early, late or never, with a stand-in of Chrome's API. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { welcome } from '@/entrypoints/background/welcome';

const stand = vi.hoisted(() => ({
  installType: 'admin',
  policy: {},
  listeners: new Set<(changes: object, area: string) => void>(),
  create: vi.fn(async () => ({ id: 7 })),
  remove: vi.fn(async () => undefined),
}));
vi.mock('webextension-polyfill', () => ({
  default: {
    management: { getSelf: async () => ({ installType: stand.installType }) },
    storage: {
      managed: { get: async () => stand.policy },
      onChanged: { addListener: (listener: (changes: object, area: string) => void) => stand.listeners.add(listener) },
    },
    tabs: { create: stand.create, remove: stand.remove },
  },
}));

/** As Chrome does once it has read a policy. */
function policyComes(policy: object) {
  stand.policy = policy;
  for (const listener of stand.listeners) listener({}, 'managed');
}

describe('the welcome', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    stand.policy = {};
    stand.listeners.clear();
    stand.create.mockClear();
    stand.remove.mockClear();
  });

  it('waits for the policy where the organisation installed the extension, and never opens where that wants none', async () => {
    stand.installType = 'admin';
    const done = welcome();
    await vi.advanceTimersByTimeAsync(3000);
    expect(stand.create).not.toHaveBeenCalled();
    policyComes({ welcome: false });
    await done;
    await vi.runAllTimersAsync();
    expect(stand.create).not.toHaveBeenCalled();
  });

  it.each([
    ['as soon as the policy is there, where that leaves it open', { badge: 'compact' }],
    ['after a while, where there is no policy', undefined],
  ])('opens %s', async (_when, policy) => {
    stand.installType = 'admin';
    const done = welcome();
    await vi.advanceTimersByTimeAsync(3000);
    expect(stand.create).not.toHaveBeenCalled();
    if (policy) policyComes(policy);
    else await vi.advanceTimersByTimeAsync(30_000);
    await done;
    expect(stand.create).toHaveBeenCalledOnce();
    expect(stand.remove).not.toHaveBeenCalled();
  });

  it('opens at once for who installs the extension themselves, and closes should a policy want none', async () => {
    stand.installType = 'normal';
    await welcome();
    expect(stand.create).toHaveBeenCalledOnce();
    policyComes({ welcome: false });
    await vi.runAllTimersAsync();
    expect(stand.remove.mock.calls).toEqual([[7]]);
  });
});
