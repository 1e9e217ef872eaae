/** Reads the spots of a site's own rules: which rule fits an element, and which account the rule reads there. */
import { type Accounts, handleInText, hasLastingId, visibleText } from './accounts';
import { allClosest, closest, matches, outFrom, parentOf, queryAll } from './dom';
import type { NameLinks } from './nameLinks';
import { type CompiledSite, type HandleSource, type SpotRule, sourcesOf } from './sites/site';
import { hasWords } from './texts';

/** How many spots around a link, and how many within it, are asked whether they show its account: links may nest. */
const maxNested = 8;

/** One way to read a handle. */
type SourceFrom<From extends HandleSource['from']> = Extract<HandleSource, { from: From }>;

/** Reads by the rules of one site. */
export class RuleReader {
  readonly #site: CompiledSite;
  readonly #accounts: Accounts;
  readonly #links: NameLinks;

  constructor(site: CompiledSite, accounts: Accounts, links: NameLinks) {
    this.#site = site;
    this.#accounts = accounts;
    this.#links = links;
  }

  /** The first rule that fits the element and reads an account there, with that account. */
  read(element: Element): { rule: SpotRule; account: string } | undefined {
    for (const rule of this.#site.spots) {
      if (!matches(element, rule.root)) continue;
      for (const source of sourcesOf(rule)) {
        const account = this.#accountBy(source, element);
        // The exceptions come last: they are the costliest to check, and few elements get this far.
        if (account && !(rule.except && matches(element, rule.except))) return { rule, account };
      }
    }
    return undefined;
  }

  /** Whether the element is a spot that shows the account. */
  shows(element: Element, account: string): boolean {
    return this.read(element)?.account === account;
  }

  /** Whether a spot that the link is part of, or that is within the link, shows the account already. */
  isShown(link: Element, account: string): boolean {
    const { selector } = this.#site.selectors;
    let level = 0;
    for (const outer of allClosest(parentOf(link), selector)) {
      if (this.shows(outer, account)) return true;
      if (++level === maxNested) break;
    }
    return [...queryAll(link, selector)].slice(0, maxNested).some((inner) => this.shows(inner, account));
  }

  #accountBy(source: HandleSource, root: Element): string | undefined {
    const accounts = this.#accounts;
    switch (source.from) {
      case 'text': {
        const written = within(outFrom(root, source.around ?? 0), source.selector).map(handleInText);
        return accounts.ofHandle(written.findLast((handle) => handle !== undefined));
      }
      case 'link':
        return accounts.ofLink(root.closest('a[href]'));
      case 'namedLink': {
        const account = accounts.ofLink(root);
        return account && hasWords(root) && !this.#links.before(root, account) ? account : undefined;
      }
      case 'linkText':
        return this.#accountByLinkText(source, root);
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

  #accountByLinkText({ selector, bare }: SourceFrom<'linkText'>, link: Element): string | undefined {
    const account = this.#accounts.ofLink(link);
    // A handle that says `@` stands beside a name or alone; only alone it is the name.
    if (!account || (!bare && this.#links.isBehindName(link, account))) return undefined;
    return within(link, selector)
      .map((element) => this.#accounts.ofHandle(bare ? visibleText(element) : handleInText(element)))
      .findLast((written) => written && (written === account || hasLastingId(account)));
  }
}

/** The elements inside that match; the element itself where there is no selector. */
const within = (element: Element, selector: string | undefined): Element[] =>
  selector ? [...queryAll(element, selector)] : [element];
