/** A change of a register in numbers, so that it can be told in a line: 3 new, 1 new role. */
import type { AnyRecord } from '../model/lookups';
import type { Post, Register } from '../model/schema';
import { type ChangedRecord, type Differences, differencesBetween, withoutRecords } from './differences';

/** What changed; zero where nothing of the kind did. */
export interface ChangeSummary {
  /** Records. */
  added: number;
  gone: number;
  /** Of records that stay. */
  newRoles: number;
  newAccounts: number;
  goneAccounts: number;
  /** Records with no other change than of names, times and such. */
  otherwise: number;
}

/** Names of the counts, in the order in which they are told. */
export const changeKinds = ['added', 'gone', 'newRoles', 'newAccounts', 'goneAccounts', 'otherwise'] as const;

/** Counts what one edition has more, less or otherwise than the one before; of the first all is new. */
export function summaryOfChange(before: Register | undefined, after: Register): ChangeSummary {
  return summaryOf(differencesBetween(before ?? withoutRecords(after), after));
}

function summaryOf({ added, gone, changed }: Differences): ChangeSummary {
  const sum = (count: (change: ChangedRecord) => number) => changed.reduce((total, change) => total + count(change), 0);
  const ofKinds = (change: ChangedRecord) =>
    newRolesOf(change).length + change.newAccounts.length + change.goneAccounts.length;
  return {
    added: added.length,
    gone: gone.length,
    newRoles: sum((change) => newRolesOf(change).length),
    newAccounts: sum(({ newAccounts }) => newAccounts.length),
    goneAccounts: sum(({ goneAccounts }) => goneAccounts.length),
    otherwise: changed.filter((change) => ofKinds(change) === 0).length,
  };
}

/** The offices of a person that the edition before did not have. */
export function newRolesOf({ before, after }: Pick<ChangedRecord, 'before' | 'after'>): Post[] {
  const known = new Set(postsOf(before).map(officeOf));
  return postsOf(after).filter((post) => !known.has(officeOf(post)));
}

const postsOf = (record: AnyRecord): Post[] => ('posts' in record ? record.posts : []);

/** Which office it is, whatever is said of it. */
const officeOf = ({ role, title, portfolio, organisation }: Post): string =>
  JSON.stringify([role, title, portfolio, organisation]);
