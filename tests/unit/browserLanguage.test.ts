import { afterEach, describe, expect, it, vi } from 'vitest';
import { browserLanguage } from '@/data/store/browserLanguage';

const speaking = (message: string) => ({ getMessage: () => message });

describe('the browser’s language', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('is the one in which it shows the extension, whatever pages are read in', () => {
    vi.stubGlobal('navigator', { language: 'nl-NL' });
    expect([browserLanguage(speaking('nl')), browserLanguage(speaking('en'))]).toEqual(['nl', 'en']);
  });

  it.each([
    ['nl', 'nl'],
    ['nl-BE', 'nl'],
    ['en-GB', 'en'],
    ['de', 'en'],
  ])('is, where the browser has no messages, the one that pages are read in: %s', (language, expected) => {
    vi.stubGlobal('navigator', { language });
    expect(browserLanguage(speaking(''))).toBe(expected);
  });
});
