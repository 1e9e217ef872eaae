/** How names are built: those that are built alike have their badges at the same place, and looking the same. */
import type { Placement } from './badges';
import { attributeOf, contains, parentOf } from './dom';
import { type Place, textIn } from './places';
import type { Wanted } from './wanted';

/** A place as it is found from the name, or from its text: so many boxes up. */
export interface Recipe {
  how: Place['how'];
  from: 'name' | 'text';
  up: number;
}

/** Names are built alike whose boxes have the same classes, so far out. */
const maxBoxes = 4;

/** How the name is built. */
export function keyOf({ named, shape, isInside }: Wanted): string {
  let key = `${shape} ${isInside}`;
  let box: Element | null = named;
  for (let up = 0; box && up < maxBoxes; up++, box = parentOf(box)) key += `>${attributeOf(box, 'class')}`;
  return key;
}

/** @returns what leads from the name to its place */
export function recipeOf({ named, place: { how, anchor } }: Pick<Placement, 'named' | 'place'>): Recipe {
  const isWithin = anchor !== named && contains(named, anchor);
  let up = 0;
  for (let box = isWithin ? (textIn(named)?.parentElement ?? null) : named; box && box !== anchor; box = parentOf(box))
    up++;
  return { how, from: isWithin ? 'text' : 'name', up };
}

/** @returns undefined if the name is not built so after all */
export function placeBy({ how, from, up }: Recipe, named: Element): Place | undefined {
  let anchor = from === 'text' ? (textIn(named)?.parentElement ?? null) : named;
  for (let left = up; left > 0; left--) anchor = anchor && parentOf(anchor);
  return anchor ? { how, anchor } : undefined;
}
