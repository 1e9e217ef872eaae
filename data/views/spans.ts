/**
 * What a badge shows on posts of other days: spans of time, in one text that a page holds with the account. Read by the script
 * that dates posts, and by no page that needs none.
 */
import type { BadgeLabel } from './accountIndex';

/**
 * What is known of a day: the same as is shown where there is no date; that it is not known; or another office, or the body
 * before its account ended.
 */
export type Then = 'same' | 'unknown' | Pick<BadgeLabel, 'role' | 'organisation'>;

/** From a day on, until the next span begins. The first one begins before all days. */
export interface Span {
  from: string;
  shown: Then;
}

/** What a badge adds in words. */
export interface SpanWords {
  /** As `Words` has it. */
  locale: string;
  /** That this is the register's word as of a date, for which `dateSlot` stands. */
  known: string;
  /** That it is not known. */
  unknown: string;
  /** Stands for the year where it is not known whether that which holds now did so then. */
  unsure: string;
}

/** Stands between the parts; in none of them, as it is white space. */
const between = '\v';

/** Stands where a role would: no office is called so. */
const signs = { same: '', unknown: '?' } as const;

export const dateSlot = '{date}';

/** Writes spans as a text without line breaks or tabs. */
export function writeSpans(spans: readonly Span[], words: SpanWords): string {
  const parts = spans.flatMap(({ from, shown }) =>
    typeof shown === 'string' ? [from, signs[shown], ''] : [from, shown.role, shown.organisation],
  );
  const { locale, known, unknown, unsure } = words;
  return [locale, known, unknown, unsure, ...parts].map((part) => part.replace(/\s+/g, ' ')).join(between);
}

/** What the badge shows on a post of the day. */
export function labelOn(label: BadgeLabel, day: string): BadgeLabel {
  const [locale, known = '', unknown = '', unsure = '', ...parts] = label.spans?.split(between) ?? [];
  let at = parts.length - 3;
  while (at > 0 && (parts[at] ?? '') > day) at -= 3;
  const [role = '', organisation = ''] = parts.slice(at + 1);
  if (role === signs.same) return label;
  const shown = { ...label, standing: 'historic' } as const;
  if (role !== signs.unknown) {
    const year = day.slice(0, 4);
    const isSame = role === label.role && organisation === label.organisation && year === label.year;
    return isSame ? label : { ...shown, role, organisation, year, note: known.replace(dateSlot, dateIn(day, locale)) };
  }
  // What was true once, or ended, vouches for nothing already.
  return label.standing === 'current' ? { ...shown, year: unsure, note: unknown } : label;
}

/** By locale; each is costly to make. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** A day in words, as `Words` has it: those would bring every other word, too. */
function dateIn(day: string, locale = ''): string {
  const format = formats.get(locale) ?? new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  formats.set(locale, format);
  return format.format(new Date(day));
}
