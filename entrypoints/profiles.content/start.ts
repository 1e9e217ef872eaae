/** Starts the content script in a page, once. */
import type { BadgeMakerFor } from '@/components/badge/badgeMaker';
import { askedKey, leftUnder, runKey } from '@/data/store/sharedNames';
import { Run } from './run';
import { RunContext } from './runContext';
import type { CompiledSite } from './sites/site';

/**
 * Puts badges on the page, and keeps them right.
 * @param site the site that the page is of
 * @param makerFor gives what makes badges
 */
export function start(site: CompiledSite, makerFor: BadgeMakerFor): void {
  // It runs here already and is started again: the user may have asked for this page, so look again.
  const before = leftUnder(runKey);
  if (typeof before === 'function' && before()) return;
  const context = new RunContext();
  const run = new Run(context, site, makerFor, () => leftUnder(askedKey) === true);
  run.start();
  Reflect.set(globalThis, runKey, () => {
    if (context.isValid) run.again();
    return context.isValid;
  });
}
