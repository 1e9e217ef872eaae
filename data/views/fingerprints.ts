/**
 * What a page holds of the accounts of a large register: of each a fingerprint, a few letters that are worked out from its key.
 * An account whose fingerprint is not there is surely not in the register. One whose fingerprint is there may be: only the full
 * key tells.
 */

/** In the order of their codes, so that texts of them sort as the numbers do. Each stands for six bits. */
const letters = '-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz';

/** How many letters one has: of a million strangers, two have one that is in a register of 150,000. */
const size = 6;

/** How many letters of a fingerprint name its bucket: 4,096 buckets. */
const bucketSize = 2;

/** The fingerprint of a key: the same for the same key, and else as if by chance. */
function fingerprintOf(key: string): string {
  let [one, other] = [key.length, 0x2545f491];
  for (let at = 0; at < key.length; at++) {
    const code = key.charCodeAt(at);
    one = Math.imul(one ^ code, 0x9e3779b1);
    one ^= one >>> 15;
    other = Math.imul(other + code, 0x85ebca77);
    other ^= other >>> 13;
  }
  return written(mixed(one)) + written(mixed(other ^ one));
}

/** Spreads what few bits tell over all of them. */
function mixed(number: number): number {
  const once = Math.imul(number ^ (number >>> 16), 0xc2b2ae3d);
  const twice = Math.imul(once ^ (once >>> 13), 0x27d4eb2f);
  return twice ^ (twice >>> 16);
}

/** Three letters of the upper bits. */
const written = (number: number): string =>
  letters.charAt(number >>> 26) + letters.charAt((number >>> 20) & 63) + letters.charAt((number >>> 14) & 63);

/** Where what is known of a key is kept, together with that of some others. */
export const bucketOf = (key: string): string => fingerprintOf(key).slice(0, bucketSize);

/**
 * The fingerprints of keys, sorted, one after the other.
 * @param used how many letters of each: fewer only to try what happens where many have the same
 */
export const fingerprintsOf = (keys: Iterable<string>, used = size): string =>
  [...new Set(Array.from(keys, (key) => fingerprintOf(key).slice(0, used)))].sort().join('');

/** Whether the key may be one of those that the fingerprints are of; found by halving. */
export function mayHave(fingerprints: string, key: string, used = size): boolean {
  const wanted = fingerprintOf(key).slice(0, used);
  let low = 0;
  let high = fingerprints.length / used;
  while (low < high) {
    const middle = (low + high) >> 1;
    const found = fingerprints.slice(middle * used, (middle + 1) * used);
    if (found === wanted) return true;
    if (found < wanted) low = middle + 1;
    else high = middle;
  }
  return false;
}
