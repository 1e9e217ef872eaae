/** All registers there are, the user's own and bundled ones, by precedence, whether they count or not. */
import { digestOf, type RegisterDigest } from '../model/digest';
import type { Register } from '../model/schema';
import { registers } from '../registers/bundled';
import { database, type Origin } from './database';
import { bundledKey, byPlace, idOfKey, readPlaces } from './order';
import { readOwnRegister, readOwnRegisters, type WhichOwn } from './ownRegisters';

interface Placed {
  /** By which its place is kept, see `order.ts`. */
  key: string;
  isOn: boolean;
  origin: Origin | 'bundled';
}

/** A register with its place in the list of all. */
export interface PlacedRegister extends Placed {
  register: Register;
}

/** What a list tells of a register, which may be large and is not read for it. */
export interface ListedRegister extends Placed {
  id: string;
  digest: RegisterDigest;
}

/**
 * All of them, read.
 * @param which which which of the user's own
 */
export async function readAllRegisters(which?: WhichOwn): Promise<PlacedRegister[]> {
  const [own, places] = await Promise.all([readOwnRegisters(which), readPlaces()]);
  const bundled = registers.map((register) => ({ ...placeOf(register, places.off), register }));
  return byPlace([...own, ...bundled], places);
}

/** All of them, as a list shows them. */
export async function listRegisters(): Promise<ListedRegister[]> {
  const [stored, places] = await Promise.all([(await database()).getAll('registers'), readPlaces()]);
  const own = await Promise.all(
    stored.map(async ({ digest, ...facts }) => ({
      ...facts,
      key: facts.id,
      id: idOfKey(facts.id),
      digest: digest ?? (await digestAt(facts)),
    })),
  );
  const known = own.flatMap(({ digest, ...facts }) => (digest ? { ...facts, digest } : []));
  return byPlace([...known, ...bundledOnly(places.off)], places);
}

/** As `listRegisters`, where the user has none. */
export const bundledOnly = (off: readonly string[] = []): ListedRegister[] =>
  registers.map((register) => ({ ...placeOf(register, off), id: register.id, digest: digestOf(register) }));

const placeOf = ({ id }: Register, off: readonly string[]): Placed => {
  const key = bundledKey(id);
  return { key, isOn: !off.includes(key), origin: 'bundled' };
};

/** Of a register that was kept before there were digests. */
async function digestAt({ id }: { id: string }): Promise<RegisterDigest | undefined> {
  const own = await readOwnRegister(id);
  return own && digestOf(own.register);
}

/** One of them, read. */
export async function readRegister({ key, id }: Pick<ListedRegister, 'key' | 'id'>): Promise<Register | undefined> {
  if (key === bundledKey(id)) return registers.find((register) => register.id === id);
  return (await readOwnRegister(key))?.register;
}
