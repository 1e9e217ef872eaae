/**
 * What the page of registers and the worker that does what takes long say to each other. Both are ours, made together: nothing else
 * reads it.
 */
import type { BackupFault, BackupPreview } from '@/data/exchange/backup';
import type { TakenOut } from '@/data/store/backups';
import type { Settings } from '@/data/store/settings';
import type { Language } from '@/data/views/words';
import type { Exported, ExportFile, ExportForm } from './exportFiles';
import type { HiddenRecord } from './hiddenNames';
import type { PendingLines } from './pendingLines';

/** What the page asks. */
export type AsideTask =
  | { task: 'hidden'; language: Language }
  /** Of a register that is followed, the edition that waits: `now` is an ISO date with time. */
  | { task: 'pending'; id: string; language: Language }
  | { task: 'accept'; id: string; now: string }
  /** As files. */
  | { task: 'export'; registers: readonly Exported[]; form: ExportForm; language: Language }
  /** `made`: the day today. */
  | { task: 'makeBackup'; settings: Settings; made: string }
  | { task: 'readBackup'; file: Blob }
  /** The one that was read. */
  | { task: 'restoreBackup' }
  /** To restore it: what is there stays. Too late once all is in place. */
  | { task: 'giveUp' };

/** What comes of it. */
export type AsideAnswer =
  | { is: 'hidden'; records: HiddenRecord[] }
  | { is: 'pending'; pending: PendingLines | 'gone' }
  | { is: 'accepted' }
  | { is: 'exported'; files: ExportFile[] }
  | { is: 'backup'; file: Blob }
  | { is: 'read'; preview: BackupPreview }
  | { is: 'refused'; fault: BackupFault }
  | { is: 'restored'; before: TakenOut }
  | { is: 'givenUp' }
  /** `noRoom`: the browser does not give the space. */
  | { is: 'failed'; reason: 'noRoom' | 'database' };

/**
 * Has a worker do one thing.
 * @param givenUp ends it
 */
export async function askAside(start: () => Worker, task: AsideTask, givenUp?: AbortSignal): Promise<AsideAnswer> {
  givenUp?.throwIfAborted();
  const worker = start();
  try {
    return await new Promise((resolve, reject) => {
      worker.addEventListener('message', ({ data }: MessageEvent<AsideAnswer>) => resolve(data));
      worker.addEventListener('error', ({ message }) => reject(new Error(message)));
      givenUp?.addEventListener('abort', () => reject(givenUp.reason));
      worker.postMessage(task);
    });
  } finally {
    worker.terminate();
  }
}
