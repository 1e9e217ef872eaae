/** Searches before anyone does: what a browser has run it runs faster, so that the first key is answered as fast as those after it. */
import { firstSpan } from '@/data/views/recordList';
import { everything } from '@/data/views/selection';
import type { RegisterSource } from './register';

/** One word, two words, and one that is nowhere, so that what is alike is looked for. */
const searches = ['a', 'e n', 'qqqq'];

/**
 * Whenever the page has nothing else to do.
 * @returns ends it
 */
export function practise(register: RegisterSource): () => void {
  const left = [...searches];
  let waiting = 0;
  let isEnded = false;
  const next = () => {
    const query = left.shift();
    if (query === undefined || isEnded) return;
    waiting = requestIdleCallback(() => {
      // What fails here fails again, and is told, where it is asked for.
      Promise.resolve(register.view({ selection: { ...everything, query }, span: firstSpan })).then(
        next,
        () => undefined,
      );
    });
  };
  next();
  return () => {
    isEnded = true;
    cancelIdleCallback(waiting);
  };
}
