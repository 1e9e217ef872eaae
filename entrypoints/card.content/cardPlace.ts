/** Places an open card: inside the window at any size and zoom, and never over the name that it explains if there is room. */

/** A rectangle by its edges, in pixels of the window. */
export interface Edges {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Where a card lies. */
export interface Place {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Between card and name. */
const gap = 6;

/** A card lower than this cannot be read: it is put over the name instead. */
const least = 96;

/**
 * Below or above the name, where all of the card fits; else beside it, else where there is more room.
 * @param name what is not to be covered: the name with its badge, with whose start the card is aligned
 * @param card its size with unlimited room, now and with its details closed: by that the side is chosen
 * @param view what the card may take
 * @returns if that is lower than the card, its content scrolls
 */
export function cardPlace(
  name: Edges & { start: number },
  card: { width: number; height: number; closed: number },
  view: Edges,
): Place {
  const width = Math.min(card.width, view.right - view.left);
  const below = view.bottom - name.bottom - gap;
  const above = name.top - gap - view.top;
  const inRow = within(name.start, width, view.left, view.right);
  const heightIn = (room: number) => Math.min(card.height, room);

  if (Math.max(below, above) < card.closed) {
    const right = name.right + gap;
    const left = name.left - gap - width;
    const fallback = Math.max(below, above) < least ? inRow : undefined;
    const column = right + width <= view.right ? right : left >= view.left ? left : fallback;
    const height = heightIn(view.bottom - view.top);
    if (column !== undefined)
      return { left: column, top: within(name.top, height, view.top, view.bottom), width, height };
  }
  if (below >= card.closed || below >= above)
    return { left: inRow, top: name.bottom + gap, width, height: heightIn(below) };
  const height = heightIn(above);
  return { left: inRow, top: name.top - gap - height, width, height };
}

/** The start at which something of this length stays between the two ends. */
const within = (start: number, length: number, from: number, to: number): number =>
  Math.max(from, Math.min(start, to - length));
