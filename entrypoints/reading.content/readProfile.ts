/** Reads a profile off its page, once: whose it is, what it is called, and how many followers and posts it shows. */
import { accountKey } from '@/data/model/handles';
import { dayIn } from '@/data/model/postDays';
import { isReserved } from '@/data/model/reservedHandles';
import type { SeenProfile } from '@/data/views/seenProfile';
import { siteAt } from '../profiles.content/sites';
import { shownOn } from '../profiles.content/sites/shownProfiles';
import type { ShownRule, Site } from '../profiles.content/sites/site';
import { ownHead } from './ownHead';
import { shownCountIn } from './shownCounts';
import { isSeen, textOf } from './shownText';

/**
 * @param address of the page
 * @returns undefined where the page is no profile
 */
export function readProfile(page: Document, address: string): SeenProfile | undefined {
  const url = URL.parse(address);
  const site = url && siteAt(url.hostname);
  const profile = url && site?.profileAt(url);
  if (!profile?.isWhole || !site || isReserved(site.platform, profile.handle) || !isOf(site, page)) return undefined;
  const { platform } = site;
  const { handle } = profile;
  const rule: ShownRule = shownOn(site) ?? { followers: [] };
  const key = accountKey(platform, handle);
  const ofOthers = (element: Element) => leadsElsewhere(element, site, key, address);
  const name = nameIn(page, handle, rule.name ?? []);
  const head = ownHead(page, { name, handle, isOwn: (at) => isAccountAt(at, site, key, address) });
  const count = (what: 'followers' | 'posts') => {
    const shown = shownCountIn(page, rule[what] ?? [], ofOthers);
    const at = rule.described?.[what];
    return head.count(what, at, shown) ?? shown?.count;
  };
  const [followers, posts, lastingId] = [count('followers'), count('posts'), lastingIdIn(page, rule, handle, head)];
  const day = site.id === 'webArchive' ? dayIn(address, 'archive', Date.now()) : undefined;
  return {
    platform,
    handle,
    ...(lastingId && { lastingId }),
    ...(name && { name }),
    ...(followers && { followers }),
    ...(posts && { posts }),
    page: plainAddress(url, site, key),
    ...(day && { day }),
  };
}

/** A host that is not known may be anything: only where the page is made as Mastodon's are. */
const isOf = ({ ruledBy }: Site, page: Document): boolean =>
  ruledBy !== 'mastodon' ||
  page.querySelector(
    '#mastodon, [class*="account__header"], link[rel="alternate"][type="application/activity+json"]',
  ) !== null;

/** Whether an address is the account's, or below it. */
function isAccountAt(href: string, { profileAt, platform }: Site, key: string, base: string): boolean | undefined {
  const url = URL.parse(href, base);
  const profile = url && profileAt(url);
  return profile ? accountKey(platform, profile.handle) === key : undefined;
}

/** Whether what an element says is said of another account: by its link, or by the one that it is around or in. */
function leadsElsewhere(element: Element, site: Site, key: string, base: string): boolean {
  const link = element.closest('a[href]') ?? element.querySelector('a[href]');
  return isAccountAt(link?.getAttribute('href') ?? '', site, key, base) === false;
}

/** What a page's title begins with, before the handle in brackets; else what stands where the site shows it. */
function nameIn(page: Document, handle: string, selectors: readonly string[]): string | undefined {
  const [own = ''] = handle.split('@').filter(Boolean);
  const [, before, written = ''] =
    /^(?:\(\d+\+?\)\s*)?(.+?)\s*\(@?([^()\s]+)\)/u.exec(page.title.replace(/[\u200e\u202a\u202c]/g, '')) ?? [];
  const isOwn = written.replace(/^@/, '').toLowerCase().startsWith(own.toLowerCase());
  if (before && isOwn) return before.trim();
  for (const selector of selectors) {
    const text = [...page.querySelectorAll(selector)].filter(isSeen).map(textOf).find(Boolean);
    // In parts, as where a picture stands between; some have the handle in them.
    if (text) return text.replace(/\n@.*/s, '').replaceAll('\n', ' ');
  }
  return undefined;
}

function lastingIdIn(
  page: Document,
  { lastingId = [] }: ShownRule,
  handle: string,
  head: { isOwn: boolean },
): string | undefined {
  const inAddress = /^(?:channel\/)?(UC[\w-]{22}|did:[a-z]+:.+|\d{6,})$/.exec(handle)?.[1];
  if (inAddress) return inAddress;
  for (const { selector, attribute, pattern } of lastingId) {
    for (const element of page.querySelectorAll(selector)) {
      const isMeta = element.matches('meta, link');
      const id = pattern.exec(element.getAttribute(attribute) ?? '')?.[1];
      if (id && (isMeta ? head.isOwn : isSeen(element))) return id;
    }
  }
  return undefined;
}

/** Without what is in an address only for this visit, as long as it still leads to the account. */
function plainAddress(url: URL, site: Site, key: string): string {
  const plain = `${url.origin}${url.pathname}`;
  return isAccountAt(plain, site, key, plain) ? plain : url.href;
}
