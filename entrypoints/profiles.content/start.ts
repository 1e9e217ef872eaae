/** What both content scripts do: read what was published, start, and stop when the extension is gone. */
import { findAccount } from '@/data/accountIndex';
import { Badges } from './badges';
import { Cards } from './cards';
import type { RunContext } from './context';
import { removeLeftBadges } from './leftBadges';
import { publishedSource } from './publishedSource';
import type { RuledSite } from './sites/site';
import { spotReader } from './spots';
import { watch } from './watch';

/** What a run leaves for the next one in the same page; seen by our script only, which runs apart from the page's own. */
const runKey = 'ambtsbadgeRun';

/**
 * Puts badges on the page, and keeps them right.
 * @param site the site that the page is of
 */
export function start(context: RunContext, site: RuledSite): void {
  // Asked for once more, on a page where it runs already: look again, as the user may have asked for this page.
  const before: unknown = Reflect.get(globalThis, runKey);
  if (typeof before === 'function' && before()) return;
  removeLeftBadges();
  const source = publishedSource(context);

  const { signal } = context;
  const reader = spotReader(
    site,
    () => location.href,
    (account) => findAccount(source.current().index, account) !== undefined,
  );
  const cards = new Cards({
    makeCard: source.makeCard,
    signal,
  });
  const tellCount = (officials: number) => source.tell({ type: 'count', officials });
  const badges = new Badges({
    reader,
    leaveAlone: site.leaveAlone,
    published: source.current,
    isValid: () => context.isValid,
    onPlaced: (badge, { recordId }) => cards.attach(badge, recordId),
    onRemoved: (badge) => cards.detach(badge),
    onCount: tellCount,
  });

  const isOff = () => {
    const { sites: on } = source.current().display;
    return on !== undefined && !on.includes(site.id) && !Reflect.has(globalThis, 'ambtsbadgeAsked');
  };
  let running: AbortController | undefined;
  let reportAll: () => void;
  /** Starts, starts over, or, where the user switched this site off, stops. */
  const apply = () => {
    if (isOff()) {
      running?.abort();
      running = undefined;
      badges.clear();
    } else if (running) {
      reportAll();
    } else {
      running = new AbortController();
      reportAll = watch(
        {
          reader,
          site,
          badged: () => badges.elements(),
          onChange: (dirty) => badges.update(dirty),
          onMoved: () => badges.recount(),
          onRestyled: () => badges.restyle(),
        },
        AbortSignal.any([signal, running.signal]),
      );
    }
  };
  apply();
  Reflect.set(globalThis, runKey, () => {
    if (context.isValid) apply();
    return context.isValid;
  });
  source.follow(apply);
  source.answer((message) => (message.type === 'officials' ? badges.list() : badges.reveal(message.id)));
  // Back from the browser's cache, the tab's icon has forgotten the count.
  addEventListener('pageshow', ({ persisted }) => persisted && tellCount(badges.officials), { signal });
}
