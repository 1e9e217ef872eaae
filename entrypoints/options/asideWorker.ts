/** Does for the page of registers what takes long where these are large, so that it answers meanwhile. */
import type { AsideAnswer, AsideTask } from '@/components/registers/asideMessages';
import { exportFiles } from '@/components/registers/exportFiles';
import { hiddenNames } from '@/components/registers/hiddenNames';
import { pendingLines } from '@/components/registers/pendingLines';
import { type Backup, previewOf, readBackup } from '@/data/exchange/backup';
import { makeBackup, putBackup } from '@/data/store/backups';
import { acceptPending } from '@/data/store/following';
import { wordsFor } from '@/data/views/words';

/** The backup that was read, until it is restored. */
let backup: Backup | undefined;

const givenUp = new AbortController();

addEventListener('message', ({ data }: MessageEvent<AsideTask>) => {
  answerTo(data).then(say, (error: unknown) => say(failed(error)));
});

const say = (answer: AsideAnswer | undefined) => answer && postMessage(answer);

async function answerTo(said: AsideTask): Promise<AsideAnswer | undefined> {
  switch (said.task) {
    case 'hidden':
      return { is: 'hidden', records: await hiddenNames(wordsFor(said.language)) };
    case 'pending':
      return { is: 'pending', pending: await pendingLines(said.id, wordsFor(said.language)) };
    case 'accept':
      await acceptPending(said.id, said.now);
      return { is: 'accepted' };
    case 'export':
      return { is: 'exported', files: await exportFiles(said.registers, said.form, wordsFor(said.language)) };
    case 'makeBackup':
      return {
        is: 'backup',
        file: new Blob([await makeBackup(said.settings, said.made)], { type: 'application/json' }),
      };
    case 'readBackup': {
      const read = readBackup(await said.file.text());
      if ('fault' in read) return { is: 'refused', fault: read.fault };
      backup = read.backup;
      return { is: 'read', preview: previewOf(backup) };
    }
    case 'restoreBackup':
      if (!backup) throw new Error('nothing was read yet');
      return { is: 'restored', before: await putBackup(backup, givenUp.signal) };
    case 'giveUp':
      givenUp.abort();
      return undefined;
  }
}

function failed(error: unknown): AsideAnswer {
  if (givenUp.signal.aborted && error === givenUp.signal.reason) return { is: 'givenUp' };
  console.warn('What the page of registers asked for could not be done.', error);
  const isFull = error instanceof DOMException && error.name === 'QuotaExceededError';
  return { is: 'failed', reason: isFull ? 'noRoom' : 'database' };
}
