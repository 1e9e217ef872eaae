/** A backup under way: made, looked at or restored by a worker, so that the page answers however large the registers are. */
import { useEffect, useRef, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import type { BackupFault, BackupPreview } from '@/data/exchange/backup';
import { dayOf } from '@/data/model/time';
import { type BackupCounts, countKept, restoreBackup } from '@/data/store/backups';
import { readSettings } from '@/data/store/settings';
import { saveFile } from '../takeAlong';
import type { AsideAnswer, AsideTask } from './asideMessages';

/** Why nothing came of it. */
export type BackupRefusal = BackupFault | { reason: 'tooLarge' | 'noRoom' | 'database' };

/** Where a backup stands. */
export type BackupState =
  | { at: 'start'; refused?: BackupRefusal }
  | { at: 'making' | 'reading' | 'restoring' }
  | { at: 'preview'; preview: BackupPreview; kept: BackupCounts };

/** So much is read at most. */
const largestBytes = 200e6;

/**
 * @param start starts the worker, see `asideMessages.ts`
 * @param onRestored called once a backup is restored, with what brings back what was there
 */
export function useBackup(start: () => Worker, onRestored: (undo: () => Promise<void>) => void) {
  const [state, setState] = useState<BackupState>({ at: 'start' });
  const worker = useRef<Worker | undefined>(undefined);
  const ends = useRef(0);
  const end = () => {
    ends.current++;
    worker.current?.terminate();
    worker.current = undefined;
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: the first one ends what there is then
  useEffect(() => end, []);

  const refuse = (refused: BackupRefusal) => {
    end();
    setState({ at: 'start', refused });
  };
  const ask = (task: AsideTask): Promise<AsideAnswer> =>
    new Promise((resolve, reject) => {
      worker.current ??= start();
      worker.current.onmessage = ({ data }: MessageEvent<AsideAnswer>) => resolve(data);
      worker.current.onerror = ({ message }) => reject(new Error(message));
      worker.current.postMessage(task);
    });
  const refuseIfFailed = (answer: AsideAnswer) => {
    if (answer.is === 'refused') refuse(answer.fault);
    else if (answer.is !== 'givenUp') refuse({ reason: answer.is === 'failed' ? answer.reason : 'database' });
  };
  /** Whatever fails on the way is told, unless the task is over by then: given up, or its page is gone. */
  const told = (task: (isOver: () => boolean) => Promise<void>) => {
    const before = ends.current;
    const isOver = () => ends.current !== before;
    task(isOver).catch(() => isOver() || refuse({ reason: 'database' }));
  };

  const make = async (isOver: () => boolean) => {
    setState({ at: 'making' });
    const made = dayOf(new Date());
    const settings = await readSettings(browser.storage);
    if (isOver()) return;
    const answer = await ask({ task: 'makeBackup', settings, made });
    if (isOver()) return;
    if (answer.is !== 'backup') return refuseIfFailed(answer);
    end();
    setState({ at: 'start' });
    saveFile(`ambtsbadge-${made}.json`, answer.file);
  };
  const look = async (file: File, isOver: () => boolean) => {
    if (file.size > largestBytes) return refuse({ reason: 'tooLarge' });
    setState({ at: 'reading' });
    const answer = await ask({ task: 'readBackup', file });
    if (isOver()) return;
    if (answer.is !== 'read') return refuseIfFailed(answer);
    const kept = await countKept();
    if (!isOver()) setState({ at: 'preview', preview: answer.preview, kept });
  };
  const restore = async (preview: BackupPreview, isOver: () => boolean) => {
    setState({ at: 'restoring' });
    let answer: AsideAnswer | undefined;
    const undo = await restoreBackup(browser.storage, preview, async () => {
      answer = await ask({ task: 'restoreBackup' });
      return answer.is === 'restored' ? answer.before : undefined;
    });
    if (isOver()) return;
    end();
    setState({ at: 'start' });
    if (undo) onRestored(undo);
    else if (answer) refuseIfFailed(answer);
  };

  return {
    state,
    make: () => told(make),
    look: (file: File) => told((isOver) => look(file, isOver)),
    restore: (preview: BackupPreview) => told((isOver) => restore(preview, isOver)),
    cancel: () => {
      // What is being put in place is taken out again by the worker, which then says so.
      if (state.at === 'restoring') return worker.current?.postMessage({ task: 'giveUp' } satisfies AsideTask);
      end();
      setState({ at: 'start' });
    },
  };
}
