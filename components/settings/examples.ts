/** The records that the pictures of a page show: out of the registers, so that their badges are real ones. */
import { publishedAccounts } from '@/data/model/lookups';
import type { Organisation, PublishedAccount } from '@/data/model/schema';
import { register, registers } from '@/data/registers/bundled';

interface Example<T> {
  record: T;
  /** On X. */
  account: PublishedAccount;
}

function firstWithAccount<T extends Pick<Organisation, 'accounts'>>(records: readonly T[]): Example<T> | undefined {
  for (const record of records) {
    const [account] = publishedAccounts(record.accounts, 'x');
    if (account) return { record, account };
  }
  return undefined;
}

const bodies = registers.flatMap(({ organisations }) => organisations).filter(({ until, ended }) => !until && !ended);

const lengthOf = ({ name: { nl = '', en = '' } }: Organisation) => Math.max(nl.length, en.length);

/** That with the shortest name, as there is little room. */
const bodyOfKind = (wanted: Organisation['kind']) =>
  firstWithAccount(bodies.filter(({ kind }) => kind === wanted).toSorted((a, b) => lengthOf(a) - lengthOf(b)));

/** The first official with a published account. */
export const exampleOfficial = firstWithAccount(register.officials);
export const exampleMinistry = bodyOfKind('ministry');
export const exampleProvince = bodyOfKind('province');
