import { describe, expect, it } from 'vitest';
import {
  findByAccount,
  findOfficial,
  organisationOf,
  postAtAsOf,
  publishedAccounts,
  sortName,
} from '@/data/model/lookups';
import { guidelines, register, registers } from '@/data/registers/bundled';
import { parsePopupAddress, recordPath, searchPath } from '@/data/views/ownPages';
import { recordOf } from '@/data/views/record';
import { wordsFor } from '@/data/views/words';

const recordIn = (language: 'nl' | 'en', id: string) => {
  const official = findOfficial(register, id);
  if (!official) throw new Error(id);
  return recordOf({ register, guidelines, words: wordsFor(language), reportUrl: 'https://example.org/' }, official);
};

describe('a record in full', () => {
  it('gives each name of the organisation with its date and source', () => {
    const { organisation } = recordIn('en', 'chris-buijink');
    expect(organisation.map(({ text }) => text)).toEqual([
      'Ministry of Economic Affairs, Agriculture and Innovation (EL&I)',
      'Ministry of Economic Affairs (EZ)',
      'Ministry of Economic Affairs and Climate Policy (EZK)',
      'Ministry of Economic Affairs (EZ)',
      'Ministry of Economic Affairs and Climate Policy (EZK)',
    ]);
    expect(organisation.every(({ source }) => source.title)).toBe(true);
    expect(organisation[4]?.note).toBe('since 23 February 2026; with KGG again');
  });

  it('links to the source if there is no account to link to', () => {
    expect(recordIn('nl', 'ed-kronenburg').link?.href).toContain('cindycastricum.nl');
  });

  it('has no address of an account that is withheld', () => {
    const { accounts, citation } = recordIn('nl', 'peter-veld');
    expect(accounts.flatMap(({ links }) => links)).toEqual([]);
    expect(JSON.stringify(accounts) + citation).not.toContain('@');
  });

  it.each(register.officials.map(({ id }) => id))('of %s has a date and a source for every fact', (id) => {
    const { posts, accounts, observations, sources } = recordIn('nl', id);
    expect([...posts, ...accounts].filter(({ asOf, source }) => !asOf || !source.title)).toEqual([]);
    expect(observations.filter(({ asOf, source, facts }) => !asOf || !source.title || !facts.length)).toEqual([]);
    expect(sources.length).toBeGreaterThan(0);
  });
});

describe('the popup’s address', () => {
  const read = (path: string) => parsePopupAddress(new URL(path, 'https://extension.example'));

  it('is read as it is written', () => {
    expect(read(recordPath('a-b'))).toEqual({ record: 'a-b', query: '', tab: true });
    expect(read(searchPath('EL&I #1'))).toEqual({ record: '', query: 'EL&I #1', tab: true });
    expect(read('/popup.html')).toEqual({ record: '', query: '', tab: false });
  });

  it('never throws, whoever wrote it', () => {
    expect(read('/popup.html#%E0%A4%A').record).toBe('%E0%A4%A');
  });
});

describe('the register', () => {
  const [official] = register.officials;

  it('says which record it lacks', () => {
    expect(() => organisationOf(register, 'nergens')).toThrow('nergens');
    expect(findOfficial(register, 'niemand')).toBeUndefined();
    if (!official) throw new Error('the register is empty');
    expect(() => postAtAsOf(register, { ...official, posts: [] })).toThrow(official.id);
  });

  it('gives the first office of an official who held none on its date', () => {
    if (!official) throw new Error('the register is empty');
    const [post] = official.posts;
    if (!post) throw new Error('no office');
    const later = { ...post, asOf: '2013-01-01' };
    expect(postAtAsOf(register, { ...official, posts: [later] })).toBe(later);
  });

  it('sorts names as Dutch lists do', () => {
    expect(['Henk de Jong', 'Renée Jones-Bos', 'Ad de Kroon', 'jan de wit'].map(sortName)).toEqual([
      'Jong',
      'Jones-Bos',
      'Kroon',
      'jan de wit',
    ]);
  });

  it('gives the accounts of one platform, or of all, and none that is withheld', () => {
    const accounts = register.officials.flatMap((each) => each.accounts);
    const all = publishedAccounts(accounts);
    expect(publishedAccounts(accounts, 'x').length).toBeGreaterThan(0);
    expect(publishedAccounts(accounts, 'x').every(({ platform }) => platform === 'x')).toBe(true);
    expect(all.length).toBeLessThan(accounts.length);
    expect(all.every(({ status }) => status === 'published')).toBe(true);
  });
});

describe('an account', () => {
  it('is found by its handle in any case', () => {
    expect(findByAccount(registers, 'x', 'ChrisBuijink')?.id).toBe('chris-buijink');
    expect(findByAccount(registers, 'linkedin', 'chrisbuijink')).toBeUndefined();
  });
});
