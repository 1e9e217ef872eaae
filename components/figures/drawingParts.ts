/** What pictures of figures are put together of: texts, gaps, and parts one below the other. */
import type { Words } from '@/data/views/words';

export interface Colours {
  surface: string;
  text: string;
  quiet: string;
  line: string;
  control: string;
  accent: string;
  onAccent: string;
  /** Of a cell, by the quarter of the whole that it stands for; the first for none. */
  quarters: string[];
}

/** How wide a text is at a size. */
export type Measure = (text: string, size: number) => number;

export interface Paper {
  words: Words;
  colours: Colours;
  measure: Measure;
}

/** A part of the picture, drawn from its own top. */
export interface Part {
  svg: string;
  height: number;
}

export const width = 800;
export const margin = 32;
export const room = width - 2 * margin;

export interface TextLook {
  size: number;
  colour: string;
  weight?: number;
  anchor?: 'middle' | 'end';
}

export function text(content: string, x: number, y: number, { size, colour, weight = 400, anchor }: TextLook): string {
  const at = anchor ? ` text-anchor="${anchor}"` : '';
  return `<text x="${x}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${colour}"${at}>${escaped(content)}</text>`;
}

/** A text on as many lines as it takes. */
export function textBlock({ measure }: Paper, content: string, look: TextLook & { room?: number }): Part {
  const widest = (look.room ?? room) / (look.weight ? 1.1 : 1);
  const lines: string[] = [];
  let line = '';
  for (const word of content.split(' ')) {
    const longer = line ? `${line} ${word}` : word;
    if (line && measure(longer, look.size) > widest) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  lines.push(line);
  const high = Math.round(look.size * 1.4);
  return {
    svg: lines.map((each, at) => text(each, 0, at * high + look.size, look)).join(''),
    height: lines.length * high,
  };
}

export const gap = (height: number): Part => ({ svg: '', height });

export function stacked(parts: readonly Part[]): Part {
  let height = 0;
  const svg = parts.map((part) => {
    const placed = part.svg && `<g transform="translate(0 ${height})">${part.svg}</g>`;
    height += part.height;
    return placed;
  });
  return { svg: svg.join(''), height };
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (content: string): string => content.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign);
