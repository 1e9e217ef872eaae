/** What both content scripts do: read what was published, start, and stop when the extension is gone. */
import { askedKey, runKey } from '@/data/store/sharedNames';
import { findAccount } from '@/data/views/accountIndex';
import { Badges } from './badges';
import { Cards } from './cards';
import { removeLeftBadges } from './leftBadges';
import { publishedSource } from './publishedSource';
import type { RunContext } from './runContext';
import type { RuledSite } from './sites/site';
import { spotReader } from './spots';
import { watch } from './watch';

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
  const tellCount = (records: number) => source.tell({ type: 'count', records });
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
    return on !== undefined && !on.includes(site.id) && !Reflect.has(globalThis, askedKey);
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
  source.answer((message) => (message.type === 'records' ? badges.list() : badges.reveal(message.id)));
  // Back from the browser's cache, the tab's icon has forgotten the count.
  addEventListener('pageshow', ({ persisted }) => persisted && tellCount(badges.officials), { signal });
}
