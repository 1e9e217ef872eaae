/** Tells which account is meant by a link, by the page's own address, or by a handle that is written as text. */
import { accountKey } from '@/data/model/handles';
import { attributeOf } from './dom';
import { profileOfUrl } from './sites';
import type { Address, Profile, Site } from './sites/site';

/** Where the page stands, and which accounts matter on it. */
export interface Reading {
  /** The address of the page at this moment. */
  page(): string;
  /** What addresses in the page are relative to at this moment; see `Node.baseURI`. */
  base(): string;
  /** Whether spots of this account matter; those of others may or may not be read. All do where this is missing. */
  isWanted?(account: string): boolean;
}

/** How many addresses are remembered. */
const maxRemembered = 1000;

/** Reads accounts (see `accountKey`) on the pages of one site. */
export interface Accounts {
  /** The account that the link leads to. */
  ofLink(link: Element | null): string | undefined;
  /** The account whose profile the page is, or is below; `whole`: only where the page is the profile itself. */
  ofPage(whole?: boolean): string | undefined;
  /** The account of a handle on this site. */
  ofHandle(handle: string | undefined): string | undefined;
  /** To be called when the base of the document's addresses has changed: links lead elsewhere then. */
  forgetAddresses(): void;
}

/** Makes the reader of accounts on a site's pages. */
export function accountsOn({ platform, profileAt, wholeHandle }: Site, { page, base }: Reading): Accounts {
  /** Accounts by address, empty where it is none's: picture, name and handle of a line share one, and often so does the next line. */
  const remembered = new Map<string, string>();
  /** The page's address when its profile was last read off it. */
  let address = '';
  let profile: Profile | undefined;
  const ofHandle = (handle: string | undefined) =>
    handle && accountKey(platform, wholeHandle?.(handle, URL.parse(page())?.host ?? '') ?? handle);
  return {
    ofHandle,
    ofLink(link) {
      const href = link && attributeOf(link, 'href');
      if (!href || href.startsWith('#')) return undefined;
      const known = remembered.get(href);
      if (known !== undefined) return known || undefined;
      const account = accountAt(addressIn(href, base()));
      if (remembered.size === maxRemembered) remembered.clear();
      // Other relative addresses lead elsewhere once the page has another address.
      if (/^(\/|https?:)/.test(href)) remembered.set(href, account ?? '');
      return account;
    },
    ofPage(whole) {
      if (page() !== address) {
        address = page();
        const url = URL.parse(address);
        profile = url ? profileAt(url) : undefined;
      }
      return profile && (profile.isWhole || !whole) ? ofHandle(profile.handle) : undefined;
    },
    forgetAddresses: () => remembered.clear(),
  };
}

/** Matches an address on the page's own host that is its path as it stands: most links are such. */
const plainPath = /^(?:\/@?\w[\w.-]*)+\/?$/;

/** Where a link leads. Parsing takes as long as all else that is read of most links, so what need not be parsed is not. */
export function addressIn(href: string, base: string): Address | null {
  const [, host, hostname] = (plainPath.test(href) && /^https:\/\/(([\w.-]+)(?::\d+)?)(?:\/|$)/.exec(base)) || [];
  return host && hostname ? { host, hostname, pathname: href, search: '', hash: '' } : URL.parse(href, base);
}

/** The account whose profile the address is. */
function accountAt(url: Address | null): string | undefined {
  const profile = url && profileOfUrl(url);
  return profile?.isWhole ? accountKey(profile.platform, profile.handle) : undefined;
}

/** Whether the account is given by its lasting id, as some addresses on Bluesky do: these do not tell its handle. */
export const hasLastingId = (account: string): boolean => account.includes(':did:');

/** Characters without a width, and marks of writing direction, that sites put around handles; never within them. */
const invisible = '[\\s\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff]*';
const ends = new RegExp(`^${invisible}|${invisible}$`, 'g');

/** The element's text without what cannot be seen at its ends. */
export const visibleText = (element: Element): string => element.textContent.replace(ends, '');

/** A written handle has these letters only: others look like them, and some become them in lower case. */
const writtenHandle = new RegExp(`^@${invisible}([!-~]+)$`);

/** The handle that is all of the element's text, written `@handle`. */
export const handleInText = (element: Element): string | undefined => writtenHandle.exec(visibleText(element))?.[1];
