/** Looks into open shadow roots, for the sites that may have names there. */
import { matches, queryAll } from './dom';

/** What a page is searched with. */
export interface Search {
  /** The elements inside that match. */
  within(node: ParentNode, selector: string): Element[];
  /** Those of the shadow roots that are there by now, in elements that were looked at before. */
  inLateRoots(selector: string): Element[];
}

/**
 * Searches open shadow roots as well.
 * @param watchRoot called with each root that is found, whenever it is
 */
export function shadowSearch(watchRoot: (root: ShadowRoot) => void): Search {
  /** Elements that the page has yet to define, and may then give a shadow root: of that no observer is told. */
  const undefinedYet = new Set<Element>();
  const within: Search['within'] = (node, selector) => {
    const found = [...queryAll(node, selector)];
    const hosts = node instanceof Element ? [node, ...queryAll(node, '*')] : queryAll(node, '*');
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
        // One that is taken out is looked at again when it is put back.
        if (isDefined || !host.isConnected) undefinedYet.delete(host);
        if (isDefined) found.push(...within(host, selector));
      }
      return found;
    },
  };
}
