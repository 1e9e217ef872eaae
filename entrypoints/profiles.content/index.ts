/** The content script: picks the site, reads what was published, starts, and stops when the extension is gone. */
import { defineContentScript } from 'wxt/utils/define-content-script';
import { Badges } from './badges';
import { Cards } from './cards';
import type { RunContext } from './context';
import { removeLeftBadges } from './leftBadges';
import { publishedSource } from './publishedSource';
import { sites } from './sites';
import { spotReader } from './spots';
import { watch } from './watch';

export default defineContentScript({
  matches: sites.flatMap(({ hosts }) => hosts.map((host) => `https://${host}/*`)),
  runAt: 'document_start',
  main: (context) => start(context),
});

function start(context: RunContext): void {
  const site = sites.find(({ hosts }) => hosts.includes(location.hostname));
  if (!site) return;
  removeLeftBadges();
  const source = publishedSource(context);

  const { signal } = context;
  const reader = spotReader(site, location.origin);
  const cards = new Cards({
    readCard: source.readCard,
    openRecord: (id) => source.tell({ type: 'openRecord', id }),
    signal,
  });
  const tellCount = (officials: number) => source.tell({ type: 'count', officials });
  const badges = new Badges({
    reader,
    leaveAlone: site.leaveAlone,
    published: source.current,
    onPlaced: (badge, { recordId }) => cards.attach(badge, recordId),
    onRemoved: (badge) => cards.detach(badge),
    onCount: tellCount,
  });

  const isOff = () => source.current().display.sitesOff.includes(site.id);
  let running: AbortController | undefined;
  let reportAll: () => void;
  /** Starts, starts over, or, where the user switched this site off, stops. */
  const apply = () => {
    badges.clear();
    if (isOff()) {
      running?.abort();
      running = undefined;
      badges.tellCount();
    } else if (running) {
      reportAll();
    } else {
      running = new AbortController();
      reportAll = watch(
        {
          selector: reader.selector,
          attributes: site.attributes,
          badged: () => badges.elements(),
          onChange: (dirty) => context.isValid && badges.update(dirty),
          onRestyled: () => badges.restyle(),
        },
        AbortSignal.any([signal, running.signal]),
      );
    }
  };
  apply();
  // Style sheets may arrive after the names that they style.
  document.addEventListener('load', ({ target }) => target instanceof HTMLLinkElement && badges.restyle(), {
    capture: true,
    signal,
  });
  source.follow(apply);
  source.answer((message) => (message.type === 'officials' ? badges.list() : badges.reveal(message.id)));
  // Back from the browser's cache, the tab's icon has forgotten the count.
  addEventListener('pageshow', ({ persisted }) => persisted && tellCount(badges.officials), { signal });
}
