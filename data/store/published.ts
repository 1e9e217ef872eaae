/** What the background publishes for the pages, and how a page reads it. */
import { type Fields, isListOf, isObject, isText } from '../model/valueChecks';

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
}

export const defaultDisplay: Omit<Display, 'language'> = { badge: 'full', marks: true };

/** What a page needs before it can show badges. */
export interface Published {
  /** See `accountIndex.ts`. */
  index: string;
  display: Display;
}

/** Storage keys, all in the local area. `basis`: what the rest was made from, see the background's `publish.ts`. */
export const publishedKeys = {
  index: 'index',
  display: 'display',
  basis: 'basis',
} as const;

/**
 * Reads what the background published.
 * @param stored the local storage area's `index` and `display`
 * @param bundled what serves where the index or its display is missing or broken
 */
export function parsePublished({ index, display }: Fields, bundled: Published): Published {
  if (!isText(index) || !index.endsWith('\n') || !isDisplay(display)) return bundled;
  return { index, display };
}

const isDisplay = (value: unknown): value is Display =>
  isObject(value) &&
  (value.badge === 'full' || value.badge === 'compact') &&
  typeof value.marks === 'boolean' &&
  (value.language === 'nl' || value.language === 'en') &&
  (value.sites === undefined || isListOf(value.sites, isText));
