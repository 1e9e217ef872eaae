/** What is known now: by the user's own registers that are on, and by the bundled ones. */
import { type Knowledge, knowledgeOf } from '../model/knowledge';
import { registers } from '../registers/bundled';
import { bundledKnowledge } from './bundledContext';
import { readOwnRegisters, revisionOfRegisters } from './ownRegisters';

/** Taken together once for each change of the registers. */
let last: { revision: number; knowledge: Knowledge } | undefined;

/** Own registers lead: they are the user's word. Where they cannot be read, what is bundled serves. */
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

async function takenTogether(): Promise<Knowledge> {
  const own = (await readOwnRegisters()).filter(({ isOn }) => isOn).map(({ register }) => register);
  return own.length > 0 ? knowledgeOf([...own, ...registers], own) : bundledKnowledge();
}
