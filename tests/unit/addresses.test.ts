/** Every account of the bundled registers is found by its address as pages write it, and no other. */
import { describe, expect, it } from 'vitest';
import { accountKey, profileUrl } from '@/data/model/handles';
import { publishedOf } from '@/data/model/knowledge';
import { publishedAccounts } from '@/data/model/lookups';
import { type Platform, platforms } from '@/data/model/vocabulary';
import { registers } from '@/data/registers/bundled';
import { findAccount } from '@/data/views/accountIndex';
import { indexOf } from '@/data/views/publication';
import { profileOfUrl } from '@/entrypoints/profiles.content/sites';
import { bundled, contextIn } from './knownRecords';

const index = indexOf(contextIn('nl'));
const labelOf = (platform: Platform, handle: string) => findAccount(index, accountKey(platform, handle));

const accounts = registers.flatMap(({ officials, offices, organisations }) =>
  publishedAccounts([...officials, ...offices, ...organisations].flatMap((record) => record.accounts)),
);

/** What stands for whose the address is on the platform, with what people and sites put behind it. */
const written = (platform: Platform, handle: string): string[] => {
  const url = profileUrl(platform, handle);
  return [url, `${url}?lang=nl`, `${url}#top`];
};

describe('an account of a bundled register', () => {
  it('is found by its address, whatever stands behind it, and belongs to a record that gives it', () => {
    expect(accounts.length).toBeGreaterThan(2060);
    const lost = accounts.flatMap(({ platform, handle }) =>
      written(platform, handle).filter((address) => {
        const profile = profileOfUrl(new URL(address));
        const label = profile && labelOf(profile.platform, profile.handle);
        const record = label && bundled.find(label.recordId);
        return !record || publishedOf(record).every(({ account }) => account.platform !== platform);
      }),
    );
    expect(lost).toEqual([]);
  });

  it('is found in capitals and in small letters, where the platform does not tell them apart', () => {
    const alike = accounts.filter(({ platform, handle }) => platform !== 'youtube' || !handle.startsWith('channel/'));
    expect(alike.filter(({ platform, handle }) => !labelOf(platform, handle.toUpperCase()))).toEqual([]);
  });

  it('is found with an apostrophe as addresses write it', () => {
    const url = new URL('https://www.linkedin.com/company/gemeente-%27s-hertogenbosch/posts/');
    expect(profileOfUrl(url)).toMatchObject({ platform: 'linkedin', handle: "company/gemeente-'s-hertogenbosch" });
    expect(labelOf('linkedin', "company/gemeente-'s-hertogenbosch")?.who).toBe('Gemeente ’s-Hertogenbosch');
  });
});

describe('an account of no register', () => {
  it('is not found: a million handles, of each platform, near those that there are', () => {
    const known = new Set(accounts.map(({ platform, handle }) => accountKey(platform, handle)));
    const found: string[] = [];
    for (let number = 0; number < 1_000_000; number++) {
      const platform = platforms[number % platforms.length] ?? 'x';
      const like = accounts[number % accounts.length]?.handle ?? '';
      // On the servers and under the domains of the government every account is found: those are tested apart.
      const handle = `${like.replace(/@.*|\..*/, '')}${number.toString(36)}`;
      const key = accountKey(platform, platform === 'mastodon' ? `${handle}@mastodon.example` : handle);
      if (findAccount(index, key) && !known.has(key)) found.push(key);
    }
    expect(found).toEqual([]);
  }, 60_000);
});
