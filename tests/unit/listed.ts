/** The list as tests ask it: all that a selection leads to, in its order. */
import type { Entry } from '@/data/views/entries';
import { entriesIn, type RecordList } from '@/data/views/recordList';
import { everything, type Selection } from '@/data/views/selection';

export const viewOf = (list: RecordList, part: Partial<Selection>) =>
  list.view({ selection: { ...everything, ...part }, span: { from: 0, until: Number.POSITIVE_INFINITY } });

export const foundIn = (list: RecordList, part: Partial<Selection>): Entry[] => entriesIn(viewOf(list, part));
