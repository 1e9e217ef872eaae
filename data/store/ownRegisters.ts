/** The user's own registers, in the browser's database. Each change is one transaction: what was there stays, or the new is there. */
import { digestOf } from '../model/digest';
import type { Register } from '../model/schema';
import { isObject } from '../model/valueChecks';
import { registerForm } from '../model/vocabulary';
import { changeKnown, database, type Origin, type StoredRegister, type Stores } from './database';
import { byPlace, placeOf, placeRegister, readPlaces, unplaceRegister } from './order';

/** A register of the user's, as it is kept. */
export interface OwnRegister {
  register: Register;
  /** Whether its records count. */
  isOn: boolean;
  origin: Origin;
}

/** Under which the edition before the last is kept among the contents, for as long as the register is. */
const beforeKey = (id: string): string => `${id}:before`;

/**
 * Keeps a register, in place of an earlier edition with the same id. Rejects where the browser has no room for it.
 * @param origin how it came here; an earlier edition's stays where none is given
 */
export const storeRegister = (register: Register, origin?: Origin): Promise<void> =>
  changeKnown(async (stores) => {
    const { contents } = stores;
    const before = await contents.get(register.id);
    await (before === undefined
      ? contents.delete(beforeKey(register.id))
      : contents.put(before, beforeKey(register.id)));
    await putRegister(stores, register, origin);
  });

/** Brings back the edition before the one that `storeRegister` kept last, or takes the register away where there was none. */
export const undoStore = (id: string): Promise<void> =>
  changeKnown(async (stores) => {
    const { registers, contents } = stores;
    const stored = await registers.get(id);
    const before = await contents.get(beforeKey(id));
    if (!stored || before === undefined) return await dropRegister(stores, id);
    const { digest: _, checkedForm: __, ...rest } = stored;
    await registers.put(rest);
    await contents.put(before, id);
    await contents.delete(beforeKey(id));
  });

/** Within a change: keeps a register, in place of an earlier edition. */
export async function putRegister(stores: Stores, register: Register, origin?: Origin): Promise<void> {
  const { id } = register;
  const before = await stores.registers.get(id);
  await stores.contents.put(register, id);
  await stores.registers.put({
    id,
    isOn: before?.isOn ?? true,
    origin: origin ?? before?.origin ?? 'imported',
    digest: digestOf(register),
    checkedForm: register.form,
  });
  await placeRegister(stores, id);
}

export const switchRegister = (id: string, isOn: boolean): Promise<void> =>
  changeKnown(async ({ registers }) => {
    const before = await registers.get(id);
    if (before) await registers.put({ ...before, isOn });
  });

/**
 * Takes a register away, with its subscription.
 * @returns a function that brings all of it back
 */
export async function removeRegister(id: string): Promise<() => Promise<void>> {
  const removed = await changeKnown(async (stores) => {
    const { registers, contents, subscriptions } = stores;
    const kept = {
      stored: await registers.get(id),
      content: await contents.get(id),
      subscription: await subscriptions.get(id),
      place: await placeOf(stores, id),
    };
    await dropRegister(stores, id);
    return kept;
  });
  return () =>
    changeKnown(async (stores) => {
      const { stored, content, subscription, place } = removed;
      if (!stored) return;
      await stores.registers.put(stored);
      await stores.contents.put(content, id);
      if (subscription) await stores.subscriptions.put(subscription);
      await placeRegister(stores, id, place);
    });
}

/** Within a change: takes away all that is kept of a register. */
async function dropRegister(stores: Stores, id: string): Promise<void> {
  const { registers, contents, subscriptions } = stores;
  await Promise.all([
    registers.delete(id),
    contents.delete(id),
    contents.delete(beforeKey(id)),
    subscriptions.delete(id),
  ]);
  await unplaceRegister(stores, id);
}

/** All of them by precedence. What is no register any more, or of a newer version, is left where it is and not read. */
export async function readOwnRegisters(): Promise<OwnRegister[]> {
  const stored = await (await database()).getAll('registers');
  const placed = byPlace(
    stored.map((entry) => ({ key: entry.id, ...entry })),
    await readPlaces(),
  );
  return (await Promise.all(placed.map(readContent))).flatMap((own) => own ?? []);
}

/** One of them; undefined as said above. */
export async function readOwnRegister(id: string): Promise<OwnRegister | undefined> {
  const stored = await (await database()).get('registers', id);
  return stored && readContent(stored);
}

async function readContent({ id, isOn, origin, checkedForm }: StoredRegister): Promise<OwnRegister | undefined> {
  const content: unknown = await (await database()).get('contents', id);
  // Of a large register a check takes seconds, and nobody else writes here.
  if (checkedForm === registerForm && isRegister(content)) return { register: content, isOn, origin };
  // Heavy, and of use to those only who have registers from before.
  const { checkRegisterData } = await import('../model/readChecked');
  const checked = checkRegisterData(content);
  return 'data' in checked ? { register: checked.data, isOn, origin } : undefined;
}

/** Only whether it is there: what is in it was checked when it was put there. */
const isRegister = (content: unknown): content is Register =>
  isObject(content) && content.form === registerForm && Array.isArray(content.officials);
