/** Whether a card has to be light or dark to fit the page around its badge, as the reader sees it. */
import { parentOf } from '../profiles.content/dom';
import { type Tone, tone } from '../profiles.content/tone';

/**
 * @param host what holds the badge
 * @param ink colour of the text beside it, as computed
 * @param probe an element of ours in the document, on which the browser can be asked what a colour is
 */
export function schemeAt(host: Element, ink: string, probe: HTMLElement): 'light' | 'dark' {
  let background: Tone | undefined;
  let inverted = false;
  for (let box = parentOf(host); box; box = parentOf(box)) {
    const { backgroundColor, filter } = getComputedStyle(box);
    if (!background && tone(backgroundColor, probe).alpha > 0.5) background = tone(backgroundColor, probe);
    // A filter inverts the page with our badges, but not the card, which lies in the browser's top layer. Firefox counts that to
    // the root.
    if (import.meta.env.FIREFOX && box === document.documentElement) continue;
    const share = /invert\(([\d.]+)(%?)\)/.exec(filter);
    if (share && Number(share[1]) * (share[2] ? 0.01 : 1) > 0.5) inverted = !inverted;
  }
  return isOnDark(tone(ink, probe).luminance, background) === inverted ? 'light' : 'dark';
}

/** Whether the page is dark: its text is lighter than its ground, or light where the ground is not to be told. */
function isOnDark(ink: number, background: Tone | undefined): boolean {
  // A ground that hides the text is not the one behind it: a picture is.
  const isSure = background && Math.abs(background.luminance - ink) > 0.1;
  return isSure ? ink > background.luminance : ink > 0.2126;
}
