/** Runs in a page: reads all its spots by the rules of its site, whoever they are of, and counts them by kind. */
import { siteOfHost } from '@/data/model/siteInfo';
import { queryAll } from '@/entrypoints/profiles.content/dom';
import { ruledSites } from '@/entrypoints/profiles.content/sites/ruledSites';
import { spotReader } from '@/entrypoints/profiles.content/spots';

function countSpots(): Record<string, number> {
  const counts: Record<string, number> = {};
  const site = siteOfHost(ruledSites, location.hostname);
  if (!site) return counts;
  const reader = spotReader(site, { page: () => location.href, base: () => document.baseURI });
  for (const element of within(document, reader.selector)) {
    const kind = reader.isLeftAlone(element) ? undefined : reader.read(element)?.rule.kind;
    // A link without a rule is no example of one.
    if (kind && kind !== 'link') counts[kind] = (counts[kind] ?? 0) + 1;
  }
  return counts;
}

/** The elements inside that match, those in open shadow roots included, as only YouTube's pages have them. */
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
