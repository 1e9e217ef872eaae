/** How a handle is compared: one canonical form a platform, for the register and for the pages alike. */
import type { Platform } from './vocabulary';

/**
 * The key under which an account is looked up.
 * @param platform the platform the handle is of
 * @param handle as printed, or as a site's file reads it off an address: without `@` in front; of LinkedIn with the kind of
 *   page (`company/minbzk`), of Mastodon with the server (`minbzk@social.overheid.nl`), of YouTube `@name`, `user/name`,
 *   `c/name` or `channel/id`
 * @returns `platform:handle`; all platforms compare without regard to case, but for YouTube's channel ids, and Facebook
 *   without regard to dots
 */
export function accountKey(platform: Platform, handle: string): string {
  const written = handle.normalize('NFC');
  if (platform === 'youtube' && written.startsWith('channel/')) return `youtube:${written}`;
  const canonical = written.toLowerCase();
  return `${platform}:${platform === 'facebook' ? canonical.replaceAll('.', '') : canonical}`;
}

/**
 * The keys under which the domain of an account's address is looked up, the whole address first: `mastodon:*.social.overheid.nl`,
 * `mastodon:*.overheid.nl`. Only the end of an address says whose it is: anyone can put another's name in front.
 * @param key of the account, see `accountKey`
 */
export function domainKeys(key: string): string[] {
  const [, platform, address = ''] = /^(mastodon|bluesky):(?:[^@]*@)?([^@]*)$/.exec(key) ?? [];
  if (!platform || !/^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(address)) return [];
  const labels = address.split('.');
  // A top-level domain is nobody's.
  return labels.slice(0, -1).map((_, index) => `${platform}:*.${labels.slice(index).join('.')}`);
}

/** What stands before a handle where people write it. */
const signs: Record<Platform, '@' | ''> = {
  x: '@',
  linkedin: '',
  bluesky: '@',
  mastodon: '@',
  threads: '@',
  instagram: '@',
  facebook: '',
  youtube: '',
};

/** A handle as people write it: with `@` where the platform does. */
export const writtenHandle = (platform: Platform, handle: string): string => `${signs[platform]}${handle}`;

/** The address of an account's profile today. */
export function profileUrl(platform: Platform, handle: string): string {
  switch (platform) {
    case 'x':
      return `https://x.com/${handle}`;
    case 'linkedin':
      return `https://www.linkedin.com/${handle.split('/').map(encodeURIComponent).join('/')}/`;
    case 'bluesky':
      return `https://bsky.app/profile/${handle}`;
    case 'mastodon': {
      const [user, server] = handle.split('@');
      return `https://${server}/@${user}`;
    }
    case 'threads':
      return `https://www.threads.com/@${handle}`;
    case 'instagram':
      return `https://www.instagram.com/${handle}/`;
    case 'facebook':
      return `https://www.facebook.com/${handle}`;
    case 'youtube':
      return `https://www.youtube.com/${handle}`;
  }
}
