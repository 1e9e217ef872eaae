/**
 * Plays what a page does, and says what is wrong with its badges afterwards. Knows nothing of how the extension works: it reads
 * what is right from the page each time, by the rules of the site. Runs in the page.
 */
import { accessibleName } from '@/components/badge/badgeMaker';
import type { Published } from '@/data/store/published';
import { buildAccountIndex } from '@/data/views/accountIndex';
import { queryAll } from '@/entrypoints/profiles.content/dom';
import type { CompiledSite } from '@/entrypoints/profiles.content/sites/site';
import { spotReader } from '@/entrypoints/profiles.content/spots';
import { nameAt, type Wanted, wantedFor } from '@/entrypoints/profiles.content/wanted';
import { isFlag, maxBearableActs, Neighbour } from './neighbour';
import type { Operation } from './operations';
import { undated } from './script';
import { boxesOut, isBareHost, matched } from './standing';
import { define } from './steps';

/** One of our own pages, and its address. */
export interface StagePage {
  url: string;
  html: string;
}

/** Made-up accounts that replace those on the pages. The last is in no register. */
const newcomers = ['voorbeeldeen', 'voorbeeldtwee', 'voorbeelddrie'];

/** How many elements a part of a page may hold that is inserted at once. */
const maxPart = 80;

/** The extension gives up a spot after some losses; no more than this many are made up, so that it does not. */
const maxRobberies = 6;

/** How a page changes its root to look different, and the style sheet for that. */
const restylings = [
  ['class', 'dark'],
  ['class', 'rows'],
  ['data-color-scheme', 'dark'],
  ['style', 'width: 330px'],
  ['lang', 'ar'],
  ['dir', 'rtl'],
] as const;
const styles = `
  .dark, [data-color-scheme='dark'] { color: white; background: black }
  .rows div { display: flex }
  [lang='ar'] span { display: inline-block }`;

/** After this many a badge may stand beside whatever is at its name. */
const patience = 3;

/** How many neighbours at most, each at a different name: two at one name would fight each other. */
const maxNeighbours = 2;

/** How often to wait for neighbours to be done. */
const maxRounds = 100;

/** How many elements have been defined so far: each needs a name of its own. */
let definitions = 0;

export class Stage {
  readonly #site: CompiledSite;
  readonly #pages: readonly StagePage[];
  /** Parts of the pages that hold a spot, from the spot itself outwards. */
  readonly #parts: readonly Element[];
  /** Parts that by themselves, at the address of the first page, show a badge. */
  readonly #showing: readonly Element[];
  readonly #addresses: readonly string[];
  /** Attributes that the site's rules depend on, as they are on the pages. */
  readonly #attributes: readonly (readonly [name: string, value: string | null])[];
  /** Matches the handle of every account, as it appears in addresses and texts. */
  readonly #handles: RegExp;
  /** A register with all the accounts but the last newcomer, and one with every other of them. */
  readonly indexes: readonly string[];
  readonly #texts = ['@HANDLE', 'HANDLE', 'Voorbeeld Een', '', '·', ' @HANDLE\u200e', 'Met @HANDLE', '@'];
  #robberies = 0;
  #neighbours: Neighbour[] = [];
  /** The spots at which a neighbour acted, and those from which one took the badge. */
  #disputed = new Set<Element>();
  #ousted = new Set<Element>();

  constructor(site: CompiledSite, pages: readonly StagePage[]) {
    this.#site = site;
    this.#pages = pages;
    const accounts = new Set<string>();
    const parts = new Set<Element>();
    const addresses = new Set<string>();
    const attributes = new Map<string, readonly [string, string]>();
    for (const { url, html } of pages) {
      const page = new DOMParser().parseFromString(html, 'text/html');
      const reader = spotReader(site, { page: () => url, base: () => url });
      for (const element of queryAll(page.body, reader.selector)) {
        const account = reader.read(element)?.account;
        if (!account) continue;
        accounts.add(account);
        for (
          let part: Element | null = element;
          part && part !== page.body && queryAll(part, '*').length <= maxPart;
          part = part.parentElement
        )
          parts.add(part);
      }
      for (const link of queryAll(page, 'a[href]')) addresses.add(link.getAttribute('href') ?? '');
      for (const name of site.attributes) {
        for (const element of queryAll(page.body, `[${name}]`)) {
          const value = element.getAttribute(name) ?? '';
          attributes.set(`${name}=${value}`, [name, value]);
        }
      }
    }
    this.#parts = [...parts];
    this.#addresses = [...addresses];
    this.#attributes = [...attributes.values(), ...site.attributes.map((name) => [name, null] as const)];
    const known = [...accounts].map(handleOf);
    const handles = [...new Set([...known, ...newcomers])].sort((a, b) => b.length - a.length);
    this.#handles = new RegExp(`(?<!\\w)(?:${handles.map(escaped).join('|')})(?!\\w)`, 'gi');
    const registered = [...accounts].flatMap((account) => [
      account,
      ...newcomers.slice(0, -1).map((newcomer) => account.replace(handleOf(account), newcomer)),
    ]);
    this.indexes = [registered, registered.filter((_, n) => n % 2 === 0)].map(indexOf);
    this.#showing = this.#partsThatShow();
    const sheet = document.createElement('style');
    sheet.textContent = styles;
    document.head.append(sheet);
  }

  /** An empty page, without neighbours, at the address of the first of our own. */
  clear(): void {
    for (const neighbour of this.#neighbours) neighbour.stop();
    this.#neighbours = [];
    this.#disputed = new Set();
    this.#ousted = new Set();
    document.body.replaceChildren();
    for (const [name] of restylings) document.documentElement.removeAttribute(name);
    const [first] = this.#pages;
    if (first) history.pushState(null, '', first.url);
    document.title = 'Test';
    this.#robberies = 0;
  }

  /** Does one operation; `pause` waits for what is queued. `publish` is done elsewhere. */
  async play(operations: readonly Operation[], pause: () => Promise<void>): Promise<void> {
    for (const operation of operations) {
      const ended = this.#do(operation, pause);
      // Without waiting, the next operation comes before any observer hears of this one.
      if (ended) await ended;
    }
    await pause();
    await this.#untilNeighboursRest();
  }

  async #untilNeighboursRest(): Promise<void> {
    const acts = () => this.#neighbours.reduce((sum, neighbour) => sum + neighbour.acts, 0);
    for (let round = 0, before = -1; round < maxRounds && acts() > before; round++) {
      before = acts();
      await Promise.all(this.#neighbours.map((neighbour) => neighbour.round()));
    }
  }

  /**
   * What is wrong with the badges: those missing, and those that should not be there. Empty if all is right.
   * @param roots the shadow roots of all badges on the page
   */
  judge(roots: readonly ShadowRoot[], published: Published): string[] {
    const wanted = this.#wanted(published);
    const names = wanted.map(({ named }) => named);
    const fitting = ({ element, label, shape, named }: Wanted) => {
      const isLoose = this.#robberies >= patience || this.#disputed.has(element);
      return roots
        .filter((root) => nameIn(root) === accessibleName(label, shape) && shapeIn(root) === shape)
        .map((root) => ({ root, boxes: boxesOut(root.host, named, names, (between) => isLoose || isFlag(between)) }))
        .filter(({ boxes }) => boxes >= 0)
        .sort((one, other) => one.boxes - other.boxes)
        .map(({ root }) => root);
    };
    // If the badges of several spots stand together, any of them may belong to any spot.
    const taken = matched(wanted, fitting);
    const served = new Set(taken.values());
    const missing = wanted
      // If a neighbour wants no badge, there may be none.
      .filter((spot) => !served.has(spot) && !this.#ousted.has(spot.element))
      .map(
        ({ element, label, shape }) => `missing: ${shape} “${accessibleName(label, shape)}” at ${element.outerHTML}`,
      );
    const superfluous = roots
      .filter((root) => !taken.has(root))
      .map((root) => {
        const { previousElementSibling: before, parentElement: around } = root.host;
        return `superfluous: ${shapeIn(root)} “${nameIn(root)}” behind ${before?.outerHTML} in ${around?.outerHTML}`;
      });
    const quarrels = this.#neighbours
      .filter(({ acts }) => acts > maxBearableActs)
      .map(({ acts }) => `a quarrel: a neighbour had to act ${acts} times`);
    return [...missing, ...superfluous, ...quarrels].map((problem) => problem.replace(/\s+/g, ' ').slice(0, 1000));
  }

  /** The badges that should be there now, in the order of the page. */
  #wanted(published: Published, root: ParentNode = document, address = location.href): Wanted[] {
    const reader = spotReader(this.#site, {
      page: () => address,
      base: () => (root === document ? document.baseURI : address),
    });
    const options = { reader, published: () => published, dates: undated };
    return this.#everything(root)
      .flatMap((element) => (element.matches(reader.selector) ? (nameAt(element, options) ?? []) : []))
      .map((name) => wantedFor(name, options));
  }

  /** Returns a promise for what takes time. */
  #do(operation: Operation, pause: () => Promise<void>): Promise<void> | undefined {
    switch (operation.do) {
      case 'show': {
        const part = this.#part(operation, this.#showing);
        if (part) document.body.append(part);
        return;
      }
      case 'insert': {
        const part = this.#part(operation);
        if (part) this.#put(part, operation);
        return;
      }
      case 'insertShadow': {
        const host = document.createElement('div');
        const root = host.attachShadow({ mode: 'open' });
        root.append(this.#part(operation) ?? '');
        this.#put(host, operation);
        return;
      }
      case 'define':
        return this.#define(operation, pause);
      case 'remove':
        this.#element(operation)?.remove();
        return;
      case 'move': {
        const element = this.#element(operation);
        if (element) this.#put(element, operation);
        return;
      }
      case 'takeOut':
        return this.#takeOut(operation, pause);
      case 'recycle': {
        const element = this.#element(operation);
        if (element) this.#rename(element, operation.account);
        return;
      }
      case 'write': {
        const node = pick(this.#textNodes(), operation.node);
        if (node) node.data = this.#text(operation);
        return;
      }
      case 'writeAll': {
        const element = this.#element(operation);
        if (element) element.textContent = this.#text(operation);
        return;
      }
      case 'address': {
        const link = pick(
          this.#elements().filter((element) => element.matches('a')),
          operation.link,
        );
        const address = pick([...this.#addresses, null], operation.address);
        setAttribute(link, 'href', address && this.#renamed(address, operation.account));
        return;
      }
      case 'attribute': {
        const [name, value] = pick(this.#attributes, operation.value) ?? [];
        if (!name) return;
        setAttribute(this.#element(operation), name, value && this.#renamed(value, operation.account));
        return;
      }
      case 'replace': {
        const element = this.#element(operation);
        const copy = element?.cloneNode(true);
        if (!element || !(copy instanceof Element)) return;
        element.replaceWith(copy);
        this.#inherit([element, ...queryAll(element, '*')], [copy, ...queryAll(copy, '*')]);
        return;
      }
      case 'rewrite': {
        const element = this.#element(operation);
        if (!element) return;
        const before = queryAll(element, '*');
        // What the page would do with its own HTML.
        element.innerHTML = String(element.innerHTML);
        this.#inherit(before, queryAll(element, '*'));
        return;
      }
      case 'wrap': {
        const element = this.#element(operation);
        const wrapper = document.createElement(pick(['div', 'span', 'a', 'h1', 'p'], operation.tag) ?? 'div');
        element?.replaceWith(wrapper);
        if (element) wrapper.append(element);
        return;
      }
      case 'unwrap': {
        const element = this.#element(operation);
        element?.replaceWith(...element.childNodes);
        return;
      }
      case 'translate': {
        const element = this.#element(operation);
        for (const text of element ? textNodesIn(element) : []) {
          const [outer, inner] = [document.createElement('font'), document.createElement('font')];
          inner.textContent = text.data;
          outer.append(inner);
          text.replaceWith(outer);
        }
        return;
      }
      case 'navigate': {
        const { url } = pick(this.#pages, operation.address) ?? {};
        if (!url) return;
        // A page cannot move to another host by itself.
        const { pathname, search } = new URL(this.#renamed(url, operation.account));
        history.pushState(null, '', pathname + search);
        return;
      }
      case 'rob':
        if (this.#robberies++ < maxRobberies) this.#badge(operation)?.remove();
        return;
      case 'carryOff': {
        const badge = this.#badge(operation);
        if (badge && this.#robberies++ < maxRobberies) this.#put(badge, operation);
        return;
      }
      case 'restyle': {
        const [name, value] = pick(restylings, operation.way) ?? [];
        const { documentElement: root } = document;
        if (name) setAttribute(root, name, root.getAttribute(name) === value ? null : value);
        return;
      }
      case 'neighbour':
        this.#settle(operation);
        return;
      case 'pause':
        return pause();
      case 'publish':
        return;
    }
  }

  async #define(operation: Place & Filling, pause: () => Promise<void>): Promise<void> {
    const part = this.#part(operation) ?? '';
    const name = `voorbeeld-${++definitions}`;
    this.#put(document.createElement(name), operation);
    await pause();
    define(name, part);
  }

  async #takeOut(operation: { element: number; account: number }, pause: () => Promise<void>): Promise<void> {
    const element = this.#element(operation);
    const { parentNode, nextSibling } = element ?? {};
    if (!element || !parentNode) return;
    element.remove();
    await pause();
    this.#rename(element, operation.account);
    parentNode.insertBefore(element, nextSibling?.parentNode === parentNode ? nextSibling : null);
  }

  /** A name that is made anew as it was is in the quarrel that it was in. */
  #inherit(originals: readonly Element[], copies: readonly Element[]): void {
    for (const [at, copy] of copies.entries()) {
      const original = originals[at];
      for (const quarrel of [this.#disputed, this.#ousted]) if (original && quarrel.has(original)) quarrel.add(copy);
    }
  }

  /** Starts a neighbour at one of the names of the register. */
  #settle({ kind, pace, name: number }: Extract<Operation, { do: 'neighbour' }>): void {
    const [index = ''] = this.indexes;
    const spots = () => this.#wanted({ index, display: { badge: 'full', marks: true, language: 'nl' } });
    const name = pick(spots(), number)?.named;
    const isTaken = this.#neighbours.some((other) => name && (other.name.contains(name) || name.contains(other.name)));
    if (!name || isTaken || this.#neighbours.length === maxNeighbours) return;
    const isAt = (badge: Element, named: Element) => boxesOut(badge, named, [], isFlag) >= 0;
    const neighbour = new Neighbour({
      kind,
      pace,
      name,
      badges: () => this.#everything(document.body).filter((element) => isBareHost(element) && isAt(element, name)),
      onAct: (badge) => {
        for (const { element, named } of spots()) {
          if (named.contains(name) || name.contains(named) || (badge && isAt(badge, named))) {
            this.#disputed.add(element);
            if (!['behind', 'alone'].includes(kind)) this.#ousted.add(element);
          }
        }
      },
    });
    this.#neighbours.push(neighbour);
  }

  /** All elements of the page, in order, including those in open shadow roots if the site has such. */
  #everything(root: ParentNode = document): Element[] {
    return [...queryAll(root, '*')].flatMap((element) => [
      element,
      ...(this.#site.shadows && element.shadowRoot ? this.#everything(element.shadowRoot) : []),
    ]);
  }

  /** The elements that a page would take for its own. */
  #elements(): Element[] {
    return this.#everything(document.body).filter((element) => !isBareHost(element) && !isFlag(element));
  }

  #element({ element }: { element: number }): Element | undefined {
    return pick(this.#elements(), element);
  }

  #badge({ badge }: { badge: number }): Element | undefined {
    return pick(this.#everything(document.body).filter(isBareHost), badge);
  }

  #textNodes(): Text[] {
    return [document.body, ...this.#everything(document.body).flatMap(({ shadowRoot }) => shadowRoot ?? [])].flatMap(
      textNodesIn,
    );
  }

  #part({ part, account }: Filling, parts = this.#parts): Element | undefined {
    const copy = pick(parts, part)?.cloneNode(true);
    if (!(copy instanceof Element)) return undefined;
    this.#rename(copy, account);
    return document.importNode(copy, true);
  }

  #partsThatShow(): Element[] {
    const [index = ''] = this.indexes;
    const published = { index, display: { badge: 'full', marks: true, language: 'nl' } } as const;
    const { body } = document.implementation.createHTMLDocument();
    return this.#parts.filter((_, part) =>
      // About any account of the register.
      newcomers.slice(0, -1).every((_newcomer, account) => {
        body.replaceChildren(this.#part({ part, account }) ?? '');
        return this.#wanted(published, body, this.#pages[0]?.url).length > 0;
      }),
    );
  }

  #put(node: Element, { into, before }: Place): void {
    const outside = this.#elements().filter((element) => !isWithin(element, node));
    // Every other part goes to the top, as on real pages; the others go anywhere.
    const parent = (into % 2 === 1 && pick(outside, into >> 1)) || document.body;
    parent.insertBefore(node, pick([...parent.childNodes, null], before) ?? null);
  }

  #text({ text, account }: { text: number; account: number }): string {
    return (pick(this.#texts, text) ?? '').replace('HANDLE', pick(newcomers, account) ?? '');
  }

  #renamed(text: string, account: number): string {
    return text.replace(this.#handles, pick(newcomers, account) ?? '');
  }

  /** Makes everything inside about another account. */
  #rename(root: Element | ShadowRoot, account: number): void {
    for (const text of textNodesIn(root)) {
      const renamed = this.#renamed(text.data, account);
      if (renamed !== text.data) text.data = renamed;
    }
    for (const element of root instanceof Element ? [root, ...queryAll(root, '*')] : queryAll(root, '*')) {
      for (const { name, value } of [...element.attributes]) {
        const renamed = this.#renamed(value, account);
        if (renamed !== value) element.setAttribute(name, renamed);
      }
      if (element.shadowRoot) this.#rename(element.shadowRoot, account);
    }
  }
}

/** Which part of a page, and about whom. */
interface Filling {
  part: number;
  account: number;
}

/** Where something is put. */
interface Place {
  into: number;
  before: number;
}

function pick<T>(list: readonly T[], number: number): T | undefined {
  return list[number % list.length];
}

/** Whether the node is the other or inside it or its shadow roots: browsers would refuse to insert the other there. */
function isWithin(node: Node, other: Node): boolean {
  for (let root: Node = node; ; ) {
    if (other.contains(root)) return true;
    root = root.getRootNode();
    if (!(root instanceof ShadowRoot)) return false;
    root = root.host;
  }
}

/** The part of an account's key that stands for the person: without platform, kind of page and server. */
const handleOf = (account: string): string => /([^/:@]+)(?:@[^@]*)?$/.exec(account)?.[1] ?? account;

const escaped = (text: string): string => text.replace(/[^\w]/g, '\\$&');

const indexOf = (accounts: readonly string[]): string =>
  buildAccountIndex(
    accounts.map((account) => [
      account,
      {
        recordId: account,
        role: 'SG',
        organisation: 'VB',
        year: '2012',
        standing: 'historic',
        who: handleOf(account) === newcomers[0] ? 'Voorbeeld Een' : `Iemand met ${account}`,
        note: 'Verzonnen',
      },
    ]),
  );

function textNodesIn(root: Node): Text[] {
  const found: Text[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) if (node instanceof Text) found.push(node);
  return found;
}

function setAttribute(element: Element | undefined, name: string, value: string | null | undefined): void {
  if (typeof value === 'string') element?.setAttribute(name, value);
  else element?.removeAttribute(name);
}

/** Whose badge, by the name that its accessible name begins with, and in which shape; null if it is none. */
export function shownIn(root: ShadowRoot): [who: string, shape: string] | null {
  const [who] = nameIn(root)?.split(',') ?? [];
  const shape = shapeIn(root);
  return who && shape ? [who, shape] : null;
}

const nameIn = (root: ShadowRoot): string | null | undefined => root.querySelector('button')?.ariaLabel;

const shapeIn = (root: ShadowRoot): string | undefined =>
  ['full', 'compact', 'mark'].find((shape) => root.querySelector('button')?.classList.contains(shape));
