/** Runs in a page: reads all its spots by the rules of its site, whoever they are of, and counts them by kind. */
import { siteOfHost } from '@/data/siteInfo';
import { closest, queryAll } from '@/entrypoints/profiles.content/dom';
import { sites } from '@/entrypoints/profiles.content/sites';
import { spotReader } from '@/entrypoints/profiles.content/spots';

function countSpots(): Record<string, number> {
  const counts: Record<string, number> = {};
  const site = siteOfHost(sites, location.hostname);
  if (!site) return counts;
  const reader = spotReader(site, () => location.href);
  for (const element of queryAll(document, reader.selector)) {
    const kind = closest(element, site.leaveAlone) ? undefined : reader.read(element)?.rule.kind;
    // A link without a rule is no example of one.
    if (kind && kind !== 'link') counts[kind] = (counts[kind] ?? 0) + 1;
  }
  return counts;
}

window.countSpots = countSpots;

declare global {
  interface Window {
    countSpots: () => Record<string, number>;
  }
}
