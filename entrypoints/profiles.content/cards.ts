/**
 * Opens and closes the card of a badge: on hover after a moment, on click, tap, Enter or Space. One card at a time. What is
 * done on a badge is heard at the window, before anything that the badge stands in, and goes no further (see
 * docs/design/events.md).
 */
import type { Badge } from '@/components/badge/badge';
import type { CardOpener, CardOwner, OpenCard } from '../card.content/openCard';
import { guarded } from './guard';

/** How long the pointer rests on a badge before its card opens, and how long it may be off both before that closes. */
const openDelay = 300;
const closeDelay = 200;

/** Pressing, typing and touching, and the first that is heard of a pointer: rare, so that to hear them all costs nothing. */
const presses = (
  'pointerover click auxclick dblclick contextmenu pointerdown pointerup pointercancel mousedown mouseup dragstart ' +
  'keydown keyup keypress focusin focusout touchstart touchend touchcancel'
).split(' ');

/** What still belongs to a press that began on a badge, wherever it ends: a click goes to what both places are in. */
const restOfPress = /^(click|auxclick|pointerup|mouseup|dragstart)$/;

/** What the pointer does all day: heard only while it is over a badge. */
const moves = (
  'pointerout pointerenter pointerleave pointermove ' + 'mouseover mouseout mouseenter mouseleave mousemove touchmove'
).split(' ');

export interface CardsOptions<Of> {
  /** Makes the card of a badge, by what it was attached with; undefined where it cannot be had. */
  makeCard(of: Of): Promise<CardOpener | undefined>;
  /** Ends all listening. */
  signal: AbortSignal;
}

interface Attached<Of> {
  badge: Badge;
  of: Of;
}

export class Cards<Of> {
  readonly #options: CardsOptions<Of>;
  readonly #attached = new Map<EventTarget, Attached<Of>>();
  /** Ends listening at the window, while there are badges. */
  #listening: AbortController | undefined;
  /** Ends listening to the pointer, while it is over a badge. */
  #hovering: AbortController | undefined;
  #open: OpenCard | undefined;
  /** The badge whose card is on its way; what arrives for another is dropped. */
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

  constructor(options: CardsOptions<Of>) {
    this.#options = options;
    options.signal.addEventListener(
      'abort',
      guarded('card', () => this.#stop()),
    );
  }

  /** Gives a badge its card. */
  attach(badge: Badge, of: Of): void {
    const { host } = badge;
    this.#attached.set(host, { badge, of });
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

  #onEnter(attached: Attached<Of>, event: Event): void {
    event.stopImmediatePropagation();
    this.#hovering?.abort();
    this.#hovering = new AbortController();
    const options = { capture: true, passive: true, signal: this.#hovering.signal };
    const onMove = guarded('card', (move: Event) => {
      if (move.target === attached.badge.host) {
        move.stopImmediatePropagation();
        if (move.type === 'pointerout' && !this.#open?.isPinned) this.#later(closeDelay, () => this.close());
        // Another element is entered only once this one is left.
      } else if (/over|move/.test(move.type)) this.#hovering?.abort();
    });
    for (const type of moves) window.addEventListener(type, onMove, options);
    const { badge, of } = attached;
    if (this.#open?.badge === badge) clearTimeout(this.#timer);
    // Who drags, or touches, does not hover.
    else if (event instanceof PointerEvent && event.pointerType === 'mouse' && event.buttons === 0) {
      // Made while the pointer rests.
      const card = this.#options.makeCard(of);
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

  /** Who hears a key go down hears it come up, wherever the focus is by then. */
  #isRestOfKey(event: Event): boolean {
    if (event.type === 'keydown') this.#key = undefined;
    return event.type === 'keyup' && event instanceof KeyboardEvent && event.key === this.#key;
  }

  #onOwnPress(attached: Attached<Of>, event: Event): void {
    const open = this.#open?.badge === attached.badge ? this.#open : undefined;
    const card = open?.holds(event) ? open : undefined;
    if (event instanceof KeyboardEvent) {
      this.#onKey(attached, card, event);
      return;
    }
    const { type } = event;
    event.stopImmediatePropagation();
    // Neither dragged nor selected, no link's menu, no other tab, no scrolling by the middle button. In the card only what would
    // open the link that the badge stands in.
    if (card ? /click/.test(type) && !card.isLink(event) : /click|contextmenu|mousedown/.test(type))
      event.preventDefault();
    if (type === 'mousedown') card?.onMouseDown(event);
    if (type === 'click' && event instanceof MouseEvent) {
      if (card) card.onClick(event);
      else this.#toggle(attached);
    }
    // Moves of the focus within are not heard out here.
    if (type === 'focusout' && open && document.hasFocus()) this.close();
  }

  /** @param card where the key is meant for that, not for the badge */
  #onKey(attached: Attached<Of>, card: OpenCard | undefined, event: KeyboardEvent): void {
    const { key, type } = event;
    const isPress = key === 'Enter' || key === ' ';
    // On the badge the page has all keys but those that do something here. In the card the reader reads the card.
    if (!card && !isPress && !(key === 'Escape' && this.#open)) return;
    if (card) event.stopImmediatePropagation();
    else stop(event);
    if (type !== 'keydown') return;
    this.#key = key;
    if (key === 'Escape') this.#giveBack();
    else if (card) card.onKey(event);
    else if (!event.repeat) this.#toggle(attached);
  }

  #toggle({ badge, of }: Attached<Of>): void {
    if (this.#open?.badge === badge && this.#open.isPinned) this.#giveBack();
    else void guarded('card', () => this.#show(badge, this.#options.makeCard(of), true))();
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
