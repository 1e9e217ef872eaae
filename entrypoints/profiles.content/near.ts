/**
 * Lets names wait that are far from the window: of a page full of officials, badges are made of those that came near it (see
 * docs/design/badge.md). Asks nothing of the page: the browser tells where things are once it has laid them out.
 */
import type { BadgeLabel } from '@/data/views/accountIndex';
import { guarded } from './guard';

/** A name that has a badge, or will have it once it comes near the window. */
export interface Named {
  element: Element;
  label: BadgeLabel;
  /** Whether it has a size, as was last heard: some sites keep earlier screens, hidden. */
  isShown: boolean;
}

/**
 * A window's height: what is scrolled to has its badge before it is seen. To tell where a thousand names are takes the browser
 * some milliseconds, so it is to look ten times a second at most. Only Chromium knows of such a delay.
 */
const reach = { rootMargin: '100%', delay: 100 };

/** The names that wait, and the observer that tells when one need not any longer. */
export class Near {
  /** The names that wait. */
  readonly waiting = new Map<Element, Named>();
  readonly #observer: IntersectionObserver;

  /** @param onNear told of those that need not wait any longer; it is to end their waiting */
  constructor(onNear: (near: readonly Element[]) => void) {
    const onPlaces = (entries: readonly IntersectionObserverEntry[]) =>
      onNear(
        entries
          // What has no size is never said to be near; its content may be.
          .filter(({ isIntersecting, boundingClientRect }) => isIntersecting || !boundingClientRect.height)
          .map(({ target }) => target),
      );
    this.#observer = new IntersectionObserver(guarded('page', onPlaces), reach);
    // What is printed is seen whole.
    addEventListener(
      'beforeprint',
      guarded('page', () => onNear([...this.waiting.keys()])),
    );
  }

  /** Lets a name wait. */
  wait(element: Element, label: BadgeLabel): void {
    this.waiting.set(element, { element, label, isShown: true });
    this.#observer.observe(element);
  }

  /** Ends the waiting of a name, if it waits. */
  end(element: Element): void {
    if (this.waiting.delete(element)) this.#observer.unobserve(element);
  }
}
