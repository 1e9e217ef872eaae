/** Makes pictures small enough to be kept beside the sources: with a palette of few colours. */
import { crc32, deflateSync } from 'node:zlib';
import { PNG } from 'pngjs';

/** Colours are told apart in steps of so much; the first with which they fit into a palette. What is seen stays the same. */
const steps = [17, 51, 85];

/** As many as a palette holds. */
const mostColours = 256;

/** The same picture, as a PNG with a palette. */
export function smallPng(png: Buffer): Buffer {
  const { width, height, data } = PNG.sync.read(png);
  for (const step of steps) {
    const palette = new Map<number, number>();
    // Worked out once for each value, not for each of a million pixels.
    const stepped = Uint8Array.from({ length: 256 }, (_, value) => Math.round(value / step) * step);
    const at = (place: number): number => stepped[data[place] ?? 0] ?? 0;
    // Each line begins with how it is filtered: not at all.
    const lines = Buffer.alloc((width + 1) * height);
    for (let pixel = 0; pixel < width * height; pixel++) {
      const place = 4 * pixel;
      const colour = (at(place) << 16) | (at(place + 1) << 8) | at(place + 2);
      const index = palette.get(colour) ?? palette.size;
      palette.set(colour, index);
      lines[pixel + Math.floor(pixel / width) + 1] = index;
    }
    if (palette.size <= mostColours) return written(width, height, [...palette.keys()], lines);
  }
  throw new Error('a picture has too many colours');
}

function written(width: number, height: number, colours: readonly number[], lines: Buffer): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits a pixel, with a palette.
  header.set([8, 3], 8);
  const palette = Buffer.from(colours.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]));
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('PLTE', palette),
    chunk('IDAT', deflateSync(lines, { level: 9 })),
    chunk('IEND', Buffer.of()),
  ]);
}

function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}
