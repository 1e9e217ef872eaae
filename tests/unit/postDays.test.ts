/** The day of a post, read off every kind of date, id and address. All of them are made up. */
import { describe, expect, it } from 'vitest';
import { type DateKind, dayIn } from '@/data/model/postDays';

const now = Date.parse('2026-11-25T12:00:00Z');
const dayOf = (text: string, kind: DateKind) => dayIn(text, kind, now);

/** An id that holds the time, with as many bits behind it as a platform puts there. */
const idOf = (time: string, bits: bigint, epoch = 0): string => String(BigInt(Date.parse(time) - epoch) << bits);
const xId = (time: string) => idOf(time, 22n, 1_288_834_974_657);

/** An id of Bluesky: microseconds in 11 digits of base 32, and two more digits. */
function blueskyId(time: string): string {
  const digits = '234567abcdefghijklmnopqrstuvwxyz';
  let left = BigInt(Date.parse(time)) * 1000n;
  let id = '22';
  for (let place = 0; place < 11; place++) {
    id = `${digits[Number(left % 32n)]}${id}`;
    left /= 32n;
  }
  return id;
}

describe('the day of a post', () => {
  it.each([
    ['a date with time and zone', '2014-05-03T23:30:00.000Z', 'time', '2014-05-03'],
    ['a date of another zone, as that of Greenwich', '2014-05-04T00:30:00+02:00', 'time', '2014-05-03'],
    ['a date alone', '2012-04-06', 'time', '2012-04-06'],
    ['seconds', '1399118400', 'seconds', '2014-05-03'],
    ['an id of X', xId('2014-05-03T12:00:00Z'), 'x', '2014-05-03'],
    ['an address on X', `/voorbeeld/status/${xId('2026-11-24T12:00:00Z')}/analytics`, 'x', '2026-11-24'],
    [
      'an address in the archive',
      `/web/20140601000000/https://twitter.com/voorbeeld/statuses/${xId('2011-05-03T12:00:00Z')}`,
      'x',
      '2011-05-03',
    ],
    ['an address on Mastodon', `/@voorbeeld/${idOf('2023-09-08T12:00:00Z', 16n)}`, 'mastodon', '2023-09-08'],
    ['the number of an activity', `urn:li:activity:${idOf('2024-02-01T12:00:00Z', 22n)}`, 'linkedin', '2024-02-01'],
    [
      'the number of a comment, not that of its post',
      `urn:li:comment:(urn:li:activity:${idOf('2020-02-01T12:00:00Z', 22n)},${idOf('2024-02-01T12:00:00Z', 22n)})`,
      'linkedin',
      '2024-02-01',
    ],
    ['an id of Bluesky', blueskyId('2025-03-26T12:00:00Z'), 'bluesky', '2025-03-26'],
    [
      'an address on Bluesky',
      `/profile/voorbeeld.example/post/${blueskyId('2025-03-26T12:00:00Z')}/liked-by`,
      'bluesky',
      '2025-03-26',
    ],
    [
      'an address of the archive',
      'https://web.archive.org/web/20130601120000im_/https://a.example/',
      'archive',
      '2013-06-01',
    ],
  ] as const)('is told by %s', (_what, text, kind, day) => {
    expect(dayOf(text, kind)).toBe(day);
  });

  it.each([
    ['words', 'gisteren', 'time'],
    ['a year alone', '2014', 'time'],
    ['a day that does not exist', '2014-13-45', 'time'],
    ['a date to come', '2026-11-26T12:00:00Z', 'time'],
    ['a date before there were posts', '1999-05-03', 'time'],
    ['no number of seconds', 'gisteren', 'seconds'],
    ['nothing', '', 'seconds'],
    ['an id of X from before its ids held the time', '/voorbeeld/status/29700859246', 'x'],
    ['a small id of X', '1', 'x'],
    ['an id of X of a day to come', xId('2027-01-01T00:00:00Z'), 'x'],
    ['an id of X that is far too long', '9'.repeat(60), 'x'],
    ['an address on X that is no post', '/voorbeeld/lists', 'x'],
    ['an id of Mastodon from before its ids held the time', '/@voorbeeld/123456', 'mastodon'],
    ['an address that ends in no number', '/@voorbeeld/volgers', 'mastodon'],
    ['the number of an activity that is too small', 'urn:li:activity:1000000000000000001', 'linkedin'],
    ['an urn of something else', 'urn:li:member:12', 'linkedin'],
    ['an id of Bluesky that is too short', '/profile/voorbeeld.example/post/3abc', 'bluesky'],
    ['an id of Bluesky with digits that it does not have', '/profile/a.example/post/3l1890l189022', 'bluesky'],
    ['the largest id of Bluesky', 'jzzzzzzzzzzzz', 'bluesky'],
    ['an address without a day', 'https://web.archive.org/web/2013/https://a.example/', 'archive'],
    ['an address with an impossible day', 'https://web.archive.org/web/20139901000000/https://a.example/', 'archive'],
  ] as const)('is not told by %s', (_what, text, kind) => {
    expect(dayOf(text, kind)).toBeUndefined();
  });
});
