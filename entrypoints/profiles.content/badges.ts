/** Spot -> badge: placed once, kept right, taken away. Nothing of the page is moved, wrapped or changed. */
import { type Badge, type Look, shownBy } from '@/components/badge/badge';
import type { BadgeMaker } from '@/components/badge/badgeMaker';
import { AccountBrake, Brake } from './brake';
import type { Changed } from './changes';
import type { Dates } from './dates';
import { contains, matches, parentOf } from './dom';
import { Fitter } from './fitter';
import { type Named, Near } from './near';
import { type Place, standsAt } from './places';
import type { Known } from './publishedSource';
import type { SpotReader } from './spots';
import { hosts, nameAt, type Wanted, wantedFor } from './wanted';

/** What became of one element that is, or was, a spot. Kept while the page keeps the element. */
export interface Placement extends Wanted, Named {
  badge: Badge;
  place: Place;
  look: Look;
  /** How often others took the badge's place, or the badge. */
  brake: Brake;
  /** Whether nodes that come or go outside of its scope may change what it is. */
  isUnsettled: boolean;
  /** What held the badge when it was last found to be in its place. */
  parent: Node | null;
}

export interface BadgesOptions {
  createBadge: BadgeMaker;
  reader: SpotReader;
  /** What to show, as published when it is asked. */
  published(): Known;
  /** What is shown where the name is in a post of some day. */
  dates: Dates;
  /** Whether the extension is still there; asked only before a change to the page, as the answer takes its time. */
  isValid(): boolean;
  /** Told of each new badge, so that it gets its card. */
  onPlaced(badge: Badge, wanted: Wanted): void;
  /** Told of each badge before it is taken away. */
  onRemoved(badge: Badge): void;
  /** Told how many different records have a badge that can be seen, whenever that changes. */
  onCount(records: number): void;
  /** Whether another copy of the extension, which was here first, has a badge at the place. */
  isOtherCopyAt(place: Place): boolean;
  /** Told that there is such a badge. */
  onOtherCopy(): void;
}

/** So many badges on a page are made wherever they are. Of more, those that came near the window. */
const madeAnywhere = 100;

export class Badges {
  readonly #options: BadgesOptions;
  readonly #placements = new WeakMap<Element, Placement>();
  /** The placements whose badges are on the page now. */
  readonly #live = new Set<Placement>();
  readonly #accounts = new AccountBrake();
  readonly #fitter = new Fitter(() => this.#countAgain());
  readonly #near = new Near((near) => this.#call(near));
  #records = 0;

  constructor(options: BadgesOptions) {
    this.#options = options;
  }

  /** The names that have a badge now, or will have it once they come near the window. */
  *names(): Generator<Named & Partial<Placement>> {
    yield* this.#live;
    yield* this.#near.waiting.values();
  }

  /** The badge at the name, wherever that is; undefined if there is none. */
  badgeAt(element: Element): Badge | undefined {
    this.#call([element]);
    return this.#placements.get(element)?.badge;
  }

  /**
   * The elements that have a badge now.
   * @param all whether also those that do not depend on what comes and goes elsewhere
   */
  *elements(all: boolean): Generator<Element> {
    for (const { element, isUnsettled } of this.#live) if (all || isUnsettled) yield element;
  }

  /**
   * Brings the badges of these elements in line with what the page shows, and takes away what lost its place.
   * @param changed which nodes came and went; where it is not told, any may have
   */
  update(dirty: Iterable<Element>, changed?: Changed): void {
    this.#update(new Set([...dirty, ...this.#movedBy(changed)]), false);
  }

  /** Fits the badges to the page's styles again: their colours, and the place that is on the line of the name. */
  restyle(): void {
    this.#fitter.fitAgain();
  }

  /** Asks one of the badges whether the page looks as it did, and if not, fits all of them again. */
  maybeRestyle(): void {
    this.#fitter.sample();
  }

  /** Takes all badges away and forgets them. */
  clear(): void {
    for (const element of this.#near.waiting.keys()) this.#near.end(element);
    for (const placement of this.#live) {
      this.#remove(placement);
      this.#placements.delete(placement.element);
    }
    this.#countAgain();
  }

  /** The elements whose badges are not where they were put, and those that wait and are gone. */
  *#movedBy(changed: Changed | undefined): Generator<Element> {
    for (const placement of this.#live) {
      if (!mayHaveMoved(placement, changed)) continue;
      if (this.#isInPlace(placement)) placement.parent = placement.badge.host.parentNode;
      else yield placement.element;
    }
    for (const element of this.#near.waiting.keys()) if (!element.isConnected) yield element;
  }

  /** All reading comes before all writing: each change in between would make the browser work out the styles anew. */
  #read(elements: Iterable<Element>, areNear: boolean): { wanted: Wanted[]; outdated: Placement[] } {
    const wanted: Wanted[] = [];
    const outdated: Placement[] = [];
    let room = areNear ? Number.POSITIVE_INFINITY : madeAnywhere - this.#live.size;
    for (const element of elements) {
      const name = element.isConnected ? nameAt(element, this.#options) : undefined;
      const current = this.#placements.get(element);
      if (name && !current && room <= 0) {
        this.#near.wait(element, name.label);
        continue;
      }
      this.#near.end(element);
      const next = name && wantedFor(name, this.#options);
      if (current && this.#live.has(current)) {
        current.isUnsettled = this.#isUnsettled(element);
        if (next && isSame(current, next) && this.#staysThere(current)) continue;
        outdated.push(current);
        room++;
      }
      if (!next) continue;
      wanted.push(next);
      room--;
    }
    return { wanted, outdated };
  }

  /** Reads names again that are to have their badges now, wherever they are. */
  #call(near: readonly Element[]): void {
    this.#update(new Set(near), true);
  }

  /** @param areNear whether none of these is to wait */
  #update(elements: ReadonlySet<Element>, areNear: boolean): void {
    if (elements.size === 0) return;
    const { wanted, outdated } = this.#options.reader.readingOnce(() => this.#read(elements, areNear));
    if (outdated.length === 0 && wanted.length === 0) this.#countAgain();
    else if (this.#options.isValid()) this.#change(wanted, outdated);
  }

  #change(wanted: readonly Wanted[], outdated: readonly Placement[]): void {
    if (this.#meetsOtherCopy(outdated.map(({ place }) => place))) return;
    for (const placement of outdated) this.#remove(placement);
    this.#place(
      wanted,
      outdated.filter(({ element }) => !element.isConnected),
    );
    this.#countAgain();
  }

  #isUnsettled(element: Element): boolean {
    const { unsettled } = this.#options.reader;
    return unsettled !== null && matches(element, unsettled);
  }

  #isInPlace({ element, named, place, brake, badge: { host } }: Placement): boolean {
    const { anchor } = place;
    // A name may have been moved out of the box behind which its badge stands.
    if (!element.isConnected || !host.isConnected || !(contains(anchor, named) || contains(named, anchor)))
      return false;
    return standsAt(host, place, (between) => brake.givesWay && this.#mayPass(between, named));
  }

  /** Whether another copy of the extension, which was here first, has a badge at one of these places. */
  #meetsOtherCopy(places: readonly Place[]): boolean {
    const isMet = places.some(this.#options.isOtherCopyAt);
    if (isMet) this.#options.onOtherCopy();
    return isMet;
  }

  /** Whether a badge that is still right may stay where it is now; if not, that was one round of a quarrel, or the first. */
  #staysThere(placement: Placement): boolean {
    const { brake, badge, place } = placement;
    if (this.#isInPlace(placement)) return true;
    if (place.anchor.isConnected) brake.press(badge.host, place);
    return this.#isInPlace(placement);
  }

  /** Whether a badge may stand behind the element: not on another line, nor behind what is or holds another's name. */
  #mayPass(element: Element, own: Element): boolean {
    return !matches(element, 'br') && ![...this.#live].some(({ named }) => named !== own && contains(element, named));
  }

  /** @param gone placements that went with their names, in the same change of the page; those that are there again are taken out */
  #place(wanted: readonly Wanted[], gone: Placement[]): void {
    const { createBadge, onPlaced } = this.#options;
    const due = wanted.flatMap((next) => {
      const brake = this.#brakeFor(next, gone);
      return brake.isShut || !this.#accounts.allows(next.account) ? [] : [{ next, brake, ...this.#fitter.guess(next) }];
    });
    if (this.#meetsOtherCopy(due.map(({ place }) => place))) return;
    const placed = new Map<Placement, string>();
    for (const { next, brake, place, look, isShort, key } of due) {
      const badge = createBadge(next, look, isShort);
      brake.put(badge.host, place, (beside) => this.#mayPass(beside, next.named));
      hosts.add(badge.host);
      const { parentNode: parent } = badge.host;
      const isUnsettled = this.#isUnsettled(next.element);
      const placement = { ...next, badge, place, look, brake, isShown: false, isUnsettled, parent };
      onPlaced(badge, placement);
      placed.set(placement, key);
    }
    for (const placement of placed.keys()) {
      this.#placements.set(placement.element, placement);
      this.#live.add(placement);
    }
    this.#fitter.start(placed);
  }

  #brakeFor(next: Wanted, gone: Placement[]): Brake {
    const before = this.#placements.get(next.element);
    if (before?.account === next.account && before.named === next.named) return before.brake;
    // A line that was made anew as it was, perhaps because a badge appeared in it. It may name one account several times.
    const at = gone.findIndex(({ account, element }) => account === next.account && isCopy(next.element, element));
    const original = at < 0 ? undefined : gone.splice(at, 1)[0];
    original?.brake.press(original.badge.host, original.place);
    return original?.brake ?? new Brake();
  }

  #remove(placement: Placement): void {
    const { badge } = placement;
    this.#live.delete(placement);
    this.#fitter.end(placement);
    this.#options.onRemoved(badge);
    badge.host.remove();
  }

  /** Tells how many records have a badge that can be seen, if that changed. Reads nothing off the page. */
  #countAgain(): void {
    const shown = new Set<string>();
    for (const { isShown, label } of this.names()) if (isShown) shown.add(label.recordId);
    if (shown.size === this.#records) return;
    this.#records = shown.size;
    this.#options.onCount(shown.size);
  }
}

/** Whether the element is to its surroundings what the other, which is not on the page any more, was to those that went with it. */
function isCopy(element: Element, gone: Element): boolean {
  let copy: Element | null = element;
  let original = gone;
  for (let box = parentOf(original); box && copy; box = parentOf(box)) {
    original = box;
    copy = parentOf(copy);
  }
  return copy !== null && copy.textContent === original.textContent;
}

/** Whether the badge may stand elsewhere than when that was last asked. Of a page full of badges this is asked of each, so it reads little. */
function mayHaveMoved({ element, parent, brake, badge: { host } }: Placement, changed?: Changed): boolean {
  // One that gives way may stand behind anything but a name, and what is a name changes with other badges.
  if (!changed || !parent || brake.givesWay || changed.parents.has(parent)) return true;
  return changed.removed.size > 0 && !(element.isConnected && host.isConnected);
}

/** As long as a badge shows the same at the same name, it stays. */
const isSame = (placement: Placement, next: Wanted): boolean =>
  placement.account === next.account && placement.named === next.named && shownBy(placement) === shownBy(next);
