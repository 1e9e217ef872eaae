/** Reads the colours in a picture of a part of a page: what a person sees. */
import type { Rect, Tab } from './browsers';

/** The two main colours of a part, and their contrast. */
export interface Seen {
  /** Relative luminance (WCAG 2.2) of the most frequent colour: 0 is black, 1 is white. */
  ground: number;
  /** Contrast between that and the colour furthest from it. */
  contrast: number;
}

/** @param blank a tab used only to read the picture */
export async function seenAt(tab: Tab, { x, y, width, height }: Rect, blank: Tab): Promise<Seen> {
  await tab.page.bringToFront();
  const picture = await tab.page.screenshot({ encoding: 'base64', clip: { x, y, width, height } });
  return blank.page.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d');
    if (!context) throw new Error('no canvas');
    context.drawImage(image, 0, 0);
    const { data: bytes } = context.getImageData(0, 0, image.width, image.height);
    const linear = (byte: number) => {
      const part = byte / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    };
    const counts = new Map<number, number>();
    for (let at = 0; at < bytes.length; at += 4) {
      const [red = 0, green = 0, blue = 0] = bytes.subarray(at, at + 3);
      const luminance = 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
      const rounded = Math.round(luminance * 1000) / 1000;
      counts.set(rounded, (counts.get(rounded) ?? 0) + 1);
    }
    const [[ground] = [0]] = [...counts].sort(([, one], [, other]) => other - one);
    const contrasts = [...counts.keys()].map(
      (luminance) => (Math.max(luminance, ground) + 0.05) / (Math.min(luminance, ground) + 0.05),
    );
    return { ground, contrast: Math.max(...contrasts) };
  }, picture);
}
