/** Where a card opens: whole if it can be, and not over the name that it explains. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardPlace, type Edges, type Place } from '@/entrypoints/card.content/cardPlace';

const edgesOf = ({ left, top, width, height }: Place): Edges => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

const covers = (card: Place, name: Edges): boolean => {
  const { left, top, right, bottom } = edgesOf(card);
  return left < name.right && right > name.left && top < name.bottom && bottom > name.top;
};

/** A laptop's window, and a name with its badge in it. */
const laptop: Edges = { left: 8, top: 8, right: 1272, bottom: 592 };
const nameAt = (left: number, top: number) => ({ left, top, right: left + 220, bottom: top + 20, start: left + 100 });
const whole = { width: 344, height: 380, closed: 380 };

describe('a card', () => {
  it.each([
    ['below', nameAt(300, 40), { left: 400, top: 66 }],
    ['above', nameAt(300, 560), { left: 400, top: 174 }],
    ['to the right', nameAt(300, 290), { left: 526, top: 212 }],
    ['to the left', nameAt(1000, 290), { left: 650, top: 212 }],
  ])('is whole %s of the name, where there is room', (_where, name, { left, top }) => {
    expect(cardPlace(name, whole, laptop)).toEqual({ left, top, width: 344, height: 380 });
  });

  it('scrolls within the larger room of a window that it does not fit into', () => {
    const view = { left: 8, top: 8, right: 312, bottom: 248 };
    const name = { left: 20, top: 60, right: 240, bottom: 80, start: 140 };
    expect(cardPlace(name, whole, view)).toEqual({ left: 8, top: 86, width: 304, height: 162 });
  });

  it('stays on its side when its details open', () => {
    const name = nameAt(300, 40);
    const open = cardPlace(name, { ...whole, height: 900 }, laptop);
    expect(open).toEqual({ left: 400, top: 66, width: 344, height: 526 });
    const low = nameAt(300, 560);
    expect(edgesOf(cardPlace(low, { ...whole, height: 900 }, laptop)).bottom).toBe(554);
  });

  it('is inside the window wherever the name is, and over it only where there is no room at all', () => {
    fc.assert(
      fc.property(
        fc.record({
          width: fc.integer({ min: 320, max: 1400 }),
          height: fc.integer({ min: 256, max: 900 }),
          x: fc.double({ min: 0, max: 1, noNaN: true }),
          y: fc.double({ min: 0, max: 1, noNaN: true }),
          high: fc.integer({ min: 200, max: 900 }),
          closed: fc.integer({ min: 200, max: 500 }),
        }),
        ({ width, height, x, y, high, closed }) => {
          const view = { left: 8, top: 8, right: width - 8, bottom: height - 8 };
          const left = x * (width - 240);
          const top = y * (height - 20);
          const name = nameAt(left, top);
          const card = { width: 344, height: Math.max(high, closed), closed };
          const place = cardPlace(name, card, view);
          const edges = edgesOf(place);
          expect(edges.left).toBeGreaterThanOrEqual(view.left);
          expect(edges.right).toBeLessThanOrEqual(view.right + 1e-9);
          expect(edges.top).toBeGreaterThanOrEqual(view.top);
          expect(edges.bottom).toBeLessThanOrEqual(view.bottom + 1e-9);
          expect(covers(place, name)).toBe(false);
        },
      ),
    );
  });
});
