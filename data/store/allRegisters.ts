/** All registers there are, the user's own and bundled ones, by precedence, whether they count or not. */
import type { Register } from '../model/schema';
import { registers } from '../registers/bundled';
import type { Origin } from './database';
import { bundledKey, byPlace, readPlaces } from './order';
import { readOwnRegisters } from './ownRegisters';

/** A register with its place in the list of all. */
export interface PlacedRegister {
  /** By which its place is kept, see `order.ts`. */
  key: string;
  register: Register;
  isOn: boolean;
  origin: Origin | 'bundled';
}

export async function readAllRegisters(): Promise<PlacedRegister[]> {
  const [own, places] = await Promise.all([readOwnRegisters(), readPlaces()]);
  const bundled = registers.map((register): PlacedRegister => {
    const key = bundledKey(register.id);
    return { key, register, isOn: !places.off.includes(key), origin: 'bundled' };
  });
  return byPlace([...own.map((each) => ({ key: each.register.id, ...each })), ...bundled], places);
}
