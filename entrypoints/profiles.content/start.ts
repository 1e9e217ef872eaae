/** Starts the content script in a page, once. */
import { answererKey, askedKey, cardMakerKey, leftUnder, runKey } from '@/data/store/sharedNames';
import { guarded } from './guard';
import { Run } from './run';
import type { RunContext } from './runContext';
import type { CompiledSite } from './sites/site';

/**
 * Puts badges on the page, and keeps them right.
 * @param site the site that the page is of
 */
export function start(context: RunContext, site: CompiledSite): void {
  // It runs here already and is started again: the user may have asked for this page, so look again.
  const before = leftUnder(runKey);
  if (typeof before === 'function' && before()) return;
  // That one is of an older version: the extension was updated while the page was open.
  for (const key of [cardMakerKey, answererKey]) Reflect.deleteProperty(globalThis, key);
  const run = new Run(context, site, () => leftUnder(askedKey) === true);
  run.start();
  const again = guarded('page', () => run.apply());
  Reflect.set(globalThis, runKey, () => {
    if (context.isValid) again();
    return context.isValid;
  });
}
