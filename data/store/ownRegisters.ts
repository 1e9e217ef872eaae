/** The user's own registers, in the browser's database. Each change is one transaction: what was there stays, or the new is there. */
import { digestOf } from '../model/digest';
import type { Register } from '../model/schema';
import { isObject } from '../model/valueChecks';
import { registerForm } from '../model/vocabulary';
import { change, changeKnown, database, type Edition, type Origin, type StoredRegister, type Stores } from './database';
import { byPlace, placeOf, placeRegister, readPlaces, unplaceRegister } from './order';
import { pendingKey } from './subscriptions';

/** A register of the user's, as it is kept. */
export interface OwnRegister {
  /** Its id, or `besideKey` of it. */
  key: string;
  register: Register;
  /** Whether its records count. */
  isOn: boolean;
  origin: Origin;
}

/**
 * Keeps a register, in place of an earlier edition with the same id. Rejects where the browser has no room for it.
 * @param origin how it came here; an earlier edition's stays where none is given
 */
export const storeRegister = (register: Register, origin?: Origin): Promise<void> => storeRegisters([register], origin);

/** The same for several: all of them or none. What the organisation set is not replaced. */
export const storeRegisters = (all: readonly Register[], origin?: Origin): Promise<void> =>
  changeKnown(async (stores) => {
    for (const register of all) {
      const before = await stores.registers.get(register.id);
      if (before?.origin !== 'managed') await putEdition(stores, { key: register.id, register }, origin, before);
    }
  });

/** Brings back the editions before those that were kept last, or takes away registers where there was none. */
export const undoStore = (ids: readonly string[]): Promise<void> =>
  changeKnown(async (stores) => {
    for (const id of ids) {
      const stored = await stores.registers.get(id);
      if (stored?.origin === 'managed') continue;
      if (!stored?.before) await dropRegister(stores, id);
      else await stores.registers.put({ id, isOn: stored.isOn, origin: stored.origin, ...stored.before });
    }
    await sweep(stores);
  });

/** Within a change: keeps a register, in place of an earlier edition. */
export const putRegister = (stores: Stores, register: Register, origin?: Origin, key = register.id): Promise<void> =>
  putEdition(stores, { key, register }, origin, undefined);

/**
 * What a register says is put beside what it said before, and only the key is another: to bring it back, or to take it away, a page
 * need not read it, which with a large one would take a second.
 * @param undone what is to be brought back by `undoStore`
 */
async function putEdition(
  stores: Stores,
  { key, register }: Pick<OwnRegister, 'key' | 'register'>,
  origin: Origin | undefined,
  undone: Edition | undefined,
): Promise<void> {
  const before = await stores.registers.get(key);
  await putWhole(
    stores,
    { key, register, isOn: before?.isOn ?? true, origin: origin ?? before?.origin ?? 'imported' },
    undone && { before: editionOf(undone) },
  );
  await placeRegister(stores, key);
  await sweep(stores);
}

/** Within a change: keeps a register with its facts, whatever was kept under its key. */
export async function putWhole(
  stores: Stores,
  { key, register, isOn, origin }: OwnRegister,
  more?: Pick<StoredRegister, 'before'>,
): Promise<void> {
  const content = crypto.randomUUID();
  await stores.contents.put(register, content);
  const edition = { content, digest: digestOf(register), checkedForm: register.form };
  await stores.registers.put({ id: key, isOn, origin, ...edition, ...more });
}

const editionOf = ({ content, digest, checkedForm }: Edition): Edition => ({
  content,
  ...(digest && { digest }),
  ...(checkedForm !== undefined && { checkedForm }),
});

/** Within a change: removes what no register says any more. */
export async function sweep({ registers, contents, subscriptions }: Stores): Promise<void> {
  const stored = await registers.getAll();
  const waiting = (await subscriptions.getAllKeys()).map(pendingKey);
  const kept = new Set([...stored.flatMap(({ content, before }) => [content, before?.content]), ...waiting]);
  const keys = await contents.getAllKeys();
  await Promise.all(keys.filter((key) => !kept.has(key)).map((key) => contents.delete(key)));
}

/** Forgets what registers said that were taken away: from then on that cannot be undone. */
export const forgetRemoved = (): Promise<void> => change(sweep);

/** Whether it counts; what the organisation set does. */
export const switchRegister = (id: string, isOn: boolean): Promise<void> =>
  changeKnown(async ({ registers }) => {
    const before = await registers.get(id);
    if (before && before.origin !== 'managed') await registers.put({ ...before, isOn });
  });

/**
 * Takes a register away, with its subscription; never one that the organisation set. What it said stays for as long as that may be undone, see `forgetRemoved`.
 * @returns a function that brings all of it back
 */
export async function removeRegister(id: string): Promise<() => Promise<void>> {
  const removed = await changeKnown(async (stores) => {
    const { registers, subscriptions } = stores;
    // Of the one before, whoever takes another one away has seen the last.
    await sweep(stores);
    const kept = {
      stored: await registers.get(id),
      subscription: await subscriptions.get(id),
      place: await placeOf(stores, id),
    };
    if (kept.stored?.origin === 'managed') return undefined;
    await dropRegister(stores, id);
    return kept;
  });
  return () =>
    changeKnown(async (stores) => {
      const { stored, subscription, place } = removed ?? {};
      if (!stored || !(await stores.contents.getKey(stored.content))) return;
      await stores.registers.put(stored);
      if (subscription) await stores.subscriptions.put(subscription);
      await placeRegister(stores, id, place);
    });
}

/** Within a change: takes away what is kept of a register, but for what it says. */
export async function dropRegister(stores: Stores, id: string): Promise<void> {
  await Promise.all([stores.registers.delete(id), stores.subscriptions.delete(id)]);
  await unplaceRegister(stores, id);
}

/** Which of them are read. `isOn`: only those that count. `accounts`: no more than have so many together, those that lead first. */
export interface WhichOwn {
  isOn?: true;
  accounts?: number;
}

/** All of them by precedence, or some. What is no register any more, or of a newer version, is left where it is and not read. */
export async function readOwnRegisters({ isOn, accounts }: WhichOwn = {}): Promise<OwnRegister[]> {
  const stored = (await (await database()).getAll('registers')).filter((entry) => entry.isOn || !isOn);
  const placed = byPlace(
    stored.map((entry) => ({ key: entry.id, ...entry })),
    await readPlaces(),
  );
  const meant = accounts === undefined ? placed : within(accounts, placed);
  return (await Promise.all(meant.map(readContent))).flatMap((own) => own ?? []);
}

function within<T extends StoredRegister>(accounts: number, placed: readonly T[]): T[] {
  let left = accounts;
  return placed.filter((entry) => {
    const fits = accountsOf(entry) <= left;
    if (fits) left -= accountsOf(entry);
    return fits;
  });
}

/** Whether the organisation set one of them. */
export const hasManaged = async (): Promise<boolean> =>
  (await (await database()).getAll('registers')).some(({ origin }) => origin === 'managed');

/** With more accounts than this, to read them takes so long that a page, or what shares its thread, has it done aside. */
export const readAsideFrom = 2000;

/** Whether those that count have more. */
export async function areOwnLarge(): Promise<boolean> {
  const stored = (await (await database()).getAll('registers')).filter(({ isOn }) => isOn);
  return stored.reduce((sum, entry) => sum + accountsOf(entry), 0) > readAsideFrom;
}

/** Whether one of them has more, whether it counts or not. */
export async function isOwnLarge(key: string): Promise<boolean> {
  const stored = await (await database()).get('registers', key);
  return stored !== undefined && accountsOf(stored) > readAsideFrom;
}

/** Of a register that tells it only to who reads it, as many as there may be. */
const accountsOf = ({ digest }: StoredRegister): number => digest?.accounts ?? Number.POSITIVE_INFINITY;

/** One of them, by its key; undefined as said above. */
export async function readOwnRegister(key: string): Promise<OwnRegister | undefined> {
  const stored = await (await database()).get('registers', key);
  return stored && readContent(stored);
}

async function readContent(stored: StoredRegister): Promise<OwnRegister | undefined> {
  const { id: key, isOn, origin, checkedForm } = stored;
  const content: unknown = await (await database()).get('contents', stored.content);
  // Of a large register a check takes seconds, and nobody else writes here.
  if (checkedForm === registerForm && isRegister(content)) return { key, register: content, isOn, origin };
  // Heavy, and of use to those only who have registers from before.
  const { checkRegisterData } = await import('../model/readChecked');
  const checked = checkRegisterData(content);
  return 'data' in checked ? { key, register: checked.data, isOn, origin } : undefined;
}

/** Only whether it is there: what is in it was checked when it was put there. */
const isRegister = (content: unknown): content is Register =>
  isObject(content) && content.form === registerForm && Array.isArray(content.officials);
