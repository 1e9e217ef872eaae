/** The address of an account is written and read in two places: they must agree for everything in the registers. */
import { describe, expect, it } from 'vitest';
import { accountKey, profileUrl, writtenHandle } from '@/data/model/handles';
import { publishedAccounts } from '@/data/model/lookups';
import { type Platform, platforms } from '@/data/model/vocabulary';
import { registers } from '@/data/registers/bundled';
import { profileOfUrl } from '@/entrypoints/profiles.content/sites';

const accounts = registers
  .flatMap(({ officials, organisations }) => [...officials, ...organisations])
  .flatMap((record) => publishedAccounts(record.accounts));

/** Made-up accounts for the platforms and forms of address that no register has. */
const others: [Platform, string][] = [
  ['threads', 'gemeente.voorbeeld'],
  ['facebook', '100064000000001'],
  ['youtube', 'c/Voorbeeld'],
  ['linkedin', 'school/voorbeeldschool'],
];

describe('an account', () => {
  it('is the same after its address is written and read again', () => {
    expect(accounts.length).toBeGreaterThan(400);
    const all: [Platform, string][] = [
      ...accounts.map(({ platform, handle }): [Platform, string] => [platform, handle]),
      ...others,
    ];
    expect(new Set(all.map(([platform]) => platform))).toEqual(new Set(platforms));
    for (const [platform, handle] of all) {
      const read = profileOfUrl(new URL(profileUrl(platform, handle)));
      const key = read && accountKey(read.platform, read.handle);
      expect([key, read?.isWhole], `${platform} ${handle}`).toEqual([accountKey(platform, handle), true]);
    }
  });

  it.each([
    ['x', 'ChrisBuijink', 'chrisbuijink'],
    ['facebook', 'Gemeente.Voorbeeld', 'gemeentevoorbeeld'],
    ['youtube', '@Voorbeeld', '@voorbeeld'],
    ['youtube', 'channel/UCaBcD', 'channel/UCaBcD'],
    ['mastodon', 'Voorbeeld@Social.Voorbeeld.example', 'voorbeeld@social.voorbeeld.example'],
    // Composed and decomposed letters are the same name.
    ['linkedin', 'company/café', 'company/caf\u00e9'],
  ] as const)('of %s is compared by its canonical form: %s', (platform, handle, canonical) => {
    expect(accountKey(platform, handle)).toBe(`${platform}:${canonical}`);
  });

  it('is written as people write it there', () => {
    expect(writtenHandle('x', 'chrisbuijink')).toBe('@chrisbuijink');
    expect(writtenHandle('youtube', '@voorbeeld')).toBe('@voorbeeld');
    expect(writtenHandle('linkedin', 'company/minbzk')).toBe('company/minbzk');
  });
});
