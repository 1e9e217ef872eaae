/** The badge: a button in a closed shadow root. Plain DOM, as many may appear at once on a page that must not notice. */
import type { BadgeLabel } from '@/data/views/accountIndex';
import badgeCss from './badge.css?inline';

/** How the page's text looks where the badge stands; each a computed value of the CSS property of that name. */
export interface Look {
  color: string;
  fontFamily: string;
  fontSize: string;
}

/** `mark` is the small one, for names in running text. */
export type BadgeShape = 'full' | 'compact' | 'mark';

export interface Badge {
  /** What goes into the page: an element without attributes or children. */
  host: HTMLElement;
  button: HTMLButtonElement;
  /** Holds the button, and the card while it is open. */
  frame: HTMLElement;
  /** Adds a style sheet, once. */
  addSheet(sheet: CSSStyleSheet): void;
  setLook(look: Look): void;
  /** Brings the badge into view and lets it flash. */
  reveal(): void;
}

let sheet: CSSStyleSheet | undefined;

/**
 * Makes a badge, not yet on the page.
 * @param language of the text in `label`
 */
export function createBadge(label: BadgeLabel, shape: BadgeShape, language: string, look: Look): Badge {
  const host = document.createElement('span');
  const root = host.attachShadow({ mode: 'closed' });
  // One sheet for all badges. As an object it is also beyond the reach of the page's content security policy.
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(badgeCss);
  }
  root.adoptedStyleSheets = [sheet];

  const button = document.createElement('button');
  button.type = 'button';
  button.className = `badge ${shape} ${label.standing}`;
  button.ariaLabel = accessibleName(label, shape);
  button.ariaHasPopup = 'dialog';
  button.ariaExpanded = 'false';
  if (shape === 'mark') button.append(mark());
  // Spaces keep the words apart for who reads or copies them; in the grid they take no room.
  else for (const part of partsOf(label, shape)) button.append(part, ' ');

  const frame = document.createElement('div');
  frame.className = 'frame';
  frame.lang = language;
  frame.append(button);
  root.append(frame);

  const setLook = ({ color, fontFamily, fontSize }: Look) => {
    const { style } = frame;
    style.setProperty('--ink', color);
    style.setProperty('--font', fontFamily);
    style.setProperty('--size', fontSize);
    // The page's own choice of light or dark is told by its text, not by what the system prefers.
    style.colorScheme = isLight(color) ? 'dark' : 'light';
  };
  setLook(look);
  const reveal = () => {
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    host.scrollIntoView({ block: 'center', behavior: calm ? 'instant' : 'smooth' });
    button.classList.add('flash');
    button.addEventListener('animationend', () => button.classList.remove('flash'), { once: true });
  };
  const addSheet = (added: CSSStyleSheet) => {
    if (!root.adoptedStyleSheets.includes(added)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, added];
  };
  return { host, button, frame, addSheet, setLook, reveal };
}

/** Whether a badge of another run of this script sits in the element: a bare element with a badge in its shadow. */
export function holdsBadge(element: Element, rootOf: (element: HTMLElement) => ShadowRoot | null): boolean {
  if (!(element instanceof HTMLElement) || element.attributes.length > 0 || element.childNodes.length > 0) return false;
  return rootOf(element)?.querySelector('.frame > .badge') != null;
}

/** By the WCAG weights for red, green and blue; computed colours are written `rgb(…)`, and others count as dark. */
function isLight(color: string): boolean {
  const [red = 0, green = 0, blue = 0] = /^rgb/.test(color) ? (color.match(/[\d.]+/g) ?? []).map(Number) : [];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 127;
}

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

function partsOf(label: BadgeLabel, shape: BadgeShape): Node[] {
  const parts = [part('role', label.role)];
  if (shape === 'full' && label.organisation) parts.push(part('organisation', part('', label.organisation)));
  parts.push(...yearOf(label).map((year) => part('year', year)));
  return parts;
}

/** The year is shown where it is not this one. */
const yearOf = ({ year }: BadgeLabel): string[] => (year === String(new Date().getFullYear()) ? [] : [year]);

function part(name: string, content: string | Node): HTMLElement {
  const element = document.createElement('span');
  element.className = name;
  element.append(content);
  return element;
}

const svgNamespace = 'http://www.w3.org/2000/svg';

/** A public building: pediment, three columns, base. */
const markPath = 'M8 1 1 5v2h14V5zM2.5 8.5v4h2.2v-4zm4.4 0v4h2.2v-4zm4.4 0v4h2.2v-4zM1 13.8V15h14v-1.2z';

function mark(): SVGElement {
  const svg = document.createElementNS(svgNamespace, 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.ariaHidden = 'true';
  const path = document.createElementNS(svgNamespace, 'path');
  path.setAttribute('d', markPath);
  svg.append(path);
  return svg;
}
