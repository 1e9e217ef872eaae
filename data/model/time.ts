/** Days and less precise moments: which comes first, and on which days a fact holds. */

/** When a fact was true: on its as-of date (a day) for sure, and from and until a day, a month or a year where that is known. */
export interface Period {
  asOf: string;
  from?: string | undefined;
  /** When it was no longer so; a day on which two follow each other is the second one's. */
  until?: string | undefined;
}

/** The first day that a moment may be: of 2012, the first of January. */
export const firstDay = (moment: string): string => `${moment}-01-01`.slice(0, 10);

/** The last day that a moment may be: of 2012, the last of December. */
export function lastDay(moment: string): string {
  if (moment.length === 10) return moment;
  const [year = 0, month = 12] = moment.split('-').map(Number);
  // Day 0 of the next month is the last one of this.
  return dayOf(new Date(Date.UTC(year, month, 0)));
}

/** The day that a date is on, as `YYYY-MM-DD`, in UTC. */
export const dayOf = (date: Date): string => date.toISOString().slice(0, 10);

/** The day so many years later; of 29 February the first of March where there is none. */
export function yearsLater(day: string, years: number): string {
  const year = Number(day.slice(0, 4)) + years;
  // Only of that day a calendar has to be asked: of a large register this is worked out a million times.
  return day.endsWith('-02-29') ? dayOf(new Date(Date.UTC(year, 1, 29))) : `${year}${day.slice(4)}`;
}

/** So many years after its as-of date a fact without an end is still taken to hold. */
const freshYears = 3;

/** Whether a fact held, or holds, on a day; unknown where its source does not reach that far. */
export function holdsOn({ asOf, from, until }: Period, day: string): 'yes' | 'no' | 'unknown' {
  if (from && day < firstDay(from)) return 'no';
  if (until && day >= lastDay(until)) return until.length === 10 || day > lastDay(until) ? 'no' : 'unknown';
  if (until && day >= firstDay(until)) return 'unknown';
  if (from ? day < lastDay(from) : day < asOf) return 'unknown';
  return until || day <= yearsLater(asOf, freshYears) ? 'yes' : 'unknown';
}

/**
 * Whether a fact held on a day of the past, for a post of that day. More is asked than of what holds now: where no end is known,
 * what was so once is taken to have been so for the rest of that year, which is all that a badge says, and up to today if it still
 * is so today.
 */
export function heldOn(period: Period, day: string, today: string): 'yes' | 'no' | 'unknown' {
  const holds = holdsOn(period, day);
  if (holds !== 'yes' || isSure(period, day)) return holds;
  return day.startsWith(period.asOf.slice(0, 4)) || holdsOn(period, today) === 'yes' ? 'yes' : 'unknown';
}

/** Of a fact that holds on the day: whether its source reaches as far. */
export const isSure = ({ asOf, until }: Period, day: string): boolean => until !== undefined || day <= asOf;

/** The days from which on something else may be known of a fact than before, as `holdsOn` and `heldOn` tell. */
export function turnsOf({ asOf, from, until }: Period): string[] {
  const ends = until ? [firstDay(until), lastDay(until), dayAfter(lastDay(until))] : [];
  const freshUntil = yearsLater(asOf, freshYears);
  const ofAsOf = [asOf, dayAfter(asOf), `${Number(asOf.slice(0, 4)) + 1}-01-01`, dayAfter(freshUntil)];
  return [...(from ? [firstDay(from), lastDay(from)] : []), ...ofAsOf, ...ends];
}

/** Whether a period's end lies before its beginning, however imprecise both are. */
export const endsBeforeItBegins = ({ from, until }: Pick<Period, 'from' | 'until'>): boolean =>
  from !== undefined && until !== undefined && lastDay(until) < firstDay(from);

/** Whether there is a day on which both held for sure, by what is known of them. */
export function overlap(one: Period, other: Period): boolean {
  const [a, b] = [surely(one), surely(other)];
  return a.start < b.end && b.start < a.end;
}

/** From the first day for sure up to the one after the last. A fact without an end is sure up to its as-of date. */
const surely = ({ asOf, from, until }: Period): { start: string; end: string } => ({
  start: from ? lastDay(from) : asOf,
  end: until ? firstDay(until) : dayAfter(asOf),
});

function dayAfter(day: string): string {
  const date = new Date(day);
  date.setUTCDate(date.getUTCDate() + 1);
  return dayOf(date);
}
