/** Links side by side that are one name: sites link picture, name and handle each. */
import type { Accounts } from './accounts';
import { closest, matches } from './dom';
import { isNear, textBefore } from './texts';

/** At most this many links side by side, to one account, are read as one name: picture, name, handle. */
export const maxLinks = 3;

/** A link around a picture is not the name, though it may hold it for screen readers; a heading has a rule of its own. */
export const pictured = ':has(img, picture, figure, h1)';

/** Finds the links before a link that are one name with it. */
export interface NameLinks {
  /** The link to the same account whose text comes right before this link's. */
  before(link: Element, account: string): Element | undefined;
  /** All links before this one that are one name with it, nearest first. */
  allBefore(link: Element, account: string): Element[];
}

/** @param isLeftAlone whether nothing is shown at the element */
export function nameLinks(accounts: Accounts, isLeftAlone: (element: Element) => boolean): NameLinks {
  const before = (link: Element, account: string): Element | undefined => {
    const around = textBefore(link)?.parentElement;
    const other = around && closest(around, 'a[href]');
    if (!other || !isNear(link, other) || matches(other, pictured) || accounts.ofLink(other) !== account)
      return undefined;
    return isLeftAlone(other) ? undefined : other;
  };
  return {
    before,
    allBefore(link, account) {
      const links: Element[] = [];
      for (let at = before(link, account); at && links.length < maxLinks; at = before(at, account)) links.push(at);
      return links;
    },
  };
}
