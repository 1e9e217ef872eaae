/** Looks into open shadow roots, for the sites that may have names there. */
import { isElement, matches, queryAll } from './dom';

/** What a page is searched with. */
export interface Search {
  /** The elements inside that match. */
  within(node: ParentNode, selector: string): Element[];
  /** Matches in shadow roots that have since appeared in elements that were searched before. */
  inLateRoots(selector: string): Element[];
}

/**
 * Searches open shadow roots as well.
 * @param watchRoot called with each root when it is found
 */
export function shadowSearch(watchRoot: (root: ShadowRoot) => void): Search {
  /** Elements not yet defined, which may get a shadow root when they are: no observer reports that. */
  const undefinedYet = new Set<Element>();
  const within: Search['within'] = (node, selector) => {
    const found = queryAll(node, selector);
    const hosts = isElement(node) ? [node, ...queryAll(node, '*')] : queryAll(node, '*');
    for (const host of hosts) {
      const { shadowRoot } = host;
      if (shadowRoot) {
        watchRoot(shadowRoot);
        found.push(...within(shadowRoot, selector));
      } else if (matches(host, ':not(:defined)')) {
        undefinedYet.add(host);
      }
    }
    return found;
  };
  return {
    within,
    inLateRoots(selector) {
      const found: Element[] = [];
      for (const host of undefinedYet) {
        const isDefined = matches(host, ':defined');
        // An element that is taken out is searched again when it is put back.
        if (isDefined || !host.isConnected) undefinedYet.delete(host);
        if (isDefined) found.push(...within(host, selector));
      }
      return found;
    },
  };
}
