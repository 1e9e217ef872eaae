/** Makes a backup of all that is the user's own, and puts one in the place of it: whole or not at all, and to be undone. */
import type browser from 'webextension-polyfill';
import { type Backup, backupText } from '../exchange/backup';
import { changeKnown, database, type StoredRegister, type Stores, textsIn } from './database';
import { readHidden } from './hidden';
import { readPlaces } from './order';
import { putWhole, readOwnRegisters, sweep } from './ownRegisters';
import { replaceSettings, type Settings } from './settings';
import { readSubscriptions as readAllSubscriptions } from './subscriptions';

/** How much there is of each, to tell what would be replaced. */
export interface BackupCounts {
  registers: number;
  hidden: number;
  subscriptions: number;
}

type Storage = Pick<typeof browser.storage, 'sync'>;

/** Registers that an organisation set are no part of it: they come by policy, and stay. */
const isManaged = ({ origin }: Pick<StoredRegister, 'origin'>): boolean => origin === 'managed';

const managedIds = (registers: readonly StoredRegister[]): string[] => registers.filter(isManaged).map(({ id }) => id);

/**
 * Reads all that is the user's own: with large registers to be called aside from a page.
 * @param settings the user's, as they are kept
 * @param made the day today
 */
export async function makeBackup(settings: Settings, made: string): Promise<string> {
  const [own, places, hidden] = await Promise.all([readOwnRegisters(), readPlaces(), readHidden()]);
  const registers = own.flatMap(({ register, isOn, origin }) =>
    origin === 'managed' ? [] : [{ isOn, origin, register }],
  );
  const subscriptions = await readSubscriptions();
  return backupText({
    made,
    registers,
    order: [...places.order],
    off: [...places.off],
    hidden,
    subscriptions,
    settings: { ...settings },
  });
}

async function readSubscriptions(): Promise<Backup['subscriptions']> {
  const managed = managedIds(await (await database()).getAll('registers'));
  return (await readAllSubscriptions())
    .filter(({ id }) => !managed.includes(id))
    .map(({ id, address, title, asksFirst }) => ({ id, address, asksFirst, ...(title && { title }) }));
}

/** What is there now. */
export async function countKept(): Promise<BackupCounts> {
  const [registers, hidden, subscriptions] = await Promise.all([
    (await database()).getAll('registers'),
    readHidden(),
    readSubscriptions(),
  ]);
  return {
    registers: registers.filter((each) => !isManaged(each)).length,
    hidden: hidden.length,
    subscriptions: subscriptions.length,
  };
}

/**
 * Puts a backup in the place of all that is there, with its settings. What registers said stays for as long as that may be undone, see
 * `forgetRemoved`.
 * @param put puts all but the settings, see `putBackup`: here, or aside; undefined where the user gave it up
 * @returns a function that brings back exactly what was there
 */
export async function restoreBackup(
  storage: Storage,
  { settings }: Pick<Backup, 'settings'>,
  put: () => Promise<TakenOut | undefined>,
): Promise<(() => Promise<void>) | undefined> {
  const before = await put();
  if (!before) return undefined;
  const undoSettings = await replaceSettings(storage, settings).catch(async (error: unknown) => {
    await takeBackupBack(before);
    throw error;
  });
  return async () => {
    await takeBackupBack(before);
    await undoSettings();
  };
}

/** What a backup replaced, as the database had it, but for what registers say. */
export interface TakenOut {
  registers: StoredRegister[];
  subscriptions: { id: string; address: string }[];
  facts: Record<'order' | 'off' | 'hidden', string[]>;
}

/**
 * Puts what is in a backup in the place of what the database has.
 * @param givenUp whether what was there is to stay after all: heard until all is in place
 */
export const putBackup = (backup: Backup, givenUp?: AbortSignal): Promise<TakenOut> =>
  changeKnown(async (stores) => {
    // What was taken away before cannot be brought back any more.
    await sweep(stores);
    const taken = await takeOut(stores);
    await putIn(stores, backup, givenUp);
    return taken;
  });

const takeBackupBack = (before: TakenOut): Promise<void> =>
  changeKnown(async (stores) => {
    await takeOut(stores);
    await putBack(stores, before);
    await sweep(stores);
  });

/** Within a change: takes out all that is the user's own, and gives it. */
async function takeOut({ registers, subscriptions, facts }: Stores): Promise<TakenOut> {
  const all = await registers.getAll();
  const managed = managedIds(all);
  const taken: TakenOut = {
    registers: all.filter((each) => !isManaged(each)),
    subscriptions: (await subscriptions.getAll()).filter(({ id }) => !managed.includes(id)),
    facts: {
      order: textsIn(await facts.get('order')),
      off: textsIn(await facts.get('off')),
      hidden: textsIn(await facts.get('hidden')),
    },
  };
  for (const { id } of taken.registers) await registers.delete(id);
  for (const { id } of taken.subscriptions) await subscriptions.delete(id);
  return taken;
}

/** Within a change, after `takeOut`; one after the other, so that what fails in between leaves nothing that nobody waits for. */
async function putIn(
  stores: Stores,
  { registers, subscriptions, order, off, hidden }: Backup,
  givenUp?: AbortSignal,
): Promise<void> {
  // What an organisation set stays, and has its place before all else.
  const managed = await stores.registers.getAllKeys();
  const own = registers.filter(({ register }) => !managed.includes(register.id));
  for (const each of own) {
    await putWhole(stores, { key: each.register.id, ...each });
    givenUp?.throwIfAborted();
  }
  for (const each of subscriptions) if (!managed.includes(each.id)) await stores.subscriptions.put(each);
  // What the order lacks leads, as a register just added does.
  const unplaced = [...managed, ...own.map(({ register }) => register.id)].filter((id) => !order.includes(id));
  await putFacts(stores, { order: [...unplaced, ...order], off, hidden });
}

/** Within a change, after `takeOut`. */
async function putBack(stores: Stores, { registers, subscriptions, facts }: TakenOut): Promise<void> {
  for (const each of registers) {
    if (await stores.contents.getKey(each.content)) await stores.registers.put(each);
  }
  for (const each of subscriptions) await stores.subscriptions.put(each);
  await putFacts(stores, facts);
}

async function putFacts({ facts }: Stores, { order, off, hidden }: TakenOut['facts']): Promise<void> {
  await facts.put(order, 'order');
  await facts.put(off, 'off');
  await facts.put(hidden, 'hidden');
}
