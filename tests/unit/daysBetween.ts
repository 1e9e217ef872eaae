import { dayOf } from '@/data/model/time';

/** Every day from the one to the other. */
export function daysBetween(first: string, last: string): string[] {
  const days: string[] = [];
  for (const date = new Date(first); dayOf(date) <= last; date.setUTCDate(date.getUTCDate() + 1))
    days.push(dayOf(date));
  return days;
}
