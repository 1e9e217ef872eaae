/** What the page in a tab shows of a profile when the user wants to note something of it, and the check of that. */
import type { Count } from '../model/schema';
import { isDay, isObject, isOptional, isText } from '../model/valueChecks';
import { type Platform, platforms } from '../model/vocabulary';

/** A count as the page shows it: a shortened one is about that. */
export type SeenCount = Pick<Count, 'value' | 'qualifier'>;

/** A profile as its page shows it. */
export interface SeenProfile {
  platform: Platform;
  handle: string;
  /** What the platform itself knows the account by, where the page tells it. */
  lastingId?: string;
  name?: string;
  followers?: SeenCount;
  posts?: SeenCount;
  /** The page's address, without what is in it only for this visit. */
  page: string;
  /** Of which day the page is, where that is not today: of one in the web archive. */
  day?: string;
}

const qualifiers: readonly Count['qualifier'][] = ['exact', 'about', 'atLeast'];

const isCount = (value: unknown): value is SeenCount =>
  isObject(value) && Number.isSafeInteger(value.value) && qualifiers.some((one) => one === value.qualifier);

/** Whether `value` is what the script in a page answers for a profile. */
export const isSeenProfile = (value: unknown): value is SeenProfile =>
  isObject(value) &&
  platforms.some((platform) => platform === value.platform) &&
  isText(value.handle) &&
  isOptional(value.lastingId, isText) &&
  isOptional(value.name, isText) &&
  isOptional(value.followers, isCount) &&
  isOptional(value.posts, isCount) &&
  isText(value.page) &&
  isOptional(value.day, isDay);
