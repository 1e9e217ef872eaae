/** Registers as files to be taken along: in our own form, as a table for spreadsheets, as a list of accounts to follow on Mastodon. */
import { type ListedRegister, readRegister } from '@/data/store/allRegisters';
import { csvOf, followListOf, jsonOf } from '@/data/views/exports';
import type { Words } from '@/data/views/words';

/** The forms that there are, in the order in which they are offered. */
export type ExportForm = 'json' | 'csv' | 'followList';

/** What of a register in the list it takes to export it. */
export type Exported = Pick<ListedRegister, 'key' | 'id'>;

/** A file as it is saved. */
export interface ExportFile {
  name: string;
  content: Blob;
}

/**
 * Reads registers, and makes files of them: as JSON one each, else one of all. What is gone by now is left out.
 * With large registers to be called aside from a page.
 */
export async function exportFiles(asked: readonly Exported[], form: ExportForm, words: Words): Promise<ExportFile[]> {
  const read = (await Promise.all(asked.map(readRegister))).flatMap((register) => register ?? []);
  const [first] = asked;
  const name = asked.length === 1 && first ? first.id : 'registers';
  if (form === 'csv') return [fileOf(`${name}.csv`, 'text/csv', csvOf(read, words))];
  if (form === 'followList') return [fileOf(`${name}-following_accounts.csv`, 'text/csv', followListOf(read))];
  const ids = read.map(({ id }) => id);
  return read.map((each, at) => {
    // The organisation's may have the id of one of the user's.
    const isSecond = ids.indexOf(each.id) < at;
    return fileOf(`${each.id}${isSecond ? `-${at + 1}` : ''}.json`, 'application/json', jsonOf(each));
  });
}

const fileOf = (name: string, type: string, text: string): ExportFile => ({
  name,
  content: new Blob([text], { type }),
});
