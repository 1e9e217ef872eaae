/** What a computed colour is to the eye, whatever form it is written in. */

/** A tone as people see it: its luminance, 0 for black to 1 for white, and its alpha. */
export interface Tone {
  luminance: number;
  alpha: number;
}

/** By colour as computed: a page has few. */
const tones = new Map<string, Tone>();

/**
 * Asks the browser, which knows every form of a colour, now and later ones too.
 * @param probe an element of ours in the document
 */
export function tone(color: string, probe: HTMLElement): Tone {
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
