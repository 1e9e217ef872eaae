import { describe, expect, it } from 'vitest';
import { organisationOf, postOn, publishedAccounts, sortName } from '@/data/model/lookups';
import { register } from '@/data/registers/bundled';
import { citationForms, citationOf } from '@/data/views/citation';
import { countPath, parsePopupAddress, recordPath, searchPath } from '@/data/views/ownPages';
import { recordOf } from '@/data/views/record';
import { bundled, contextIn, officialWithId, recordWithId } from './knownRecords';

const recordIn = (language: 'nl' | 'en', id: string) => recordOf(contextIn(language), officialWithId(id));

describe('a record in full', () => {
  it('gives each later name of the organisation with its date and source', () => {
    const names = recordIn('en', 'chris-buijink').timeline.filter(({ kind }) => kind === 'organisation');
    expect(names.map(({ when, text }) => `${when}: ${text}`)).toEqual([
      '2012: Ministry of Economic Affairs (EZ)',
      '26 October 2017: Ministry of Economic Affairs and Climate Policy (EZK)',
      '2 July 2024: Ministry of Economic Affairs (EZ)',
      '23 February 2026: Ministry of Economic Affairs and Climate Policy (EZK)',
    ]);
    expect(names.every(({ source }) => source.title)).toBe(true);
    expect(names.at(-1)?.note).toBe('with KGG again');
  });

  it('has offices and names in one line of time, oldest first', () => {
    const { timeline } = recordIn('nl', 'chris-kuijpers');
    expect(timeline.map(({ moment }) => moment)).toEqual(timeline.map(({ moment }) => moment).toSorted());
    expect(timeline.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['office', 'organisation']));
    // Where the source does not say since when, the day on which it was so.
    expect(timeline.find(({ moment }) => moment === '2012-04-06')?.when).toBe('zo op 6 april 2012');
  });

  it('has the end of an account in the line of time, and the account last in its list', () => {
    const { timeline, accounts } = recordOf(contextIn('nl'), recordWithId('gemeente-tilburg'));
    const [end] = timeline.filter(({ kind }) => kind === 'account');
    expect(end?.text).toContain('gestopt');
    expect(accounts.at(-1)).toMatchObject({ platform: 'x', isEnded: true });
    expect(accounts.slice(0, -1).every(({ isEnded }) => !isEnded)).toBe(true);
  });

  it('has the account first whose address proves whose it is', () => {
    const [first, ...others] = recordOf(contextIn('nl'), recordWithId('gemeente-amsterdam')).accounts;
    expect(first).toMatchObject({ platform: 'mastodon', isProven: true });
    expect(others.every(({ isProven }) => !isProven)).toBe(true);
  });

  it('links to the source where there is no account to link to', () => {
    expect(recordIn('nl', 'ed-kronenburg').link?.href).toContain('cindycastricum.nl');
  });

  it('has no address of an account that is withheld', () => {
    const context = contextIn('nl');
    const { accounts } = recordIn('nl', 'peter-veld');
    const citations = citationForms.map((form) => citationOf(context, officialWithId('peter-veld'), form));
    expect(accounts.flatMap(({ links, href }) => [...links, ...(href ? [href] : [])])).toEqual([]);
    expect(JSON.stringify(accounts) + citations.join()).not.toContain('@');
  });

  it.each(register.officials.map(({ id }) => id))('of %s has a date and a source for every fact', (id) => {
    const { timeline, accounts, observations, sources } = recordIn('nl', id);
    expect(timeline.filter(({ when, source }) => !when || !source.title)).toEqual([]);
    expect(accounts.filter(({ asOf, source }) => !asOf || !source.title)).toEqual([]);
    expect(observations.filter(({ asOf, source, facts }) => !asOf || !source.title || !facts.length)).toEqual([]);
    expect(sources.length).toBeGreaterThan(0);
  });

  it('has a series of what was counted on several days, and none of what was counted once', () => {
    expect(recordIn('nl', 'chris-buijink').series).toEqual([]);
    const [claim, ...others] = officialWithId('chris-buijink').claims;
    const [observation] = claim.record.observations;
    if (!observation) throw new Error('nothing was observed');
    // Made up.
    const later = { ...observation, asOf: '2013-04-06', followers: { value: 4000, qualifier: 'moreThan' as const } };
    const record = { ...claim.record, observations: [later, observation] };
    const [series] = recordOf(contextIn('nl'), {
      ...officialWithId('chris-buijink'),
      claims: [{ ...claim, record }, ...others],
    }).series;
    expect(series?.points.map(({ date, text }) => `${date}: ${text}`)).toEqual([
      '6 april 2012: 2.942',
      '6 april 2013: ruim 4.000',
    ]);
  });
});

describe('the popup’s address', () => {
  const read = (path: string) => parsePopupAddress(new URL(path, 'https://extension.example'));

  it('is read as it is written', () => {
    expect(read(recordPath('a-b'))).toEqual({ record: 'a-b', query: '', place: 'tab' });
    expect(read(searchPath('EL&I #1'))).toEqual({ record: '', query: 'EL&I #1', place: 'tab' });
    expect(read(countPath('a-b'))).toEqual({ record: '', query: '', place: 'tab', count: 'a-b' });
    expect(read('/sidepanel.html')).toEqual({ record: '', query: '', place: 'panel' });
    expect(read('/popup.html')).toEqual({ record: '', query: '', place: 'popup' });
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
