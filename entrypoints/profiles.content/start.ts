/** What the content script does: read what was published, start, and stop when it has to. */
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
  // Asked for once more, on a page where it runs already: look again, as the user may have asked for this page.
  const before = leftUnder(runKey);
  if (typeof before === 'function' && before()) return;
  // Of an older version, where the extension was updated while the page is open.
  for (const key of [cardMakerKey, answererKey]) Reflect.deleteProperty(globalThis, key);
  const run = new Run(context, site, () => leftUnder(askedKey) === true);
  run.start();
  const again = guarded('page', () => run.apply());
  Reflect.set(globalThis, runKey, () => {
    if (context.isValid) again();
    return context.isValid;
  });
}
