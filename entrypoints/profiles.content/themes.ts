/** Notices when a page may look different from when its badges were fitted: another theme, other style sheets, another width. */
import { parentOf } from './dom';
import { guarded } from './guard';

export interface Themes {
  /** Called when the page certainly looks different, or has another width. */
  onRestyled(): void;
  /** Called when it may look different: an attribute of its outer boxes changed. */
  onMaybeRestyled(): void;
}

/** System preferences that style sheets ask for; no observer reports their changes. */
const preferences = ['(prefers-color-scheme: dark)', '(prefers-contrast: more)', '(forced-colors: active)'];

/**
 * Listens until `signal` aborts.
 * @returns a function to call with each element that has a badge: any box around it may carry the theme
 */
export function watchThemes({ onRestyled, onMaybeRestyled }: Themes, signal: AbortSignal): (badged: Element) => void {
  const restyled = guarded('page', onRestyled);
  for (const query of preferences) matchMedia(query).addEventListener('change', restyled, { signal });
  addEventListener('resize', restyled, { signal });
  // Style sheets may arrive after the names they style. Listens in the head only: outside it, every picture fires `load`.
  const onLoad = guarded('page', ({ target }: Event) => target instanceof HTMLLinkElement && restyled());
  const head = document.head ?? document;
  head.addEventListener('load', onLoad, { capture: true, signal });

  const observer = new MutationObserver(guarded('page', onMaybeRestyled));
  signal.addEventListener(
    'abort',
    guarded('page', () => observer.disconnect()),
  );
  let current: Element | undefined;
  return (badged) => {
    if (current?.isConnected) return;
    current = badged;
    observer.disconnect();
    // A theme is a class or any attribute of the root, the body, or the box that holds the app.
    for (let box = parentOf(badged); box; box = parentOf(box)) observer.observe(box, { attributes: true });
    if (document.head) observer.observe(document.head, { childList: true });
  };
}
