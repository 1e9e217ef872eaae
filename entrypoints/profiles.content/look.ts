/** How the page's text looks, so that a badge looks at home on light, dim and dark pages alike. Reads styles. */
import type { Look } from '@/components/badge';
import { parentOf } from './dom';
import { textIn } from './places';

/** A tone as people see it: its luminance, 0 for black to 1 for white, and its alpha. */
interface Tone {
  luminance: number;
  alpha: number;
}

/**
 * Reads how the name's text looks.
 * @param named the element that shows the name
 * @param probe an element of ours in the document, on which the browser can be asked what a colour is
 */
export function lookOf(named: Element, probe: HTMLElement): Look {
  const element = textIn(named)?.parentElement ?? named;
  const { fontFamily, fontSize } = getComputedStyle(element);
  let ink = '';
  let background: Tone | undefined;
  let inverted = false;
  for (let box: Element | null = element; box; box = parentOf(box)) {
    const style = getComputedStyle(box);
    // Text may be transparent to show a gradient behind it.
    ink ||= tone(style.webkitTextFillColor, probe).alpha > 0.1 ? style.webkitTextFillColor : '';
    const behind = background ? background : tone(style.backgroundColor, probe);
    if (behind.alpha > 0.5) background = behind;
    // A filter inverts the page with our badges, but not the card, which lies in the browser's top layer. Firefox counts that to
    // the root.
    if (import.meta.env.FIREFOX && box === document.documentElement) continue;
    const share = /invert\(([\d.]+)(%?)\)/.exec(style.filter);
    if (share && Number(share[1]) * (share[2] ? 0.01 : 1) > 0.5) inverted = !inverted;
  }
  const { luminance } = tone(ink || 'black', probe);
  const isDark = isOnDark(luminance, background);
  return {
    ink: ink || 'CanvasText',
    // The luminance at which black and white are read equally well (WCAG 2.2, contrast ratio).
    onInk: luminance > 0.179 ? 'black' : 'white',
    scheme: isDark === inverted ? 'light' : 'dark',
    fontFamily,
    fontSize,
  };
}

/** Cheap: whether text and fonts are as they were when the look was read. */
export function hasLook(named: Element, { ink, fontFamily, fontSize }: Look): boolean {
  const style = getComputedStyle(textIn(named)?.parentElement ?? named);
  return style.webkitTextFillColor === ink && style.fontFamily === fontFamily && style.fontSize === fontSize;
}

/** Whether the page is dark: its text is lighter than its ground, or light where the ground is not to be told. */
function isOnDark(ink: number, background: Tone | undefined): boolean {
  // A ground that hides the text is not the one behind it: a picture is.
  const isSure = background && Math.abs(background.luminance - ink) > 0.1;
  return isSure ? ink > background.luminance : ink > 0.2126;
}

/** By colour as computed: a page has few. */
const tones = new Map<string, Tone>();

/** Asks the browser, which knows every form of a colour, now and later ones too. */
function tone(color: string, probe: HTMLElement): Tone {
  const known = tones.get(color);
  if (known) return known;
  probe.style.caretColor = `color(from ${color} xyz-d65 x y z / alpha)`;
  const [, y = 0, , alpha = 1] = (
    getComputedStyle(probe)
      .caretColor.replace(/^\D*d65/, '')
      .match(/[-\d.e]+/g) ?? []
  ).map(Number);
  probe.style.caretColor = '';
  const found = { luminance: y, alpha };
  tones.set(color, found);
  return found;
}
