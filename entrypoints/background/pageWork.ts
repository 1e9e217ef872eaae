/**
 * Work that needs what only a page has: workers and frames. In Firefox the background is a page; Chrome's has a hidden one for it
 * (`hidden/`). Without the browser's own API, so that it can be done in either.
 */
import { askingOnce } from '@/data/store/asking';
import { forwardPath, hearForward } from '@/data/store/forwards';
import type { Published, PublishOrder } from './makePublished';
import type { EditionOrder, EditionTaken } from './takeEdition';

/** What the worker is asked, see `publisher/`. */
export type ApartQuestion = { ask: 'publish'; order: PublishOrder } | { ask: 'take'; order: EditionOrder };

export type ApartAnswer = { is: 'publish'; made: Published } | { is: 'take'; made: EditionTaken };

/** Each rejects where the worker fails or dies. */
export interface PageWork {
  /** As `makePublished`. */
  publish(order: PublishOrder): Promise<Published>;
  /** As `takeEdition`. What was fetched goes there, without a copy. */
  take(order: EditionOrder): Promise<EditionTaken>;
  /** Where an address leads to, within its origin; undefined where it leads elsewhere, or not in time. See docs/design/subscriptions.md. */
  lead(address: string): Promise<string | undefined>;
}

const longestMilliseconds = 15_000;

const askWorker = askingOnce<ApartQuestion, ApartAnswer>(() => new Worker('/publisher.js'));

export const pageWork: PageWork = {
  publish: async (order) => (await askWorker({ ask: 'publish', order })).made,
  take: async (order) => (await askWorker({ ask: 'take', order }, [order.file.bytes.buffer])).made,
  async lead(address) {
    const heard = hearForward(address, AbortSignal.timeout(longestMilliseconds));
    const frame = document.createElement('iframe');
    frame.src = forwardPath(address);
    document.body.append(frame);
    try {
      return await heard;
    } finally {
      frame.remove();
    }
  },
};
