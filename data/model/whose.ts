/** Whose a register is, and by what one is asked for: of one id there may be the extension's, the user's and the organisation's. */
import type { Knowledge } from './knowledge';
import type { Register } from './schema';

/** `own`: the user's, however it came. */
export type Whose = 'bundled' | 'own' | 'managed';

/** Whose a register is, by what is known. */
export function whoseIs({ isOwn, isManaged }: Knowledge, register: Register): Whose {
  if (isManaged(register)) return 'managed';
  return isOwn(register) ? 'own' : 'bundled';
}

/** By what a register is asked for in an address: by its id alone another one of it could be meant. */
export const registerReference = ({ id }: { id: string }, whose: Whose): string =>
  whose === 'bundled' ? id : `${whose}:${id}`;

/** The register that a reference means; undefined where none such is known. */
export const registerReferred = (knowledge: Knowledge, reference: string): Register | undefined =>
  knowledge.registers.find((register) => registerReference(register, whoseIs(knowledge, register)) === reference);
