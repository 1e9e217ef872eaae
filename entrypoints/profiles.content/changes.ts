/** What changed on a page -> the elements to be read anew. */
import { allClosest, closest, isElement, listed, matches, parentOf, queryAll } from './dom';
import { maxLinks } from './nameLinks';
import type { Search } from './shadows';
import type { SelectorsHere } from './sites/site';
import type { SpotReader } from './spots';
import { hasWords, isNear, isWords, nodeAfter, textFrom } from './texts';
import { hosts } from './wanted';

/** What of a reader decides on which elements are read. */
export type CandidateReader = Pick<
  SpotReader,
  'here' | 'scopeOf' | 'enclosing' | 'pageSelector' | 'rivals' | 'isWantedProfile'
>;

/** Which nodes came and went, for whoever knows where something of theirs stands. */
export type Changed = Pick<Changes, 'parents' | 'removed'>;

/** One go of reading: takes the records of what changed, and tells what comes of it. */
export class Changes {
  /** The elements that may have become, changed or ceased to be a spot. */
  readonly dirty = new Set<Element>();
  /** Whether any spot may have ceased to be one, wherever it is. */
  #anyMayEnd = false;
  /** Whether those may that depend on nodes outside of their scope. */
  #unsettledMayEnd = false;
  /** Whether something is gone that kept others from being a spot. */
  #rivalsGone = false;
  /** Added elements, all of whose descendants are looked at. */
  readonly #searched = new Set<Node>();
  /** The nodes to which children were added, or from which they were taken. */
  readonly parents = new Set<Node>();
  /** Elements that were taken out. */
  readonly removed = new Set<Node>();
  /** Elements whose ancestors were looked at. */
  readonly #asked = new Set<Node>();
  readonly #reader: CandidateReader;
  /** The selectors that matter now. */
  readonly here: SelectorsHere;
  readonly #within: Search['within'];
  readonly #onScope: (scope: Element) => void;

  /**
   * @param within searches the page
   * @param onScope told of each element within which any change matters from now on, maybe several times
   */
  constructor(reader: CandidateReader, within: Search['within'], onScope: (scope: Element) => void) {
    this.#reader = reader;
    this.here = reader.here();
    this.#within = within;
    this.#onScope = onScope;
  }

  /** Changes anywhere on the page: nodes that came and went, and attributes. */
  readPage(records: readonly MutationRecord[]): void {
    const rivals = this.#reader.isWantedProfile() ? this.#reader.rivals : null;
    // Of each record only what its type needs is read: every field read makes an object or a string.
    for (const record of records) {
      const { target } = record;
      if (record.type === 'attributes') this.#readAttribute(target);
      else this.#readChildren(target, record, rivals);
    }
  }

  /** Changes near names: nodes and texts. After `readPage`, which has looked at all that is new. */
  readNames(records: readonly MutationRecord[]): void {
    for (const record of records) {
      const { type, target } = record;
      if (type === 'characterData') {
        const box = parentOf(target);
        // The clock of a post is part of many a line of names, and no name.
        const isClock = box && closest(box, 'time') && isWords(record.oldValue ?? '') === hasWords(target);
        if (isClock) continue;
        this.#addEnclosing(box);
        this.#addFollowing(nodeAfter(target), target);
      } else if (!this.#searched.has(target) && !isOurs(record)) {
        this.#anyMayEnd = true;
        this.#addEnclosing(target);
        const last = listed(record.addedNodes).at(-1);
        // What is not there any more has a record of its own.
        this.#addFollowing(last ? nodeAfter(last) : (record.nextSibling ?? nodeAfter(target)), target);
      }
    }
  }

  /**
   * Looks at the elements whose account the address of the page decides, where it or what stands before them changed.
   * @param moved whether the page has another address
   */
  readAddress(moved: boolean): void {
    const { pageSelector } = this.#reader;
    // Another address of the page makes another account of these; and without its rival, one may be the first.
    if (!pageSelector || !(moved || this.#rivalsGone)) return;
    for (const element of this.#within(document, pageSelector)) {
      // Itself, too: on a page that is no profile any more, nothing else finds it.
      this.add(element);
      this.#addEnclosing(element);
    }
  }

  /**
   * Adds those elements that have a badge and may have ceased to be what they were.
   * @param badged gives all of them, or only those that depend on nodes outside of their scope
   * @param all whether each of them may have
   */
  readBadged(badged: (all: boolean) => Iterable<Element>, all: boolean): void {
    const any = all || this.#anyMayEnd;
    if (any || this.#unsettledMayEnd) for (const element of badged(any)) this.dirty.add(element);
  }

  /** Adds an element, if it may be a spot at all. */
  add(element: Element): void {
    const scope = this.#reader.scopeOf(element);
    if (!scope) return;
    this.#onScope(scope);
    this.dirty.add(element);
  }

  #readChildren(target: Node, record: MutationRecord, rivals: string | null): void {
    const { shaped } = this.here;
    this.parents.add(target);
    // A parser adds parents before children, each with a record of its own: the search from the parent found them all.
    const isSearched = this.#searched.has(target);
    let hasElements = false;
    for (const node of listed(record.removedNodes)) {
      if (!isElement(node)) continue;
      this.removed.add(node);
      if (hosts.has(node)) continue;
      hasElements = true;
      this.#rivalsGone ||= rivals !== null && isOrHas(node, rivals);
    }
    for (const node of listed(record.addedNodes)) {
      this.#searched.add(node);
      if (!isElement(node) || hosts.has(node)) continue;
      // What was moved keeps its badges, and may be in something else now.
      this.#anyMayEnd ||= this.removed.has(node);
      if (isSearched) continue;
      hasElements = true;
      if (node.isConnected) this.#addWithin(node);
    }
    if (isSearched || !hasElements) return;
    // A spot is one by what it is in, and by what stands beside it, too.
    this.#unsettledMayEnd = true;
    if (shaped && isElement(target) && closest(target, shaped)) this.#addEnclosing(target);
  }

  #readAttribute(target: Node): void {
    if (!isElement(target)) return;
    this.#anyMayEnd = true;
    this.#addEnclosing(target);
    // A spot may read the address of the link that it is in.
    this.#addWithin(target);
    this.#addFollowing(nodeAfter(target), target);
  }

  #addEnclosing(node: Node | null): void {
    if (!isElement(node) || this.#asked.has(node)) return;
    this.#asked.add(node);
    let outermost: Element | undefined;
    for (const spot of allClosest(node, this.#reader.enclosing)) outermost = spot;
    // With all within: whether a link needs a mark of its own depends on whose spot it is in.
    if (outermost) this.#addWithin(outermost);
  }

  #addWithin(element: Element): void {
    const { selector } = this.here;
    if (matches(element, selector)) this.add(element);
    for (const spot of this.#within(element, selector)) this.add(spot);
  }

  /**
   * The name that follows a change: what stands before it, to the same account, decides on it; and so do all links of a name.
   * @param node what comes after what changed
   */
  #addFollowing(node: Node | null, changed: Node, links = maxLinks): void {
    const box = isElement(changed) ? changed : parentOf(changed);
    const link = box && closest(box, 'a[href]');
    // A link counts as a whole.
    for (const next of new Set([node, link && nodeAfter(link)])) {
      const around = (next && textFrom(next)?.parentElement) ?? null;
      // Links may be in links.
      for (const name of allClosest(around, 'a[href]')) if (isNear(name, changed)) this.#addEnclosing(name);
      const name = links > 1 && around && closest(around, 'a[href]');
      if (name && this.#reader.scopeOf(name) && isNear(name, changed)) {
        this.#addFollowing(nodeAfter(name), name, links - 1);
      }
    }
  }
}

/** Whether nothing came or went but badges: who has them is told where they stood, and where they stand. */
const isOurs = ({ addedNodes, removedNodes }: MutationRecord): boolean =>
  [...listed(addedNodes), ...listed(removedNodes)].every((node) => hosts.has(node));

const isOrHas = (node: Element, selector: string): boolean =>
  matches(node, selector) || queryAll(node, selector).length > 0;
