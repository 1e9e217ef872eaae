/** A badge on the page: what it consists of, and what can be asked of it and done with it. It is made by `badgeMaker.ts`. */
import type { BadgeLabel } from '@/data/views/accountIndex';

/** How the page's text looks where the badge stands. */
export interface Look {
  /** Colour of the text, as computed by the browser: any form that CSS knows. */
  ink: string;
  /** What can be read on a ground of that colour. */
  onInk: 'black' | 'white';
  fontFamily: string;
  fontSize: string;
}

/** `mark` is the small one, for names in running text. */
export type BadgeShape = 'full' | 'compact' | 'mark';

/** What a badge is made of. */
export interface BadgeContent {
  label: BadgeLabel;
  shape: BadgeShape;
  /** Of the texts in `label`. */
  language: string;
}

/** Everything that a badge shows, as one text. */
export const shownBy = ({ shape, language, label }: BadgeContent): string =>
  JSON.stringify([shape, language, { ...label, spans: '' }]);

export interface Badge {
  /** What goes into the page: an element without attributes or children. */
  host: HTMLElement;
  /** Closed; holds the button, and the card while it is open. */
  root: ShadowRoot;
  button: HTMLButtonElement;
  /** Fits badge and card to the text around them. */
  setLook(look: Look): void;
}

/** How the page looked until the browser has worked it out: readable on most. */
export const plainLook: Look = {
  ink: 'CanvasText',
  onInk: 'white',
  fontFamily: 'system-ui',
  fontSize: '15px',
};

/** Puts the card beside the button. */
export function addCard({ root }: Badge, card: HTMLElement): void {
  root.append(card);
}

/** Whether the line is too short for the organisation. */
export const lacksRoom = ({ button }: Badge): boolean =>
  button.matches('.full') && button.scrollHeight > button.clientHeight + 2;

/** Whether the organisation is left out. */
export const isShort = ({ button }: Badge): boolean => button.matches('.short');

/** Leaves the organisation out, or puts it in again. */
export const shorten = ({ button }: Badge, isShort: boolean): void => {
  button.classList.toggle('short', isShort);
};

/** Adds a style sheet, once. */
export function addSheet({ root }: Badge, added: CSSStyleSheet): void {
  if (!root.adoptedStyleSheets.includes(added)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, added];
}

/** Whether the element looks like one that holds a badge; what it really holds, its shadow root tells. */
export const isBare = (element: Element): element is HTMLSpanElement =>
  element instanceof HTMLSpanElement && element.attributes.length === 0 && element.childNodes.length === 0;

/** The button of a badge, of whichever run or copy of this script; null where the root is none of a badge. */
export const badgeIn = (root: ShadowRoot | null): HTMLButtonElement | null =>
  root?.querySelector<HTMLButtonElement>('button.badge') ?? null;
