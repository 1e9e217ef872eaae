/** What a register would bring, before it is kept: what is new, changed or gone, and where it meets the registers that are there. */
import {
  type KnownRecord,
  knowledgeOf,
  ownRecordsOf,
  publishedOf,
  type RegisterSize,
  sizeOf,
} from '../model/knowledge';
import type { Register } from '../model/schema';
import type { Platform } from '../model/vocabulary';
import { differencesBetween, withoutRecords } from './differences';

/** An account that another register gives to somebody else. */
export interface Conflict {
  platform: Platform;
  handle: string;
  /** The id of the record that the new register gives it to, and of the other one. */
  here: string;
  there: string;
}

export interface Preview extends RegisterSize {
  /** Against the edition that is there; of a new register all is new. */
  isUpdate: boolean;
  added: number;
  changed: number;
  gone: number;
  /** How many of its records another register has too. */
  known: number;
  conflicts: Conflict[];
}

/**
 * @param previous the edition that it would replace
 * @param others the registers that are on besides
 */
export function previewOf(register: Register, previous: Register | undefined, others: readonly Register[]): Preview {
  const { added, changed, gone } = differencesBetween(previous ?? withoutRecords(register), register);
  const merged = knowledgeOf([register, ...others]);
  const own = merged.records.filter((record) => isClaimed(record, register));
  return {
    ...sizeOf(ownRecordsOf(register)),
    isUpdate: previous !== undefined,
    added: added.length,
    changed: changed.length,
    gone: gone.length,
    known: own.filter(({ claims }) => claims.length > 1).length,
    conflicts: own.flatMap((record) =>
      publishedOf(record).flatMap(({ account: { platform, handle } }) =>
        merged
          .ownersOf(platform, handle)
          .filter((owner) => owner !== record && !isClaimed(owner, register))
          .map((owner) => ({ platform, handle, here: record.id, there: owner.id })),
      ),
    ),
  };
}

const isClaimed = ({ claims }: KnownRecord, register: Register): boolean =>
  claims.some((claim) => claim.register === register);
