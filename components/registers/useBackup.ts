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
  const end = () => {
    worker.current?.terminate();
    worker.current = undefined;
  };
  useEffect(() => () => worker.current?.terminate(), []);

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
    if (answer.is === 'failed') refuse({ reason: answer.reason });
    if (answer.is === 'refused') refuse(answer.fault);
  };
  /** Whatever fails on the way is told. */
  const told = (task: Promise<void>) => void task.catch(() => refuse({ reason: 'database' }));

  const make = async () => {
    setState({ at: 'making' });
    const made = dayOf(new Date());
    const answer = await ask({ task: 'makeBackup', settings: await readSettings(browser.storage), made });
    if (answer.is !== 'backup') return refuseIfFailed(answer);
    end();
    setState({ at: 'start' });
    saveFile(`ambtsbadge-${made}.json`, answer.file);
  };
  const look = async (file: File) => {
    if (file.size > largestBytes) return refuse({ reason: 'tooLarge' });
    setState({ at: 'reading' });
    const answer = await ask({ task: 'readBackup', file });
    if (answer.is === 'read') setState({ at: 'preview', preview: answer.preview, kept: await countKept() });
    else refuseIfFailed(answer);
  };
  const restore = async (preview: BackupPreview) => {
    setState({ at: 'restoring' });
    let answer: AsideAnswer | undefined;
    const undo = await restoreBackup(browser.storage, preview, async () => {
      answer = await ask({ task: 'restoreBackup' });
      return answer.is === 'restored' ? answer.before : undefined;
    });
    end();
    setState({ at: 'start' });
    if (undo) onRestored(undo);
    else if (answer) refuseIfFailed(answer);
  };

  return {
    state,
    make: () => told(make()),
    look: (file: File) => told(look(file)),
    restore: (preview: BackupPreview) => told(restore(preview)),
    cancel: () => {
      // What is being put in place is taken out again by the worker, which then says so.
      if (state.at === 'restoring') return worker.current?.postMessage({ task: 'giveUp' } satisfies AsideTask);
      end();
      setState({ at: 'start' });
    },
  };
}
