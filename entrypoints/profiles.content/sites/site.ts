/** What a site is: data about where its pages show names, and how the handle is read there. */
import { decoded } from '@/data/model/decoded';
import type { DateKind } from '@/data/model/postDays';
import type { SiteInfo, SpotKind } from '@/data/model/siteInfo';
import { isObject } from '@/data/model/valueChecks';
import type { Platform } from '@/data/model/vocabulary';

/** One way to read a handle off a spot's element; the ways of a rule are tried in order. */
export type HandleSource =
  /**
   * The whole text of an element inside, written `@handle`; the last one that fits, because a name comes before its handle.
   * Without a selector, the text of the element itself. `around`: starts this many parents up, for handles beside the element.
   */
  | { from: 'text'; selector?: string; around?: number }
  /** The address of the nearest link: the element itself or one around it. */
  | { from: 'link' }
  /**
   * The address of the element, which must be a link here and for `linkText`. Counts only if the link has text and does not
   * follow another link to the same account: sites link name and handle separately, side by side.
   */
  | { from: 'namedLink' }
  /**
   * The same, if the whole text of the link, or of an element inside it, is that handle: written `@handle`, with no name
   * for the same account before it; or, if `bare`, without the `@`. An address with a lasting id (`did:…`) contains no handle:
   * there the text is trusted.
   */
  | { from: 'linkText'; selector?: string; bare?: true }
  /** The rest of an attribute's value after a prefix, on the element or one inside. */
  | { from: 'attribute'; selector: string; attribute: string; prefix: string }
  /** The address of the page, on a profile or one of its tabs; `whole`: only on the profile itself. */
  | { from: 'page'; whole?: true }
  /** The same, if that handle is the whole text of the element, with or without `@`. */
  | { from: 'pageText' };

/** A kind of place where a site shows a name. */
export interface SpotRule {
  kind:
    | SpotKind
    /** A link that shows a registered account's name or handle, where no other rule fits. */
    | 'link';
  /** Matches the one element that stands for the spot. If several rules match, the first that reads a handle counts. */
  root: string;
  /** An element that matches this is no spot by this rule. */
  except?: string;
  /** Ways to read the handle; `namedLink` by default, because most names are links. */
  handle?: readonly HandleSource[];
  /**
   * Where the badge goes: after the first element inside that matches the first of these selectors with a match; else after
   * the link that the spot's element is or is in; else after the element.
   */
  after?: readonly string[];
  /**
   * Matches the small box within which neighbours of an element decide whether it is a spot: after a change anywhere in the
   * box, everything in it is read again. For roots with `~` or `+`.
   */
  box?: string;
  /**
   * Matches elements that, anywhere before this one, keep it from being a spot: once such an element is gone, all elements
   * whose account depends on the page's address are read again.
   */
  rivals?: string;
}

/** Where the date of a post is: the value of an attribute, and what kind of date or id that is. */
export interface DateSource {
  selector: string;
  attribute: string;
  as: DateKind;
}

/**
 * What is a post on a site, and where it says of which day it is. The file of a site whose posts do exports its own as `post`;
 * only the script that dates posts has them, see `posts.ts`.
 */
export interface PostRule {
  /**
   * Matches posts, also those within others (quoted ones, comments), and whatever else within a post is not of its day. The
   * nearest one around a name is the name's.
   */
  root: string;
  /** The ways to read its date, in the order in which they are tried; on the post itself or in it, but not in one within it. */
  dates: readonly DateSource[];
  /** Whether the address tells the day of the whole page: that of what is in no post, or in one that tells none. */
  ofPage?: true;
}

/**
 * Where a profile shows its name and figures, as selectors: the first that matches what is seen counts, of elements that lead to
 * another account none. The file of a site exports its own as `shown`; only the script that reads profiles when the user notes
 * something has them, see `shownProfiles.ts`.
 */
export interface ShownRule {
  /** Where the title of the page does not tell the name. */
  name?: readonly string[];
  /** In whose text or title the number is. */
  followers: readonly string[];
  posts?: readonly string[];
  /** Which counts, from the left, in what the page says of itself in its head are of followers and posts. */
  described?: { followers: number; posts?: number };
  /** What the platform knows the account by: the first group of the pattern in the attribute. */
  lastingId?: readonly { selector: string; attribute: string; pattern: RegExp }[];
}

/** Matches every link: any of them may show a name, whatever the rules say. */
export const anyLink = 'a[href]';

const namedLink: HandleSource = { from: 'namedLink' };

/** The ways to read a rule's handle, in the order in which they are tried. */
export const sourcesOf = ({ handle }: SpotRule): readonly HandleSource[] => handle ?? [namedLink];

/** A profile that an address leads to. */
export interface Profile {
  /** As written in the address; see `accountKey` for its form. */
  handle: string;
  /** Whether the address is the profile itself, not a tab or a post below it. */
  isWhole: boolean;
}

/** What of an address tells whose profile it is; a `URL` has all of it. */
export type Address = Pick<URL, 'hostname' | 'host' | 'pathname' | 'search' | 'hash'>;

/** What every page knows about a site, because any page may link to it. Each site's file exports its own as `site`. */
export interface Site extends SiteInfo {
  platform: Platform;
  /** Reads the profile that an address on one of the site's hosts leads to, or is below; undefined if there is none. */
  profileAt(url: Address): Profile | undefined;
  /** Completes a handle that is abbreviated on pages of this host. */
  wholeHandle?(handle: string, host: string): string;
}

/** How a site's own pages are read. Plain data: pages get it in a file of its own, see `rulesFiles` in wxt.config.ts. */
export interface SiteRules {
  /** Places that are left alone entirely, such as private messages. Places where the user can write are left alone on every site. */
  leaveAlone: string;
  /** Attributes that may change and that the selectors and handles below depend on, besides `href` and `contenteditable`. */
  attributes: readonly string[];
  /** Whether names may be in open shadow roots. */
  shadows?: true;
  /** Matches links to posts: no rule reads an account off them, and on a timeline they are nearly half of all links, so they are not looked for. */
  postLinks?: string;
  spots: readonly SpotRule[];
}

/** The selectors that matter on a page that is a profile, or on one that is none. */
export interface SelectorsHere {
  /** Matches every element that may be a spot there. */
  selector: string;
  /** Matches elements that may become a spot, or the box of one, when nodes come or go inside them; null if there are none. */
  shaped: string | null;
}

/** The selectors to read a site's pages with; null if there is nothing to match. Worked out from its rules by `selectorsOf`. */
export interface RuleSelectors {
  /** Matches every element that may be a spot on some page. */
  selector: string;
  /** Matches every element that may be a spot, or a box inside which neighbours decide about a spot. */
  enclosing: string;
  /**
   * Matches the spots that may change when nodes come or go outside their scope; see `scopeOf` of a reader.
   */
  unsettled: string | null;
  /** Matches the links that may show a different account from that of their address. */
  beyondAddress: string;
  /** Matches the elements whose account depends on the page's address. */
  pageSelector: string | null;
  /** Matches elements that keep any of these after them from being a spot. */
  rivals: string | null;
  onProfiles: SelectorsHere;
  elsewhere: SelectorsHere;
  /** The rules that depend on more than the element or its line: on this many boxes around it, or on one that matches. */
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

/** Whether a value is rules: a rough check, as only the build makes any. */
export const areRules = (value: unknown): value is CompiledRules => isObject(value) && Array.isArray(value.spots);

/**
 * Makes `profileAt` for a site whose profiles are recognised by the start of the path.
 * @param pattern matches the beginning of the path; its first group is the handle
 * @param whole matches what may follow if the address is the profile itself
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
 * Tests of a site's rules: how many spots of each kind are on a page of tests/pages, whoever's they are. Each site's file
 * exports its own as `examples`, beside the rules; the build leaves them out, because only tests import them.
 */
export type Examples = Readonly<Record<string, Partial<Record<SpotRule['kind'], number>>>>;
