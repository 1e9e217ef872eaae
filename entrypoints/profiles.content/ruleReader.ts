/** Reads the spots of a site's own rules: which rule fits an element, and which account the rule reads there. */
import { type Accounts, handleInText, hasLastingId, visibleText } from './accounts';
import { allClosest, closest, matches, outFrom, parentOf, queryAll } from './dom';
import type { NameLinks } from './nameLinks';
import { type CompiledSite, type HandleSource, type SpotRule, sourcesOf } from './sites/site';
import { hasWords } from './texts';

/** How many spots around a link, and how many within it, are asked whether they show its account: links may nest. */
const maxNested = 8;

/** What a rule reads. */
interface ByRule {
  rule: SpotRule;
  account: string;
}

/** Reads by the rules of one site. */
export interface RuleReader {
  /** Runs work during which nothing of the page changes, badges aside: no spot is read twice in it. */
  readingOnce<T>(work: () => T): T;
  /** The first rule that fits the element and reads an account there, with that account. */
  read(element: Element): ByRule | undefined;
  /** Whether the element is a spot that shows the account. */
  shows(element: Element, account: string): boolean;
  /** Whether a spot that the link is part of, or that is within the link, shows the account already. */
  isShown(link: Element, account: string): boolean;
}

/** Makes the reader of a site's rules. */
export function ruleReader(site: CompiledSite, accounts: Accounts, links: NameLinks): RuleReader {
  /** What such work has read. */
  let known: Map<Element, ByRule | undefined> | undefined;
  const readAnew: RuleReader['read'] = (element) => {
    for (const rule of site.spots) {
      if (!matches(element, rule.root) || (rule.except && matches(element, rule.except))) continue;
      for (const source of sourcesOf(rule)) {
        const account = accountBy(source, element, accounts, links);
        if (account) return { rule, account };
      }
    }
    return undefined;
  };
  const read: RuleReader['read'] = (element) => {
    const spot = known?.get(element) ?? readAnew(element);
    known?.set(element, spot);
    return spot;
  };
  const shows = (element: Element, account: string) => read(element)?.account === account;
  return {
    readingOnce(work) {
      known = new Map();
      try {
        return work();
      } finally {
        known = undefined;
      }
    },
    read,
    shows,
    isShown(link, account) {
      const { selector } = site.selectors;
      let level = 0;
      for (const outer of allClosest(parentOf(link), selector)) {
        if (shows(outer, account)) return true;
        if (++level === maxNested) break;
      }
      return queryAll(link, selector)
        .slice(0, maxNested)
        .some((inner) => shows(inner, account));
    },
  };
}

/** The account that is read in this way. */
function accountBy(source: HandleSource, root: Element, accounts: Accounts, links: NameLinks): string | undefined {
  switch (source.from) {
    case 'text': {
      const written = within(outFrom(root, source.around ?? 0), source.selector).map(handleInText);
      return accounts.ofHandle(written.findLast((handle) => handle !== undefined));
    }
    case 'link':
      return accounts.ofLink(closest(root, 'a[href]'));
    case 'namedLink': {
      const account = accounts.ofLink(root);
      return account && hasWords(root) && !links.before(root, account) ? account : undefined;
    }
    case 'linkText': {
      const { bare, selector } = source;
      const account = accounts.ofLink(root);
      // Behind a name, `@handle` is no name; behind another handle it is one, as texts repeat handles.
      const before = account && !bare && links.before(root, account);
      if (!account || (before && handleInText(before) === undefined)) return undefined;
      return within(root, selector)
        .map((element) => accounts.ofHandle(bare ? visibleText(element) : handleInText(element)))
        .findLast((written) => written && (written === account || hasLastingId(account)));
    }
    case 'attribute': {
      const holder = closest(root, source.selector) ?? root.querySelector(source.selector);
      return accounts.ofHandle(holder?.getAttribute(source.attribute)?.slice(source.prefix.length));
    }
    case 'page':
      return accounts.ofPage(source.whole);
    case 'pageText': {
      const account = accounts.ofPage();
      return account && account === accounts.ofHandle(visibleText(root).replace(/^@/, '')) ? account : undefined;
    }
  }
}

/** The elements inside that match; the element itself where there is no selector. */
const within = (element: Element, selector: string | undefined): Element[] =>
  selector ? queryAll(element, selector) : [element];
