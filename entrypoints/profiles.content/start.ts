/** What both content scripts do: read what was published, start, and stop when they have to. */
import { askedKey, runKey } from '@/data/store/sharedNames';
import { guarded } from './guard';
import { Run } from './run';
import type { RunContext } from './runContext';
import type { RuledSite } from './sites/site';

/**
 * Puts badges on the page, and keeps them right.
 * @param site the site that the page is of
 */
export function start(context: RunContext, site: RuledSite): void {
  // Asked for once more, on a page where it runs already: look again, as the user may have asked for this page.
  const before: unknown = Reflect.get(globalThis, runKey);
  if (typeof before === 'function' && before()) return;
  const run = new Run(context, site, () => Reflect.has(globalThis, askedKey));
  run.start();
  const again = guarded('page', () => run.apply());
  Reflect.set(globalThis, runKey, () => {
    if (context.isValid) again();
    return context.isValid;
  });
}
