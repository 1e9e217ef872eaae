import { describe, expect, it } from 'vitest';
import { guidelines } from '@/data/registers/bundled';
import { reminderOf } from '@/data/views/reminder';
import { officialWithId } from './knownRecords';

const official = (id: string) => officialWithId(id).claims[0].record;
const on = (day: number, ...ids: string[]) =>
  reminderOf({ guidelines }, ids.map(official), new Date(2026, 10, day))?.id;

describe('the reminder of the day', () => {
  it('is the same all day, and in four days each of the guidelines', () => {
    const morning = reminderOf({ guidelines }, [], new Date(2026, 10, 23, 0, 1));
    const evening = reminderOf({ guidelines }, [], new Date(2026, 10, 23, 23, 59));
    expect(morning).toBe(evening);
    expect(new Set([1, 2, 3, 4].map((day) => on(day))).size).toBe(4);
  });

  it('fits the official being viewed, on any day', () => {
    for (const day of [1, 2, 3, 4]) {
      expect(on(day, 'chris-buijink')).toBe('ambassadeur');
      expect(on(day, 'peter-veld')).toBe('prive-en-functie');
      expect(on(day, 'ed-kronenburg')).toBe('zorgvuldig-meedoen');
    }
  });

  it('fits one of several', () => {
    const ids = new Set([1, 2, 3, 4].map((day) => on(day, 'chris-buijink', 'peter-veld')));
    expect([...ids].toSorted()).toEqual(['ambassadeur', 'prive-en-functie']);
  });
});
