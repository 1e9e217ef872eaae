/** Makes what is published in a thread of its own, in Firefox. Chrome's background is a service worker, which can start none. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { makePublished, type PublishOrder } from '../background/makePublished';

export default defineUnlistedScript({
  include: ['firefox'],
  main() {
    addEventListener('message', ({ data }: MessageEvent<PublishOrder>) => {
      // Nobody else works in this thread.
      const made = makePublished(data, async () => undefined);
      void made.catch(console.warn).then((published) => postMessage(published));
    });
  },
});
