/** Reads spots off a page: which account an element stands for by the site's rules. Reads only. */
import { type Accounts, accountsOn, hasLastingId, type Reading } from './accounts';
import { closest, contains, matches, outFrom, parentOf } from './dom';
import { type NameLinks, nameLinks, pictured } from './nameLinks';
import { type RuleReader, ruleReader } from './ruleReader';
import { anyLink, type CompiledSite, type RuleSelectors, type SelectorsHere, type SpotRule } from './sites/site';
import { hasWords, lineOf } from './texts';

/** A place where a name is shown. */
export interface Spot {
  rule: SpotRule;
  /** The account shown, see `accountKey`. */
  account: string;
  /** Of a link that no rule knows: the links right before it to the same account, nearest first. Together they are one name. */
  before?: readonly Element[];
}

/** A reader of one site's pages, with the selectors to search them with. */
export interface SpotReader
  extends Pick<RuleSelectors, 'selector' | 'enclosing' | 'unsettled' | 'pageSelector' | 'rivals'>,
    Pick<RuleReader, 'readingOnce'> {
  /** The selectors that matter at this moment: some rules are only for the profiles of wanted accounts. */
  here(): SelectorsHere;
  /**
   * The element itself or one around it: any change inside it may make the element a spot, or change the spot's account.
   * Undefined if no change there can make it a spot.
   */
  scopeOf(element: Element): Element | undefined;
  /** Whether the address of the page names a wanted account at this moment. */
  isWantedProfile(): boolean;
  /** The spot that the element is at this moment, or undefined. */
  read(element: Element): Spot | undefined;
  /** Whether nothing is shown here: the site says so, or the user can write here. */
  isLeftAlone(element: Element): boolean;
  /** To be called when the base of the document's addresses has changed: links lead elsewhere then. */
  forgetAddresses(): void;
}

/**
 * The rule for a link to an account that no rule of the site knows, so that a redesign degrades instead of breaking. The
 * caller checks that the link shows the account's name or handle.
 */
export const linkRule: SpotRule = { kind: 'link', root: anyLink };

/** Whether spots of this kind get the small mark, not the full badge: names within running text. */
export const isMarked = ({ kind }: SpotRule): boolean => ['repost', 'notification', 'mention', 'link'].includes(kind);

/**
 * Matches elements that decide whether the user can write inside them; the nearest one around a place decides. Read-only text
 * in an editor is not writable, and neither is a part marked as not editable.
 */
const writable = '[contenteditable]:not([contenteditable="inherit" i]), [role="textbox"]';

/** Whether the user can write in the element. */
const isWritable = (element: Element | null): boolean => {
  const nearest = element && closest(element, writable);
  return nearest !== null && !matches(nearest, '[contenteditable="false" i]');
};

/** Makes the reader of a site, out of the site's rules. */
export function spotReader(site: CompiledSite, reading: Reading): SpotReader {
  const { selectors } = site;
  const { isWanted = () => true } = reading;
  const isLeftAlone = (element: Element): boolean => {
    // A link in a text that is being written may itself not be editable; its badge would stand beside it, in the text.
    const link = closest(element, 'a[href]');
    return closest(element, site.leaveAlone) !== null || isWritable(element) || isWritable(link && parentOf(link));
  };
  const accounts = accountsOn(site, reading);
  const links = nameLinks(accounts, isLeftAlone);
  const rules = ruleReader(site, accounts, links);
  const isWantedProfile = (): boolean => {
    const account = accounts.ofPage();
    return account !== undefined && isWanted(account);
  };
  /** Most of what a page shows is links, and hardly any lead to a wanted account: no more is read of the others. */
  const mayBeOfWanted = (element: Element): boolean => {
    if (element.localName !== 'a') return true;
    const account = accounts.ofLink(element);
    return (account && (isWanted(account) || hasLastingId(account))) || matches(element, selectors.beyondAddress);
  };
  return {
    ...selectors,
    readingOnce: rules.readingOnce,
    isLeftAlone,
    isWantedProfile,
    here: () => (isWantedProfile() ? selectors.onProfiles : selectors.elsewhere),
    scopeOf: (element) => (mayBeOfWanted(element) ? scopeIn(element, selectors.wider) : undefined),
    read: (element) =>
      mayBeOfWanted(element) ? (rules.read(element) ?? readLink(element, accounts, links, rules)) : undefined,
    forgetAddresses: accounts.forgetAddresses,
  };
}

/** The element around (or itself) on which it depends what spot the element is, by the rules that depend on more than it. */
function scopeIn(element: Element, wider: RuleSelectors['wider']): Element {
  // The text before a link decides whether it is a repeat.
  let scope = element.localName === 'a' ? lineOf(element) : element;
  for (const { root, around, box } of wider) {
    if (!matches(element, root)) continue;
    for (const wide of [outFrom(element, around), box && closest(element, box)]) {
      if (wide && contains(wide, scope)) scope = wide;
    }
  }
  return scope;
}

/** The spot of a link that no rule knows: one that shows words, to an account that no spot around or before it shows. */
function readLink(link: Element, accounts: Accounts, links: NameLinks, rules: RuleReader): Spot | undefined {
  if (!matches(link, linkRule.root) || matches(link, pictured)) return undefined;
  const account = accounts.ofLink(link);
  if (!account || !hasWords(link) || rules.isShown(link, account)) return undefined;
  const before = links.allBefore(link, account);
  return before.some((other) => rules.isShown(other, account) || rules.shows(other, account))
    ? undefined
    : { rule: linkRule, account, before };
}
