/**
 * Where a badge stands beside a name: on its line, wholly visible, without moving what the page has laid out. Reads styles,
 * which is costly, so it is asked only for new badges (see `fitter.ts`).
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

/** A place in the page, given by an element and the side of it. */
export interface Place {
  /** `after` and `before` are beside the anchor, `inside` is at its end, `first` at its beginning. */
  how: 'after' | 'inside' | 'before' | 'first';
  anchor: Element;
}

/** A name is at most this many boxes deep within its line. */
const maxClimb = 4;

/** How many boxes around a badge decide how much room it has. */
const maxAround = 8;

/** The name's first text with words; undefined if it consists of pictures. */
export function textIn(named: Element): Node | undefined {
  const text = textFrom(named);
  return text && contains(named, text) ? text : undefined;
}

/**
 * The place on the line of the name. Sites put names in boxes that stack their
 * content: a badge right behind the name would stand below it. A grid gives each child a cell, so there the badge goes inside
 * the name's cell.
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
    // This box holds more than the name and its badge.
    if (childCount(parent) > (host?.parentElement === parent ? 2 : 1)) break;
    anchor = parent;
  }
  return isInline(named) ? { how: 'after', anchor: named } : insidePlace(named);
}

/** The place at the end of the name's own line, inside the element, so that no box around it gets one more child. */
export function insidePlace(named: Element): Place {
  for (let box = textIn(named)?.parentElement; box && box !== named && contains(named, box); box = parentOf(box)) {
    if (!isInline(box)) return { how: 'inside', anchor: box };
  }
  return { how: 'inside', anchor: named };
}

/** Where an inline element holds the name in a block, a badge after that element would get a line of its own. */
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

/** Children of flex boxes and grids are never inline, whatever they would be elsewhere. */
const isInline = (element: Element): boolean => getComputedStyle(element).display.startsWith('inline');

/** Puts the badge there; if other badges stand there already, at the end of their row. */
export function put(host: Element, { how, anchor }: Place): void {
  const putThere = { after: putAfter, inside: appendTo, before: putBefore, first: prependTo }[how];
  putThere(anchor, host);
}

/**
 * Whether the badge stands there: right beside the anchor, except for other badges of ours.
 * @param isLoose whether elements that are not ours may stand in between
 */
export function standsAt(host: Element, { how, anchor }: Place, isLoose: (between: Element) => boolean): boolean {
  if (how === 'inside' || how === 'first') return parentOf(host) === anchor;
  const next = how === 'after' ? previousElementOf : nextElementOf;
  let beside = next(host);
  while (beside && beside !== anchor && (hosts.has(beside) || isLoose(beside))) beside = next(beside);
  return beside === anchor;
}

/**
 * Where a badge goes that is cut off at its place: after the outermost box that cuts it, if that box stands in a row, so that
 * the name gets shorter; else in front of the name, where it is seen first.
 * @returns undefined if all of the badge is seen, or if the name itself is not seen
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

/** The boxes around an element that decide how much room it has, the innermost first. */
export function boxesAround(element: Element): Element[] {
  const boxes: Element[] = [];
  for (let box = parentOf(element); box && boxes.length < maxAround; box = parentOf(box)) boxes.push(box);
  return boxes;
}

/** The innermost box that cuts off part of the badge although the name begins inside it. */
function cuttingBox(host: Element, named: Element): Element | undefined {
  const badge = rectOf(host);
  if (badge.width === 0) return undefined;
  const middle = (badge.top + badge.bottom) / 2;
  const isPartlyOut = (box: Element) => {
    const { left, right, top, bottom } = rectOf(box);
    return badge.left < left - 1 || badge.right > right + 1 || middle < top || middle > bottom;
  };
  const boxes = boxesAround(host);
  // Most badges are within all boxes around them: of those nothing more is read.
  if (!boxes.some(isPartlyOut)) return undefined;
  const name = startOf(named);
  for (const box of boxes) {
    const { overflowX, overflowY } = getComputedStyle(box);
    if (overflowX === 'visible' && overflowY === 'visible') continue;
    const { left, right, top, bottom } = rectOf(box);
    const holdsName = name.left >= left - 1 && name.left < right && name.top < bottom && name.bottom > top;
    if (!holdsName) return undefined;
    if (isPartlyOut(box)) return box;
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
