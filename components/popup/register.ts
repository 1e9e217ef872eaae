/** What the popup lists and looks up. */
import type { Knowledge } from '@/data/model/knowledge';
import type { CardContext } from '@/data/views/context';
import type { Entry } from '@/data/views/entries';
import { type Asked, type ListView, recordListOf } from '@/data/views/recordList';
import type { Selection } from '@/data/views/selection';
import type { Lister } from './lister';

/** Where registers are small it answers at once; where they are large, a worker does. */
export interface RegisterSource {
  view(asked: Asked): ListView | Promise<ListView>;
  /** Those of the entries that there are. */
  entries(ids: readonly string[]): Entry[] | Promise<Entry[]>;
  /** What is known, at least of the record with this id. */
  knownOf(id: string): Knowledge | Promise<Knowledge>;
  /** The ids of all that a selection finds, one a line: a text is handed on in no time, however long. */
  found(selection: Selection): string | Promise<string>;
  /** Only where registers are large: starts another worker, which counts in all that is known. */
  startCounter?: () => Lister;
}

/** All that is known, in this very page. */
export function registerHere(context: CardContext): RegisterSource {
  const list = recordListOf(context);
  return {
    view: (asked) => list.view(asked),
    entries: (ids) => ids.flatMap((id) => list.find(id) ?? []),
    knownOf: () => context.knowledge,
    found: (selection) => list.found(selection),
  };
}
