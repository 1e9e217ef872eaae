/** Reads spots off a page: which account an element stands for by the site's rules. Reads only. */
import { accountKey } from '@/data/model/handles';
import { allClosest, closest, contains, matches, outFrom, parentOf, queryAll } from './dom';
import { profileOfUrl } from './sites';
import { anyLink, sourcesOf } from './sites/selectors';
import type { CompiledSite, HandleSource, Profile, RuleSelectors, SpotRule } from './sites/site';
import { hasWords, isNear, lineOf, textBefore } from './texts';

/** A place where a name is shown. */
export interface Spot {
  rule: SpotRule;
  /** The account shown, see `accountKey`. */
  account: string;
  /** Of a link that no rule knows: the links right before it to the same account, nearest first. Together they are one name. */
  before?: readonly Element[];
}

/** A reader of one site's pages, with what is to be matched there. */
export interface SpotReader
  extends Pick<RuleSelectors, 'selector' | 'enclosing' | 'unsettled' | 'pageSelector' | 'rivals'> {
  /**
   * The element around (or itself) within which any change may make a spot of the element, or of another account; undefined
   * where it can be none, whatever changes there.
   */
  scopeOf(element: Element): Element | undefined;
  /** Matches what nodes that come or go within it may make a spot, or the box of one; null where there is nothing. */
  shaped(): string | null;
  /** Whether the address of the page names a wanted account at this moment. */
  isWantedProfile(): boolean;
  /** The spot that the element stands for at this moment, or undefined. */
  read(element: Element): Spot | undefined;
  /** Whether nothing is shown here: the site says so, or the user can write here. */
  isLeftAlone(element: Element): boolean;
  /** To be called when the base of the document's addresses has changed: links lead elsewhere then. */
  forgetAddresses(): void;
}

/** Where the page stands, and which accounts matter on it. */
export interface Reading {
  /** The address of the page at this moment. */
  page(): string;
  /** What addresses in the page are relative to at this moment; see `Node.baseURI`. */
  base(): string;
  /** Whether spots of this account matter; those of others may or may not be read. All do where this is missing. */
  isWanted?(account: string): boolean;
}

/**
 * What a link to an account gets where no rule of the site knows it, so that a redesign degrades instead of breaking. The
 * caller sees to it that the link shows the account's name or handle.
 */
export const linkRule: SpotRule = { kind: 'link', root: anyLink };

/** Whether spots of this kind get the small mark, not the full badge: names within running text. */
export const isMarked = ({ kind }: SpotRule): boolean => ['repost', 'notification', 'mention', 'link'].includes(kind);

/** A name has at most so many other spots around it, or within it. */
const maxNested = 8;

/** So many links beside each other, to one account, are read as one name: picture, name, handle, and what there may be else. */
export const maxLinks = 3;

/** So many addresses are remembered. */
const maxRemembered = 1000;

/** Whether what is read this way is a handle that stands for itself, and not beside a name. */
const isAlone = (source: HandleSource): boolean => source.from === 'linkText' && !source.bare;

/** A link around a picture is not the name, though it may hold it for screen readers; a heading has a rule of its own. */
const pictured = ':has(img, picture, figure, h1)';

/**
 * Matches what decides whether the user can write in a place: the nearest around it does. Read-only text of an editor is no
 * such place, nor is a part of a text that says it is not to be edited.
 */
const writable = '[contenteditable]:not([contenteditable="inherit" i]), [role="textbox"]';

/** Whether the user can write in the element. */
const isWritable = (element: Element | null): boolean => {
  const nearest = element && closest(element, writable);
  return nearest !== null && !matches(nearest, '[contenteditable="false" i]');
};

/** Makes the reader of a site, out of the site's rules. */
export function spotReader(site: CompiledSite, { page, base, isWanted = () => true }: Reading): SpotReader {
  const { selector, beyondAddress, wider, shapedOnProfiles, shapedElsewhere } = site.selectors;
  const accountOfAddress = (href: string): string | undefined => {
    const url = URL.parse(href, base());
    const profile = url && profileOfUrl(url);
    return profile?.isWhole ? accountKey(profile.platform, profile.handle) : undefined;
  };
  /** Accounts by address, of those read last: picture, name and handle of a line have the same, and so has the next line. */
  const remembered = new Map<string, string | undefined>();
  const accountOfLink = (link: Element | null): string | undefined => {
    const href = link?.getAttribute('href');
    if (!href || href.startsWith('#')) return undefined;
    if (remembered.has(href)) return remembered.get(href);
    const account = accountOfAddress(href);
    if (remembered.size === maxRemembered) remembered.clear();
    // What is told from where the page is now means another thing once the page has moved on.
    if (/^(\/|https?:)/.test(href)) remembered.set(href, account);
    return account;
  };
  let address = '';
  let profile: Profile | undefined;
  const accountOfPage = (whole = false): string | undefined => {
    if (page() !== address) {
      address = page();
      const url = URL.parse(address);
      profile = url ? site.profileAt(url) : undefined;
    }
    return profile && (profile.isWhole || !whole) ? keyOf(profile.handle) : undefined;
  };
  const isWantedProfile = (): boolean => {
    const account = accountOfPage();
    return account !== undefined && isWanted(account);
  };
  const keyOf = (handle: string | undefined) =>
    handle && accountKey(site.platform, site.wholeHandle?.(handle, URL.parse(page())?.host ?? '') ?? handle);

  const isLeftAlone = (element: Element): boolean => {
    // A link in a text that is being written may itself not be editable; its badge would stand beside it, in the text.
    const link = closest(element, 'a[href]');
    return closest(element, site.leaveAlone) !== null || isWritable(element) || isWritable(link && parentOf(link));
  };

  /** The link to the same account whose text is the one before this link's: sites link name and handle each, side by side. */
  const linkBefore = (link: Element, account: string): Element | undefined => {
    const before = textBefore(link)?.parentElement?.closest('a[href]');
    if (!before || !isNear(link, before) || matches(before, pictured) || accountOfLink(before) !== account)
      return undefined;
    return isLeftAlone(before) ? undefined : before;
  };

  /** All of them that are one name with this link, nearest first. */
  const linksBefore = (link: Element, account: string): Element[] => {
    const links: Element[] = [];
    for (let at = linkBefore(link, account); at && links.length < maxLinks; at = linkBefore(at, account))
      links.push(at);
    return links;
  };

  /** Whether a name that leads to the same account stands before the link. A handle does not count: texts repeat those. */
  const isBehindName = (link: Element, account: string): boolean => {
    const before = linkBefore(link, account);
    return before !== undefined && handleInText(before) === undefined;
  };

  const readAccount = (root: Element, source: HandleSource): string | undefined => {
    switch (source.from) {
      case 'text': {
        const around = outFrom(root, source.around ?? 0);
        const elements = source.selector ? queryAll(around, source.selector) : [around];
        const written = [...elements].map(handleInText);
        return keyOf(written.findLast((handle) => handle !== undefined));
      }
      case 'link':
        return accountOfLink(root.closest('a[href]'));
      case 'namedLink': {
        const account = accountOfLink(root);
        return account && hasWords(root) && !linkBefore(root, account) ? account : undefined;
      }
      case 'linkText': {
        const account = accountOfLink(root);
        if (!account || (isAlone(source) && isBehindName(root, account))) return undefined;
        const elements = source.selector ? queryAll(root, source.selector) : [root];
        const written = [...elements].map((element) =>
          keyOf(source.bare ? visibleText(element) : handleInText(element)),
        );
        return written.findLast((key) => key && (key === account || account.includes(lastingId)));
      }
      case 'attribute': {
        const holder = closest(root, source.selector) ?? root.querySelector(source.selector);
        return keyOf(holder?.getAttribute(source.attribute)?.slice(source.prefix.length));
      }
      case 'page':
        return accountOfPage(source.whole);
      case 'pageText': {
        const account = accountOfPage();
        return account && account === keyOf(visibleText(root).replace(/^@/, '')) ? account : undefined;
      }
    }
  };

  /** By the site's own rules. */
  const readByRule = (element: Element): Spot | undefined => {
    for (const rule of site.spots) {
      if (!matches(element, rule.root)) continue;
      for (const source of sourcesOf(rule)) {
        const account = readAccount(element, source);
        // The exceptions come last: they are the dearest to check, and few elements get this far.
        if (account && !(rule.except && matches(element, rule.except))) return { rule, account };
      }
    }
    return undefined;
  };

  const shows = (element: Element, account: string) => readByRule(element)?.account === account;
  /** Whether a spot that the link is part of, or that is within it, shows the account already; of some, as links may nest. */
  const isShown = (link: Element, account: string): boolean => {
    let level = 0;
    for (const outer of allClosest(parentOf(link), selector)) {
      if (shows(outer, account)) return true;
      if (++level === maxNested) break;
    }
    return [...queryAll(link, selector)].slice(0, maxNested).some((inner) => shows(inner, account));
  };

  /** Most of what a page shows is links, and hardly any to an account that is wanted: no more is read of those. */
  const mayBeOfWanted = (element: Element): boolean => {
    if (element.localName !== 'a') return true;
    const account = accountOfLink(element);
    return (
      (account !== undefined && (isWanted(account) || account.includes(lastingId))) || matches(element, beyondAddress)
    );
  };

  return {
    ...site.selectors,
    isWantedProfile,
    shaped: () => (isWantedProfile() ? shapedOnProfiles : shapedElsewhere),
    scopeOf(element) {
      if (!mayBeOfWanted(element)) return undefined;
      // The text before a link decides whether it is a repeat.
      let scope = element.localName === 'a' ? lineOf(element) : element;
      for (const { root, around, box } of wider) {
        if (!matches(element, root)) continue;
        for (const wide of [outFrom(element, around), box && closest(element, box)]) {
          if (wide && contains(wide, scope)) scope = wide;
        }
      }
      return scope;
    },
    read(element) {
      if (!mayBeOfWanted(element)) return undefined;
      const spot = readByRule(element);
      if (spot) return spot;
      if (!matches(element, linkRule.root) || matches(element, pictured)) return undefined;
      const account = accountOfLink(element);
      if (!account || !hasWords(element) || isShown(element, account)) return undefined;
      const before = linksBefore(element, account);
      return before.some((link) => isShown(link, account) || shows(link, account))
        ? undefined
        : { rule: linkRule, account, before };
    },
    isLeftAlone,
    forgetAddresses: () => remembered.clear(),
  };
}

/** Characters without a width, and marks of writing direction, that sites put around handles; never within them. */
const invisible = '[\\s\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff]*';
const ends = new RegExp(`^${invisible}|${invisible}$`, 'g');

const visibleText = (element: Element): string => element.textContent.replace(ends, '');

/** Handles that are written as text are of these letters only; others look like them, and some become them in lower case. */
const writtenHandle = new RegExp(`^@${invisible}([!-~]+)$`);

/** The handle that is all of the element's text, written `@handle`. */
const handleInText = (element: Element): string | undefined => writtenHandle.exec(visibleText(element))?.[1];

/** In the addresses of Bluesky that name an account by its lasting id, which does not tell its handle. */
const lastingId = ':did:';
