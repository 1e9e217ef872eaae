/** What every part of the extension knows of a site that has badges; how its pages are read is in its own file. */
import type { Platform } from './vocabulary';

export interface SiteInfo {
  /** Never changes: the settings keep it. */
  id: string;
  /** As people know it; a name, so the same in every language. */
  name: string;
  /** Hosts of its pages; `*.` in front stands for the host itself and those below it. */
  hosts: readonly string[];
  /** Whether the extension has access from its installation on; to other sites the user gives it. */
  installed?: true;
  /** Id of the site by whose rules its pages are read; left out where it has its own. */
  ruledBy?: string;
}

/** The site whose pages are on this host, or undefined. */
export function siteOfHost<T extends SiteInfo>(sites: readonly T[], host: string): T | undefined {
  return sites.find(({ hosts }) =>
    hosts.some((pattern) =>
      pattern.startsWith('*.') ? host === pattern.slice(2) || host.endsWith(pattern.slice(1)) : host === pattern,
    ),
  );
}

/** The site of a host without rules of its own, which the user adds or might add: known by its host. It may be a Mastodon server. */
export const siteOfAddedHost = (host: string): SiteInfo => ({
  id: host,
  name: host,
  hosts: [host],
  ruledBy: 'mastodon',
});

/** The site's hosts as match patterns, for permissions and scripts. */
export const matchPatternsOf = ({ hosts }: Pick<SiteInfo, 'hosts'>): string[] =>
  hosts.map((host) => `https://${host}/*`);

/** The kinds of places where a site shows names, in the order in which people are told of them. */
export const spotKinds = [
  'profile',
  'author',
  'userCell',
  'hoverCard',
  'typeahead',
  'repost',
  'notification',
  'mention',
] as const;
export type SpotKind = (typeof spotKinds)[number];

/** What people are told of a site: besides what every part knows, whose accounts it shows and where. */
export interface DescribedSite extends SiteInfo {
  platform: Platform;
  /** Left out where it has no rules of its own. */
  spots?: readonly SpotKind[];
}

/**
 * What people are told of sites, without what else is known of them.
 * @param ruled the same sites, with their rules
 */
export const describedSites = (
  sites: readonly Omit<DescribedSite, 'spots'>[],
  ruled: readonly { id: string; spots: readonly { kind: string }[] }[],
): DescribedSite[] =>
  sites.map(({ id, name, hosts, installed, platform }) => {
    const kinds = new Set(ruled.find((site) => site.id === id)?.spots.map(({ kind }) => kind));
    return {
      id,
      name,
      hosts,
      ...(installed && { installed }),
      platform,
      spots: spotKinds.filter((kind) => kinds.has(kind)),
    };
  });
