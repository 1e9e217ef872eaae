import { describe, expect, it } from 'vitest';
import { organisationOf, postOn, publishedAccounts, sortName } from '@/data/model/lookups';
import { register } from '@/data/registers/bundled';
import { parsePopupAddress, recordPath, searchPath } from '@/data/views/ownPages';
import { recordOf } from '@/data/views/record';
import { bundled, contextIn, officialWithId } from './knownRecords';

const recordIn = (language: 'nl' | 'en', id: string) => recordOf(contextIn(language), officialWithId(id));

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

  it('links to the source where there is no account to link to', () => {
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
  it('says which record it lacks', () => {
    expect(() => organisationOf(register, 'nergens')).toThrow('nergens');
    expect(bundled.find('niemand')).toBeUndefined();
    expect(() => postOn({ id: 'niemand', posts: [] }, '2012-04-06')).toThrow('niemand');
  });

  it('has the office that an official held on a day, or else the last one before it', () => {
    const { posts } = officialWithId('chris-kuijpers').claims[0].record;
    const on = (day: string) => postOn({ id: 'chris-kuijpers', posts }, day);
    expect([on('2012-04-06'), on('2019-01-01'), on('2025-06-01')].map(({ organisation }) => organisation)).toEqual([
      'ienm',
      'bzk',
      'vro',
    ]);
    expect(on('2016-06-01').portfolio?.nl).toBe('Milieu en Internationaal');
    const [first] = posts;
    expect(on('2001-01-01')).toBe(first);
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
  it('is found whatever the case of its handle', () => {
    expect(bundled.ownersOf('x', 'ChrisBuijink').map(({ id }) => id)).toEqual(['chris-buijink']);
    expect(bundled.ownersOf('linkedin', 'chrisbuijink')).toEqual([]);
  });
});
