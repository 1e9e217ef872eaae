/**
 * The search in flat arrays finds what a library for it finds, in the same order: MiniSearch, which takes a second a key with
 * 100,000 records.
 */
import fc from 'fast-check';
import MiniSearch from 'minisearch';
import { describe, expect, it } from 'vitest';
import { listOf, termsOf } from '@/data/views/listData';
import { rowsIn } from '@/data/views/rowSets';
import { search } from '@/data/views/search';
import { searchTextOf } from '@/data/views/searchText';
import { fold, searchFields, wordsIn } from '@/data/views/termIndex';
import { contextIn } from './knownRecords';

const { listed, data } = listOf(contextIn('nl'));
const terms = termsOf(listed);
const governments = new Set<unknown>(rowsIn(data.governments));

const library = new MiniSearch<Record<string, unknown>>({
  fields: Object.keys(searchFields),
  tokenize: wordsIn,
  processTerm: (term) => fold(term) || null,
  searchOptions: {
    prefix: true,
    combineWith: 'AND',
    boost: searchFields,
    boostDocument: (row) => (governments.has(row) ? 1.5 : 1),
  },
});
library.addAll(listed.map(({ record }, row) => ({ id: row, ...searchTextOf(record) })));

/** By row. */
const actual = (query: string) =>
  new Map(
    [...search(terms, query, data.governments)].flatMap((score, row) => (score > 0 ? [[row, score] as const] : [])),
  );

/** Ours are kept with seven digits. */
const isSame = (theirs: ReadonlyMap<number, number>, ours: ReadonlyMap<number, number>) =>
  theirs.size === ours.size && [...theirs].every(([row, score]) => Math.abs((ours.get(row) ?? 0) / score - 1) < 1e-6);

describe('the search', { timeout: 60_000 }, () => {
  it('measures how well rows fit as the library does, for every beginning of a word and for several words', () => {
    const words = [...new Set(listed.flatMap(({ entry }) => wordsIn(entry.name)))].filter(Boolean);
    const beginnings = words.flatMap((word) => [word.slice(0, 1), word.slice(0, 3), word]);
    const several = listed.map(({ entry }) => entry.name);
    const queries = [...new Set([...beginnings, ...several])].filter((query) => fold(query.trim()) !== '');
    expect(queries.length).toBeGreaterThan(1500);
    // Of several words the library multiplies by how many they are, which changes no order.
    const numberOf = (query: string) => new Set(wordsIn(query).map(fold).filter(Boolean)).size;
    const different = queries.filter((query) => {
      const theirs = library.search(query).map(({ id, score }) => [Number(id), score / numberOf(query)] as const);
      return !isSame(new Map(theirs), actual(query));
    });
    expect(different).toEqual([]);
  });

  it('measures the same whatever was searched for before, and however many words there are', () => {
    const words = ['g', 'gem', 'van', 'de', 'prov', 'utrecht', 'water', 'minist', 'amsterdm', 'en'];
    const queries = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 10 }).map((each) => each.join(' '));
    const measured = fc.property(fc.array(queries, { minLength: 1, maxLength: 12 }), (typed) => {
      // A copy has nothing from before.
      for (const query of typed)
        expect(search(terms, query, data.governments)).toEqual(search({ ...terms }, query, data.governments));
    });
    fc.assert(measured, { numRuns: 60 });
  });

  it('forgives the typing errors that the library forgives', () => {
    const words = [...new Set(listed.flatMap(({ entry }) => wordsIn(entry.name)))].filter(({ length }) => length > 4);
    expect(words.length).toBeGreaterThan(500);
    const misspelt = words.flatMap((word, at) => {
      const middle = 1 + (at % (word.length - 2));
      return [
        `${word.slice(0, middle)}${word.slice(middle + 1)}`,
        `${word.slice(0, middle)}q${word.slice(middle)}`,
        `${word.slice(0, middle)}w${word.slice(middle + 1)}`,
      ];
    });
    const missed = misspelt.filter((query) => {
      if (library.search(query).length > 0) return false;
      const ours = actual(query);
      return library
        .search(query, { fuzzy: (term) => (term.length > 2 ? 0.25 : false) })
        .some(({ id }) => !ours.has(Number(id)));
    });
    expect(missed).toEqual([]);
  });
});
