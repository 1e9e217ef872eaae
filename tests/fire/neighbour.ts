/** A made-up extension that insists on the place of a badge. Runs in the page. */

/** What it insists on. */
export type NeighbourKind =
  /** An element of its own directly behind the name. */
  | 'behind'
  /** The same, and no badge there. */
  | 'alone'
  /** No badge at the name: each is moved, removed, or replaced by a copy of its host. */
  | 'move'
  | 'remove'
  | 'clone';

/** How soon after a change it acts. */
export type NeighbourPace = 'atOnce' | 'frame' | 'timer' | 'longTimer';

export const neighbourKinds: readonly NeighbourKind[] = ['behind', 'alone', 'move', 'remove', 'clone'];
export const neighbourPaces: readonly NeighbourPace[] = ['atOnce', 'frame', 'timer', 'longTimer'];

/** What it needs to know about the page. */
export interface NeighbourOptions {
  kind: NeighbourKind;
  pace: NeighbourPace;
  name: Element;
  /** The badges at the name, as the page sees them. */
  badges(): Element[];
  /** Called before it acts, with the badge that it acts on, if any. */
  onAct(badge: Element | undefined): void;
}

/** How often it acts at most, so that every sequence ends. */
const maxActs = 200;

/** It may need to act this often, whatever the page does meanwhile. */
export const maxBearableActs = 60;

const flagClass = 'voorbeeld-vlag';

/** Whether the element is what a neighbour puts behind a name, or a copy of that. */
export const isFlag = (element: Element): boolean => element.classList.contains(flagClass);

export class Neighbour {
  readonly #options: NeighbourOptions;
  /** Its own element: what it puts behind the name, or what it puts badges into. */
  readonly #flag = document.createElement('i');
  readonly #observer = new MutationObserver(() => this.#look());
  /** It leaves alone what it put there itself. */
  readonly #copies = new WeakSet<Node>();
  #isStopped = false;
  /** How often it acted. */
  acts = 0;

  constructor(options: NeighbourOptions) {
    this.#options = options;
    this.#flag.className = flagClass;
    if (options.pace === 'atOnce') {
      for (const root of new Set([document, options.name.getRootNode()])) {
        this.#observer.observe(root, { childList: true, subtree: true });
      }
    } else {
      this.#schedule();
    }
    this.#look();
  }

  get name(): Element {
    return this.#options.name;
  }

  /** Resolves once it has looked again after everything done so far. */
  async round(): Promise<void> {
    const { pace } = this.#options;
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    await new Promise((done) => setTimeout(done, pace === 'longTimer' ? 2 * longTimer : 2));
  }

  stop(): void {
    this.#isStopped = true;
    this.#observer.disconnect();
  }

  #schedule(): void {
    const again = () => {
      if (this.#isStopped) return;
      this.#look();
      this.#schedule();
    };
    const { pace } = this.#options;
    if (pace === 'frame') requestAnimationFrame(again);
    else setTimeout(again, pace === 'longTimer' ? longTimer : 0);
  }

  #look(): void {
    const { name, kind, badges } = this.#options;
    if (this.#isStopped || !name.isConnected) return;
    if (kind === 'behind' || kind === 'alone') {
      if (name.nextElementSibling === this.#flag) return;
      const beside = name.nextElementSibling ?? undefined;
      const badge = beside && badges().includes(beside) ? beside : undefined;
      this.#act(badge, () => {
        if (kind === 'alone') badge?.remove();
        name.after(this.#flag);
      });
      return;
    }
    for (const badge of badges()) {
      if (this.#copies.has(badge)) continue;
      this.#act(badge, () => {
        if (kind === 'remove') badge.remove();
        else if (kind === 'move') this.#moveAway(badge);
        else badge.replaceWith(this.#copyOf(badge));
      });
    }
  }

  #act(badge: Element | undefined, change: () => void): void {
    if (this.acts === maxActs) {
      this.stop();
      return;
    }
    this.acts++;
    this.#options.onAct(badge);
    change();
  }

  #moveAway(badge: Element): void {
    if (!this.#flag.isConnected) document.body.append(this.#flag);
    this.#flag.append(badge);
  }

  #copyOf(badge: Element): Node {
    const copy = badge.cloneNode(true);
    this.#copies.add(copy);
    return copy;
  }
}

/** In milliseconds: longer than a frame. */
const longTimer = 50;
