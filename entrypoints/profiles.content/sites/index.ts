/**
 * The sites that the extension knows: a file each, found by its folder. It has access to those in `installed` from its
 * installation on; to those in `optional` the user gives it.
 */
import { siteOfHost } from '@/data/siteInfo';
import type { Platform } from '@/data/vocabulary';
import { site as mastodon } from './optional/mastodon';
import type { Profile, RuledSite, Site, SiteRules } from './site';

const installed = import.meta.glob<Site>('./installed/*.ts', { eager: true, import: 'site' });
const optional = import.meta.glob<Site>('./optional/*.ts', { eager: true, import: 'site' });

/** By file. */
const siteOfFile = new Map<string, Site>([
  ...Object.entries(installed).map(([file, site]) => [file, { ...site, installed: true }] as const),
  ...Object.entries(optional),
]);

export const sites: readonly Site[] = [...siteOfFile.values()];

/** Puts sites and the rules of their pages together. Apart from `sites`, as no page should carry the rules of all. */
export const withRules = (rulesOfFile: Readonly<Record<string, SiteRules>>): RuledSite[] =>
  Object.entries(rulesOfFile).flatMap(([file, rules]) => {
    const site = siteOfFile.get(file);
    return site ? [{ ...site, ...rules }] : [];
  });

/**
 * The profile that an address leads to, on whichever platform. Any host may be a Mastodon server: whether `/@user` there is
 * an account is for the register to say.
 */
export function profileOfUrl(url: URL): (Profile & { platform: Platform }) | undefined {
  const { platform, profileAt } = siteOfHost(sites, url.hostname) ?? mastodon;
  const profile = profileAt(url);
  return profile && { ...profile, platform };
}
