import { beforeEach, describe, expect, it, vi } from 'vitest';
import { answer } from '@/entrypoints/background/answer';

const { setBadgeText } = vi.hoisted(() => ({ setBadgeText: vi.fn() }));
vi.mock('webextension-polyfill', () => ({
  default: {
    action: { setBadgeText, setTitle: vi.fn() },
    i18n: { getMessage: () => 'nl' },
    runtime: { getURL: () => 'chrome-extension://voorbeeld/' },
    storage: { sync: { get: async () => ({}) } },
  },
}));

describe('the count on the icon', () => {
  beforeEach(() => setBadgeText.mockClear());
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
});
