/**
 * A count as pages show it, or as people type it: "1.234", "1,234", "12,3 dzd.", "3.4M", "7.5万". A shortened number is about what it
 * says. What languages call thousands and millions the browser knows itself. Pure.
 */
import type { Count } from './schema';

/** A number that was read, and by how much it may be off. */
export interface ShownCount {
  count: Pick<Count, 'value' | 'qualifier'>;
  /** 1 where all digits are shown; of "12.3K" 100. */
  step: number;
}

/** What sites write that the browser does not know, as powers of ten; by language, and the first in every one. */
const otherUnits: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  '': { k: 3, m: 6, b: 9 },
  nl: { d: 3, dzd: 3, duiz: 3, mio: 6, mln: 6, mld: 9, mrd: 9 },
  de: { k: 3, t: 3, tsd: 3, tausend: 3, mio: 6, mrd: 9 },
  fr: { mille: 3, mio: 6, md: 9, mrd: 9 },
  es: { k: 3, mill: 6 },
  it: { mila: 3, mln: 6, mio: 6 },
  pt: { mil: 3, mi: 6, bi: 9 },
  pl: { tys: 3, mln: 6 },
  sv: { t: 3, tn: 3, tusen: 3, mn: 6, mkr: 6 },
  da: { t: 3, tus: 3, mio: 6 },
  nb: { t: 3, k: 3, mill: 6 },
  no: { t: 3, k: 3, mill: 6 },
  tr: { b: 3, bin: 3, mn: 6 },
  ru: { тыс: 3, млн: 6 },
};

/** Digits of other alphabets, by their zeros: ten follow each other. */
const zeros = ['٠', '۰', '०', '০', '０'].map((zero) => zero.charCodeAt(0));

const westernDigits = (text: string): string =>
  text.replace(/[^\0-\u065f]/gu, (sign) => {
    const code = sign.charCodeAt(0);
    const zero = zeros.find((first) => code >= first && code < first + 10);
    return zero === undefined ? sign : String(code - zero);
  });

/** A number, with what stands between its groups and before its decimals; spaces only between groups of three. */
const numbers = /\d+(?:[.,'’٬٫]\d+|[ \u00a0\u2009\u202f]\d{3}(?!\d))*/gu;

/** The first count in a text, see `shownCounts`. */
export const shownCount = (text: string, language: string): ShownCount | undefined =>
  shownCounts(text, language).next().value ?? undefined;

/**
 * Reads the counts in a text.
 * @param text as shown, with whatever words
 * @param language of the page, as in `lang`: what "1.234K" or "2 B" means depends on it
 */
export function* shownCounts(text: string, language: string): Generator<ShownCount, undefined> {
  const plain = westernDigits(text.normalize('NFC')).replace(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g, '');
  for (const { 0: digits, index } of plain.matchAll(numbers)) {
    const before = plain.slice(0, index);
    const after = plain.slice(index + digits.length);
    // Part of a handle, a range, a share, a date or a time.
    if (/[\p{L}\p{N}@#_/:.-]$/u.test(before) || /^\s?[%:/]|^\s?[-–]\s?\d/.test(after)) continue;
    const unit = unitAt(after, language);
    if (/^[\p{L}_]/u.test(after) && !unit) continue;
    const read = numberIn(digits, unit?.power, language);
    if (!read) continue;
    const isMore = /^\s?\+/.test(after.slice(unit?.length ?? 0));
    yield { ...read, ...(isMore && { count: { ...read.count, qualifier: 'atLeast' } }) };
  }
  return undefined;
}

function numberIn(digits: string, power: number | undefined, language: string): ShownCount | undefined {
  const groups = digits.split(/[^\d]+/);
  const separators = digits.match(/[^\d]/g) ?? [];
  const last = groups.at(-1) ?? '';
  const decimals = decimalsIn(separators, last, power !== undefined, language) ? last : '';
  const wholes = decimals ? groups.slice(0, -1) : groups;
  // Groups are of three digits, in India of two before the last three; anything else is no count.
  const [, ...rest] = wholes;
  if (rest.some((group, at) => (at === rest.length - 1 ? group.length !== 3 : group.length < 2 || group.length > 3)))
    return undefined;
  if (decimals && power === undefined) return undefined;
  const step = 10 ** ((power ?? 0) - decimals.length);
  const value = Math.round(Number(wholes.join('') + decimals) * step);
  if (!Number.isSafeInteger(value)) return undefined;
  return { count: { value, qualifier: power === undefined ? 'exact' : 'about' }, step: Math.max(1, step) };
}

/** Whether what stands behind the last separator are decimals, not a group. */
function decimalsIn(separators: readonly string[], last: string, isShortened: boolean, language: string): boolean {
  const separator = separators.at(-1);
  if (separator === undefined || /[\s'’٬]/u.test(separator)) return false;
  if (separators.length > 1) return separators.at(-2) !== separator;
  if (last.length !== 3) return true;
  return isShortened && separator === decimalSign(language);
}

const decimalSign = (language: string): string =>
  partsOf(language, { minimumFractionDigits: 1 }, 1).find(({ type }) => type === 'decimal')?.value ?? '.';

/** The unit that a text begins with: its power of ten, and how much of the text it is. */
function unitAt(text: string, language: string): { power: number; length: number } | undefined {
  const space = /^[\s\u00a0\u202f]?/.exec(text)?.[0].length ?? 0;
  const rest = text.slice(space).toLowerCase();
  for (const [unit, power] of unitsOf(language)) {
    if (!rest.startsWith(unit)) continue;
    // A letter behind it makes it another word; but some languages write without spaces.
    const isWord =
      /^-?\p{L}/u.test(rest.slice(unit.length)) && !/[\p{Script=Han}\p{Script=Hangul}\p{Script=Thai}]$/u.test(unit);
    if (!isWord) return { power, length: space + unit.length };
  }
  return undefined;
}

/** By language: made once, and the longest first. */
const units = new Map<string, readonly (readonly [string, number])[]>();

function unitsOf(language: string): readonly (readonly [string, number])[] {
  const known = units.get(language);
  if (known) return known;
  const base = language.split('-')[0] ?? '';
  const all = new Map<string, number>([
    ...Object.entries(otherUnits[''] ?? {}),
    ...browserUnits('en'),
    ...browserUnits(language),
    ...Object.entries(otherUnits[base] ?? {}),
  ]);
  const sorted = [...all].flatMap(([unit, power]) => [[`${unit}.`, power] as const, [unit, power] as const]);
  sorted.sort(([one], [other]) => other.length - one.length);
  units.set(language, sorted);
  return sorted;
}

/** What the browser itself writes behind shortened numbers. */
function browserUnits(language: string): [string, number][] {
  return [3, 4, 5, 6, 7, 8, 9].flatMap((power) =>
    (['short', 'long'] as const).flatMap((compactDisplay): [string, number][] => {
      const parts = partsOf(language, { notation: 'compact', compactDisplay, numberingSystem: 'latn' }, 10 ** power);
      const unit = parts.find(({ type }) => type === 'compact')?.value;
      const shown = parts
        .filter(({ type }) => type === 'integer')
        .map(({ value }) => value)
        .join('');
      if (!unit || !/^10*$/.test(shown)) return [];
      return [[unit.toLowerCase().replace(/\.$/, ''), power + 1 - shown.length]];
    }),
  );
}

function partsOf(language: string, options: Intl.NumberFormatOptions, value: number): Intl.NumberFormatPart[] {
  try {
    return new Intl.NumberFormat(language || 'en', options).formatToParts(value);
  } catch {
    // A page may say anything of its language.
    return new Intl.NumberFormat('en', options).formatToParts(value);
  }
}
