/** Rows as bits, and those of them that come first: compared with what plain lists do. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowsBetween } from '@/data/views/rowOrder';
import { addRow, allRows, countRows, inAll, noRows, rowsAboveZero, rowsIn } from '@/data/views/rowSets';

const rows = fc.uniqueArray(fc.integer({ min: 0, max: 299 }));

const setOf = (list: readonly number[]) => {
  const set = noRows(300);
  for (const row of list) addRow(set, row);
  return set;
};

describe('sets of rows', () => {
  it('hold what was added, in order, and count it', () => {
    fc.assert(
      fc.property(rows, (list) => {
        expect([...rowsIn(setOf(list))]).toEqual(list.toSorted((one, other) => one - other));
        expect(countRows(setOf(list))).toBe(list.length);
      }),
    );
  });

  it('have in common what is in all of them', () => {
    fc.assert(
      fc.property(rows, rows, (one, other) => {
        const both = one.filter((row) => other.includes(row)).toSorted((a, b) => a - b);
        expect([...rowsIn(inAll([setOf(one), setOf(other)]))]).toEqual(both);
      }),
    );
  });

  it('hold the rows that have more than 0, up to the last one', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(0, 0.1, 1)), (numbers) => {
        const wanted = numbers.flatMap((number, row) => (number > 0 ? row : []));
        expect([...rowsIn(rowsAboveZero(Float32Array.from(numbers)))]).toEqual(wanted);
      }),
    );
  });

  it('of all rows end with the last one', () => {
    for (const size of [0, 1, 31, 32, 33, 600]) expect(countRows(allRows(size)), String(size)).toBe(size);
  });
});

describe('the rows that come first', () => {
  it('are those of the whole list in order, of whichever length, and wherever one looks', () => {
    const keys = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(keys, fc.nat(220), fc.nat(60), (given, from, length) => {
        const list = Uint32Array.from(given.keys());
        const compare = (one: number, other: number) => (given[other] ?? 0) - (given[one] ?? 0) || one - other;
        const until = Math.min(from + length, given.length);
        const wanted = [...list].sort(compare).slice(from, until);
        expect(rowsBetween(list, compare, { from, until })).toEqual(wanted);
      }),
      { examples: [[[0, 1], 0, 0]] },
    );
  });
});
