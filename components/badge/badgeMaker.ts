/**
 * Makes badges: each a lone button in a closed shadow root. What it says is drawn by CSS: texts or elements inside would go along
 * when a reader copies the text around it (see docs/design/badge.md).
 */
import type { BadgeLabel } from '@/data/views/accountIndex';
import { type Badge, type BadgeContent, type BadgeShape, type Look, shownBy } from './badge';

/** By their text. Badges share them: a style of its own would cost each badge more memory than its element. */
const sheets = new Map<string, CSSStyleSheet>();

/** So many sheets, and buttons to copy, are kept for badges to come. */
const maxKept = 200;

/** As an object, a style sheet is also beyond the reach of the page's content security policy. */
function sheetOf(css: string): CSSStyleSheet {
  let sheet = sheets.get(css);
  if (!sheet) {
    if (sheets.size >= maxKept) sheets.clear();
    sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    sheets.set(css, sheet);
  }
  return sheet;
}

/**
 * Makes a badge, not yet on the page.
 * @param isShort whether the organisation is left out
 */
export type BadgeMaker = (content: BadgeContent, look: Look, isShort?: boolean) => Badge;

/**
 * Gives what makes badges.
 * @param value of their buttons
 */
export type BadgeMakerFor = (value: string) => BadgeMaker;

/**
 * @param css the style sheet of badges, `badge.css`: pages get it by a script of its own
 * @param value of the button
 */
export function badgeMaker(css: string, value = ''): BadgeMaker {
  /** A button for all that say the same, and the style sheet of what they say. */
  const patterns = new Map<string, { button: HTMLButtonElement; text: string }>();
  const patternOf = (content: BadgeContent, isShort: boolean) => {
    const key = `${isShort} ${thisYear()} ${shownBy(content)}`;
    let pattern = patterns.get(key);
    if (!pattern) {
      if (patterns.size >= maxKept) patterns.clear();
      pattern = { button: buttonOf(content, isShort, value), text: textCss(content) };
      patterns.set(key, pattern);
    }
    return pattern;
  };
  return (content, look, isShort = false) => {
    const { button, text } = patternOf(content, isShort);
    // A copy shares the attributes: they take more memory than the element.
    return new MadeBadge(document.importNode(button), [css, lookCss(look), text].map(sheetOf));
  };
}

class MadeBadge implements Badge {
  readonly host = document.createElement('span');
  readonly root = this.host.attachShadow({ mode: 'closed' });
  readonly button: HTMLButtonElement;

  /** @param sheets of all badges, of their look, and of what it says */
  constructor(button: HTMLButtonElement, sheets: CSSStyleSheet[]) {
    this.button = button;
    this.root.adoptedStyleSheets = sheets;
    this.root.append(button);
  }

  setLook(look: Look): void {
    const current = [...this.root.adoptedStyleSheets];
    const fitting = sheetOf(lookCss(look));
    if (current[1] !== fitting) this.root.adoptedStyleSheets = current.with(1, fitting);
  }
}

function buttonOf({ label, shape, language }: BadgeContent, isShort: boolean, value: string): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = `badge ${shape} ${label.standing}${label.isOwn ? ' own' : ''}${isShort ? ' short' : ''}`;
  button.lang = language;
  // Our style sheet shows it all the same. A saved page has no such sheet, and Chrome does not even save what is hidden.
  button.hidden = true;
  button.ariaLabel = accessibleName(label, shape);
  button.ariaHasPopup = 'dialog';
  button.ariaExpanded = 'false';
  if (value) button.value = value;
  return button;
}

/** What the badge says. */
function textCss({ label, shape }: BadgeContent): string {
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
const yearOf = ({ year }: BadgeLabel): string[] => (year === thisYear() ? [] : [year]);

const thisYear = (): string => String(new Date().getFullYear());

/** The text as a string of CSS. */
const cssString = (text: string): string =>
  `"${text.replace(/["\\\p{Cc}]/gu, (character) => `\\${character.charCodeAt(0).toString(16)} `)}"`;
