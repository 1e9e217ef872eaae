/**
 * Remembers which lines have no room for the organisation. A badge in a line that says the same is put on the page without it, so
 * that the page need not be laid out a second time for it.
 */
import type { Placement } from './badges';
import { parentOf, rectOf } from './dom';
import { keyOf } from './recipes';
import { lineText } from './texts';

/** So many lines are remembered. */
const maxLines = 200;

/** So far out boxes tell whether there is as much room as there was. */
const maxBoxes = 8;

export class TightLines {
  /** By what they say, how wide the boxes around them were. */
  readonly #widths = new Map<string, string>();
  /** The placements whose badges are short only because of another's line. */
  readonly #guessed = new WeakSet<Placement>();

  /** Whether a new badge will have no room for its organisation, as far as is known. Reads no styles. */
  guess(placement: Placement): boolean {
    const isTight = placement.shape === 'full' && this.#widths.size > 0 && this.#widths.has(lineKeyOf(placement));
    if (isTight) this.#guessed.add(placement);
    return isTight;
  }

  /**
   * To be told of each badge that is shown without its organisation, when the page is laid out.
   * @returns false if that was a guess, and there may be room after all
   */
  learn(placement: Placement): boolean {
    const line = lineKeyOf(placement);
    const widths = widthsAround(placement.badge.host);
    if (this.#guessed.delete(placement)) {
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
  }
}

/** What decides how long the line is. Digits are as wide as each other, or nearly. */
const lineKeyOf = (placement: Placement): string =>
  `${keyOf(placement)} ${placement.content} ${lineText(placement.named).replace(/\d/g, '0')}`;

function widthsAround(host: Element): string {
  let widths = '';
  let box = parentOf(host);
  for (let up = 0; box && up < maxBoxes; up++, box = parentOf(box)) widths += ` ${rectOf(box).width}`;
  return widths;
}
