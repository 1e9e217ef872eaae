/**
 * Opens and closes the card of a badge: on hover after a moment, on click, tap, Enter or Space. One card at a time. What is
 * done on a badge is heard at the window, before anything that the badge stands in, and goes no further (see
 * events.design.md).
 */
import { addCard, addSheet, type Badge } from '@/components/badge';
import type { CardContent } from '@/components/makeCard';
import { cardPlace } from './cardPlace';
import { guarded } from './guard';

/** How long the pointer rests on a badge before its card opens, and how long it may be off both before that closes. */
const openDelay = 300;
const closeDelay = 200;

/** Pressing, typing and touching: rare, so that a listener each at the window costs nothing. */
const presses = (
  'click auxclick dblclick contextmenu pointerdown pointerup pointercancel mousedown mouseup ' +
  'keydown keyup keypress focusin focusout touchstart touchend touchcancel'
).split(' ');

/** What the pointer does all day: heard only while it is over a badge. */
const moves = (
  'pointerover pointerout pointerenter pointerleave pointermove ' +
  'mouseover mouseout mouseenter mouseleave mousemove touchmove'
).split(' ');

export interface CardsOptions {
  /** Makes the card of a record; undefined where it cannot be had. */
  makeCard(recordId: string): Promise<CardContent | undefined>;
  /** Ends all listening. */
  signal: AbortSignal;
}

interface Attached {
  badge: Badge;
  recordId: string;
}

interface OpenCard {
  badge: Badge;
  element: HTMLElement;
  /** Opened on purpose, not by the pointer passing: stays until it is closed on purpose. */
  pinned: boolean;
  /** What had the focus before the card took it. */
  before?: Element | null;
  /** Ends what is listened for only while the card is open. */
  ended: AbortController;
}

export class Cards {
  readonly #options: CardsOptions;
  readonly #attached = new Map<EventTarget, Attached>();
  /** Ends listening at the window, while there are badges. */
  #listening: AbortController | undefined;
  /** Ends listening to the pointer, while it is over a badge. */
  #hovering: AbortController | undefined;
  #open: OpenCard | undefined;
  /** The badge whose card is on its way; what arrives for another is dropped. */
  #awaited: Badge | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The key that went down and was for us. */
  #key: string | undefined;

  constructor(options: CardsOptions) {
    this.#options = options;
    options.signal.addEventListener('abort', () => this.#stop());
  }

  /** Gives a badge its card. */
  attach(badge: Badge, recordId: string): void {
    const { host } = badge;
    this.#attached.set(host, { badge, recordId });
    host.addEventListener('pointerover', this.#onEnter);
    if (this.#listening) return;
    this.#listening = new AbortController();
    const options = { capture: true, signal: this.#listening.signal };
    for (const type of presses) window.addEventListener(type, guarded('card', this.#onPress), options);
  }

  /** Closes the card of a badge that is about to go, and forgets it. */
  detach(badge: Badge): void {
    const { host } = badge;
    host.removeEventListener('pointerover', this.#onEnter);
    this.#attached.delete(host);
    if (this.#awaited === badge) this.#awaited = undefined;
    if (this.#open?.badge === badge) this.close();
    if (this.#attached.size === 0) this.#stop();
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#awaited = undefined;
    if (!this.#open) return;
    const { badge, element, ended } = this.#open;
    this.#open = undefined;
    ended.abort();
    badge.button.ariaExpanded = 'false';
    element.remove();
  }

  #stop(): void {
    this.close();
    this.#listening?.abort();
    this.#listening = undefined;
    this.#hovering?.abort();
  }

  readonly #onEnter = guarded('card', (event: Event) => {
    const host = event.currentTarget;
    const attached = host && this.#attached.get(host);
    if (!host || !attached) return;
    event.stopPropagation();
    this.#hovering?.abort();
    this.#hovering = new AbortController();
    const options = { capture: true, passive: true, signal: this.#hovering.signal };
    const onMove = guarded('card', (move: Event) => {
      // Another element is entered only once this one is left.
      if (move.target !== host) {
        if (/over|move/.test(move.type)) this.#hovering?.abort();
        return;
      }
      move.stopImmediatePropagation();
      if (move.type === 'pointerover') this.#enter(attached, move);
      if (move.type === 'pointerout' && !this.#open?.pinned) this.#later(closeDelay, () => this.close());
    });
    for (const type of moves) window.addEventListener(type, onMove, options);
    this.#enter(attached, event);
  });

  #enter({ badge, recordId }: Attached, event: Event): void {
    if (this.#open?.badge === badge) clearTimeout(this.#timer);
    // Who drags, or touches, does not hover.
    else if (event instanceof PointerEvent && event.pointerType === 'mouse' && event.buttons === 0) {
      // Made while the pointer rests.
      const card = this.#options.makeCard(recordId);
      this.#later(openDelay, () => this.#show(badge, card, false));
    }
  }

  readonly #onPress = (event: Event): void => {
    const attached = event.target && this.#attached.get(event.target);
    if (this.#isRestOfKey(event)) stop(event);
    else if (attached) this.#onOwnPress(attached, event);
    else if (this.#open) this.#onPressElsewhere(event);
  };

  /** Who hears a key go down hears it come up, wherever the focus is by then. */
  #isRestOfKey(event: Event): boolean {
    if (event.type === 'keydown') this.#key = undefined;
    return event.type === 'keyup' && event instanceof KeyboardEvent && event.key === this.#key;
  }

  #onOwnPress(attached: Attached, event: Event): void {
    const { badge } = attached;
    const inner = innerTarget(badge, event);
    const isOnBadge = inner === badge.button;
    if (event instanceof KeyboardEvent) {
      this.#onKey(attached, isOnBadge, event);
      return;
    }
    event.stopImmediatePropagation();
    // Neither dragged nor selected, no link's menu, no other tab, no scrolling by the middle button.
    if (isOnBadge && /click|contextmenu|mousedown/.test(event.type)) event.preventDefault();
    if (event.type === 'click' && event instanceof MouseEvent) this.#onClick(attached, inner, event);
    // Moves of the focus within are not heard out here.
    if (event.type === 'focusout' && this.#open?.badge === badge && document.hasFocus()) this.close();
  }

  #onClick({ badge, recordId }: Attached, inner: Element, event: MouseEvent): void {
    // A button in the card hears its click here only: its own, which goes nowhere. Links do what links do.
    const button = inner.closest('button');
    if (button === badge.button) this.#toggle(badge, recordId);
    else if (button && event.isTrusted) button.dispatchEvent(new MouseEvent('click'));
  }

  #onKey({ badge, recordId }: Attached, isOnBadge: boolean, event: KeyboardEvent): void {
    const { key, type, ctrlKey, metaKey } = event;
    const isPress = key === 'Enter' || key === ' ';
    // On the badge the page has all keys but those that do something here. In the card the reader reads the card.
    if (isOnBadge && !isPress && !(key === 'Escape' && this.#open)) return;
    if (isOnBadge) stop(event);
    else event.stopImmediatePropagation();
    if (type !== 'keydown') return;
    this.#key = key;
    if (key === 'Escape') this.#giveBack();
    else if (isOnBadge && !event.repeat) this.#toggle(badge, recordId);
    else if (!isOnBadge && key.toLowerCase() === 'a' && (ctrlKey || metaKey)) {
      // All of the card, not of the page with the card in it.
      event.preventDefault();
      if (this.#open) getSelection()?.selectAllChildren(this.#open.element);
    }
  }

  #toggle(badge: Badge, recordId: string): void {
    if (this.#open?.badge === badge && this.#open.pinned) this.#giveBack();
    else void this.#show(badge, this.#options.makeCard(recordId), true);
  }

  /** Closes the card, and gives the focus back to what had it. */
  #giveBack(): void {
    const { before } = this.#open ?? {};
    this.close();
    if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
  }

  /** A press anywhere else closes the card, and so does Escape, which then means nothing else to the page. */
  #onPressElsewhere(event: Event): void {
    if (event.type === 'pointerdown') this.close();
    if (event.type !== 'keydown' || !(event instanceof KeyboardEvent)) return;
    // A page that is saved is saved without a card.
    if (event.key.toLowerCase() === 's' && (event.ctrlKey || event.metaKey)) this.close();
    if (event.key !== 'Escape') return;
    stop(event);
    this.#key = event.key;
    this.close();
  }

  async #show(badge: Badge, coming: Promise<CardContent | undefined>, pin: boolean): Promise<void> {
    clearTimeout(this.#timer);
    this.#awaited = badge;
    const card = await coming;
    if (this.#awaited !== badge) return;
    if (!card || !badge.host.isConnected) return this.close();
    if (this.#open?.badge !== badge) this.#openFor(badge, card);
    if (!pin || !this.#open) return;
    this.#open.pinned = true;
    // What is inside the root is told there only.
    this.#open.before ??= document.activeElement === badge.host ? badge.button : document.activeElement;
    this.#open.element.focus({ preventScroll: true });
  }

  #openFor(badge: Badge, { content, sheet, headingId }: CardContent): void {
    this.close();
    const element = document.createElement('div');
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
    const ended = new AbortController();
    this.#open = { badge, element, ended, pinned: false };
    element.showPopover();
    const place = guarded('card', () => placeCard(badge, element));
    place();
    const options = { capture: true, passive: true, signal: ended.signal };
    // What scrolls may be a box, and the window itself may be zoomed into by touch.
    window.addEventListener('scroll', ({ target }) => target !== badge.host && place(), options);
    window.addEventListener('resize', place, options);
    visualViewport?.addEventListener('resize', place, options);
    visualViewport?.addEventListener('scroll', place, options);
    // What is copied or dragged is the page's.
    for (const type of ['copy', 'cut', 'dragstart']) {
      window.addEventListener(type, () => badge.root.activeElement === null && this.close(), options);
    }
  }

  #later(delay: number, action: () => void | Promise<void>): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(guarded('card', action), delay);
  }
}

function stop(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

/** What inside the badge's root the event is meant for: the page and we are told of the host only. */
function innerTarget({ root, button }: Badge, event: Event): Element {
  // A click by key or by an assistive program has no place.
  const isPlaced = event instanceof MouseEvent && (event.detail > 0 || event.type !== 'click');
  const inner = isPlaced ? root.elementFromPoint(event.clientX, event.clientY) : root.activeElement;
  return inner && root.contains(inner) ? inner : button;
}

function placeCard({ button }: Badge, element: HTMLElement): void {
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
