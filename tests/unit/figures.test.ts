import { describe, expect, it } from 'vitest';
import { register } from '@/data/registers/bundled';
import { type Figure, figuresOf } from '@/data/views/figures';
import { wordsFor } from '@/data/views/words';
import { today } from './knownRecords';

const figures = figuresOf({ register, words: wordsFor('nl'), today });
const figure = (id: Figure['id']) => figures.find((candidate) => candidate.id === id);
const barsOf = (id: Figure['id']) => figure(id)?.groups.flatMap(({ bars }) => bars) ?? [];
const bar = (id: string) =>
  figures.flatMap(({ groups }) => groups.flatMap(({ bars }) => bars)).find((one) => one.id === id);

describe('the figures', () => {
  it('are five, each with its as-of date and its source', () => {
    expect(figures.map(({ id }) => id)).toEqual(['top', 'municipal', 'provincial', 'followers', 'pace']);
    for (const { origins } of figures) {
      expect(origins.length).toBeGreaterThan(0);
      for (const { asOf, source } of origins) {
        expect(asOf).toContain('6 april 2012');
        expect(source.href).toMatch(/^https:/);
      }
    }
  });

  it('draw a count as the part of its whole that it is', () => {
    expect(bar('top-with-account')?.sure).toBeCloseTo(15 / 55);
    expect(bar('provincial-with-account')?.sure).toBeCloseTo(3 / 12);
    expect(bar('municipal-headline')?.sure).toBeCloseTo(77 / 429);
    expect(bar('municipal-text')?.sure).toBeCloseTo(79 / 429);
  });

  it('draw each person of a small whole, and nobody of a large one', () => {
    expect(bar('top-with-account')?.dots).toEqual({ sure: 15, possible: 0, whole: 55 });
    expect(bar('top-follows-only')?.dots).toEqual({ sure: 8, possible: 7, whole: 15 });
    expect(bar('top-posting')?.dots).toEqual({ sure: 0, possible: 7, whole: 15 });
    expect(bar('provincial-with-account')?.dots).toEqual({ sure: 3, possible: 0, whole: 12 });
    expect(bar('municipal-text')?.dots).toBeUndefined();
  });

  it('draw a bound as what is sure and what is possible', () => {
    const atLeast = bar('top-follows-only');
    expect(atLeast?.sure).toBeCloseTo(8 / 15);
    expect(atLeast?.possible).toBeGreaterThan(0);
    const atMost = bar('top-posting');
    expect(atMost?.sure).toBe(0);
    expect(atMost?.possible).toBeCloseTo(7 / 15);
  });

  it('write both counts of municipal secretaries, and what does not agree', () => {
    const text = JSON.stringify(figure('municipal'));
    for (const part of ['77', '79', '18,4', '415']) expect(text).toContain(part);
    expect(figure('municipal')?.discrepancies).toHaveLength(2);
  });

  it('have everybody with a follower count, in proportion to the longest', () => {
    expect(barsOf('followers').map(({ value }) => value)).toEqual(['2.942', '1.811', '851', '484', '134', '1']);
    expect(barsOf('followers').map(({ sure }) => sure)[1]).toBeCloseTo(1811 / 2942);
    expect(figure('followers')?.others).toContain('10');
  });

  it('are left out where a register counts nothing', () => {
    const figuresIn = (part: Partial<typeof register>) =>
      figuresOf({ register: { ...register, ...part }, words: wordsFor('en'), today });
    expect(figuresIn({ groupCounts: [], officials: [] })).toEqual([]);
    expect(figuresIn({ officials: [] }).map(({ id }) => id)).toEqual(['top', 'municipal', 'provincial']);
    const without = register.groupCounts.filter(({ id }) => id !== 'municipal-others');
    expect(figuresIn({ groupCounts: without }).map(({ id }) => id)).not.toContain('municipal');
  });

  it('give the pace in posts a day, and say what is derived', () => {
    const [buijink, deJong, kleinmeulman] = barsOf('pace');
    expect([buijink?.value, deJong?.value]).toEqual(['6,09 per dag', 'ongeveer 2 per dag']);
    expect(kleinmeulman?.value).toBe('ten hoogste 1 per week');
    expect(kleinmeulman?.note).toContain('0,14 per dag');
    expect(buijink?.note).toContain('zelf afgeleid');
  });
});
