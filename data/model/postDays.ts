/** On which day a post was made: read off a date, or off an id or address that holds it. Pure. */
import { dayOf } from './time';

/**
 * What a date is read off: an ISO date (`time`), seconds since 1970, an id or address of a post on a platform, or an address of the
 * web archive, which holds the day on which the page was kept.
 */
export type DateKind = 'time' | 'seconds' | 'x' | 'mastodon' | 'linkedin' | 'bluesky' | 'archive';

/** When X began to give ids that hold the time, and the first of them; those before tell nothing. */
const xEpoch = 1_288_834_974_657;
const firstX = 29_700_859_247n;

/** The digits of Bluesky's ids, which count microseconds. */
const digits = '234567abcdefghijklmnopqrstuvwxyz';

/** The number that is all of the text, or is found by the pattern. */
const idIn = (text: string, pattern: RegExp): bigint =>
  BigInt((/^\d+$/.test(text) ? text : pattern.exec(text)?.[1]) ?? 0);

/** In milliseconds since 1970; of what holds no date, nothing that could be one. */
const readers: Record<DateKind, (text: string) => number> = {
  time: (text) => (/^\d{4}-\d\d-\d\d/.test(text) ? Date.parse(text) : 0),
  seconds: (text) => Number(text) * 1000,
  x: (text) => {
    const id = idIn(text, /\/status(?:es)?\/(\d+)/);
    return id < firstX ? 0 : Number(id >> 22n) + xEpoch;
  },
  mastodon: (text) => Number(idIn(text, /\/(\d+)\/?$/) >> 16n),
  // Of a comment the number of its post comes first.
  linkedin: (text) => Number(idIn(text, /.*?(\d{15,})(?!.*\d{15})/) >> 22n),
  bluesky: (text) => {
    const id = /(?:^|\/post\/)([2-7a-j][2-7a-z]{12})(?![\w-])/.exec(text)?.[1] ?? '';
    // The last two digits say who gave the id.
    return [...id.slice(0, -2)].reduce((sum, digit) => sum * 32 + digits.indexOf(digit), 0) / 1000;
  },
  archive: (text) => Date.parse(/\/web\/(\d{4})(\d\d)(\d\d)/.exec(text)?.slice(1).join('-') ?? ''),
};

/** Before there were posts on any of the platforms. */
const first = Date.UTC(2004, 0);

/**
 * The day of a post, as `YYYY-MM-DD` in UTC; undefined if the text does not tell it, or tells one that cannot be.
 * @param now in milliseconds since 1970
 */
export function dayIn(text: string, kind: DateKind, now: number): string | undefined {
  const time = readers[kind](text);
  return time >= first && time <= now ? dayOf(new Date(time)) : undefined;
}
