/** What a register would bring, before it is kept: what is new, changed or gone, and where it meets the registers that are there. */
import {
  type Knowledge,
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

/**
 * Why a register that is there stays, whatever is imported: it comes with the extension, or the organisation set it. `apart`: it did so
 * beside one of the user's with its id.
 */
export type Staying = (register: Register) => 'bundled' | 'managed' | 'apart' | undefined;

/** What people are told before a register is kept. */
export interface Preview extends RegisterSize {
  /** How many have the id of one that stays: beside a bundled one they are kept, in place of the organisation's they are not. */
  beside: Record<'bundled' | 'managed', number>;
  /** Against the edition that is there; of a new register all is new. */
  isUpdate: boolean;
  added: number;
  changed: number;
  gone: number;
  /** How many of its records another register has too. */
  known: number;
  conflicts: Conflict[];
  /** Accounts that it gives to two of its own records. */
  doubles: Conflict[];
}

/**
 * @param previous the edition that it would replace
 * @param others the registers that are on besides
 */
function previewOf(register: Register, previous: Register | undefined, others: readonly Register[]): Preview {
  const { added, changed, gone } = differencesBetween(previous ?? withoutRecords(register), register);
  const merged = knowledgeOf([register, ...others]);
  const own = merged.records.filter((record) => isClaimed(record, register));
  return {
    ...sizeOf(ownRecordsOf(register)),
    beside: { bundled: 0, managed: 0 },
    isUpdate: previous !== undefined,
    added: added.length,
    changed: changed.length,
    gone: gone.length,
    known: own.filter(({ claims }) => claims.length > 1).length,
    conflicts: own.flatMap((record) => sharedWith(record, merged, (owner) => !isClaimed(owner, register))),
    doubles: own.flatMap((record, at) =>
      sharedWith(record, merged, (owner) => isClaimed(owner, register) && own.indexOf(owner) > at),
    ),
  };
}

/** The accounts of a record that are others' too. */
const sharedWith = (
  record: KnownRecord,
  { ownersOf }: Knowledge,
  isMeant: (owner: KnownRecord) => boolean,
): Conflict[] =>
  publishedOf(record).flatMap(({ account: { platform, handle } }) =>
    ownersOf(platform, handle)
      .filter((owner) => owner !== record && isMeant(owner))
      .map((owner) => ({ platform, handle, here: record.id, there: owner.id })),
  );

/** Of several registers that come together. @param there all that are there, by precedence */
export function previewsOf(registers: readonly Register[], there: readonly Register[], staying: Staying): Preview {
  const ids = new Set(registers.map(({ id }) => id));
  const isReplaced = (register: Register) => ids.has(register.id) && !staying(register);
  const others = there.filter((register) => !isReplaced(register));
  const previousOf = (register: Register) => there.find((other) => other.id === register.id && isReplaced(other));
  const previews = registers.map((register) => previewOf(register, previousOf(register), others));
  const beside = (why: 'bundled' | 'managed') =>
    registers.filter(
      (register) => !previousOf(register) && there.some((other) => other.id === register.id && staying(other) === why),
    ).length;
  const sum = (count: (preview: Preview) => number) => previews.reduce((total, preview) => total + count(preview), 0);
  return {
    records: sum(({ records }) => records),
    accounts: sum(({ accounts }) => accounts),
    beside: { bundled: beside('bundled'), managed: beside('managed') },
    isUpdate: previews.some(({ isUpdate }) => isUpdate),
    added: sum(({ added }) => added),
    changed: sum(({ changed }) => changed),
    gone: sum(({ gone }) => gone),
    known: sum(({ known }) => known),
    conflicts: previews.flatMap(({ conflicts }) => conflicts),
    doubles: previews.flatMap(({ doubles }) => doubles),
  };
}

const isClaimed = ({ claims }: KnownRecord, register: Register): boolean =>
  claims.some((claim) => claim.register === register);
