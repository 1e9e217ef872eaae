/** The sites that the extension knows. Adding one is its file and a line here. */
import { siteOfHost } from '@/data/siteInfo';
import type { Platform } from '@/data/vocabulary';
import { bluesky } from './bluesky';
import { facebook } from './facebook';
import { instagram } from './instagram';
import { linkedin } from './linkedin';
import { mastodon } from './mastodon';
import type { Profile, Site } from './site';
import { threads } from './threads';
import { webArchive } from './webArchive';
import { x } from './x';
import { youtube } from './youtube';

export const sites: readonly Site[] = [
  x,
  linkedin,
  webArchive,
  bluesky,
  mastodon,
  threads,
  instagram,
  facebook,
  youtube,
];

/**
 * The profile that an address leads to, on whichever platform. Any host may be a Mastodon server: whether `/@user` there is
 * an account is for the register to say.
 */
export function profileOfUrl(url: URL): (Profile & { platform: Platform }) | undefined {
  const { platform, profileAt } = siteOfHost(sites, url.hostname) ?? mastodon;
  const profile = profileAt(url);
  return profile && { ...profile, platform };
}
