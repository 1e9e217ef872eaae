/**
 * Where a badge stands beside a name: on its line, seen whole, without moving what the page has laid out. Reads styles, so it
 * is asked for what is new only (see `fitter.ts`).
 */
import {
  appendTo,
  childCount,
  contains,
  nextElementOf,
  parentOf,
  prependTo,
  previousElementOf,
  putAfter,
  putBefore,
  rectOf,
} from './dom';
import { textFrom } from './texts';
import { hosts } from './wanted';

/** A place in the page, by the element that it is told from. */
export interface Place {
  /** `after` and `before` are beside the anchor, `inside` is at its end, `first` at its beginning. */
  how: 'after' | 'inside' | 'before' | 'first';
  anchor: Element;
}

/** A name is at most so many boxes deep within its line. */
const maxClimb = 4;

/** So many boxes around a badge may cut it off. */
const maxCuts = 8;

/** The name's first text with words; undefined where it consists of pictures. */
export function textIn(named: Element): Node | undefined {
  const text = textFrom(named);
  return text && contains(named, text) ? text : undefined;
}

/**
 * The place on the line of the name. Sites put a name in boxes that stack what they hold: a badge behind the name alone would
 * stand below it; and a grid gives each child a cell, so there the badge goes into the name's own.
 * @param host the badge that may stand there already
 */
export function linePlace(named: Element, host?: Element): Place {
  const inner = blockWithin(named);
  if (inner) return { how: 'inside', anchor: inner };
  let anchor = named;
  for (let climbed = 0; climbed <= maxClimb; climbed++) {
    const parent = parentOf(anchor);
    if (!parent) break;
    if (isRow(parent) || isInline(anchor)) return { how: 'after', anchor };
    // Beyond this box stands more than the name, and its badge if it has one.
    if (childCount(parent) > (host?.parentElement === parent ? 2 : 1)) break;
    anchor = parent;
  }
  return isInline(named) ? { how: 'after', anchor: named } : insidePlace(named);
}

/** The place at the end of the name's own line, within the element: nothing that is laid out around it has one more child. */
export function insidePlace(named: Element): Place {
  for (let box = textIn(named)?.parentElement; box && box !== named && contains(named, box); box = parentOf(box)) {
    if (!isInline(box)) return { how: 'inside', anchor: box };
  }
  return { how: 'inside', anchor: named };
}

/** Behind an inline element that holds the name in a block, a badge would stand on a line of its own. */
function blockWithin(named: Element): Element | undefined {
  if (!isInline(named)) return undefined;
  for (let box = textIn(named)?.parentElement; box && box !== named; box = parentOf(box)) {
    if (!getComputedStyle(box).display.startsWith('inline')) return box;
  }
  return undefined;
}

function isRow(box: Element): boolean {
  const { display, flexDirection } = getComputedStyle(box);
  return display.endsWith('flex') && flexDirection.startsWith('row');
}

/** What flex boxes and grids hold is no inline, whatever it would be elsewhere. */
const isInline = (element: Element): boolean => getComputedStyle(element).display.startsWith('inline');

/** Puts the badge there; where others stand in a row of badges, at its end. */
export function put(host: Element, { how, anchor }: Place): void {
  const putThere = { after: putAfter, inside: appendTo, before: putBefore, first: prependTo }[how];
  putThere(anchor, host);
}

/**
 * Whether the badge stands there, right beside the anchor but for other badges of ours.
 * @param isLoose whether others' elements may stand in between
 */
export function standsAt(host: Element, { how, anchor }: Place, isLoose: (between: Element) => boolean): boolean {
  if (how === 'inside' || how === 'first') return parentOf(host) === anchor;
  const next = how === 'after' ? previousElementOf : nextElementOf;
  let beside = next(host);
  while (beside && beside !== anchor && (hosts.has(beside) || isLoose(beside))) beside = next(beside);
  return beside === anchor;
}

/**
 * Where the badge goes that is cut off at a place: behind the outermost box that cuts it, where that stands in a row, so that the
 * name gives way; else in front of the name, which is seen first.
 * @returns undefined where the badge is seen whole, or where the name itself is not seen
 */
export function roomierPlace(host: Element, named: Element, { how }: Place): Place | undefined {
  const cut = cuttingBox(host, named);
  if (!cut) return undefined;
  const parent = parentOf(cut);
  if ((parent && isRow(parent)) || isInline(cut)) return { how: 'after', anchor: cut };
  if (how === 'before' || how === 'first') return undefined;
  const { anchor } = insidePlace(named);
  return isInline(anchor) ? { how: 'before', anchor: named } : { how: 'first', anchor };
}

/** The innermost box that cuts off what overflows, and so a part of the badge, while the name begins within it. */
function cuttingBox(host: Element, named: Element): Element | undefined {
  const badge = rectOf(host);
  if (badge.width === 0) return undefined;
  const name = startOf(named);
  let box = parentOf(host);
  for (let up = 0; box && up < maxCuts; up++, box = parentOf(box)) {
    const { overflowX, overflowY } = getComputedStyle(box);
    if (overflowX === 'visible' && overflowY === 'visible') continue;
    const { left, right, top, bottom } = rectOf(box);
    const holdsName = name.left >= left - 1 && name.left < right && name.top < bottom && name.bottom > top;
    if (!holdsName) return undefined;
    const middle = (badge.top + badge.bottom) / 2;
    if (badge.left < left - 1 || badge.right > right + 1 || middle < top || middle > bottom) return box;
  }
  return undefined;
}

/** Where the name begins. */
function startOf(named: Element): DOMRect {
  const text = textIn(named);
  if (!text) return rectOf(named);
  const range = document.createRange();
  range.selectNodeContents(text);
  return range.getClientRects()[0] ?? rectOf(named);
}
