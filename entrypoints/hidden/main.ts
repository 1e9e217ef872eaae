/** The page that nobody sees, which does in Chrome what the background cannot: see `background/hiddenPage.ts`. */
import { answering } from '@/data/store/asking';
import { type HiddenAnswer, type HiddenQuestion, locks } from '../background/hiddenPage';
import { pageWork } from '../background/pageWork';

const { port1: here, port2: there } = new MessageChannel();
answering(answerTo, here);
here.start();
void navigator.locks.request(locks.page, async () => {
  // Once that of the background is free, it was ended: nobody hears what is still under way, and to greet it would start it anew.
  const isEnded = await navigator.locks.request(locks.background, { ifAvailable: true }, (lock) => lock !== null);
  if (isEnded) return close();
  const { active } = await navigator.serviceWorker.ready;
  active?.postMessage('here', [there]);
  await navigator.locks.request(locks.background, () => close());
});

async function answerTo(question: HiddenQuestion): Promise<HiddenAnswer> {
  switch (question.ask) {
    case 'publish':
      return { is: 'publish', made: await pageWork.publish(question.order) };
    case 'take':
      return { is: 'take', made: await pageWork.take(question.order) };
    case 'lead':
      return { is: 'lead', to: await pageWork.lead(question.address) };
  }
}
