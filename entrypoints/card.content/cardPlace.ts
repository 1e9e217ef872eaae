/** Places an open card: wholly inside the window at any size and zoom, and beside the badge if there is room. */

/** A rectangle in pixels of the window, as `getBoundingClientRect` gives it. */
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Between card and badge. */
const gap = 6;

/** Between card and the edge of the window. */
const edge = 8;

/** A card lower than this cannot be read: it is put to the side of the badge instead, or over it. */
const least = 240;

/**
 * @param badge where the badge is
 * @param card the size of the card with unlimited room
 * @param view the part of the window that is seen
 * @returns where the card lies; if that is lower than the card, its content scrolls
 */
export function cardPlace(badge: Box, card: Pick<Box, 'width' | 'height'>, view: Box): Box {
  const all = {
    top: view.top + edge,
    bottom: view.top + view.height - edge,
    left: view.left + edge,
    right: view.left + view.width - edge,
  };
  const width = Math.min(card.width, all.right - all.left);
  const room = { below: all.bottom - (badge.top + badge.height + gap), above: badge.top - gap - all.top };
  const right = badge.left + badge.width + gap;
  const left = badge.left - gap - width;
  const inRow = within(badge.left, width, all.left, all.right);
  const enough = Math.min(card.height, least);
  const stacked = (top: number, height: number): Box => ({ left: inRow, top, width, height });

  if (room.below >= card.height) return stacked(badge.top + badge.height + gap, card.height);
  if (room.above >= card.height) return stacked(badge.top - gap - card.height, card.height);
  if (Math.max(room.below, room.above) >= enough) {
    return room.below >= room.above ? stacked(all.bottom - room.below, room.below) : stacked(all.top, room.above);
  }
  const height = Math.min(card.height, all.bottom - all.top);
  const top = within(badge.top, height, all.top, all.bottom);
  if (right + width <= all.right) return { left: right, top, width, height };
  if (left >= all.left) return { left, top, width, height };
  return { left: inRow, top, width, height };
}

/** The start at which something of this length stays between the two ends. */
const within = (start: number, length: number, from: number, to: number): number =>
  Math.max(from, Math.min(start, to - length));
