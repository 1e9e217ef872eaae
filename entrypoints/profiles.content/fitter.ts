/**
 * Fits badges to the page: the place on the name's line where they are seen whole, colours and font. What was found at one name
 * is taken for the next that is built alike, so that the browser need not work out its styles early. Whether it is right is
 * read when the browser has laid out the page anyway (a resize observer is called then), and mended in the next frame.
 */
import { isShort, type Look, lacksRoom, plainLook, shorten } from '@/components/badge/badge';
import type { Placement } from './badges';
import { queryAll, rectOf } from './dom';
import { guarded } from './guard';
import { hasLook, lookOf } from './look';
import { insidePlace, linePlace, type Place, put, roomierPlace } from './places';
import { keyOf, placeBy, type Recipe, recipeOf } from './recipes';
import { lineOf } from './texts';
import { TightLines } from './tightLines';
import type { Wanted } from './wanted';

/** What a badge is put on the page with. */
export interface Fit {
  place: Place;
  look: Look;
  /** Whether the organisation is left out. */
  isShort: boolean;
  /** How the name is built. */
  key: string;
}

/** So many ways in which names are built are remembered. */
const maxKnown = 200;

/** How often a badge that is cut off is moved outwards. */
const maxMoves = 3;

export class Fitter {
  readonly #known = new Map<string, { recipe: Recipe; look: Look }>();
  /** The placements whose badges are on the page, by what holds them. */
  readonly #byHost = new Map<Element, Placement>();
  /** Those that were moved to where there is more room. */
  readonly #moved = new WeakSet<Placement>();
  /** The one that is to tell whether the page looks otherwise now. */
  #sampled: Placement | undefined;
  readonly #tightLines = new TightLines();
  /** Those to be mended; false where they only lack room for the organisation. */
  readonly #misfits = new Map<Placement, boolean>();
  /** Those that were put on the page since the last frame, and are to be right when they are first seen; with how their names are built. */
  readonly #fresh = new Map<Placement, string>();
  /** Those of the fresh that are right, as far as was read before the browser tells of them. */
  readonly #checked = new WeakSet<Placement>();
  readonly #observer = new ResizeObserver(guarded('page', (entries) => this.#onSizes(entries)));
  readonly #onShown: () => void;

  /** @param onShown told when badges have got a size, or lost it */
  constructor(onShown: () => void) {
    this.#onShown = onShown;
  }

  /** What a new badge is put on the page with. Reads styles only where no name that is built alike had a badge before. */
  guess(next: Wanted): Fit {
    const key = keyOf(next);
    const known = this.#known.get(key);
    const place = known && placeBy(known.recipe, next.named);
    return {
      place: place ?? placeOf(next),
      look: known?.look ?? plainLook,
      isShort: this.#tightLines.guess(next, key),
      key,
    };
  }

  /**
   * To be told of badges that were just put on the page.
   * @param placed with how the name of each is built
   */
  start(placed: ReadonlyMap<Placement, string>): void {
    // All reading before all writing.
    const looks = [...placed].flatMap(([placement, key]) =>
      this.#known.has(key) ? [] : [{ placement, key, look: lookOf(placement.named, placement.badge.button) }],
    );
    for (const { placement, key, look } of looks) this.#dress(placement, look, key);
    for (const [placement, key] of placed) {
      this.#byHost.set(placement.badge.host, placement);
      this.#observer.observe(placement.badge.host);
      if (this.#fresh.size === 0) inNextFrame(() => this.#fitFresh());
      this.#fresh.set(placement, key);
    }
  }

  /** Just before the browser would lay out the page: it does now, and no more often. */
  #fitFresh(): void {
    for (const [placement, key] of this.#fresh) {
      if (rectOf(placement.badge.host).width === 0) continue;
      this.#check(placement, key);
      this.#checked.add(placement);
    }
    this.#fresh.clear();
    this.#mend();
  }

  /** To be told of each badge before it is taken off the page. */
  end(placement: Placement): void {
    this.#observer.unobserve(placement.badge.host);
    this.#byHost.delete(placement.badge.host);
    this.#misfits.delete(placement);
    this.#fresh.delete(placement);
  }

  /** Fits all badges again, once the page is laid out. */
  fitAgain(): void {
    this.#known.clear();
    this.#tightLines.clear();
    for (const [host, { badge }] of this.#byHost) {
      shorten(badge, false);
      this.#hearAgain(host);
    }
  }

  /** Looks at one badge again, once the page is laid out: the page may have changed its looks, and then all are fitted. */
  sample(): void {
    for (const placement of this.#byHost.values()) {
      if (!placement.isShown) continue;
      this.#sampled = placement;
      this.#hearAgain(placement.badge.host);
      return;
    }
  }

  /** Observed anew, a badge is heard of again, though its size is the same. */
  #hearAgain(host: Element): void {
    this.#observer.unobserve(host);
    this.#observer.observe(host);
  }

  /**
   * The page is laid out now: to read costs nothing. What has a size is changed in the next frame, as the browser would tell the
   * page of an error; only badges that were not seen yet are mended at once, so that nobody sees them move.
   */
  #onSizes(entries: readonly ResizeObserverEntry[]): void {
    let isRestyled = false;
    let isNews = false;
    for (const { target, contentRect } of entries) {
      const placement = this.#byHost.get(target);
      if (!placement) continue;
      const isShown = contentRect.width > 0;
      isNews ||= isShown !== placement.isShown;
      placement.isShown = isShown;
      if (this.#checked.delete(placement)) continue;
      // Asked before it is dressed anew.
      isRestyled ||= placement === this.#sampled && this.#isRestyled(placement);
      if (isShown) this.#check(placement, this.#fresh.get(placement));
    }
    if (isNews) this.#onShown();
    this.#sampled = undefined;
    if (isRestyled) {
      this.#known.clear();
      for (const placement of this.#byHost.values()) if (placement.isShown) this.#check(placement);
    }
    // Put on the page after the last moment before a frame, and not seen yet.
    const isFresh = [...this.#misfits.keys()].some((placement) => this.#fresh.has(placement));
    this.#fresh.clear();
    if (isFresh) this.#mendUnheard();
    else if (this.#misfits.size > 0) inNextFrame(() => this.#mend());
  }

  /** The browser would tell the page of an error, if what is observed got another size now: so for this frame it is not. */
  #mendUnheard(): void {
    const unheard = [...this.#misfits.keys()].flatMap(({ named, badge: { host } }) => [
      host,
      // Badges give way to each other.
      ...queryAll(lineOf(named), 'span:empty').filter((element) => this.#byHost.has(element)),
    ]);
    this.#mend();
    for (const host of unheard) this.#observer.unobserve(host);
    inNextFrame(() => {
      for (const host of unheard) if (this.#byHost.has(host)) this.#observer.observe(host);
    });
  }

  #isRestyled({ named, look, badge }: Placement): boolean {
    const now = lookOf(named, badge.button);
    return now.ink !== look.ink || now.fontFamily !== look.fontFamily;
  }

  #check(placement: Placement, key = keyOf(placement)): void {
    const { named, badge } = placement;
    let isMisfit = this.#isMisplaced(placement);
    if (!this.#known.has(key) || !hasLook(named, placement.look)) {
      const look = lookOf(named, badge.button);
      const { fontFamily, fontSize } = placement.look;
      // Other colours have the same size.
      this.#dress(placement, { ...look, fontFamily, fontSize }, key);
      isMisfit ||= look.fontFamily !== fontFamily || look.fontSize !== fontSize;
    }
    if (isShort(badge)) isMisfit ||= !this.#tightLines.learn(placement);
    if (isMisfit || lacksRoom(badge)) this.#misfits.set(placement, isMisfit);
  }

  #isMisplaced(placement: Placement): boolean {
    const { named, place, brake, badge } = placement;
    if (brake.givesWay) return false;
    const isLine = this.#moved.has(placement) || isSamePlace(place, placeOf(placement));
    return !isLine || roomierPlace(badge.host, named, place) !== undefined;
  }

  #mend(): void {
    const misfits: Placement[] = [];
    for (const [placement, isMisfit] of this.#misfits) {
      // What gets smaller is still seen: nothing more is read for that.
      if (!isMisfit) shorten(placement.badge, true);
      else if (placement.badge.host.isConnected) misfits.push(placement);
    }
    this.#misfits.clear();
    const fits = misfits.map((placement) => ({
      placement,
      look: lookOf(placement.named, placement.badge.button),
      place: placement.brake.givesWay ? placement.place : placeOf(placement),
    }));
    for (const { placement, look, place } of fits) {
      shorten(placement.badge, false);
      this.#move(placement, place);
      this.#dress(placement, look);
      this.#moved.delete(placement);
    }
    const tight = misfits.filter(({ badge }) => lacksRoom(badge));
    for (const { badge } of tight) shorten(badge, true);
    let cut = misfits.filter(({ brake }) => !brake.givesWay);
    for (let moves = 0; moves < maxMoves && cut.length > 0; moves++) {
      const roomier = cut.map((placement) => roomierPlace(placement.badge.host, placement.named, placement.place));
      cut = cut.filter((placement, at) => {
        const place = roomier[at];
        if (!place) return false;
        this.#move(placement, place);
        this.#moved.add(placement);
        this.#learn(placement);
        return true;
      });
    }
  }

  #move(placement: Placement, place: Place): void {
    if (isSamePlace(placement.place, place)) return;
    placement.place = place;
    put(placement.badge.host, place);
    placement.parent = placement.badge.host.parentNode;
  }

  #dress(placement: Placement, look: Look, key?: string): void {
    placement.look = look;
    placement.badge.setLook(look);
    this.#learn(placement, key);
  }

  #learn(placement: Placement, key = keyOf(placement)): void {
    if (this.#known.size >= maxKnown) this.#known.clear();
    this.#known.set(key, { recipe: recipeOf(placement), look: placement.look });
  }
}

const inNextFrame = (run: () => void) => requestAnimationFrame(guarded('page', run));

/** Where a badge stands as long as there is room for it. */
const placeOf = ({ named, isInside, badge }: Wanted & Partial<Pick<Placement, 'badge'>>): Place =>
  isInside ? insidePlace(named) : linePlace(named, badge?.host);

const isSamePlace = (one: Place, other: Place): boolean => one.how === other.how && one.anchor === other.anchor;
