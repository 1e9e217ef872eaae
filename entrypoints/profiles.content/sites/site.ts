/** What a site is: data that says where on its pages a name is shown, and how the handle is read there. */
import { decoded } from '@/data/model/decoded';
import type { SiteInfo } from '@/data/model/siteInfo';
import { isObject } from '@/data/model/valueChecks';
import type { Platform } from '@/data/model/vocabulary';

/** One way to read a handle off a spot's element; the ways of a rule are tried in order. */
export type HandleSource =
  /**
   * The whole text of an element inside, written `@handle`; of several that fit, the last: a name comes first. Where there is no
   * selector, that of the element itself. `around`: so many parents up, for handles that stand beside the element.
   */
  | { from: 'text'; selector?: string; around?: number }
  /** The address of the nearest link that the element is, or is in. */
  | { from: 'link' }
  /**
   * The address of the link that the element is, as it has to be here and for `linkText`; where the link has text, and the text
   * before it is not that of a link to the same account: sites link name and handle each, side by side.
   */
  | { from: 'namedLink' }
  /**
   * The same, where the link, or an element inside it, has that very handle for its whole text, written `@handle`, or
   * `bare` without the `@`; and where no name to the same account stands before it, unless it is `bare`. An address with a lasting id in it (`did:…`) tells no handle: there the text is believed.
   */
  | { from: 'linkText'; selector?: string; bare?: true }
  /** The rest of an attribute's value after a prefix, on the element or one inside. */
  | { from: 'attribute'; selector: string; attribute: string; prefix: string }
  /** The address of the page, on a profile or one of its tabs; `whole`: not on a tab. */
  | { from: 'page'; whole?: true }
  /** The same, where that handle is the whole text of the element, with or without `@`. */
  | { from: 'pageText' };

/** A kind of place where a site shows a name. */
export interface SpotRule {
  kind:
    | 'profile'
    | 'author'
    | 'userCell'
    | 'hoverCard'
    | 'typeahead'
    | 'repost'
    | 'notification'
    | 'mention'
    /** A link that shows a registered account's name or handle, where no other rule fits. */
    | 'link';
  /** Matches the one element that stands for the spot. Of several rules that match, the first that reads a handle counts. */
  root: string;
  /** No spot by this rule where the element matches this. */
  except?: string;
  /** Of most spots the name is a link: `namedLink` where nothing else is said. */
  handle?: readonly HandleSource[];
  /**
   * Where the badge goes: after the first element inside that matches the first selector that has one; else after the link
   * that the spot's element is, or is in; else after the element.
   */
  after?: readonly string[];
  /**
   * Matches the small box within which what stands beside the spot decides whether it is one: a change anywhere in the box
   * makes everything there looked at again. For roots with `~` or `+` in them.
   */
  box?: string;
  /**
   * Matches what keeps the element from being a spot by standing anywhere before it: once one is gone, all elements whose
   * account the address of the page decides are looked at again.
   */
  rivals?: string;
}

/** A profile that an address leads to. */
export interface Profile {
  /** As written in the address; see `accountKey` for its form. */
  handle: string;
  /** Whether the address is the profile itself, not a tab or a post below it. */
  isWhole: boolean;
}

/** What is known of a site on every page: a link there may lead here. Each site's file exports its own as `site`. */
export interface Site extends SiteInfo {
  platform: Platform;
  /** Reads the profile that an address of one of the site's hosts leads to, or is below; undefined where there is none. */
  profileAt(url: URL): Profile | undefined;
  /** Makes a handle whole that is written in short on pages of this host. */
  wholeHandle?(handle: string, host: string): string;
}

/** How a site's own pages are read. Plain data: pages get it in a file of its own, see `rulesFiles` in wxt.config.ts. */
export interface SiteRules {
  /** Places that are left alone altogether, as private messages are; where the user can write is left alone on every site. */
  leaveAlone: string;
  /** Attributes that the selectors and handles below depend on, besides `href` and `contenteditable`, and that may change. */
  attributes: readonly string[];
  /** Whether names may be in open shadow roots. */
  shadows?: true;
  spots: readonly SpotRule[];
}

/** What is to be matched to read a site's pages; null where there is nothing. Worked out of its rules, see `selectorsOf`. */
export interface RuleSelectors {
  /** Matches every element that may be a spot. */
  selector: string;
  /** Matches every element that may be a spot, or in which what stands beside a spot decides on it. */
  enclosing: string;
  /**
   * Matches the spots that nodes which come or go outside of their scope may make something else, or none; see `scopeOf` of a
   * reader.
   */
  unsettled: string | null;
  /** Matches the links off which another account may be read than that of their address. */
  beyondAddress: string;
  /** Matches the elements whose account the address of the page decides. */
  pageSelector: string | null;
  /** Matches what, by standing before these, keeps one from being a spot. */
  rivals: string | null;
  /** Matches what nodes that come or go within it may make a spot, or the box of one: on profiles, and elsewhere. */
  shapedOnProfiles: string | null;
  shapedElsewhere: string | null;
  /** The rules of which more than the element, or its line, decides: so many boxes around it, or one that matches. */
  wider: readonly { root: string; around: number; box?: string }[];
}

/** The rules as a page gets them. */
export interface CompiledRules extends SiteRules {
  selectors: RuleSelectors;
}

/** A site with its rules, as a page has it. */
export interface CompiledSite extends Site, CompiledRules {}

/** A site with its rules. Each site's file exports its own as `rules`. */
export interface RuledSite extends Site, SiteRules {}

/** Whether a value is rules: cheap, as only the build makes any. */
export const areRules = (value: unknown): value is CompiledRules => isObject(value) && Array.isArray(value.spots);

/**
 * Makes `profileAt` for a site whose profiles are told by how the path begins.
 * @param pattern matches the beginning of the path; its first group is the handle
 * @param whole matches what may follow for the address to be that of the profile itself
 */
export function profileByPath(pattern: RegExp, whole = /^\/?$/): Site['profileAt'] {
  return ({ pathname }) => {
    const match = pattern.exec(pathname);
    const handle = match?.[1] && decoded(match[1]);
    if (!match || !handle) return undefined;
    return { handle, isWhole: whole.test(pathname.slice(match[0].length)) };
  };
}

/**
 * Proof of a site's rules: how many spots of each kind stand on a page of tests/pages, whoever they are of. Each site's file
 * exports its own as `examples`, beside the rules; the build leaves them out, as only the tests import them.
 */
export type Examples = Readonly<Record<string, Partial<Record<SpotRule['kind'], number>>>>;
