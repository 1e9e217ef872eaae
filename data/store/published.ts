/** What the background publishes for the pages, and how a page reads it. */
import { type Fields, isObject, isText } from '../model/valueChecks';
import { platforms } from '../model/vocabulary';

/** How badges are shown, out of the user's settings. */
export interface Display {
  /** `compact` leaves the organisation out of the badge. */
  badge: 'full' | 'compact';
  /** Whether mentions, repost lines and the like get their small mark. */
  marks: boolean;
  /** Language of all published text. */
  language: 'nl' | 'en';
  /** Ids of the sites that have badges. Left out until it is known: the script runs only where it was asked to. */
  sites?: readonly string[];
  /** Of which platforms there are fingerprints, too, see `fingerprints.ts`; left out where no register is large. */
  large?: LargeIndexes;
}

export interface LargeIndexes {
  platforms: readonly string[];
  /** Another text each time that what is behind the fingerprints may be something else. */
  made: string;
}

export const defaultDisplay: Pick<Display, 'badge' | 'marks'> = { badge: 'full', marks: true };

/** What a page needs before it can show badges. */
export interface Published {
  /** Of the platforms that concern the page, one after the other; see `accountIndex.ts`. */
  index: string;
  display: Display;
}

/** The storage key of how badges are shown; a page reads no other but those of indexes. */
export const displayKey = 'display';

/** Storage keys, all in the local area. `basis`: what the rest was made from, see the background's `publish.ts`. */
export const publishedKeys = {
  display: displayKey,
  basis: 'basis',
} as const;

/** The storage key of the index of a platform's accounts: a page reads those that concern it. */
export const indexKey = (platform: string): string => `index:${platform}`;

/** The storage key of the fingerprints of a platform's accounts, where these are many. */
export const fingerprintsKey = (platform: string): string => `fingerprints:${platform}`;

/** The index as it is stored: cut by platforms, by their storage keys; of every platform, so that it is known which has no account. */
export const storedIndexes = (index: string): Record<string, string> =>
  Object.fromEntries(
    platforms.map((platform) => [
      indexKey(platform),
      (index.match(new RegExp(`^${platform}:.*\n`, 'gm')) ?? []).join(''),
    ]),
  );

/**
 * Reads what the background published.
 * @param stored the local storage area's `display` and indexes
 * @param concerned the platforms that concern the page, in the order of the alphabet
 * @param bundled what serves where an index or the display is missing or broken
 */
export function parsePublished(stored: Fields, concerned: readonly string[], bundled: Published): Published {
  const { display } = stored;
  const indexes = concerned.map((platform) => stored[indexKey(platform)]);
  // An empty one is of a platform where nobody has an account.
  const areWhole = indexes.every((index) => index === '' || isText(index));
  return areWhole && isDisplay(display) ? { index: indexes.join(''), display } : bundled;
}

const isDisplay = (value: unknown): value is Display =>
  isObject(value) &&
  (value.badge === 'full' || value.badge === 'compact') &&
  typeof value.marks === 'boolean' &&
  (value.language === 'nl' || value.language === 'en') &&
  (value.sites === undefined || Array.isArray(value.sites)) &&
  (value.large === undefined || (isObject(value.large) && Array.isArray(value.large.platforms)));
