/** Reads spots off a page: which account an element stands for by the site's rules. Reads only, and keeps nothing. */
import { accountKey } from '@/data/handles';
import type { HandleSource, Site, SpotRule } from './sites/site';

/** A place where a name is shown. */
export interface Spot {
  rule: SpotRule;
  /** The account shown, see `accountKey`. */
  account: string;
}

/** A reader of one site's pages. */
export interface SpotReader {
  /** Matches every element that may be a spot. */
  selector: string;
  /** The spot that the element stands for at this moment, or undefined. */
  read(element: Element): Spot | undefined;
}

/**
 * Makes the reader of a site.
 * @param site the site's rules
 * @param baseUrl what relative addresses on the page are relative to
 */
export function spotReader(site: Site, baseUrl: string): SpotReader {
  const handleOfLink = (link: Element | null): string | undefined => {
    const href = link?.getAttribute('href');
    const url = href ? URL.parse(href, baseUrl) : null;
    return url ? site.handleFromUrl(url) : undefined;
  };

  const readHandle = (root: Element, source: HandleSource): string | undefined => {
    switch (source.from) {
      case 'text':
        return [...root.querySelectorAll(source.selector)].map(handleInText).findLast((handle) => handle !== undefined);
      case 'link':
        return handleOfLink(root.closest('a[href]'));
      case 'linkText': {
        const elements = source.selector ? root.querySelectorAll(source.selector) : [root];
        const written = [...elements].map(handleInText).findLast((handle) => handle !== undefined);
        const linked = written && handleOfLink(root);
        return linked && linked.toLowerCase() === written.toLowerCase() ? linked : undefined;
      }
      case 'attribute':
        return root.querySelector(source.selector)?.getAttribute(source.attribute)?.slice(source.prefix.length);
    }
  };

  return {
    selector: [...new Set(site.spots.map(({ root }) => root))].join(', '),
    read(element) {
      for (const rule of site.spots) {
        if (!element.matches(rule.root)) continue;
        for (const source of rule.handle) {
          const handle = readHandle(element, source);
          // The exceptions come last: they are the dearest to check, and few elements get this far.
          if (handle && !(rule.except && element.matches(rule.except))) {
            return { rule, account: accountKey(site.platform, handle) };
          }
        }
      }
      return undefined;
    },
  };
}

/** Characters without a width, and marks of writing direction, that sites put around handles. */
const invisible = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** The handle that is all of the element's text, written `@handle`. */
function handleInText(element: Element): string | undefined {
  const text = element.textContent.replace(invisible, '').trim();
  return /^@\S+$/.test(text) ? text.slice(1) : undefined;
}
