/**
 * Opens and closes the card of a badge: on hover after a moment, on click, tap, Enter or Space. One card at a time. Events
 * on a badge are caught at the window, before anything around the badge hears them, and go no further (see
 * events.design.md).
 */
import type { Badge } from '@/components/badge';
import type { CardOpener, CardOwner, OpenCard } from '../card.content/openCard';
import { guarded } from './guard';

/** How long the pointer rests on a badge before the card opens, and how long it may be off both before the card closes. */
const openDelay = 300;
const closeDelay = 200;

/** Presses, keys, touches and the pointer's arrival on elements: rare enough that a listener at the window costs nothing. */
const presses = (
  'pointerover click auxclick dblclick contextmenu pointerdown pointerup pointercancel mousedown mouseup dragstart ' +
  'keydown keyup keypress focusin focusout touchstart touchend touchcancel'
).split(' ');

/** Events that belong to a press that began on a badge, wherever it ends: a click goes to what both places are in. */
const restOfPress = /^(click|auxclick|pointerup|mouseup|dragstart)$/;

/** Pointer events that never stop: listened for only while the pointer is over a badge. */
const moves = (
  'pointerout pointerenter pointerleave pointermove ' + 'mouseover mouseout mouseenter mouseleave mousemove touchmove'
).split(' ');

export interface CardsOptions {
  /** Makes the card of a record; undefined if it cannot be had. */
  makeCard(recordId: string): Promise<CardOpener | undefined>;
  /** Ends all listening. */
  signal: AbortSignal;
}

interface Attached {
  badge: Badge;
  recordId: string;
}

export class Cards {
  readonly #options: CardsOptions;
  readonly #attached = new Map<EventTarget, Attached>();
  /** Removes the listeners at the window; set while there are badges. */
  #listening: AbortController | undefined;
  /** Removes the listeners for the pointer; set while it is over a badge. */
  #hovering: AbortController | undefined;
  #open: OpenCard | undefined;
  /** The badge whose card is being made; a card that arrives for another badge is dropped. */
  #awaited: Badge | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Whether the last press began on a badge, or in its card. */
  #isPressed = false;
  /** The key that went down and was for us. */
  #key: string | undefined;
  readonly #owner: CardOwner = {
    guarded,
    close: () => this.close(),
    takeKey: (key) => {
      this.#key = key;
    },
  };

  constructor(options: CardsOptions) {
    this.#options = options;
    options.signal.addEventListener('abort', () => this.#stop());
  }

  /** Gives a badge its card. */
  attach(badge: Badge, recordId: string): void {
    const { host } = badge;
    this.#attached.set(host, { badge, recordId });
    if (this.#listening) return;
    this.#listening = new AbortController();
    const options = { capture: true, signal: this.#listening.signal };
    for (const type of presses) window.addEventListener(type, guarded('card', this.#onPress), options);
  }

  /** Closes the card of a badge that is about to go, and forgets it. */
  detach(badge: Badge): void {
    const { host } = badge;
    this.#attached.delete(host);
    if (this.#awaited === badge) this.#awaited = undefined;
    if (this.#open?.badge === badge) this.close();
    if (this.#attached.size === 0) this.#stop();
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#awaited = undefined;
    const open = this.#open;
    this.#open = undefined;
    open?.close();
  }

  #stop(): void {
    this.close();
    this.#listening?.abort();
    this.#listening = undefined;
    this.#hovering?.abort();
  }

  #onEnter(attached: Attached, event: Event): void {
    event.stopImmediatePropagation();
    this.#hovering?.abort();
    this.#hovering = new AbortController();
    const options = { capture: true, passive: true, signal: this.#hovering.signal };
    const onMove = guarded('card', (move: Event) => {
      if (move.target === attached.badge.host) {
        move.stopImmediatePropagation();
        if (move.type === 'pointerout' && !this.#open?.isPinned) this.#later(closeDelay, () => this.close());
        // The pointer enters another element only after it has left this one.
      } else if (/over|move/.test(move.type)) this.#hovering?.abort();
    });
    for (const type of moves) window.addEventListener(type, onMove, options);
    this.#enter(attached, event);
  }

  #enter({ badge, recordId }: Attached, event: Event): void {
    if (this.#open?.badge === badge) clearTimeout(this.#timer);
    // Dragging and touching are no hovering.
    else if (event instanceof PointerEvent && event.pointerType === 'mouse' && event.buttons === 0) {
      // The card is made while the pointer rests.
      const card = this.#options.makeCard(recordId);
      this.#later(openDelay, () => this.#show(badge, card));
    }
  }

  readonly #onPress = (event: Event): void => {
    const attached = event.target && this.#attached.get(event.target);
    if (event.type === 'pointerdown') this.#isPressed = Boolean(attached);
    if (this.#isRestOfKey(event) || (!attached && this.#isPressed && restOfPress.test(event.type))) stop(event);
    else if (attached && event.type === 'pointerover') this.#onEnter(attached, event);
    else if (attached) this.#onOwnPress(attached, event);
    else this.#open?.onPressElsewhere(event);
  };

  /** Whoever got the press of a key also gets its release, wherever the focus is by then. */
  #isRestOfKey(event: Event): boolean {
    if (event.type === 'keydown') this.#key = undefined;
    return event.type === 'keyup' && event instanceof KeyboardEvent && event.key === this.#key;
  }

  #onOwnPress(attached: Attached, event: Event): void {
    const open = this.#open?.badge === attached.badge ? this.#open : undefined;
    const card = open?.holds(event) ? open : undefined;
    if (event instanceof KeyboardEvent) {
      this.#onKey(attached, card, event);
      return;
    }
    const { type } = event;
    event.stopImmediatePropagation();
    // On the badge: no dragging or selecting, no context menu of a link, no new tab, no scrolling by the middle button. In the
    // card: a click must not open the link that the badge stands in.
    if (card ? /click/.test(type) && !card.isLink(event) : /click|contextmenu|mousedown/.test(type))
      event.preventDefault();
    if (type === 'mousedown') card?.onMouseDown(event);
    if (type === 'click' && event instanceof MouseEvent) {
      if (card) card.onClick(event);
      else this.#toggle(attached);
    }
    // Focus that moves within the root is not heard out here.
    if (type === 'focusout' && open && document.hasFocus()) this.close();
  }

  /** @param card given if the key is meant for the card, not for the badge */
  #onKey(attached: Attached, card: OpenCard | undefined, event: KeyboardEvent): void {
    const { key, type } = event;
    const isPress = key === 'Enter' || key === ' ';
    // On the badge the page gets all keys except those that do something here. In the card it gets none.
    if (!card && !isPress && !(key === 'Escape' && this.#open)) return;
    if (card) event.stopImmediatePropagation();
    else stop(event);
    if (type !== 'keydown') return;
    this.#key = key;
    if (key === 'Escape') this.#giveBack();
    else if (card) card.onKey(event);
    else if (!event.repeat) this.#toggle(attached);
  }

  #toggle({ badge, recordId }: Attached): void {
    if (this.#open?.badge === badge && this.#open.isPinned) this.#giveBack();
    else void guarded('card', () => this.#show(badge, this.#options.makeCard(recordId), true))();
  }

  /** Closes the card, and gives the focus back to what had it. */
  #giveBack(): void {
    const open = this.#open;
    this.close();
    open?.giveBack();
  }

  async #show(badge: Badge, coming: Promise<CardOpener | undefined>, isPinned = false): Promise<void> {
    clearTimeout(this.#timer);
    this.#awaited = badge;
    const openCard = await coming;
    if (this.#awaited !== badge) return;
    if (!openCard || !badge.host.isConnected) return this.close();
    if (this.#open?.badge !== badge) {
      this.close();
      this.#open = openCard(badge, this.#owner);
    }
    if (isPinned) this.#open?.pin();
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
