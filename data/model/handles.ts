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
