/** What a site is: data that says where on its pages a name is shown, and how the handle is read there. */
import type { SiteInfo } from '@/data/siteInfo';
import type { Platform } from '@/data/vocabulary';

/** One way to read a handle off a spot's element; the ways of a rule are tried in order. */
export type HandleSource =
  /** The whole text of an element inside, written `@handle`; of several that fit, the last: a name comes first. */
  | { from: 'text'; selector: string }
  /** The address of the nearest link that the element is, or is in. */
  | { from: 'link' }
  /** The same, where the link, or an element inside it, has that very handle for its whole text, written `@handle`. */
  | { from: 'linkText'; selector?: string }
  /** The rest of an attribute's value after a prefix, on an element inside. */
  | { from: 'attribute'; selector: string; attribute: string; prefix: string };

/** A kind of place where a site shows a name. */
export interface SpotRule {
  kind: 'profile' | 'author' | 'userCell' | 'hoverCard' | 'typeahead' | 'repost' | 'notification' | 'mention';
  /** Matches the one element that stands for the spot. Of several rules that match, the first that reads a handle counts. */
  root: string;
  /** No spot by this rule where the element matches this. */
  except?: string;
  handle: readonly HandleSource[];
  /**
   * Where the badge goes: after the first element inside that matches the first selector that has one; else after the link
   * that the spot's element is, or is in; else after the element.
   */
  after?: readonly string[];
  /** A small mark, not the full badge: for names within running text. */
  mark?: true;
}

export interface Site extends SiteInfo {
  platform: Platform;
  /**
   * Reads the handle out of a profile's address.
   * @returns as written there, or undefined where the address is no profile
   */
  handleFromUrl(url: URL): string | undefined;
  /** Places that are left alone altogether: private messages, and what the user is writing. */
  leaveAlone: string;
  /** Attributes that the selectors and handles below depend on, besides `href`. */
  attributes: readonly string[];
  spots: readonly SpotRule[];
}

/**
 * Proof of a site's rules: how many spots of each kind stand on a page of tests/pages, whoever they are of. Each site's file
 * exports its own as `examples`, beside the rules; the build leaves them out, as only the tests import them.
 */
export type Examples = Readonly<Record<string, Partial<Record<SpotRule['kind'], number>>>>;
