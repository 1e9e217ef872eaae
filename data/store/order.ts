/** Which register leads where they disagree, and which of the bundled ones count: kept for all of them together. */
import { ownNotesId } from '../model/notes';
import { changeKnown, database, type Stores, textsIn } from './database';

/** A bundled register's key. A register of the user's has its id: it may well be an edition of a bundled one. */
export const bundledKey = (id: string): string => `bundled:${id}`;

/** The key of a register that the organisation set, where the user has one with its id: each has a place of its own. */
export const besideKey = (id: string): string => `beside:${id}`;

/** The id of the register with this key, if it is not a bundled one. */
export const idOfKey = (key: string): string => key.replace(/^beside:/, '');

/** What is kept of the order. */
export interface Places {
  /** Keys of registers, the first leads. Not of all: see `byPlace`. */
  order: readonly string[];
  /** Keys of bundled registers that do not count. */
  off: readonly string[];
}

/** The order as it is kept; nothing where the user never changed it. */
export async function readPlaces(): Promise<Places> {
  const { store } = (await database()).transaction('facts');
  const [order, off] = await Promise.all([store.get('order'), store.get('off')]);
  return { order: textsIn(order), off: textsIn(off) };
}

/** Registers by precedence. Those that have no place yet, as a newer version brings some along, come last, as they are given. */
export function byPlace<T extends { key: string }>(registers: readonly T[], { order }: Pick<Places, 'order'>): T[] {
  const placeOf = ({ key }: T) => (order.includes(key) ? order.indexOf(key) : order.length);
  return registers.toSorted((a, b) => placeOf(a) - placeOf(b));
}

/** Gives registers other places. Those that are not named, as another page just added some, keep theirs before them. */
export const storeOrder = (keys: readonly string[]): Promise<void> =>
  changeKnown(async ({ facts }) => {
    const others = textsIn(await facts.get('order')).filter((key) => !keys.includes(key));
    await facts.put([...others, ...keys], 'order');
  });

/** Lets a bundled register count, or not. */
export const switchBundled = (id: string, isOn: boolean): Promise<void> =>
  changeKnown(async ({ facts }) => {
    const others = textsIn(await facts.get('off')).filter((key) => key !== bundledKey(id));
    await facts.put(isOn ? others : [...others, bundledKey(id)], 'off');
  });

/** Within a change: gives a register a place, if it has none. A new one leads, but for the user's own notes, unless these were moved. */
export async function placeRegister({ facts }: Stores, key: string, place?: number): Promise<void> {
  const order = textsIn(await facts.get('order'));
  if (order.includes(key)) return;
  const first = order[0] === ownNotesId ? 1 : 0;
  await facts.put(order.toSpliced(place ?? first, 0, key), 'order');
}

/** Within a change: a register's place in the order. */
export async function placeOf({ facts }: Stores, key: string): Promise<number | undefined> {
  const place = textsIn(await facts.get('order')).indexOf(key);
  return place < 0 ? undefined : place;
}

/** Within a change: takes a register out of the order. */
export async function unplaceRegister({ facts }: Stores, key: string): Promise<void> {
  const order = textsIn(await facts.get('order'));
  if (order.includes(key)) {
    await facts.put(
      order.filter((each) => each !== key),
      'order',
    );
  }
}
