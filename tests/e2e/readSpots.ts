/** Runs in a page: reads all its spots by the rules of its site, whoever's they are, and counts them by kind. */
import { siteOfHost } from '@/data/model/siteInfo';
import { queryAll } from '@/entrypoints/profiles.content/dom';
import { ruledSites } from '@/entrypoints/profiles.content/sites/ruledSites';
import { spotReader } from '@/entrypoints/profiles.content/spots';

function countSpots(): Record<string, number> {
  const counts: Record<string, number> = {};
  const site = siteOfHost(ruledSites, location.hostname);
  if (!site) return counts;
  const reader = spotReader(site, { page: () => location.href, base: () => document.baseURI });
  for (const element of within(document, reader.here().selector)) {
    const kind = reader.isLeftAlone(element) ? undefined : reader.read(element)?.rule.kind;
    // A link that no rule knows is no example of a rule.
    if (kind && kind !== 'link') counts[kind] = (counts[kind] ?? 0) + 1;
  }
  return counts;
}

/** The matching elements inside, including those in open shadow roots, which only YouTube's pages have. */
function within(node: ParentNode, selector: string): Element[] {
  const roots = [...queryAll(node, '*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
  return [...queryAll(node, selector), ...roots.flatMap((root) => within(root, selector))];
}

window.countSpots = countSpots;

declare global {
  interface Window {
    countSpots: () => Record<string, number>;
  }
}
