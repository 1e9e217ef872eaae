/** What the background has done apart from its own thread, or cannot do itself. */
import { keptAwake } from './breather';
import { hiddenWork } from './hiddenPage';
import { type PageWork, pageWork } from './pageWork';

const work = import.meta.env.FIREFOX ? pageWork : hiddenWork;

/** It stays awake until that is done. */
export const apart: PageWork = {
  publish: (order) => keptAwake(work.publish(order)),
  take: (order) => keptAwake(work.take(order)),
  lead: (address) => keptAwake(work.lead(address)),
};
