/**
 * What a page says of itself where nobody sees it: in its head, and as structured data. Only where it is of this profile: sites that
 * change the page without loading it leave there what it said before.
 */
import { type ShownCount, shownCounts } from '@/data/model/shownCount';
import { isObject } from '@/data/model/valueChecks';
import type { SeenCount } from '@/data/views/seenProfile';
import { isWholeOf } from './shownCounts';

interface OwnProfile {
  name: string | undefined;
  handle: string;
  /** Whether the account is at this address; undefined where no account is. */
  isOwn: (href: string) => boolean | undefined;
}

export interface OwnHead {
  /** Whether the head is of this profile. */
  isOwn: boolean;
  /**
   * A count in full.
   * @param at which of the counts in the description it is
   * @param shown what is seen: anything else is older, and does not count
   */
  count(what: 'followers' | 'posts', at: number | undefined, shown: ShownCount | undefined): SeenCount | undefined;
}

/** By schema.org: who follows, and what was written. */
const actions = { followers: /\/?FollowAction$/, posts: /\/?WriteAction$/ };

export function ownHead(page: Document, profile: OwnProfile): OwnHead {
  const content = (selector: string) => page.querySelector(selector)?.getAttribute('content') ?? '';
  const addresses = [
    content('meta[property="og:url"]'),
    page.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? '',
  ].filter(Boolean);
  const found = addresses.map(profile.isOwn);
  // Some addresses have a number in the place of the handle; then the title tells.
  const isTitled = profile.name !== undefined && content('meta[property="og:title"]').includes(profile.name);
  const isOwn = found.includes(true) || (isTitled && addresses.length > 0);
  const described = isOwn
    ? [...shownCounts(content('meta[property="og:description"]'), page.documentElement.lang)]
    : [];
  return {
    isOwn,
    count(what, at, shown) {
      // What is seen in full is what the page shows.
      if (shown?.count.qualifier === 'exact') return undefined;
      const structured = structuredCounts(page, profile, actions[what]);
      const all = [...structured, ...(at === undefined ? [] : described.slice(at, at + 1))];
      return (all.find((count) => isWholeOf(count, shown)) ?? (shown ? undefined : all[0]))?.count;
    },
  };
}

/** The counts of an action in the structured data of this profile. */
function structuredCounts(page: Document, profile: OwnProfile, action: RegExp): ShownCount[] {
  return [...page.querySelectorAll('script[type="application/ld+json"]')]
    .flatMap(({ textContent }) => objectsIn(parsed(textContent ?? '')))
    .filter((one) => isOf(one, profile))
    .flatMap(({ interactionStatistic, agentInteractionStatistic }) =>
      [interactionStatistic, agentInteractionStatistic].flat().filter(isObject),
    )
    .filter(({ interactionType }) => action.test(typeOf(interactionType)))
    .map(({ userInteractionCount }) => Number(userInteractionCount))
    .filter((value) => Number.isSafeInteger(value) && value >= 0)
    .map((value) => ({ count: { value, qualifier: 'exact' }, step: 1 }));
}

const typeOf = (type: unknown): string => (isObject(type) ? String(type['@type'] ?? '') : String(type ?? ''));

/** Whether structured data says by its handle or an address that it is of this account. */
function isOf({ additionalName, alternateName, url }: Record<string, unknown>, { handle, isOwn }: OwnProfile): boolean {
  const names = [additionalName, alternateName].flat().map((name) =>
    String(name ?? '')
      .replace(/^@/, '')
      .toLowerCase(),
  );
  return names.includes(handle.toLowerCase()) || [url].flat().some((one) => typeof one === 'string' && isOwn(one));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** All objects within a value; a page may nest them deep, but not without end. */
const objectsIn = (value: unknown, depth = 0): Record<string, unknown>[] =>
  !isObject(value) || depth > 8
    ? []
    : [...(Array.isArray(value) ? [] : [value]), ...Object.values(value).flatMap((part) => objectsIn(part, depth + 1))];
