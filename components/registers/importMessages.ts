/** What the page of registers and the worker that imports say to each other. Both are ours, made together: nothing else reads it. */

import type { Meaning } from '@/data/exchange/lists/headers';
import type { Made, Read } from '@/data/exchange/lists/importJob';
import type { ListFacts } from '@/data/exchange/lists/registerOfList';
import type { UnreadableReason } from '@/data/exchange/lists/unreadable';
import type { Fault } from '@/data/model/fault';

/** What the worker is asked. Columns of each list by name, without those that are not to be read. */
export type ImportStep =
  | { step: 'read'; files: Blob[] }
  | { step: 'make'; meanings: [string, Meaning][][]; facts: ListFacts | undefined }
  | { step: 'keep' };

/** What comes of a step. */
export type ImportAnswer =
  | { is: 'read'; read: Read }
  | { is: 'made'; made: Made }
  /** The first of them. */
  | { is: 'faults'; faults: Fault[] }
  | { is: 'kept'; ids: string[] }
  | { is: 'unreadable'; reason: UnreadableReason; line: number | undefined; detail: string | undefined }
  /** `noRoom`: the browser does not give the space. */
  | { is: 'failed'; reason: 'noRoom' | 'other'; detail: string };
