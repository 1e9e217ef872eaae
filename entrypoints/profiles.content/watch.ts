/** Watches a page for spots that appear, change or go. One observer, no timers; work in proportion to what changed. */
import { closest, matches, queryAll } from './dom';

/** What is watched for, and who is told. */
export interface Watch {
  /** Matches every element that may be a spot. */
  selector: string;
  /** Matches the elements whose account the address of the page decides; null where there are none. */
  pageSelector: string | null;
  /** The attributes, besides `href`, that decide whether an element is a spot and of whom. */
  attributes: readonly string[];
  /** Whether open shadow roots are entered. */
  shadows: boolean;
  /** The elements that have a badge now: asked again when an attribute changed, as they may have ceased to match. */
  badged(): Iterable<Element>;
  /**
   * Called after each change with the elements that may have become, changed or ceased to be a spot, often none, before
   * the browser paints. What it inserts and removes is not reported back.
   */
  onChange(dirty: Set<Element>): void;
  /** Called after a change in which the address of the page had become another. */
  onMoved(): void;
  /** Called when the page's own styles may have changed: a sheet loaded, the style or class of its root or body. */
  onRestyled(): void;
}

/**
 * Reports all candidates on the page, then all changes, until `signal` aborts.
 * @returns a function that reports the whole page again, for when the register or the settings changed
 */
export function watch(options: Watch, signal: AbortSignal): () => void {
  const { selector, pageSelector, attributes, shadows, badged, onChange, onMoved, onRestyled } = options;
  const report = (dirty: Set<Element>) => {
    onChange(dirty);
    // No code of the page runs between the changes just made and this, so the records dropped are of those only.
    observer.takeRecords();
  };

  let body: HTMLElement | undefined;
  let address = location.href;
  const observer = new MutationObserver((records) => {
    const { dirty, restyled } = readRecords(records, within, selector, badged);
    // Moving on within a page is not told to content scripts; but a page that shows another profile changes.
    const moved = address !== location.href;
    if (moved) {
      address = location.href;
      if (pageSelector) for (const element of within(document, pageSelector)) dirty.add(element);
    }
    report(dirty);
    // The body is not there yet when the script starts.
    if (!body && document.body) {
      body = document.body;
      observer.observe(body, colours);
      // Style sheets may arrive after the names that they style. In the head only: in the body every picture loads as well.
      document.head?.addEventListener('load', ({ target }) => target instanceof HTMLLinkElement && onRestyled(), {
        capture: true,
        signal,
      });
    }
    if (restyled) onRestyled();
    if (moved) onMoved();
  });
  /** The elements inside that match, those in open shadow roots included; each root is watched from then on. */
  const within: Within = (node, wanted) => {
    const found = [...queryAll(node, wanted)];
    if (shadows) {
      const hosts = node instanceof Element ? [node, ...queryAll(node, '*')] : queryAll(node, '*');
      for (const { shadowRoot } of hosts) {
        if (!shadowRoot) continue;
        observer.observe(shadowRoot, contents);
        found.push(...within(shadowRoot, wanted));
      }
    }
    return found;
  };
  const reportAll = () => report(new Set([...within(document, selector), ...badged()]));

  const contents = {
    subtree: true,
    childList: true,
    characterData: true,
    characterDataOldValue: true,
    attributeFilter: ['href', ...attributes],
  };
  observer.observe(document, contents);
  if (document.documentElement) observer.observe(document.documentElement, colours);
  signal.addEventListener('abort', () => observer.disconnect());
  reportAll();
  return reportAll;
}

const colours = { attributeFilter: ['class', 'style'] };

type Within = (node: ParentNode, selector: string) => Element[];

function readRecords(
  records: readonly MutationRecord[],
  within: Within,
  selector: string,
  badged: Watch['badged'],
): { dirty: Set<Element>; restyled: boolean } {
  const dirty = new Set<Element>();
  /** Added elements, all of whose descendants are looked at. */
  const searched = new Set<Node>();
  /** Elements whose ancestors were looked at. */
  const asked = new Set<Node>();
  let restyled = false;
  let attributesChanged = false;

  const addEnclosing = (node: Node | null) => {
    if (!(node instanceof Element) || asked.has(node)) return;
    asked.add(node);
    for (let spot = closest(node, selector); spot; ) {
      dirty.add(spot);
      const parent: Element | null = spot.parentElement;
      spot = parent && closest(parent, selector);
    }
  };
  const addWithin = (element: Element) => {
    if (matches(element, selector)) dirty.add(element);
    for (const spot of within(element, selector)) dirty.add(spot);
  };

  // Of each record only what its type needs is read: every field read makes an object or a string, for counters in vain.
  for (const record of records) {
    const { type, target } = record;
    if (type === 'childList') {
      const { addedNodes } = record;
      // A parser adds parents before children, each with a record of its own: the search from the parent found them all.
      if (searched.has(target)) {
        for (const node of addedNodes) searched.add(node);
        continue;
      }
      addEnclosing(target);
      for (const node of addedNodes) {
        searched.add(node);
        if (node instanceof Element && node.isConnected) addWithin(node);
      }
    } else if (type === 'characterData') {
      // Of text only handles are read, and counters and clocks hold none.
      if (record.oldValue?.includes('@') || target.textContent?.includes('@')) addEnclosing(target.parentElement);
    } else if (record.attributeName === 'class' || record.attributeName === 'style') {
      restyled = true;
    } else if (target instanceof Element) {
      attributesChanged = true;
      addEnclosing(target);
      // A spot may read the address of the link that it is in.
      addWithin(target);
    }
  }
  if (attributesChanged) for (const element of badged()) dirty.add(element);
  return { dirty, restyled };
}
