/** Watches a page for spots that appear, change or go. One observer, no timers; work in proportion to what changed. */
import { allClosest, closest, matches, parentOf, queryAll } from './dom';
import { guarded } from './guard';
import type { Search } from './shadows';
import type { RuledSite } from './sites/site';
import type { SpotReader } from './spots';
import { hasWords, isNear, isWords, nodeAfter, textFrom } from './texts';

/** What is watched for, and who is told. */
export interface Watch {
  reader: Pick<SpotReader, 'selector' | 'enclosing' | 'pageSelector' | 'rivals' | 'isProfile'>;
  site: Pick<RuledSite, 'attributes' | 'shadows'>;
  /** The elements that have a badge now: asked again when one may have ceased to match. */
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
  const { reader, site, badged, onChange, onMoved, onRestyled } = options;
  const { selector, pageSelector } = reader;
  const report = (dirty: Set<Element>) => {
    onChange(dirty);
    // No code of the page runs between the changes just made and this, so the records dropped are of those only.
    observer.takeRecords();
  };

  let body: HTMLElement | undefined;
  let address = location.href;
  const read = (records: readonly MutationRecord[]) => {
    const moved = address !== location.href;
    address = location.href;
    const { dirty, restyled } = readRecords(records, moved, within, reader, badged);
    for (const spot of inLateRoots(selector)) dirty.add(spot);
    report(dirty);
    // The body is not there yet when the script starts.
    if (!body && document.body) {
      body = document.body;
      observer.observe(body, colours);
      // Style sheets may arrive after the names that they style. In the head only: in the body every picture loads as well.
      document.head?.addEventListener(
        'load',
        guarded('page', ({ target }: Event) => target instanceof HTMLLinkElement && onRestyled()),
        {
          capture: true,
          signal,
        },
      );
    }
    if (restyled) onRestyled();
    if (moved) onMoved();
  };
  const observer = new MutationObserver(guarded('page', read));
  const { within, inLateRoots } = site.shadows?.((root) => observer.observe(root, contents)) ?? plainSearch;
  const reportAll = () => report(new Set([...within(document, selector), ...badged()]));

  const contents = {
    subtree: true,
    childList: true,
    characterData: true,
    characterDataOldValue: true,
    attributeFilter: ['href', 'contenteditable', ...site.attributes],
  };
  observer.observe(document, contents);
  if (document.documentElement) observer.observe(document.documentElement, colours);
  // A page that moves on to another profile need not change anything else.
  if (pageSelector)
    navigation.addEventListener(
      'currententrychange',
      guarded('page', () => read(observer.takeRecords())),
      { signal },
    );
  // Nor is one told of a shadow root that the parser gives to an element that was told of before.
  if (site.shadows) document.addEventListener('DOMContentLoaded', guarded('page', reportAll), { signal });
  signal.addEventListener('abort', () => observer.disconnect());
  reportAll();
  return reportAll;
}

const colours = { attributeFilter: ['class', 'style'] };

const plainSearch: Search = {
  within: (node, selector) => [...queryAll(node, selector)],
  inLateRoots: () => [],
};

function readRecords(
  records: readonly MutationRecord[],
  moved: boolean,
  within: Search['within'],
  { selector, enclosing, pageSelector, rivals, isProfile }: Watch['reader'],
  badged: Watch['badged'],
): { dirty: Set<Element>; restyled: boolean } {
  const dirty = new Set<Element>();
  /** Added elements, all of whose descendants are looked at. */
  const searched = new Set<Node>();
  /** Elements whose ancestors were looked at. */
  const asked = new Set<Node>();
  let restyled = false;
  let matchesMayEnd = false;
  let rivalsGone = false;

  const addEnclosing = (node: Node | null) => {
    if (!(node instanceof Element) || asked.has(node)) return;
    asked.add(node);
    let outermost: Element | undefined;
    for (const spot of allClosest(node, enclosing)) outermost = spot;
    // With all within: whether a link needs a mark of its own depends on whose spot it is in.
    if (outermost) addWithin(outermost);
  };
  const addWithin = (element: Element) => {
    if (matches(element, selector)) dirty.add(element);
    for (const spot of within(element, selector)) dirty.add(spot);
  };
  /**
   * The name that follows a change: it is none where the text before it is of the same account.
   * @param node what comes after what changed
   */
  const addFollowing = (node: Node | null, changed: Node) => {
    const box = changed instanceof Element ? changed : parentOf(changed);
    const link = box && closest(box, 'a[href]');
    // A link counts as a whole.
    for (const next of [node, link && nodeAfter(link)]) {
      const box = (next && textFrom(next)?.parentElement) ?? null;
      // Links may be in links.
      for (const name of allClosest(box, 'a[href]')) if (isNear(name, changed)) addEnclosing(name);
    }
  };

  // Of each record only what its type needs is read: every field read makes an object or a string, for counters in vain.
  for (const record of records) {
    const { type, target } = record;
    if (type === 'childList') {
      const added = [...record.addedNodes];
      // A parser adds parents before children, each with a record of its own: the search from the parent found them all.
      if (searched.has(target)) {
        for (const node of added) searched.add(node);
        continue;
      }
      for (const node of added) {
        searched.add(node);
        if (node instanceof Element && node.isConnected) addWithin(node);
      }
      // As with texts: digits beside other text may be a part of a handle.
      const removed = [...record.removedNodes];
      if (areAlike(added, removed) && !letter.test(target.textContent ?? '')) continue;
      addEnclosing(target);
      // A spot is one by what it is in, and by what stands beside it, too.
      matchesMayEnd ||= [...added, ...removed].some((node) => node instanceof Element);
      rivalsGone ||= rivals !== null && isProfile() && removed.some((node) => isOrHas(node, rivals));
      if (isSameText(added, removed)) continue;
      const last = added.at(-1);
      // What is not there any more has a record of its own.
      addFollowing(last ? nodeAfter(last) : (record.nextSibling ?? nodeAfter(target)), target);
    } else if (type === 'characterData') {
      const before = record.oldValue ?? '';
      const text = target.textContent ?? '';
      // Clocks and counters are no names: of them nothing is read. But digits beside other text may be a part of a handle.
      const box = parentOf(target);
      const isSame = isWords(before) === isWords(text);
      if (isSame && box && closest(box, 'time')) continue;
      if (letter.test(before) || letter.test(text) || box?.textContent !== text) addEnclosing(box);
      if (!isSame) addFollowing(nodeAfter(target), target);
    } else if (/^(class|style)$/.test(record.attributeName ?? '') && isBase(target)) {
      restyled = true;
    } else if (target instanceof Element) {
      matchesMayEnd = true;
      addEnclosing(target);
      // A spot may read the address of the link that it is in.
      addWithin(target);
      addFollowing(nodeAfter(target), target);
    }
  }
  // Another address of the page makes another account of these; and without its rival, one may be the first.
  if (pageSelector && (moved || rivalsGone)) {
    for (const element of within(document, pageSelector)) addEnclosing(element);
  }
  if (matchesMayEnd) for (const element of badged()) dirty.add(element);
  return { dirty, restyled };
}

/** Whether nodes were but replaced by the like of them, with other texts without letters: a counter that is made anew. */
const areAlike = (added: readonly Node[], removed: readonly Node[]): boolean =>
  added.length === removed.length && added.every((node, place) => isLike(node, removed[place]));

function isLike(node: Node, other: Node | undefined): boolean {
  // The fields of a form may hide its properties.
  if (!other || node instanceof HTMLFormElement || other instanceof HTMLFormElement) return false;
  // All as one string each: a content script pays for every single thing that it reads off a node.
  return !letter.test(`${node.textContent}${other.textContent}`) && tagsOf(node) === tagsOf(other);
}

/** The HTML of a node without texts. */
const tagsOf = (node: Node): string =>
  node instanceof Element ? node.outerHTML.replace(/>[^<]*/g, '>') : node.nodeName;

const isOrHas = (node: Node, selector: string): boolean =>
  node instanceof Element && (matches(node, selector) || queryAll(node, selector).length > 0);

const letter = /\p{L}/u;

const isBase = (node: Node): boolean => node === document.body || node === document.documentElement;

/** Whether texts were but replaced by as many, of words by words or of dots by dots: nothing that what follows depends on. */
const isSameText = (added: readonly Node[], removed: readonly Node[]): boolean =>
  added.length === removed.length &&
  [...added, ...removed].every((node) => node instanceof Text) &&
  added.some(hasWords) === removed.some(hasWords);
