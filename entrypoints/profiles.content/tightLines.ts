/**
 * Remembers which lines have no room for the organisation. A badge in a line that says the same is put on the page without it, so
 * that the page need not be laid out a second time for it.
 */
import type { Placement } from './badges';
import { rectOf } from './dom';
import { boxesAround } from './places';
import { keyOf } from './recipes';
import { lineText } from './texts';
import type { Wanted } from './wanted';

/** So many lines are remembered. */
const maxLines = 200;

export class TightLines {
  /** By what they say, how wide the boxes around them were. */
  readonly #widths = new Map<string, string>();
  /** The lines of those names whose badges are short only because of another's line. */
  #guessed = new WeakMap<Element, string>();

  /**
   * Whether a new badge will have no room for its organisation, as far as is known. Reads no styles.
   * @param key how the name is built
   */
  guess(next: Wanted, key: string): boolean {
    // What was guessed of an earlier badge there.
    this.#guessed.delete(next.element);
    if (next.shape !== 'full' || this.#widths.size === 0) return false;
    const line = lineKeyOf(next, key);
    const isTight = this.#widths.has(line);
    if (isTight) this.#guessed.set(next.element, line);
    return isTight;
  }

  /**
   * To be told of each badge that is shown without its organisation, when the page is laid out.
   * @returns false if that was a guess, and there may be room after all
   */
  learn(placement: Placement): boolean {
    const guessed = this.#guessed.get(placement.element);
    const line = guessed ?? lineKeyOf(placement, keyOf(placement));
    const widths = widthsAround(placement.badge.host);
    if (guessed !== undefined) {
      this.#guessed.delete(placement.element);
      if (this.#widths.get(line) === widths) return true;
      this.#widths.delete(line);
      return false;
    }
    if (this.#widths.size >= maxLines) this.clear();
    this.#widths.set(line, widths);
    return true;
  }

  /** Forgets all: the page looks different. */
  clear(): void {
    this.#widths.clear();
    this.#guessed = new WeakMap();
  }
}

/** What decides how long the line is. Digits are as wide as each other, or nearly. */
const lineKeyOf = ({ label: { role, organisation, year }, named }: Wanted, key: string): string =>
  [key, role, organisation, year, lineText(named).replace(/\d/g, '0')].join(' ');

const widthsAround = (host: Element): string =>
  boxesAround(host)
    .map((box) => rectOf(box).width)
    .join(' ');
