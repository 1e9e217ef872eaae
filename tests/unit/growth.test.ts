/** How the lists grew: computed from the bundled registers, and counted here once more from the list's file. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { axisOf, lineOf, placeOf } from '@/data/views/chartShapes';
import { countAt, daysOf, growthOf } from '@/data/views/growth';
import { wordsFor } from '@/data/views/words';
import { bundled } from './knownRecords';

const growth = growthOf(bundled.records, wordsFor('nl'));
const stepsOf = (platform: string) => growth.series.find((each) => each.platform === platform)?.steps ?? [];

const listed = z
  .object({
    organisations: z.array(
      z.object({
        accounts: z.array(
          z.looseObject({ platform: z.string(), handle: z.string(), firstSeen: z.string().optional() }),
        ),
      }),
    ),
  })
  .parse(JSON.parse(readFileSync('data/registers/public-bodies.json', 'utf8')))
  .organisations.flatMap(({ accounts }) => accounts);

/** Accounts of the file by a day, each once however many bodies share it. */
const countedBy = (platform: string, day: string) =>
  new Set(
    listed
      .filter((each) => each.platform === platform && each.firstSeen && each.firstSeen <= day)
      .map(({ handle }) => handle.toLowerCase()),
  ).size;

describe('the growth of the list', () => {
  it.each(['x', 'mastodon', 'bluesky', 'facebook', 'linkedin', 'instagram', 'youtube'])(
    'is on %s on each day what the list’s own days say',
    (platform) => {
      const steps = stepsOf(platform);
      expect(steps.length).toBeGreaterThan(0);
      for (const { day, count } of steps) expect([day, count]).toEqual([day, countedBy(platform, day)]);
      expect(countAt(steps)).toBe(countedBy(platform, '9999-12-31'));
    },
  );

  it('is largest on X in 2024, when the list was edited in bulk', () => {
    const until = (day: string) => countAt(stepsOf('x'), day);
    expect(until('2024-07-01') - until('2023-12-31')).toBeGreaterThan(until('2023-12-31'));
  });

  it('counts any list of records, and is nothing of none', () => {
    const { series } = growthOf(
      bundled.records.filter(({ id }) => id === 'gemeente-tilburg'),
      wordsFor('en'),
    );
    expect(series.every(({ steps }) => countAt(steps) <= 2)).toBe(true);
    expect(growthOf([], wordsFor('en'))).toEqual({ series: [], from: '', until: '', sources: [] });
  });

  it('says up to when the list reaches, and by whose word', () => {
    expect([growth.from, growth.until]).toEqual(['2022-01-29', '2026-04-06']);
    expect(growth.sources.map(({ href }) => href)).toEqual(['https://www.govdirectory.org/netherlands/']);
    expect(daysOf(growth)).toEqual([...new Set(daysOf(growth))].toSorted());
  });
});

describe('the chart of it', () => {
  const axis = axisOf(growth);

  it('has a top that no line is above, in whole steps', () => {
    expect(axis.values).toEqual([0, 100, 200, 300, 400]);
    expect(axis.years).toEqual([2023, 2024, 2025, 2026]);
    const few = [{ platform: 'x' as const, steps: [{ day: '2024-01-01', count: 3 }] }];
    expect(axisOf({ ...growth, series: few }).values).toEqual([0, 1, 2, 3]);
  });

  it('begins at the first day and ends at the last, and rises with the count', () => {
    expect(placeOf(axis, growth.from, 0)).toEqual({ x: 0, y: 100 });
    expect(placeOf(axis, growth.until, axis.top)).toEqual({ x: 100, y: 0 });
    expect(lineOf(axis, [{ day: growth.from, count: 100 }])).toBe('M0 100H0V75H100');
    expect(lineOf(axis, [])).toBe('');
  });
});
