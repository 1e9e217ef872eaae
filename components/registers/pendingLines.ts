/** What the edition of a register changes that waits to be looked at, a line each. */
import { differencesBetween, withoutRecords } from '@/data/exchange/differences';
import { readPending } from '@/data/store/following';
import { readOwnRegister } from '@/data/store/ownRegisters';
import { type ChangeLine, changeLines } from '@/data/views/changes';
import type { Words } from '@/data/views/words';

/** So many are shown: whoever has more to look at looks at the file. */
const shownAtMost = 200;

/** What an edition changes, as far as it is shown. */
export interface PendingLines {
  lines: ChangeLine[];
  /** How many there are. */
  count: number;
}

/**
 * Reads both editions: where these are large, to be called aside from the page.
 * @returns `gone`: what waits is there no more, or is no register any more
 */
export async function pendingLines(id: string, words: Words): Promise<PendingLines | 'gone'> {
  const [waiting, counting] = await Promise.all([readPending(id), readOwnRegister(id)]);
  if (!waiting) return 'gone';
  const all = changeLines(differencesBetween(counting?.register ?? withoutRecords(waiting), waiting), words);
  return { lines: all.slice(0, shownAtMost), count: all.length };
}
