/** The register that the user makes while reading, in the browser's database: there from the first act on, gone with the last. */
import { emptyRegister } from '../model/emptyRegister';
import { isEmptyNotes, type NoteChange, ownNotesId, withNote, withoutChange } from '../model/notes';
import type { Register } from '../model/schema';
import { changeKnown, type Stores } from './database';
import { unplaceRegister } from './order';
import { putRegister, readOwnRegister } from './ownRegisters';

/** What is in it; undefined before the first act. */
export const readNotes = async (): Promise<Register | undefined> => (await readOwnRegister(ownNotesId))?.register;

/**
 * Does one act, in one transaction.
 * @param title what the register is called, where this is the first act
 * @returns a function that takes this act back, and no other
 * @throws where the browser has no room, or where what is kept is of a newer version
 */
export async function note(change: NoteChange, title: Register['title']): Promise<() => Promise<void>> {
  const [before, after] = await edit(title, (notes) => withNote(notes, change));
  return async () => {
    await edit(title, (notes) => withoutChange(notes, before, after));
  };
}

/** @returns the register before and after */
async function edit(title: Register['title'], task: (notes: Register) => Register): Promise<[Register, Register]> {
  // Loaded before: within the transaction nothing else may be waited for.
  const { checkRegisterData } = await import('../model/readChecked');
  return changeKnown(async (stores) => {
    const stored = await stores.registers.get(ownNotesId);
    const kept: unknown = stored && (await stores.contents.get(stored.content));
    const empty = emptyRegister({ id: ownNotesId, title, asOf: '', sources: [] });
    const before = kept === undefined ? empty : valid(checkRegisterData(kept));
    const after = task(before);
    if (isEmptyNotes(after)) await remove(stores, stored?.content);
    else await putRegister(stores, valid(checkRegisterData(after)), 'collected');
    return [before, after];
  });
}

async function remove(stores: Stores, content = ''): Promise<void> {
  await stores.registers.delete(ownNotesId);
  await stores.contents.delete(content);
  await unplaceRegister(stores, ownNotesId);
}

function valid(checked: { data: Register } | { faults: readonly { field: string; reason: string }[] }): Register {
  if ('data' in checked) return checked.data;
  throw new Error(checked.faults.map(({ field, reason }) => `${field}: ${reason}`).join('\n'));
}
