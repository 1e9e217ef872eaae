/** The words of the interface in the chosen language, and dates and numbers as that language writes them. */
import en from '../../locales/en.json';
import nl from '../../locales/nl.json';

export const languages = ['nl', 'en'] as const;
export type Language = (typeof languages)[number];
export type MessageKey = keyof typeof nl;

/** Keys that stand for two messages, `….one` and `….other`. */
type CountKey<Key> = Key extends `${infer Stem}.one` ? Stem : never;

/** Messages in each language. */
export type Messages<Key extends string> = Record<Language, Record<Key, string>>;

export const messages: Messages<MessageKey> = { nl, en };
const locales: Record<Language, string> = { nl: 'nl-NL', en: 'en-GB' };

/** Everything that needs to know the language, for one language. */
export interface Words<Key extends string = MessageKey> {
  language: Language;
  /** As browsers know the language, for dates: `nl-NL`. */
  locale: string;
  /** The message, with each `{name}` replaced by the value of that name. */
  t: (key: Key, values?: Record<string, string>) => string;
  /** The message that fits the number, with `{n}` replaced by it. */
  tCount: (key: CountKey<Key>, n: number) => string;
  /** A day (`YYYY-MM-DD`), month (`YYYY-MM`) or year (`YYYY`) in words, no more precise than given. */
  date: (moment: string) => string;
  /** From one day or month to another: "april – mei 2026". */
  dateRange: (from: string, until: string) => string;
  number: (n: number) => string;
  /** "a, b and c". */
  list: (items: string[]) => string;
}

const dateParts: readonly Intl.DateTimeFormatOptions[] = [
  { year: 'numeric' },
  { year: 'numeric', month: 'long' },
  { year: 'numeric', month: 'long', day: 'numeric' },
];

/** The words for a language. */
export const wordsFor = (language: Language): Words => wordsOut(messages, language);

/** The same, out of other messages. */
export function wordsOut<Key extends string>(texts: Messages<Key>, language: Language): Words<Key> {
  const locale = locales[language];
  const plural = new Intl.PluralRules(locale);
  /** By precision; each is costly to make, and a list shows many dates. */
  const formatDate: Intl.DateTimeFormat[] = [];
  const formatNumber = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });

  const byKey = new Map<string, string>(Object.entries(texts[language]));
  const t = (key: string, values: Record<string, string> = {}) =>
    (byKey.get(key) ?? key).replace(/\{(\w+)\}/g, (placeholder, name: string) => values[name] ?? placeholder);
  const number = (n: number) => formatNumber.format(n);
  /** The facts of a list are of few days, and each takes its time to write. */
  const dates = new Map<string, string>();

  /** As precise as the moment is given. */
  const formatFor = (moment: string): Intl.DateTimeFormat => {
    const precision = moment.split('-').length - 1;
    formatDate[precision] ??= new Intl.DateTimeFormat(locale, { ...dateParts[precision], timeZone: 'UTC' });
    return formatDate[precision];
  };

  return {
    language,
    locale,
    t,
    number,
    list: (items) => new Intl.ListFormat(locale).format(items),
    tCount: (key, n) => t(`${key}.${plural.select(n) === 'one' ? 'one' : 'other'}`, { n: number(n) }),
    date(moment) {
      const written = dates.get(moment) ?? formatFor(moment).format(new Date(moment));
      if (dates.size < 1000) dates.set(moment, written);
      return written;
    },
    dateRange: (from, until) => formatFor(from).formatRange(new Date(from), new Date(until)),
  };
}
