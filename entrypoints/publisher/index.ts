/** Makes what is published, and takes in editions of registers that are followed, where they are large: in a thread of its own. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { answering } from '@/data/store/asking';
import { makePublished } from '../background/makePublished';
import type { ApartAnswer, ApartQuestion } from '../background/pageWork';
import { takeEdition } from '../background/takeEdition';

export default defineUnlistedScript(() => answering(answerTo));

async function answerTo(asked: ApartQuestion): Promise<ApartAnswer> {
  return asked.ask === 'publish'
    ? // Nobody else works in this thread.
      { is: 'publish', made: await makePublished(asked.order, async () => undefined) }
    : { is: 'take', made: await takeEdition(asked.order) };
}
