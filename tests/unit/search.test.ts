import { describe, expect, it } from 'vitest';
import { choicesOf, entriesOf } from '@/data/views/entries';
import { markMatches, searchOver } from '@/data/views/search';
import { everything, type Selection, select } from '@/data/views/selection';
import { contextIn } from './knownRecords';

const entries = entriesOf(contextIn('nl'));
const search = searchOver(entries);
const found = (selection: Partial<Selection>) => select(entries, { ...everything, ...selection }, search, 'nl');
const namesOf = (selection: Partial<Selection>) => found(selection).map(({ name }) => name);
const peopleOf = (selection: Partial<Selection>) =>
  found(selection).flatMap(({ official, name }) => (official ? name : []));

describe('search', () => {
  it.each([
    ['buijnk', 'Chris Buijink'],
    ['kleinmeulman', 'André Kleinmeulman'],
    ['amkl', 'André Kleinmeulman'],
    ['EL&I', 'Chris Buijink'],
    ['utrecht', 'Hans Goedhart'],
    ['jones', 'Renée Jones-Bos'],
    ['limb', 'Ad de Kroon'],
    ['0412', 'Angelique Berg'],
    ['ruimte en water', 'Chris Kuijpers'],
    ['belastingdienst', 'Peter Veld'],
  ])('finds by “%s” %s first', (query, name) => {
    expect(namesOf({ query })[0]).toBe(name);
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
    expect(found({ query }).filter(({ record }) => record.type === 'organisation')[0]?.name).toBe(name);
  });

  it('gives people before organisations', () => {
    const kinds = found({ query: 'belasting' }).map(({ official }) => Boolean(official));
    expect(kinds).toEqual([true, ...kinds.slice(1).map(() => false)]);
    expect(kinds.length).toBeGreaterThan(1);
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
  it('is of everybody, by family name, then of the offices, and then of the organisations, when nothing is asked for', () => {
    expect(peopleOf({})).toHaveLength(16);
    expect(namesOf({})).toHaveLength(16 + 3 + 582);
    expect(namesOf({}).slice(16 + 3, 16 + 5)).toEqual(['Gemeente Aa en Hunze', 'Waterschap Aa en Maas']);
    expect(namesOf({}).slice(0, 4)).toEqual(['Angelique Berg', 'Chris Buijink', 'Monique van Daalen', 'Roos van Erp']);
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
    const { role, kind, activity, platform } = choicesOf(entries);
    for (const value of role) expect(namesOf({ role: value }).length).toBeGreaterThan(0);
    for (const value of kind) expect(namesOf({ kind: value }).length).toBeGreaterThan(0);
    for (const value of activity) expect(namesOf({ activity: value }).length).toBeGreaterThan(0);
    for (const value of platform) expect(namesOf({ platform: value }).length).toBeGreaterThan(0);
  });
});
