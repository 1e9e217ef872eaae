/**
 * Makes what is published, and takes in editions of registers that are followed, in a thread of its own, in Firefox. Chrome's background is
 * a service worker, which can start none.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { makePublished } from '../background/makePublished';
import type { ApartAnswer, ApartOrder } from '../background/publisherWorker';
import { takeEdition } from '../background/takeEdition';

export default defineUnlistedScript({
  include: ['firefox'],
  main() {
    addEventListener('message', ({ data }: MessageEvent<ApartOrder>) => {
      void answerTo(data)
        .catch((error: unknown) => void console.warn(error))
        .then((answer) => postMessage(answer));
    });
  },
});

async function answerTo(asked: ApartOrder): Promise<ApartAnswer> {
  return asked.do === 'publish'
    ? // Nobody else works in this thread.
      { did: 'publish', made: await makePublished(asked.order, async () => undefined) }
    : { did: 'take', made: await takeEdition(asked.order) };
}
