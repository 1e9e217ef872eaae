/** How addresses in lists become accounts. The organisation and its accounts are made up. */
import { describe, expect, it } from 'vitest';
import { readAddresses } from '@/data/exchange/addresses';
import { profileOfUrl } from '@/entrypoints/profiles.content/sites';

const sourced = { asOf: '2026-05-19', source: 'lijst' };
const read = (platform: string, ...addresses: string[]) =>
  readAddresses(
    'voorbeeld',
    addresses.map((address) => ({ platform, address })),
    sourced,
    profileOfUrl,
  );

describe('the address of an account in a list', () => {
  it('becomes the handle that pages give it, with or without https, and counts once', () => {
    const { accounts, leftOut } = read('X', 'https://twitter.com/GemVoorbeeld?lang=nl', 'x.com/gemvoorbeeld');
    expect(accounts).toEqual([{ status: 'published', platform: 'x', handle: 'gemvoorbeeld', ...sourced }]);
    expect(leftOut).toEqual([]);
  });

  it.each([
    ['no address at all', 'X', '@ gemvoorbeeld', 'noAddress'],
    ['of a platform that is not known', 'Hyves', 'https://hyves.nl/gemvoorbeeld', 'noAddress'],
    ['of another platform', 'X', 'https://www.youtube.com/@gemvoorbeeld', 'otherPlatform'],
    ['of a search', 'X', 'https://x.com/search?q=gemvoorbeeld', 'noProfile'],
  ])('is left out with the reason where it is %s', (_fault, platform, address, reason) => {
    expect(read(platform, address).leftOut).toEqual([{ organisation: 'voorbeeld', platform, address, reason }]);
  });
});
