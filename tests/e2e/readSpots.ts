/** Runs in a page: reads all its spots by the rules of its site, whoever they are of, and counts them by kind. */
import { closest, queryDocument } from '@/entrypoints/profiles.content/dom';
import { sites } from '@/entrypoints/profiles.content/sites';
import { spotReader } from '@/entrypoints/profiles.content/spots';

function countSpots(): Record<string, number> {
  const counts: Record<string, number> = {};
  const site = sites.find(({ hosts }) => hosts.includes(location.hostname));
  if (!site) return counts;
  const reader = spotReader(site, location.origin);
  for (const element of queryDocument(reader.selector)) {
    const kind = closest(element, site.leaveAlone) ? undefined : reader.read(element)?.rule.kind;
    if (kind) counts[kind] = (counts[kind] ?? 0) + 1;
  }
  return counts;
}

window.countSpots = countSpots;

declare global {
  interface Window {
    countSpots: () => Record<string, number>;
  }
}
