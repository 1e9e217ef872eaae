/**
 * The card of a badge while it is open: in the browser's top layer, placed by hand, with what is done in it. When it opens and
 * closes is said by `cards.ts`, which every page has; this comes with the first card.
 */
import { addCard, addSheet, type Badge } from '@/components/badge';
import { type CardContent, makeCard } from '@/components/makeCard';
import type { guarded } from '../profiles.content/guard';
import { cardPlace } from './cardPlace';

/** What an open card asks of whoever opened it. */
export interface CardOwner {
  close(): void;
  /** The key that just went down is heard by nobody else when it comes up. */
  takeKey(key: string): void;
  /** The one by which errors end where those of the page's script do. */
  guarded: typeof guarded;
}

/** Opens a card that is made, once. */
export type CardOpener = (badge: Badge, owner: CardOwner) => OpenCard;

/**
 * Makes a card.
 * @param model what storage or a message gave for a `CardModel`
 * @param openRecord called when the user asks for the record in the register
 * @returns what opens it; undefined where `model` is none
 */
export function cardOpener(model: unknown, openRecord: (id: string) => void): CardOpener | undefined {
  const content = makeCard(model, openRecord);
  return content && ((badge, owner) => new OpenCard(badge, content, owner));
}

export class OpenCard {
  /** Whether it was opened on purpose, not by the pointer passing: it stays until it is closed on purpose. */
  isPinned = false;
  readonly badge: Badge;
  readonly #element = document.createElement('div');
  readonly #owner: CardOwner;
  /** Ends what is listened for only while the card is open. */
  readonly #ended = new AbortController();
  /** What had the focus before the card took it. */
  #before: Element | null = null;

  constructor(badge: Badge, { content, sheet, headingId }: CardContent, owner: CardOwner) {
    this.badge = badge;
    this.#owner = owner;
    const element = this.#element;
    element.className = 'popover';
    // By hand: an automatic one would close the page's own.
    element.popover = 'manual';
    element.tabIndex = -1;
    element.role = 'dialog';
    element.setAttribute('aria-labelledby', headingId);
    element.append(content);
    addSheet(badge, sheet);
    addCard(badge, element);
    badge.button.ariaExpanded = 'true';
    element.showPopover();
    this.#listen();
  }

  /** Opened on purpose: it takes the focus, and stays. */
  pin(): void {
    const { host, button } = this.badge;
    this.isPinned = true;
    // What is inside the root is told there only.
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
    if (this.#before instanceof HTMLElement && this.#before.isConnected) this.#before.focus({ preventScroll: true });
  }

  /** Whether what is heard of the badge's host is done in the card, not on the badge. */
  holds(event: Event): boolean {
    return innerTarget(this.badge, event) !== this.badge.button;
  }

  /** Whether what is heard is done on a link of the card. */
  isLink(event: Event): boolean {
    return innerTarget(this.badge, event).closest('a') !== null;
  }

  /** Firefox would give the focus to the link that the badge stands in, not to the card: there texts in it cannot be selected. */
  onMouseDown(event: Event): void {
    if (
      !import.meta.env.FIREFOX ||
      !this.badge.host.closest('a') ||
      innerTarget(this.badge, event).closest('a, button')
    )
      return;
    event.preventDefault();
    this.#element.focus({ preventScroll: true });
  }

  /** A click in the card. A button there hears it here only: its own, which goes nowhere. Links do what links do. */
  onClick(event: Event): void {
    if (event.isTrusted) innerTarget(this.badge, event).closest('button')?.dispatchEvent(new MouseEvent('click'));
  }

  /** A key that goes down in the card. */
  onKey(event: KeyboardEvent): void {
    if (!isWithControl(event, 'a')) return;
    // All of the card, not of the page with the card in it.
    event.preventDefault();
    getSelection()?.selectAllChildren(this.#element);
  }

  /** A press anywhere else closes the card, and so does Escape, which then means nothing else to the page. */
  onPressElsewhere(event: Event): void {
    if (event.type === 'pointerdown') this.#owner.close();
    if (event.type !== 'keydown' || !(event instanceof KeyboardEvent)) return;
    // A page that is saved is saved without a card.
    if (isWithControl(event, 's')) this.#owner.close();
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopImmediatePropagation();
    this.#owner.takeKey(event.key);
    this.#owner.close();
  }

  #listen(): void {
    const { host, root, button } = this.badge;
    const { guarded, close } = this.#owner;
    const place = guarded('card', () => placeCard(button, this.#element));
    place();
    const options = { capture: true, passive: true, signal: this.#ended.signal };
    // What scrolls may be a box, and the window itself may be zoomed into by touch.
    window.addEventListener('scroll', ({ target }) => target !== host && place(), options);
    window.addEventListener('resize', place, options);
    visualViewport?.addEventListener('resize', place, options);
    visualViewport?.addEventListener('scroll', place, options);
    // What is copied or dragged is the page's.
    const onTaken = guarded('card', () => root.activeElement === null && close());
    for (const type of ['copy', 'cut', 'dragstart']) window.addEventListener(type, onTaken, options);
  }
}

const isWithControl = ({ key, ctrlKey, metaKey }: KeyboardEvent, letter: string): boolean =>
  key.toLowerCase() === letter && (ctrlKey || metaKey);

/** What inside the badge's root the event is meant for: the page and we are told of the host only. */
function innerTarget({ root, button }: Badge, event: Event): Element {
  // A click by key or by an assistive program has no place.
  const isPlaced = event instanceof MouseEvent && (event.detail > 0 || event.type !== 'click');
  const inner = isPlaced ? root.elementFromPoint(event.clientX, event.clientY) : root.activeElement;
  return inner && root.contains(inner) ? inner : button;
}

function placeCard(button: HTMLElement, element: HTMLElement): void {
  const { style } = element;
  style.maxHeight = '';
  const { width, height } = element.getBoundingClientRect();
  const {
    offsetLeft = 0,
    offsetTop = 0,
    width: viewWidth = innerWidth,
    height: viewHeight = innerHeight,
  } = visualViewport ?? {};
  // A wide scroll bar belongs to the window, not to what is seen of the page.
  const seen = {
    left: offsetLeft,
    top: offsetTop,
    width: Math.min(viewWidth, document.documentElement.clientWidth || viewWidth),
    height: viewHeight,
  };
  const box = cardPlace(button.getBoundingClientRect(), { width, height }, seen);
  Object.assign(style, {
    left: `${box.left}px`,
    top: `${box.top}px`,
    width: `${box.width}px`,
    maxHeight: `${box.height}px`,
  });
}
