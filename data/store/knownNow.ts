/** What is known now: by all registers that are on, the user's own and bundled ones, in the order that the user gave them. */
import { type Knowledge, knowledgeOf } from '../model/knowledge';
import { registers } from '../registers/bundled';
import { readAllRegisters } from './allRegisters';
import { bundledKnowledge } from './bundledContext';
import { revisionOfRegisters } from './database';
import { readHidden } from './hidden';
import { readAsideFrom } from './ownRegisters';

/** Taken together once for each change of the registers. */
let last: { revision: number; knowledge: Knowledge } | undefined;

/** Where the database cannot be read, what is bundled serves. */
export async function knownNow(): Promise<Knowledge> {
  try {
    const revision = await revisionOfRegisters();
    if (last?.revision !== revision) last = { revision, knowledge: await takenTogether() };
    return last.knowledge;
  } catch (error) {
    console.warn('The registers of your own could not be read.', error);
    return bundledKnowledge();
  }
}

/** The same without large registers: what can be read at once, while what is made of the others is not there yet. */
export const knownOfSmall = (): Promise<Knowledge> => takenTogether(readAsideFrom).catch(bundledKnowledge);

/** @param accounts see `readOwnRegisters` */
async function takenTogether(accounts?: number): Promise<Knowledge> {
  const [all, hidden] = await Promise.all([readAllRegisters(accounts), readHidden()]);
  const on = all.filter(({ isOn }) => isOn);
  const given = on.map(({ register }) => register);
  const isAsBundled = given.length === registers.length && given.every((register, at) => register === registers[at]);
  if (isAsBundled && hidden.length === 0) return bundledKnowledge();
  const own = on.filter(({ origin }) => origin !== 'bundled').map(({ register }) => register);
  const managed = on.filter(({ origin }) => origin === 'managed').map(({ register }) => register);
  return knowledgeOf(given, own, hidden, managed);
}
