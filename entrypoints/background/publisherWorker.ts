/** Has work done in a thread of its own, in Firefox, where all of our pages share the background's. */
import browser from 'webextension-polyfill';
import { keptAwake } from './breather';
import type { Published, PublishOrder } from './makePublished';
import type { EditionOrder, EditionTaken } from './takeEdition';

/** What the worker is asked, see `publisher/`. */
export type ApartOrder = { do: 'publish'; order: PublishOrder } | { do: 'take'; order: EditionOrder };

/** What it answers; undefined where it failed. */
export type ApartAnswer = { did: 'publish'; made: Published } | { did: 'take'; made: EditionTaken } | undefined;

/** As `makePublished`, in a worker, which is ended after it. Throws where that fails or dies. */
export async function publishApart(order: PublishOrder): Promise<Published> {
  const answer = await askWorker({ do: 'publish', order }, []);
  if (answer?.did !== 'publish') throw new Error('the worker failed');
  return answer.made;
}

/** @param given what of the order the worker gets for itself, without a copy */
export async function takeApart(order: EditionOrder, given: Transferable[]): Promise<EditionTaken> {
  const answer = await askWorker({ do: 'take', order }, given);
  if (answer?.did !== 'take') throw new Error('the worker failed');
  return answer.made;
}

async function askWorker(order: ApartOrder, given: Transferable[]): Promise<ApartAnswer> {
  const worker = new Worker(browser.runtime.getURL('/publisher.js'));
  try {
    return await keptAwake(
      new Promise((resolve, reject) => {
        worker.addEventListener('message', ({ data }: MessageEvent<ApartAnswer>) => resolve(data));
        worker.addEventListener('error', ({ message }) => reject(new Error(message)));
        worker.postMessage(order, given);
      }),
    );
  } finally {
    worker.terminate();
  }
}
