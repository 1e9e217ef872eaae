/** Imports aside from the page, so that it answers while a large file is read. Ended by the page where the import is given up. */
import type { ImportAnswer, ImportStep } from '@/components/registers/importMessages';
import { ImportJob } from '@/data/exchange/lists/importJob';
import { Unreadable } from '@/data/exchange/lists/unreadable';
import { registers } from '@/data/registers/bundled';
import { readOwnRegisters, storeRegisters } from '@/data/store/ownRegisters';
import { profileOfUrl } from '../profiles.content/sites';

const job = readOwnRegisters()
  // Where the database cannot be read, a file still can be looked at.
  .catch(() => [])
  .then((own) => {
    return new ImportJob(profileOfUrl, [...own.map(({ register }) => register), ...registers], (register) => {
      if (registers.includes(register)) return 'bundled';
      const { key, origin } = own.find((each) => each.register === register) ?? {};
      if (key !== register.id) return 'apart';
      return origin === 'managed' ? 'managed' : undefined;
    });
  });

addEventListener('message', ({ data }: MessageEvent<ImportStep>) => {
  void job
    .then((started) => take(started, data))
    .catch(failed)
    .then((answer) => postMessage(answer));
});

/** A page that got all faults of a large file would be busy with these alone. */
const faultsAtMost = 50;

const bytesOf = async (file: Blob) => new Uint8Array(await file.arrayBuffer());

async function take(started: ImportJob, said: ImportStep): Promise<ImportAnswer> {
  switch (said.step) {
    case 'read':
      return { is: 'read', read: started.read(await Promise.all(said.files.map(bytesOf))) };
    case 'make': {
      const made = started.make(
        said.meanings.map((columns) => new Map(columns)),
        said.facts,
      );
      return 'faults' in made ? { is: 'faults', faults: made.faults.slice(0, faultsAtMost) } : { is: 'made', made };
    }
    case 'keep': {
      const { registers: made } = started;
      if (made.length === 0) throw new Error('nothing was made yet');
      await storeRegisters(made);
      return { is: 'kept', ids: made.map(({ id }) => id) };
    }
  }
}

function failed(error: unknown): ImportAnswer {
  if (error instanceof Unreadable) return { is: 'unreadable', reason: error.reason, ...lineAndDetail(error) };
  const isFull = error instanceof DOMException && error.name === 'QuotaExceededError';
  return {
    is: 'failed',
    reason: isFull ? 'noRoom' : 'other',
    detail: error instanceof Error ? error.message : String(error),
  };
}

const lineAndDetail = ({ facts: { line, detail } }: Unreadable) => ({ line, detail });
