/**
 * The badge: a lone button in a closed shadow root. What it says is drawn by CSS: texts or elements inside would go along
 * when a reader copies the text around it (see docs/design/badge.md).
 */
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

export interface Badge {
  /** What goes into the page: an element without attributes or children. */
  host: HTMLElement;
  /** Closed; holds the button, and the card while it is open. */
  root: ShadowRoot;
  button: HTMLButtonElement;
}

/** How the page looked until the browser has worked it out: readable on most. */
export const plainLook: Look = {
  ink: 'CanvasText',
  onInk: 'white',
  fontFamily: 'system-ui',
  fontSize: '15px',
};

/** By their text. Badges share them: a style of its own would cost each badge more memory than its element. */
const sheets = new Map<string, CSSStyleSheet>();

/** So many are kept for badges to come. */
const maxSheets = 200;

/** As an object, a style sheet is also beyond the reach of the page's content security policy. */
function sheetOf(css: string): CSSStyleSheet {
  let sheet = sheets.get(css);
  if (!sheet) {
    if (sheets.size >= maxSheets) sheets.clear();
    sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    sheets.set(css, sheet);
  }
  return sheet;
}

/**
 * Makes a badge, not yet on the page.
 * @param language of the text in `label`
 */
export type BadgeMaker = (label: BadgeLabel, shape: BadgeShape, language: string, look: Look) => Badge;

/** @param css the style sheet of badges, `badge.css`: pages get it by a script of its own */
export const badgeMaker =
  (css: string): BadgeMaker =>
  (label, shape, language, look) => {
    const host = document.createElement('span');
    const root = host.attachShadow({ mode: 'closed' });
    root.adoptedStyleSheets = [css, lookCss(look), textCss(label, shape)].map(sheetOf);

    const button = document.createElement('button');
    button.type = 'button';
    button.className = `badge ${shape} ${label.standing}${label.isOwn ? ' own' : ''}`;
    button.lang = language;
    // Our style sheet shows it all the same. A saved page has no such sheet, and Chrome does not even save what is hidden.
    button.hidden = true;
    button.ariaLabel = accessibleName(label, shape);
    button.ariaHasPopup = 'dialog';
    button.ariaExpanded = 'false';
    root.append(button);
    return { host, root, button };
  };

/** What the badge says. */
function textCss(label: BadgeLabel, shape: BadgeShape): string {
  if (shape === 'mark') return '';
  const { role, organisation } = label;
  // It may be torn apart at one place only, and in a short line gives way as a whole.
  const more =
    shape === 'full' && organisation ? `--organisation:${cssString(` ${unbroken(`· ${organisation}`)}`)};` : '';
  const year = yearOf(label).map((text) => `--year:"${text}"`);
  return `.badge{--role:${cssString(unbroken(role))};${more}${year}}`;
}

/** For badge and card. Of what the browser computed each part is written so that it is one value, whatever it holds. */
const lookCss = ({ ink, onInk, fontFamily, fontSize }: Look): string =>
  `:host>*{--ink:${ink};--on-ink:${onInk};--font:${fontFamily};--size:${fontSize}}`;

/** Fits badge and card to the text around them. */
export function setLook({ root }: Badge, look: Look): void {
  const current = [...root.adoptedStyleSheets];
  const fitting = sheetOf(lookCss(look));
  if (current[1] !== fitting) root.adoptedStyleSheets = current.with(1, fitting);
}

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

/**
 * What the badge is called: who, what the badge shows in the order in which it shows it, so that it can be called by that,
 * and whose word it is.
 */
export function accessibleName(label: BadgeLabel, shape: BadgeShape): string {
  const { who, role, organisation, note } = label;
  const year = yearOf(label);
  const parts = shape === 'compact' ? [who, role, ...year, organisation] : [who, role, organisation, ...year];
  return `${parts.filter(Boolean).join(', ')}. ${note}`;
}

const unbroken = (text: string): string => text.replace(/\s+/g, '\u00a0');

/** The year is shown where it is not this one. */
const yearOf = ({ year }: BadgeLabel): string[] => (year === String(new Date().getFullYear()) ? [] : [year]);

/** The text as a string of CSS. */
const cssString = (text: string): string =>
  `"${text.replace(/["\\\p{Cc}]/gu, (character) => `\\${character.charCodeAt(0).toString(16)} `)}"`;
