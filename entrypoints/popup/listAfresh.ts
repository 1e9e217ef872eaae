/** What is known of large registers, where the list of them is not kept yet: loaded where it is needed, as it brings all registers. */
import { dayOf } from '@/data/model/time';
import { knownNow } from '@/data/store/knownNow';
import { type RecordList, recordListOf } from '@/data/views/recordList';
import type { Words } from '@/data/views/words';

export const listAfresh = async (words: Words): Promise<RecordList> =>
  recordListOf({ knowledge: await knownNow(), words, today: dayOf(new Date()) });

/** How many records are known altogether. */
export const recordsKnown = async (): Promise<number> => (await knownNow()).records.length;
