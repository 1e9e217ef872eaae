/** Spot -> badge: placed once, kept right, taken away. Nothing of the page is moved, wrapped or changed. */

import { type Badge, createBadge, type Look } from '@/components/badge';
import type { Published } from '@/data/store/published';
import type { BadgeLabel } from '@/data/views/accountIndex';
import type { PageRecord } from '@/data/views/pageStatus';
import { childCount, contains, parentOf, putAfter } from './dom';
import { lookOf } from './look';
import type { SpotReader } from './spots';
import { hosts, type Wanted, wantedAt } from './wanted';

/** What became of one element that is, or was, a spot. Kept while the page keeps the element. */
interface Placement {
  element: Element;
  account: string;
  label: BadgeLabel;
  badge: Badge;
  /** See `Wanted`. */
  content: string;
  /** What the site's rule named as the badge's neighbour. */
  named: Element;
  /** What the badge stands behind: `named`, or the nearest around it where a badge stays on the line. */
  neighbour: Element;
  /** How often the badge alone was taken away, with everything around it left as it was. */
  losses: number;
}

/** After so many losses at one spot the page is taken to mean it, and the spot is left alone. */
const maxLosses = 8;

export interface BadgesOptions {
  reader: SpotReader;
  /** No badges within what this matches. */
  leaveAlone: string;
  /** What to show, as published when it is asked. */
  published(): Published;
  /** Whether the extension is still there; asked only before a change to the page, as the answer takes its time. */
  isValid(): boolean;
  /** Told of each new badge, so that it gets its card. */
  onPlaced(badge: Badge, label: BadgeLabel): void;
  /** Told of each badge before it is taken away. */
  onRemoved(badge: Badge): void;
  /** Told how many different officials have a badge now, whenever that changes. */
  onCount(officials: number): void;
}

export class Badges {
  readonly #options: BadgesOptions;
  readonly #placements = new WeakMap<Element, Placement>();
  /** The placements whose badges are on the page now. */
  readonly #live = new Set<Placement>();
  #officials = 0;

  constructor(options: BadgesOptions) {
    this.#options = options;
  }

  /** How many different officials had a badge that can be seen when they were last counted. */
  get officials(): number {
    return this.#officials;
  }

  /** The elements that have a badge now. */
  *elements(): Generator<Element> {
    for (const { element } of this.#live) yield element;
  }

  /** Brings the badges of these elements in line with what the page shows, and takes away what lost its place. */
  update(dirty: Iterable<Element>): void {
    const elements = new Set(dirty);
    for (const placement of this.#live) if (!this.#isInPlace(placement)) elements.add(placement.element);
    if (elements.size === 0) return;

    // All reading before all writing: each change in between would make the browser work out the styles anew.
    const wanted: Wanted[] = [];
    const outdated: [Placement, Wanted | undefined][] = [];
    for (const element of elements) {
      const next = element.isConnected ? wantedAt(element, this.#options) : undefined;
      const current = this.#placements.get(element);
      if (current && this.#live.has(current)) {
        if (next && isSame(current, next) && this.#isInPlace(current)) continue;
        outdated.push([current, next]);
      }
      if (next) wanted.push(next);
    }
    if ((outdated.length === 0 && wanted.length === 0) || !this.#options.isValid()) return;
    for (const [placement, next] of outdated) this.#remove(placement, next);
    const places = wanted.map((next) => ({ ...next, neighbour: lineNeighbour(next.named), look: lookOf(next.named) }));
    for (const place of places) this.#place(place);
    this.recount();
  }

  /** The officials who have a badge now, in the order of the page, each with the number of badges. */
  list(): PageRecord[] {
    const counts = new Map<string, number>();
    for (const { label } of this.#shown()) counts.set(label.recordId, (counts.get(label.recordId) ?? 0) + 1);
    return [...counts].map(([id, badges]) => ({ id, badges }));
  }

  /** Scrolls to the official's first badge and lets it flash. */
  reveal(recordId: string): void {
    this.#shown()
      .find(({ label }) => label.recordId === recordId)
      ?.badge.reveal();
  }

  /** Fits the badges to the page's styles again: their colours, and the place that is on the line of the name. */
  restyle(): void {
    const fits = [...this.#live].map((placement) => {
      const { named, badge } = placement;
      return { placement, look: lookOf(named), neighbour: lineNeighbour(named, badge.host) };
    });
    for (const { placement, look, neighbour } of fits) {
      placement.badge.setLook(look);
      if (neighbour === placement.neighbour) continue;
      placement.neighbour = neighbour;
      putAfter(neighbour, placement.badge.host);
    }
  }

  /** Takes all badges away and forgets them. */
  clear(): void {
    for (const placement of this.#live) {
      this.#remove(placement, undefined);
      this.#placements.delete(placement.element);
    }
    this.recount();
  }

  #isInPlace({ element, named, neighbour, badge: { host } }: Placement): boolean {
    // A name may have been moved out of the box behind which its badge stands.
    if (!element.isConnected || !host.isConnected || !contains(neighbour, named)) return false;
    let before = host.previousElementSibling;
    // Of two spots that are one within the other, both may have their badges here.
    while (before && hosts.has(before)) before = before.previousElementSibling;
    return before === neighbour;
  }

  /** Those that can be seen, in the order of the page: some sites keep earlier screens, hidden. */
  #shown(): Placement[] {
    return [...this.#live]
      .filter(({ badge: { host } }) => host.checkVisibility())
      .sort((a, b) => (a.badge.host.compareDocumentPosition(b.badge.host) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
  }

  #place({ element, account, label, shape, content, named, neighbour, look }: Place): void {
    const before = this.#placements.get(element);
    const losses = before?.account === account && before.named === named ? before.losses : 0;
    if (losses > maxLosses) return;
    const badge = createBadge(label, shape, this.#options.published().display.language, look);
    putAfter(neighbour, badge.host);
    hosts.add(badge.host);
    const placement = { element, account, label, badge, content, named, neighbour, losses };
    this.#placements.set(element, placement);
    this.#live.add(placement);
    this.#options.onPlaced(badge, label);
  }

  #remove(placement: Placement, next: Wanted | undefined): void {
    const { badge, neighbour } = placement;
    this.#live.delete(placement);
    // Taken by the page itself, while the spot and its neighbour stayed.
    if (next && isSame(placement, next) && !badge.host.isConnected && neighbour.isConnected) placement.losses++;
    this.#options.onRemoved(badge);
    badge.host.remove();
  }

  /** Tells how many officials have a badge that can be seen, if that changed. */
  recount(): void {
    const officials = new Set(this.#shown().map(({ label }) => label.recordId)).size;
    if (officials === this.#officials) return;
    this.#officials = officials;
    this.#options.onCount(officials);
  }
}

interface Place extends Wanted {
  neighbour: Element;
  look: Look;
}

const isSame = (placement: Placement, { account, content, named }: Wanted) =>
  placement.account === account && placement.content === content && placement.named === named;

/** A name is at most so many boxes deep within its line. */
const maxClimb = 4;

/**
 * The nearest element, from `named` outwards, behind which the badge stands on the same line. Sites put a name in boxes
 * that stack what they hold; a badge behind the name alone would stand below it.
 */
function lineNeighbour(named: Element, host?: Element): Element {
  let element = named;
  for (let climbed = 0; climbed <= maxClimb; climbed++) {
    const parent = parentOf(element);
    if (!parent) break;
    const { display, flexDirection } = getComputedStyle(parent);
    if (
      display.endsWith('flex')
        ? flexDirection.startsWith('row')
        : getComputedStyle(element).display.startsWith('inline')
    ) {
      return element;
    }
    // Beyond this box stands more than the name, and its badge if it has one.
    if (childCount(parent) > (host?.parentElement === parent ? 2 : 1)) break;
    element = parent;
  }
  return named;
}
