import { describe, expect, it } from 'vitest';
import { presenceOf } from '@/data/views/presence';
import { recordListOf } from '@/data/views/recordList';
import { markMatches } from '@/data/views/search';
import type { Selection } from '@/data/views/selection';
import { bundled, contextIn } from './knownRecords';
import { foundIn, viewOf } from './listed';

const list = recordListOf(contextIn('nl'));
const found = (selection: Partial<Selection>) => foundIn(list, selection);
const namesOf = (selection: Partial<Selection>) => found(selection).map(({ name }) => name);
const peopleOf = (selection: Partial<Selection>) =>
  found(selection).flatMap(({ type, name }) => (type === 'official' ? name : []));

describe('search', () => {
  it.each([
    ['buijink', 'Chris Buijink'],
    ['buijnk', 'Chris Buijink'],
    ['BUIJNK', 'Chris Buijink'],
    ['kleinmeulman', 'André Kleinmeulman'],
    ['andre', 'André Kleinmeulman'],
    ['renee', 'Renée Jones-Bos'],
    ['0412berg', 'Angelique Berg'],
    ['@cbfkuijpers', 'Chris Kuijpers'],
    ['gemeentesecretaris', 'Henk de Jong'],
    ['municipal secretary', 'Henk de Jong'],
    ['amkl', 'André Kleinmeulman'],
    ['EL&I', 'Chris Buijink'],
    ['utrecht', 'Hans Goedhart'],
    ['jones', 'Renée Jones-Bos'],
    ['limb', 'Ad de Kroon'],
    ['0412', 'Angelique Berg'],
    ['ruimte en water', 'Chris Kuijpers'],
    ['belastingdienst', 'Peter Veld'],
  ])('finds by “%s” the official %s first', (query, name) => {
    expect(peopleOf({ query })[0]).toBe(name);
  });

  it('gives what only resembles the query if nothing begins with it', () => {
    expect(namesOf({ query: 'belastingdienst' })).toEqual(['Peter Veld']);
    expect(namesOf({ query: 'belastingdeinst' })).toContain('Peter Veld');
  });

  it.each([
    ['provdrenthe', 'Provincie Drenthe (DR)'],
    ['minlvvn', 'Ministerie van Landbouw, Visserij, Voedselzekerheid en Natuur (LVVN)'],
    ['LVVN', 'Ministerie van Landbouw, Visserij, Voedselzekerheid en Natuur (LVVN)'],
    ['kadastr', 'Dienst voor het kadaster en de openbare registers'],
    ['drente', 'Provincie Drenthe (DR)'],
    ['tilbrug', 'Gemeente Tilburg'],
    ['municipality hague', 'Gemeente Den Haag'],
    ['delfland', 'Hoogheemraadschap van Delfland'],
  ])('finds by “%s” the organisation %s', (query, name) => {
    expect(found({ query }).filter(({ type }) => type === 'organisation')[0]?.name).toBe(name);
  });

  it('gives a body of government before others of the same place', () => {
    expect(namesOf({ query: 'amsterdam' })[0]).toBe('Gemeente Amsterdam');
    expect(namesOf({ query: 'den haag' })[0]).toBe('Gemeente Den Haag');
  });

  it('keeps what holds now and what did once apart, the one first that the best match is of', () => {
    const timesOf = (query: string) => found({ query }).map(({ time }) => time);
    expect(timesOf('utrecht')).toEqual([...Array(timesOf('utrecht').length - 1).fill('now'), 'then']);
    expect(timesOf('buijnk')).toEqual(['then', 'now']);
  });

  it('finds by an office only those who hold it', () => {
    expect(peopleOf({ query: 'pSG' }).toSorted()).toEqual([
      'André Kleinmeulman',
      'Marjolein Jansen',
      'Monique van Daalen',
    ]);
  });

  it('finds nobody by what is nowhere', () => {
    expect(namesOf({ query: 'zzzzzz' })).toEqual([]);
  });

  it('needs every word to be found', () => {
    expect(peopleOf({ query: 'chris infrastructuur' })).toEqual(['Chris Kuijpers']);
  });
});

describe('marking', () => {
  const marked = (text: string, query: string) =>
    markMatches(text, query)
      .map(({ text: piece, found }) => (found ? `[${piece}]` : piece))
      .join('');

  it.each([
    ['André Kleinmeulman', 'andre', '[André] Kleinmeulman'],
    ['André Kleinmeulman', 'KLEIN', 'André [Klein]meulman'],
    ['SG · EL&I', 'el&i', 'SG · [EL&I]'],
    ['Chris Buijink', 'buijnk', 'Chris Buijink'],
    ['Chris Buijink', '', 'Chris Buijink'],
    ['Chris Buijink', '  (', 'Chris Buijink'],
  ])('in “%s” of “%s” gives %s', (text, query, expected) => {
    expect(marked(text, query)).toBe(expected);
  });
});

describe('the list', () => {
  it('is of what holds now by kind and name, then of the officials by family name, then of what is gone', () => {
    expect(peopleOf({})).toHaveLength(16);
    expect(namesOf({})).toHaveLength(3 + 579 + 16 + 3);
    expect(namesOf({}).slice(0, 4)).toEqual([
      'Ministerie van Algemene Zaken (AZ)',
      'Ministerie van Binnenlandse Zaken en Koninkrijksrelaties (BZK)',
      'Ministerie van Buitenlandse Zaken (BZ)',
      'Ministerie van Defensie (Def)',
    ]);
    expect(namesOf({})[13]).toBe('Minister-president');
    expect(namesOf({}).slice(3 + 12 + 12, 3 + 12 + 12 + 2)).toEqual(['Gemeente Aa en Hunze', 'Gemeente Aalsmeer']);
    expect(peopleOf({}).slice(0, 4)).toEqual(['Angelique Berg', 'Chris Buijink', 'Monique van Daalen', 'Roos van Erp']);
    expect(
      namesOf({})
        .slice(-3)
        .every((name) => name.startsWith('Ministerie')),
    ).toBe(true);
  });

  it('is of those that a figure counts, for each kind on each platform', () => {
    const idsOf = (selection: Partial<Selection>) =>
      found({ type: 'organisation', time: 'now', ...selection })
        .map(({ id }) => id)
        .toSorted();
    const { rows, platforms } = presenceOf(contextIn('nl'), bundled.records);
    for (const { kind, all, on, nowhere, proven } of rows) {
      expect(idsOf({ kind })).toEqual(all.toSorted());
      expect(idsOf({ kind, account: 'nowhere' })).toEqual(nowhere.toSorted());
      expect(idsOf({ kind, account: 'proven' })).toEqual(proven.toSorted());
      for (const platform of platforms) expect(idsOf({ kind, platform })).toEqual(on[platform].toSorted());
    }
  });

  it('can be of accounts that ended, on one platform or on all', () => {
    expect(namesOf({ account: 'ended', platform: 'x' })).toContain('Gemeente Tilburg');
    expect(namesOf({ platform: 'x' })).not.toContain('Gemeente Tilburg');
  });

  it('can be of one kind of organisation, level or platform', () => {
    expect(peopleOf({ kind: 'province' })).toHaveLength(5);
    expect(namesOf({ kind: 'province' })).toHaveLength(5 + 12);
    expect(namesOf({ activity: 'veryActive' })).toEqual(['Chris Buijink']);
    expect(namesOf({ activity: 'withheld' })).toEqual(['Marjolein Jansen', 'Peter Veld']);
    expect(peopleOf({ platform: 'linkedin' })).toEqual([
      'Hans Goedhart',
      'Ad de Kroon',
      'Naam niet vermeld (@paulvkalmthout)',
      'Wil Rutten',
    ]);
  });

  it('sorted by followers or activity has those last of whom that is not known', () => {
    expect(namesOf({ sorting: 'followers' }).slice(0, 6)).toEqual([
      'Chris Buijink',
      'Henk de Jong',
      'Renée Jones-Bos',
      'Chris Kuijpers',
      'André Kleinmeulman',
      'Angelique Berg',
    ]);
    expect(namesOf({ sorting: 'activity' })[0]).toBe('Chris Buijink');
    expect(peopleOf({ sorting: 'activity' }).slice(-6)).toContain('Ed Kronenburg');
  });

  it('offers only choices that lead to somebody', () => {
    const { role, kind, activity, platform } = viewOf(list, {}).choices;
    for (const value of role) expect(namesOf({ role: value }).length).toBeGreaterThan(0);
    for (const value of kind) expect(namesOf({ kind: value }).length).toBeGreaterThan(0);
    for (const value of activity) expect(namesOf({ activity: value }).length).toBeGreaterThan(0);
    for (const value of platform) expect(namesOf({ platform: value }).length).toBeGreaterThan(0);
  });
});
