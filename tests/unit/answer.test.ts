import { beforeEach, describe, expect, it, vi } from 'vitest';
import { answer } from '@/entrypoints/background/answer';

const { setBadgeText, setIcon } = vi.hoisted(() => ({ setBadgeText: vi.fn(), setIcon: vi.fn() }));
vi.mock('webextension-polyfill', () => ({
  default: {
    action: { setBadgeText, setTitle: vi.fn(), setIcon },
    i18n: { getMessage: () => 'nl' },
    runtime: { getURL: () => 'chrome-extension://voorbeeld/' },
    storage: { sync: { get: async () => ({}) } },
  },
}));

describe('the count on the icon', () => {
  beforeEach(() => {
    setBadgeText.mockClear();
    setIcon.mockClear();
  });
  const tab = { id: 7, index: 0, highlighted: true, active: true, pinned: false, incognito: false };
  const count = { type: 'count', records: 3 };

  it.each([{ tab }, { tab, documentLifecycle: 'active' }])('is that of the page that is seen: %j', async (sender) => {
    await answer(count, sender);
    expect(setBadgeText.mock.calls).toEqual([[{ tabId: 7, text: '3' }]]);
  });

  it.each(['prerender', 'cached', 'pending_deletion'])(
    'is not that of a page that is %s',
    async (documentLifecycle) => {
      await answer(count, { tab, documentLifecycle });
      expect(setBadgeText).not.toHaveBeenCalled();
    },
  );

  it.each([
    [3, '/icons/16.png'],
    [0, '/icons/grey-16.png'],
  ])('comes with an icon that is in colour where somebody is: for %i, %s', async (records, smallest) => {
    await answer({ type: 'count', records }, { tab });
    expect(setIcon.mock.calls).toEqual([[{ tabId: 7, path: expect.objectContaining({ 16: smallest }) }]]);
  });
});
