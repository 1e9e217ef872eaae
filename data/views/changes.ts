/** What one edition of a register changes of another, a line for each record. */

import { newRolesOf } from '../exchange/changeSummary';
import type { Differences } from '../exchange/differences';
import type { AnyRecord } from '../model/lookups';
import { nameOf, organisationName, titleOf } from './names';
import type { Words } from './words';

/** One change of an edition: who, and what is new or gone. */
export interface ChangeLine {
  is: 'new' | 'gone' | 'changed';
  name: string;
  /** Of one that changed: its new offices, in words. */
  roles: string[];
  /** Keys of accounts. */
  newAccounts: string[];
  goneAccounts: string[];
}

/** The records that are new, those that changed, and those that are gone. */
export function changeLines({ added, changed, gone }: Differences, words: Words): ChangeLine[] {
  const line = (is: ChangeLine['is'], record: AnyRecord): ChangeLine => ({
    ...{ is, name: recordName(record, words) },
    ...{ roles: [], newAccounts: [], goneAccounts: [] },
  });
  return [
    ...added.map((record) => line('new', record)),
    ...changed.map((change) => ({
      ...line('changed', change.after),
      roles: newRolesOf(change).map((post) => titleOf(post, words)),
      newAccounts: change.newAccounts,
      goneAccounts: change.goneAccounts,
    })),
    ...gone.map((record) => line('gone', record)),
  ];
}

function recordName(record: AnyRecord, words: Words): string {
  if ('kind' in record) return organisationName(record, words);
  return 'holders' in record ? titleOf(record, words) : nameOf(record, words);
}
