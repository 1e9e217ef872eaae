/**
 * The sites that the extension knows: one file each, found by its folder. It has access to those in `installed` from
 * installation on; the user gives it access to those in `optional`.
 */
import { siteOfAddedHost, siteOfHost } from '@/data/model/siteInfo';
import type { Platform } from '@/data/model/vocabulary';
import { site as mastodon } from './optional/mastodon';
import type { Address, Profile, Site } from './site';

// As an argument of this, the files become a list: their paths would add weight to every page.
const installed = Object.values(import.meta.glob<Site>('./installed/*.ts', { eager: true, import: 'site' }));
const optional = Object.values(import.meta.glob<Site>('./optional/*.ts', { eager: true, import: 'site' }));

export const sites: readonly Site[] = [
  ...installed.map((site) => ({ ...site, installed: true as const })),
  ...optional,
];

/** The site of a page at this host. An unknown host may be a Mastodon server; on any other page, links are marked. */
export const siteAt = (host: string): Site => siteOfHost(sites, host) ?? { ...mastodon, ...siteOfAddedHost(host) };

/**
 * The profile that an address leads to, on any platform. Any host may be a Mastodon server: whether `/@user` there is an
 * account is decided by the register.
 */
export function profileOfUrl(url: Address): (Profile & { platform: Platform }) | undefined {
  const { platform, profileAt } = siteOfHost(sites, url.hostname) ?? mastodon;
  const profile = profileAt(url);
  return profile && { ...profile, platform };
}
