/** What is exported of a register is read again as it was. */
import { describe, expect, it } from 'vitest';
import { proposeColumns } from '@/data/exchange/lists/columns';
import { draftsOf } from '@/data/exchange/lists/drafts';
import { readTable } from '@/data/exchange/lists/readTable';
import { accountKey } from '@/data/model/handles';
import { followedIn, publishedAccounts, recordsOf } from '@/data/model/lookups';
import { registers } from '@/data/registers/bundled';
import { csvOf, followListOf } from '@/data/views/exports';
import { wordsFor } from '@/data/views/words';
import { profileOfUrl } from '@/entrypoints/profiles.content/sites';

const keysOf = (accounts: readonly { platform: Parameters<typeof accountKey>[0]; handle: string }[]) =>
  accounts.map(({ platform, handle }) => accountKey(platform, handle)).toSorted();

const readAgain = (text: string) => {
  const table = readTable(text, () => false);
  return draftsOf([{ table, columns: proposeColumns(table, profileOfUrl) }], profileOfUrl);
};

describe.each(registers.map((register) => [register.id, register] as const))('the register %s', (_id, register) => {
  it('as a table for a spreadsheet has all its accounts that have not ended, and its import leaves none out', () => {
    const { drafts, leftOut } = readAgain(csvOf([register], wordsFor('nl')));
    expect(leftOut).toEqual([]);
    const accounts = recordsOf(register).flatMap((record) => publishedAccounts(record.accounts));
    expect(keysOf(drafts.flatMap((draft) => draft.accounts))).toEqual(keysOf(accounts.filter(({ ended }) => !ended)));
  });

  it('as a list to follow has its accounts on Mastodon', () => {
    const followed = followedIn(recordsOf(register));
    const [head, ...rows] = followListOf([register]).trimEnd().split('\r\n');
    expect(head).toBe('Account address,Show boosts,Notify on new posts,Languages');
    expect(rows).toEqual(followed.map(({ handle }) => `${handle},true,false,`));
  });
});
