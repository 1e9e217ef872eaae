/** How the page's text looks, so that a badge looks at home on light, dim and dark pages alike. Reads styles. */
import type { Look } from '@/components/badge/badge';
import { parentOf } from './dom';
import { textIn } from './places';
import { tone } from './tone';

/**
 * Reads how the name's text looks.
 * @param named the element that shows the name
 * @param probe an element of ours in the document, on which the browser can be asked what a colour is
 */
export function lookOf(named: Element, probe: HTMLElement): Look {
  const element = textIn(named)?.parentElement ?? named;
  const { fontFamily, fontSize } = getComputedStyle(element);
  let ink = 'CanvasText';
  for (let box: Element | null = element; box; box = parentOf(box)) {
    ink = getComputedStyle(box).webkitTextFillColor;
    // Text may be transparent to show a gradient behind it.
    if (tone(ink, probe).alpha > 0.1) break;
  }
  // The luminance at which black and white are read equally well (WCAG 2.2, contrast ratio).
  return { ink, onInk: tone(ink, probe).luminance > 0.179 ? 'black' : 'white', fontFamily, fontSize };
}

/** Cheap: whether text and fonts are as they were when the look was read. */
export function hasLook(named: Element, { ink, fontFamily, fontSize }: Look): boolean {
  const style = getComputedStyle(textIn(named)?.parentElement ?? named);
  return style.webkitTextFillColor === ink && style.fontFamily === fontFamily && style.fontSize === fontSize;
}
