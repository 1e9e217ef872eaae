/** What the popup and the worker that lists large registers say to each other. Both are ours, made together: nothing else reads it. */
import type { Entry } from '@/data/views/entries';
import type { Asked, ListView } from '@/data/views/recordList';
import type { Language } from '@/data/views/words';

/** `size`: how many records are known altogether. */
export type ListQuestion = { ask: 'size' } | { ask: 'view'; asked: Asked } | { ask: 'entries'; ids: readonly string[] };

/** A question with the number of its answer. */
export type NumberedQuestion = ListQuestion & { number: number; language: Language };

export type ListAnswer =
  | { is: 'size'; size: number }
  | { is: 'view'; view: ListView }
  | { is: 'entries'; entries: Entry[] };

export type NumberedAnswer = { number: number } & (ListAnswer | { is: 'failed'; detail: string });
