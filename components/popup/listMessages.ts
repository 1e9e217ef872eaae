/** What the popup and the workers that list large registers, and count in them, say to each other. Both are ours, made together: nothing else reads it. */
import type { Platform } from '@/data/model/vocabulary';
import type { FiguresView, TallyView } from '@/data/views/counting';
import type { Entry } from '@/data/views/entries';
import type { Asked, ListView } from '@/data/views/recordList';
import type { Selection } from '@/data/views/selection';
import type { ListAsked } from '@/data/views/tallyLists';
import type { Language } from '@/data/views/words';

/**
 * `ready`: that what is kept is read before anything else is asked. `size`: how many records are known altogether. `found`: the ids of all that a selection finds. `table`: what was counted
 * again, for a spreadsheet.
 */
export type ListQuestion =
  | { ask: 'ready' }
  | { ask: 'size' }
  | { ask: 'view'; asked: Asked }
  | { ask: 'entries'; ids: readonly string[] }
  | { ask: 'found'; selection: Selection }
  | { ask: 'figures' }
  | { ask: 'tally'; asked: ListAsked; platform: Platform | undefined }
  | { ask: 'table'; asked: ListAsked; platform: Platform };

/** A question in the language of whoever asks. */
export type SaidToLister = ListQuestion & { language: Language };

export type ListAnswer =
  | { is: 'ready' }
  | { is: 'size'; size: number }
  | { is: 'view'; view: ListView }
  | { is: 'entries'; entries: Entry[] }
  | { is: 'found'; ids: string }
  | { is: 'figures'; figures: FiguresView }
  | { is: 'tally'; tally: TallyView | undefined }
  | { is: 'table'; csv: string };
