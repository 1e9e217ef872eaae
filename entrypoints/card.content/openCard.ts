/**
 * The card of a badge while it is open: in the browser's top layer, placed by hand, with its clicks and keys. When it opens
 * and closes is decided by `cards.ts`, which every page loads; this file comes with the first card.
 */
import { addCard, addSheet, type Badge } from '@/components/badge/badge';
import { headingId, makeCard } from '@/components/card/makeCard';
import type { guarded } from '../profiles.content/guard';
import { cardPlace, type Edges } from './cardPlace';
import { schemeAt } from './scheme';

/** What an open card asks of whoever opened it. */
export interface CardOwner {
  close(): void;
  /** Keeps the release of the key that just went down from everybody else. */
  takeKey(key: string): void;
  /** The page script's own, so that errors end where its errors do. */
  guarded: typeof guarded;
}

/** Opens a card that is made, once. */
export type CardOpener = (badge: Badge, owner: CardOwner) => OpenCard;

/**
 * Makes a card.
 * @param model what storage or a message gave for a `CardModel`
 * @param open called with what one of its buttons opens
 * @returns a function that opens it; undefined if `model` is no card
 */
export type CardMaker = (model: unknown, open: (opens: string) => void) => CardOpener | undefined;

/** @param look the style sheet of cards */
export function cardMaker(look: string): CardMaker {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(look);
  return (model, open) => {
    const content = makeCard(model, open);
    return content && ((badge, owner) => new OpenCard(badge, content, sheet, owner));
  };
}

export class OpenCard {
  /** Whether it was opened on purpose, not by the pointer passing: it stays until it is closed on purpose. */
  isPinned = false;
  readonly badge: Badge;
  readonly #element = document.createElement('div');
  readonly #owner: CardOwner;
  /** Removes the listeners that exist only while the card is open. */
  readonly #ended = new AbortController();
  /** How high it is with its details closed: by that it is placed, so that it stays on its side when they open. */
  #closedHeight: number | undefined;
  /** What had the focus before the card took it. */
  #before: Element | null = null;

  constructor(badge: Badge, content: DocumentFragment, sheet: CSSStyleSheet, owner: CardOwner) {
    this.badge = badge;
    this.#owner = owner;
    const element = this.#element;
    // `manual`: an automatic popover would close the page's own popovers.
    Object.assign(element, { className: 'popover', popover: 'manual', tabIndex: -1, role: 'dialog' });
    element.setAttribute('aria-labelledby', headingId);
    element.append(content);
    addSheet(badge, sheet);
    addCard(badge, element);
    element.style.colorScheme = schemeAt(badge.host, getComputedStyle(badge.button).getPropertyValue('--ink'), element);
    badge.button.ariaExpanded = 'true';
    element.showPopover();
    this.#listen();
  }

  /** Opened on purpose: it takes the focus, and stays. */
  pin(): void {
    const { host, button } = this.badge;
    this.isPinned = true;
    // Only inside the root do events say which element they are meant for.
    this.#before ??= document.activeElement === host ? button : document.activeElement;
    this.#element.focus({ preventScroll: true });
  }

  /** To be called by the owner only. */
  close(): void {
    this.#ended.abort();
    this.badge.button.ariaExpanded = 'false';
    this.#element.remove();
  }

  /** Gives the focus back to what had it, once the card is closed. */
  giveBack(): void {
    // One that is gone takes no focus.
    if (this.#before instanceof HTMLElement) this.#before.focus({ preventScroll: true });
  }

  /** Whether an event heard at the badge's host happened in the card, not on the badge. */
  holds(event: Event): boolean {
    return innerTarget(this.badge, event) !== this.badge.button;
  }

  /** Whether the event happened on what the browser itself acts on. */
  isLink(event: Event): boolean {
    return innerTarget(this.badge, event).closest('a[href], summary') !== null;
  }

  /** Firefox would focus the link that the badge stands in instead of the card, whose text could then not be selected. */
  onMouseDown(event: Event): void {
    if (!import.meta.env.FIREFOX || !this.badge.host.closest('a') || this.isLink(event)) return;
    event.preventDefault();
    this.#element.focus({ preventScroll: true });
  }

  /** A click in the card, which goes no further. Its button is called from here; links do what links do. */
  onClick(event: Event): void {
    if (event.isTrusted) innerTarget(this.badge, event).closest('button')?.dispatchEvent(new MouseEvent('click'));
  }

  /** A key pressed in the card. */
  onKey(event: KeyboardEvent): void {
    if (!isWithControl(event, 'a')) return;
    // Selects all of the card, not of the page around it.
    event.preventDefault();
    getSelection()?.selectAllChildren(this.#element);
  }

  /** A press anywhere else closes the card. So does Escape, which the page then does not hear. */
  onPressElsewhere(event: Event): void {
    if (event.type === 'pointerdown') this.#owner.close();
    if (event.type !== 'keydown' || !(event instanceof KeyboardEvent)) return;
    // A page is saved without the card.
    if (isWithControl(event, 's')) this.#owner.close();
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopImmediatePropagation();
    this.#owner.takeKey(event.key);
    this.#owner.close();
  }

  #place(): void {
    const { style } = this.#element;
    style.width = style.maxHeight = '';
    const { width, height } = this.#element.getBoundingClientRect();
    this.#closedHeight ??= height;
    const place = cardPlace(namedEdges(this.badge), { width, height, closed: this.#closedHeight }, freeEdges());
    for (const side of ['left', 'top', 'width'] as const) style[side] = `${place[side]}px`;
    style.maxHeight = `${place.height}px`;
  }

  #listen(): void {
    const { host, root } = this.badge;
    const { guarded, close } = this.#owner;
    const place = guarded('card', () => this.#place());
    place();
    const options = { capture: true, passive: true, signal: this.#ended.signal };
    // The details open or close.
    this.#element.addEventListener('toggle', place, options);
    // A box inside the page may scroll, too, and touch may zoom the window itself.
    window.addEventListener('scroll', ({ target }) => target !== host && place(), options);
    window.addEventListener('resize', place, options);
    for (const type of ['resize', 'scroll']) visualViewport?.addEventListener(type, place, options);
    // What is copied or dragged belongs to the page.
    const onTaken = guarded('card', () => root.activeElement === null && close());
    for (const type of ['copy', 'cut', 'dragstart']) window.addEventListener(type, onTaken, options);
  }
}

const isWithControl = ({ key, ctrlKey, metaKey }: KeyboardEvent, letter: string): boolean =>
  key.toLowerCase() === letter && (ctrlKey || metaKey);

/** The element inside the badge's root that the event is meant for: outside the root it names only the host. */
function innerTarget({ root, button }: Badge, event: Event): Element {
  // A click by key or by assistive technology has no position.
  const isPlaced = event instanceof MouseEvent && (event.detail > 0 || event.type !== 'click');
  const inner = isPlaced ? root.elementFromPoint(event.clientX, event.clientY) : root.activeElement;
  return inner && root.contains(inner) ? inner : button;
}

/** The badge with the name before it, as far as that stands in the same line; and where the badge starts. */
function namedEdges({ host, button }: Badge): Edges & { start: number } {
  const own = button.getBoundingClientRect();
  const before = new Range();
  before.setStart(host.parentNode ?? host, 0);
  before.setEndBefore(host);
  let { left, top, right, bottom } = own;
  for (const rect of before.getClientRects()) {
    // What is higher than some lines is no text, but a box of the page's.
    if (rect.bottom <= own.top || rect.top >= own.bottom || rect.height > 4 * own.height) continue;
    left = Math.min(left, rect.left);
    top = Math.min(top, rect.top);
    right = Math.max(right, rect.right);
    bottom = Math.max(bottom, rect.bottom);
  }
  return { left, top, right, bottom, start: own.left };
}

/** Between card and the edge of the window. */
const edge = 8;

/** What a card may take of the window: what is seen of it, without its edges. */
function freeEdges(): Edges {
  const { offsetLeft = 0, offsetTop = 0, width = innerWidth, height = innerHeight } = visualViewport ?? {};
  // The scroll bar takes room from the window that the page does not have.
  const { clientWidth } = document.documentElement;
  return {
    left: offsetLeft + edge,
    top: offsetTop + edge,
    right: offsetLeft + Math.min(width, clientWidth || width) - edge,
    bottom: offsetTop + height - edge,
  };
}
