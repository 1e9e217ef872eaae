/** A figure as a PNG, drawn from the numbers that it shows: as SVG, then on a canvas. Loaded only when somebody asks for one. */
import type { Sheet } from '@/data/views/sheet';
import type { Words } from '@/data/views/words';
import type { Colours, Measure } from './drawingParts';
import { type Drawing, drawFigure } from './figureDrawing';

export type { Drawing } from './figureDrawing';

/** So that it is sharp in print and on fine screens. */
const scale = 2;

/**
 * Draws the figure with its title, days and sources.
 * @throws where the browser cannot draw it
 */
export async function figurePicture(sheet: Sheet, words: Words, drawing: Drawing): Promise<Blob> {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  const measure: Measure = (text, size) => {
    context.font = `${size}px system-ui, sans-serif`;
    return context.measureText(text).width;
  };
  const { svg, width, height } = drawFigure({ sheet, words, drawing, colours: coloursOnWhite(), measure });
  const picture = await loaded(svg);
  canvas.width = width * scale;
  canvas.height = height * scale;
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return new Promise((done, failed) =>
    canvas.toBlob((blob) => (blob ? done(blob) : failed(new Error('no picture'))), 'image/png'),
  );
}

async function loaded(svg: string): Promise<HTMLImageElement> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const picture = new Image();
    picture.src = url;
    await picture.decode();
    return picture;
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** The colours of the light theme, whichever is set: a picture goes into what is printed or white. */
function coloursOnWhite(): Colours {
  const probe = document.createElement('span');
  probe.style.colorScheme = 'light';
  // Forced colours are for a screen, not for what is sent to others.
  probe.style.forcedColorAdjust = 'none';
  document.body.append(probe);
  const read = (value: string) => {
    probe.style.color = value;
    return getComputedStyle(probe).color;
  };
  const token = (name: string) => read(`var(--${name})`);
  const mixed = (share: number) => read(`color-mix(in oklab, var(--accent) ${share}%, var(--surface))`);
  const colours: Colours = {
    surface: token('surface'),
    text: token('text'),
    quiet: token('quiet'),
    line: token('line'),
    control: token('control'),
    accent: token('accent'),
    onAccent: token('on-accent'),
    quarters: [token('surface'), ...[56, 74, 87, 100].map(mixed)],
  };
  probe.remove();
  return colours;
}
