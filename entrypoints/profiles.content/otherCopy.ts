/**
 * Tells badges that are left of an earlier run of this script from those of another copy of the extension, which is at work on
 * the same page: the one from the store beside one that is being developed. See docs/design/coexistence.md.
 */
import { browser } from 'wxt/browser';
import { badgeIn, isBare } from '@/components/badge/badge';
import { lastElementOf, nextElementOf, previousElementOf, queryAll } from './dom';
import { guarded } from './guard';
import type { Place } from './places';
import { hosts } from './wanted';

/** Dispatched inside a closed shadow root and never leaves it, so no page hears it. */
const question = 'ambtsbadge';

/** When this copy started on this page, with an id in case two started at once. */
export const began = `${(performance.timeOrigin + performance.now()).toFixed(3)} ${browser.runtime.id}`;

/**
 * Lets a badge answer other copies while this one is at work.
 * @param isAtWork whether this copy is at work
 * @returns to be called with the root of each badge
 */
export function answerOtherCopies(isAtWork: () => boolean): (root: ShadowRoot) => void {
  const answer = guarded('page', (event: Event) => isAtWork() && event.preventDefault());
  return (root) => root.addEventListener(question, answer);
}

/**
 * Removes the badges of an earlier run: Firefox starts the script again in open tabs when the extension is updated. Looks
 * once at the page's elements without attributes and content.
 * @returns whether another copy was here first and is at work
 */
export function removeLeftBadges(): boolean {
  for (const element of queryAll(document, 'span:empty')) {
    const root = isBare(element) ? closedRoot(element) : null;
    if (!badgeIn(root)) continue;
    if (!isAnswered(root)) element.remove();
    else if (isEarlier(root)) return true;
  }
  return false;
}

/** Whether a badge stands at this place that belongs to another copy, which was here first. */
export function isOtherCopyAt({ how, anchor }: Place): boolean {
  const isForward = how === 'after' || how === 'first';
  const next = isForward ? nextElementOf : previousElementOf;
  const first = how === 'first' ? anchor.firstElementChild : how === 'inside' ? lastElementOf(anchor) : next(anchor);
  for (let element = first; element && isBare(element); element = next(element)) {
    if (hosts.has(element)) continue;
    const root = closedRoot(element);
    if (badgeIn(root) && isAnswered(root) && isEarlier(root)) return true;
  }
  return false;
}

const isAnswered = (root: ShadowRoot | null): boolean =>
  root?.dispatchEvent(new Event(question, { cancelable: true })) === false;

const isEarlier = (root: ShadowRoot | null): boolean => (badgeIn(root)?.value ?? '') < began;

/** Content scripts may open closed shadow roots: in Firefox through a property of the element, in Chrome through the extension API. */
function closedRoot(host: HTMLElement): ShadowRoot | null {
  if ('openOrClosedShadowRoot' in host) {
    return host.openOrClosedShadowRoot instanceof ShadowRoot ? host.openOrClosedShadowRoot : null;
  }
  return browser.dom?.openOrClosedShadowRoot(host) ?? null;
}
