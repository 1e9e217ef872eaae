/** Opens and closes the card of a badge: on hover after a moment, on click, tap, Enter or Space. One card at a time. */
import type { Badge } from '@/components/badge';
import type { CardContent } from '@/components/makeCard';

/** How long the pointer rests on a badge before its card opens, and how long it may be off both before that closes. */
const openDelay = 300;
const closeDelay = 200;

/** Pointing, clicking and typing on a badge is not meant for what the badge stands in: a post that opens when clicked. */
const ownEvents = (
  'click auxclick dblclick contextmenu keydown keyup keypress focusin focusout ' +
  'pointerdown pointerup pointermove pointerover pointerout mousedown mouseup mousemove mouseover mouseout ' +
  'touchstart touchend touchmove'
).split(' ');

export interface CardsOptions {
  /** Makes the card of a record; undefined where it cannot be had. */
  makeCard(recordId: string): Promise<CardContent | undefined>;
  /** Ends all listening. */
  signal: AbortSignal;
}

interface OpenCard {
  badge: Badge;
  element: HTMLElement;
  /** Opened on purpose, not by the pointer passing: stays until it is closed on purpose. */
  pinned: boolean;
  /** Ends what is listened for only while the card is open. */
  ended: AbortController;
}

export class Cards {
  readonly #options: CardsOptions;
  /** Ends what is listened for at a badge: one each, so that a badge that goes leaves nothing behind. */
  readonly #attached = new Map<Badge, AbortController>();
  #open: OpenCard | undefined;
  /** The badge whose card is on its way; what arrives for another is dropped. */
  #awaited: Badge | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: CardsOptions) {
    this.#options = options;
    options.signal.addEventListener('abort', () => {
      for (const badge of [...this.#attached.keys()]) this.detach(badge);
    });
  }

  /** Gives a badge its card. */
  attach(badge: Badge, recordId: string): void {
    const ended = new AbortController();
    this.#attached.set(badge, ended);
    const { signal } = ended;
    const { frame, button } = badge;
    const on = <Type extends keyof HTMLElementEventMap>(
      target: HTMLElement,
      type: Type,
      listener: (event: HTMLElementEventMap[Type]) => void,
    ) => target.addEventListener(type, listener, { signal });

    on(button, 'pointerenter', ({ pointerType }) => {
      if (pointerType !== 'mouse') return;
      // Made while the pointer rests.
      const card = this.#options.makeCard(recordId);
      this.#later(openDelay, () => this.#show(badge, card, false));
    });
    on(frame, 'pointerover', () => {
      if (this.#open?.badge === badge) clearTimeout(this.#timer);
    });
    on(frame, 'pointerout', ({ relatedTarget }) => {
      if (relatedTarget instanceof Node && frame.contains(relatedTarget)) return;
      if (!this.#open?.pinned) this.#later(closeDelay, () => this.close());
    });
    on(button, 'click', (event) => {
      event.preventDefault();
      if (this.#open?.badge === badge && this.#open.pinned) this.close();
      else void this.#show(badge, this.#options.makeCard(recordId), true);
    });
    on(frame, 'keydown', (event) => {
      if (event.key === 'Escape' && this.#open?.badge === badge) {
        event.preventDefault();
        this.close();
        button.focus();
      }
    });
    on(frame, 'focusout', ({ relatedTarget }) => {
      const stays = relatedTarget instanceof Node && frame.contains(relatedTarget);
      if (this.#open?.badge === badge && !stays && document.hasFocus()) this.close();
    });
    for (const type of ownEvents) frame.addEventListener(type, (event) => event.stopPropagation(), { signal });
  }

  /** Closes the card of a badge that is about to go, and ends all listening there. */
  detach(badge: Badge): void {
    this.#attached.get(badge)?.abort();
    this.#attached.delete(badge);
    if (this.#awaited === badge) this.#awaited = undefined;
    if (this.#open?.badge === badge) this.close();
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

  async #show(badge: Badge, coming: Promise<CardContent | undefined>, pin: boolean): Promise<void> {
    clearTimeout(this.#timer);
    this.#awaited = badge;
    const card = await coming;
    if (this.#awaited !== badge) return;
    if (!card || !badge.host.isConnected) return this.close();
    if (this.#open?.badge !== badge) this.#openFor(badge, card);
    if (!pin || !this.#open) return;
    this.#open.pinned = true;
    this.#open.element.focus();
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
    badge.addSheet(sheet);
    badge.frame.append(element);
    badge.button.ariaExpanded = 'true';
    const ended = new AbortController();
    this.#open = { badge, element, ended, pinned: false };
    element.showPopover();
    this.#closeFromOutside(badge, ended.signal);
  }

  /** A press anywhere else closes the card, and so does Escape, which then means nothing else to the page. */
  #closeFromOutside({ host }: Badge, ended: AbortSignal): void {
    const options = { capture: true, signal: ended };
    const onPress = ({ target }: Event) => {
      if (target !== host) this.close();
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.target === host) return;
      event.stopPropagation();
      this.close();
    };
    window.addEventListener('pointerdown', onPress, options);
    window.addEventListener('keydown', onKey, options);
  }

  #later(delay: number, action: () => void): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(action, delay);
  }
}
