/** What is known now: by all registers that are on, the user's own and bundled ones, in the order that the user gave them. */
import { type Knowledge, knowledgeOf } from '../model/knowledge';
import { registers } from '../registers/bundled';
import { readAllRegisters } from './allRegisters';
import { bundledKnowledge } from './bundledContext';
import { revisionOfRegisters } from './database';
import { readHidden } from './hidden';
import { readAsideFrom } from './ownRegisters';

/** What is on, taken together once for each change of the registers: who asks again has the same. */
function remembered(accounts?: number): () => Promise<Knowledge> {
  let last: { revision: number; knowledge: Knowledge } | undefined;
  return async () => {
    const revision = await revisionOfRegisters();
    if (last?.revision !== revision) last = { revision, knowledge: await takenTogether(accounts) };
    return last.knowledge;
  };
}

const all = remembered();
const small = remembered(readAsideFrom);

/** Where the database cannot be read, what is bundled serves. */
export const knownNow = (): Promise<Knowledge> =>
  all().catch((error: unknown) => {
    console.warn('The registers of your own could not be read.', error);
    return bundledKnowledge();
  });

/** The same without what would make it large: what can be read at once, while what is made of the rest is not there yet. */
export const knownOfSmall = (): Promise<Knowledge> => small().catch(bundledKnowledge);

/** @param accounts see `WhichOwn` */
async function takenTogether(accounts: number | undefined): Promise<Knowledge> {
  const which = { isOn: true, ...(accounts !== undefined && { accounts }) } as const;
  const [registersNow, hidden] = await Promise.all([readAllRegisters(which), readHidden()]);
  const on = registersNow.filter(({ isOn }) => isOn);
  const given = on.map(({ register }) => register);
  const isAsBundled = given.length === registers.length && given.every((register, at) => register === registers[at]);
  if (isAsBundled && hidden.length === 0) return bundledKnowledge();
  const own = on.filter(({ origin }) => origin !== 'bundled').map(({ register }) => register);
  const managed = on.filter(({ origin }) => origin === 'managed').map(({ register }) => register);
  return knowledgeOf(given, own, hidden, managed);
}
