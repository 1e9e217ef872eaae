/** Tells which account is meant by a link, by the page's own address, or by a handle that is written as text. */
import { accountKey } from '@/data/model/handles';
import { profileOfUrl } from './sites';
import type { Profile, Site } from './sites/site';

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
export class Accounts {
  readonly #site: Site;
  readonly #reading: Reading;
  /** Accounts by address: picture, name and handle of a line have the same one, and the next line often does, too. */
  readonly #remembered = new Map<string, string | undefined>();
  /** The page's address when its profile was last read off it. */
  #address = '';
  #profile: Profile | undefined;

  constructor(site: Site, reading: Reading) {
    this.#site = site;
    this.#reading = reading;
  }

  /** The account that the link leads to. */
  ofLink(link: Element | null): string | undefined {
    const href = link?.getAttribute('href');
    if (!href || href.startsWith('#')) return undefined;
    if (this.#remembered.has(href)) return this.#remembered.get(href);
    const url = URL.parse(href, this.#reading.base());
    const profile = url && profileOfUrl(url);
    const account = profile?.isWhole ? accountKey(profile.platform, profile.handle) : undefined;
    if (this.#remembered.size === maxRemembered) this.#remembered.clear();
    // Other relative addresses lead elsewhere once the page has another address.
    if (/^(\/|https?:)/.test(href)) this.#remembered.set(href, account);
    return account;
  }

  /** The account whose profile the page is, or is below; `whole`: only where the page is the profile itself. */
  ofPage(whole = false): string | undefined {
    const address = this.#reading.page();
    if (address !== this.#address) {
      this.#address = address;
      const url = URL.parse(address);
      this.#profile = url ? this.#site.profileAt(url) : undefined;
    }
    return this.#profile && (this.#profile.isWhole || !whole) ? this.ofHandle(this.#profile.handle) : undefined;
  }

  /** The account of a handle on this site. */
  ofHandle(handle: string | undefined): string | undefined {
    const { platform, wholeHandle } = this.#site;
    return handle && accountKey(platform, wholeHandle?.(handle, URL.parse(this.#reading.page())?.host ?? '') ?? handle);
  }

  /** Whether spots of this account matter. */
  isWanted(account: string): boolean {
    return this.#reading.isWanted?.(account) ?? true;
  }

  /** To be called when the base of the document's addresses has changed: links lead elsewhere then. */
  forgetAddresses(): void {
    this.#remembered.clear();
  }
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
