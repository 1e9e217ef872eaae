/** The search finds every record of the bundled registers: by its name in both languages, by its accounts, and despite a typing error. */
import { describe, expect, it } from 'vitest';
import { profileUrl, writtenHandle } from '@/data/model/handles';
import { publishedOf } from '@/data/model/knowledge';
import { recordListOf } from '@/data/views/recordList';
import { bundled, contextIn, recordWithId } from './knownRecords';
import { foundIn } from './listed';

const patience = 60_000;

describe.each(['nl', 'en'] as const)('every record, in an interface in %s', { timeout: patience }, (language) => {
  const list = recordListOf(contextIn(language));
  const entries = foundIn(list, {});
  const search = (query: string) => foundIn(list, { query }).map(({ id }) => id);
  const accounts = entries.flatMap(({ id }) => publishedOf(recordWithId(id)).map(({ account }) => ({ id, account })));

  it('is found by its name in either language, with nothing before it but what is called so too', () => {
    expect(entries.length).toBeGreaterThan(600);
    const lost = (['nl', 'en'] as const).flatMap((other) =>
      foundIn(recordListOf(contextIn(other)), {}).filter(({ id, name }) => {
        const found = search(name);
        const place = found.indexOf(id);
        const words = name.toLowerCase().split(/[\s()]+/);
        const before = found
          .slice(0, Math.max(place, 0))
          .map((each) => entries.find((entry) => entry.id === each)?.name);
        return place < 0 || before.some((each = '') => !words.some((word) => each.toLowerCase().includes(word)));
      }),
    );
    expect(lost.map(({ name }) => name)).toEqual([]);
  });

  it('is found by each of its accounts: the handle, as it is written, and the address of its profile', () => {
    expect(accounts.length).toBeGreaterThan(1900);
    const lost = accounts.flatMap(({ id, account: { platform, handle } }) =>
      [
        handle,
        writtenHandle(platform, handle),
        profileUrl(platform, handle),
        `${profileUrl(platform, handle)}?hl=nl`,
      ].filter((query) => !search(query).slice(0, 5).includes(id)),
    );
    expect(lost).toEqual([]);
  });

  it.each<[string, (word: string, middle: number) => string]>([
    ['a letter left out', (word, middle) => word.slice(0, middle) + word.slice(middle + 1)],
    ['a letter too many', (word, middle) => `${word.slice(0, middle)}q${word.slice(middle)}`],
    [
      'a wrong letter',
      (word, middle) => `${word.slice(0, middle)}${word[middle] === 'x' ? 'y' : 'x'}${word.slice(middle + 1)}`,
    ],
    [
      'two letters the wrong way round',
      (word, middle) => `${word.slice(0, middle - 1)}${word[middle]}${word[middle - 1]}${word.slice(middle + 1)}`,
    ],
  ])('is found with a typing error in the longest word of its name: %s', (_error, misspelt) => {
    const tried = entries.flatMap(({ id, name }) => {
      const [longest = ''] = name.split(/[\s,;:/()@]+/).toSorted((one, other) => other.length - one.length);
      // What is called by three letters is found by those alone: with one of them wrong they are often another's.
      return longest.length < 4 ? [] : [{ id, query: name.replace(longest, misspelt(longest, longest.length >> 1)) }];
    });
    expect(entries.length - tried.length).toBeLessThanOrEqual(2);
    expect(tried.filter(({ id, query }) => !search(query).includes(id)).map(({ query }) => query)).toEqual([]);
  });

  it('is told apart from another of the same name', () => {
    const namesOf = (query: string) =>
      search(query).flatMap((id) => {
        const record = bundled.find(id);
        return record?.type === 'organisation' ? [entries.find((entry) => entry.id === id)?.name ?? ''] : [];
      });
    const bergen = namesOf('gemeente bergen').filter((name) => /\bBergen \(/.test(name));
    expect(new Set(bergen).size).toBe(2);
    for (const both of ['groningen', 'utrecht']) {
      const [first = '', second = ''] = namesOf(both);
      expect([first, second].map((name) => /provinc/i.test(name)).toSorted()).toEqual([false, true]);
    }
  });
});
