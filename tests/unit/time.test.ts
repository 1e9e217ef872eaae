/** On which days facts hold, as precisely as their sources say. */
import { describe, expect, it } from 'vitest';
import {
  endsBeforeItBegins,
  firstDay,
  heldOn,
  holdsOn,
  lastDay,
  overlap,
  turnsOf,
  yearsLater,
} from '@/data/model/time';

import { daysBetween } from './daysBetween';

describe('a moment', () => {
  it('is no more precise than it is written', () => {
    expect(['2012', '2012-02', '2012-04-06'].map(firstDay)).toEqual(['2012-01-01', '2012-02-01', '2012-04-06']);
    expect(['2011', '2012-02', '2012-04-06'].map(lastDay)).toEqual(['2011-12-31', '2012-02-29', '2012-04-06']);
  });

  it('has a day years later, leap days too', () => {
    expect([yearsLater('2012-04-06', 3), yearsLater('2012-02-29', 1)]).toEqual(['2015-04-06', '2013-03-01']);
  });
});

describe('a fact', () => {
  it.each([
    ['on its as-of date', { asOf: '2012-04-06' }, '2012-04-06', 'yes'],
    ['before it, where nothing says since when', { asOf: '2012-04-06' }, '2012-04-05', 'unknown'],
    ['before it, since it began', { asOf: '2012-04-06', from: '2010-03-22' }, '2011-01-01', 'yes'],
    ['before it began', { asOf: '2012-04-06', from: '2010-03-22' }, '2010-03-21', 'no'],
    ['in the year in which it began', { asOf: '2012-04-06', from: '2010' }, '2010-06-01', 'unknown'],
    ['on the last day of that year', { asOf: '2012-04-06', from: '2010' }, '2010-12-31', 'yes'],
    ['soon after its as-of date', { asOf: '2026-05-19' }, '2026-11-25', 'yes'],
    ['years after its as-of date', { asOf: '2012-04-06' }, '2026-11-25', 'unknown'],
    ['years after it, before a known end', { asOf: '2012-04-06', until: '2020' }, '2019-12-31', 'yes'],
    ['on the day of its end', { asOf: '2012-04-06', until: '2016-07-01' }, '2016-07-01', 'no'],
    ['the day before', { asOf: '2012-04-06', until: '2016-07-01' }, '2016-06-30', 'yes'],
    ['in the month of its end', { asOf: '2026-05-19', until: '2025-01' }, '2025-01-31', 'unknown'],
    ['after that month', { asOf: '2026-05-19', until: '2025-01' }, '2025-02-01', 'no'],
  ] as const)('%s', (_when, period, day, holds) => {
    expect(holdsOn(period, day)).toBe(holds);
  });

  it('cannot end before it begins, unless both may be the same time', () => {
    expect(endsBeforeItBegins({ from: '2016-07', until: '2016' })).toBe(false);
    expect(endsBeforeItBegins({ from: '2016-07', until: '2016-06-30' })).toBe(true);
    expect(endsBeforeItBegins({ until: '2016' })).toBe(false);
  });
});

describe('a fact, asked for a day of the past', () => {
  const today = '2026-11-25';

  it.each([
    ['held on a day up to its as-of date', { asOf: '2017-05-12', from: '2012' }, '2014-05-03', 'yes'],
    ['held until its end', { asOf: '2012-04-06', until: '2016-07-01' }, '2016-06-30', 'yes'],
    ['held for the rest of the year of its as-of date', { asOf: '2012-04-06' }, '2012-12-31', 'yes'],
    ['may have ended after that year', { asOf: '2012-04-06' }, '2013-01-01', 'unknown'],
    ['held up to now where it holds now', { asOf: '2024-05-19' }, '2026-01-01', 'yes'],
    ['had not begun', { asOf: '2012-04-06', from: '2012-03-01' }, '2012-02-01', 'no'],
    ['may not have begun', { asOf: '2012-04-06' }, '2012-04-05', 'unknown'],
  ] as const)('%s', (_what, period, day, held) => {
    expect(heldOn(period, day, today)).toBe(held);
  });

  it('is known of otherwise only from the days on that are named as its turns', () => {
    const periods = [
      { asOf: '2012-04-06' },
      { asOf: '2012-02-29', from: '2010', until: '2016-07' },
      { asOf: '2016-07-06', from: '2012-12-31', until: '2016-07-04' },
      { asOf: '2024-05-19', from: '2024-03' },
    ];
    const days = daysBetween('2009-06-01', '2027-06-01');
    for (const period of periods) {
      const turns = turnsOf(period);
      const seen = days.map((day) => [day, holdsOn(period, day), heldOn(period, day, today)] as const);
      const changed = seen.filter(([, ...holds], at) => at > 0 && holds.join() !== seen[at - 1]?.slice(1).join());
      expect(changed.length).toBeGreaterThan(0);
      expect(changed.map(([day]) => day).filter((day) => !turns.includes(day))).toEqual([]);
    }
  });
});

describe('two facts', () => {
  const since = (from: string, asOf = '2026-05-19') => ({ from, asOf });

  it('overlap where both hold on one day', () => {
    expect(overlap(since('2026-02-23'), since('2026-02-24'))).toBe(true);
    expect(overlap({ asOf: '2026-05-19' }, { asOf: '2026-05-19' })).toBe(true);
  });

  it('do not where one follows the other, or might', () => {
    expect(overlap({ ...since('2024-07-02'), until: '2026-02-23' }, since('2026-02-23'))).toBe(false);
    expect(overlap(since('2024-07-02', '2024-07-02'), since('2026-02-23'))).toBe(false);
    expect(overlap({ ...since('2010'), until: '2012' }, since('2012', '2013-01-01'))).toBe(false);
  });
});
