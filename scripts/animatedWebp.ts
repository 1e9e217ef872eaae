/** Puts pictures one after the other into one that moves: an animated WebP out of still ones, as they are. */

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Frame {
  /** A still WebP, as the browser makes it. */
  picture: Uint8Array;
  /** The part of the whole that it takes the place of; `x` and `y` are even. All else stays as it was. */
  box: Box;
  /** How long it is shown, in milliseconds. */
  duration: number;
}

/**
 * Makes a picture that moves, and begins again when it ends.
 * @param size of the whole
 * @returns the file
 */
export function animatedWebp(frames: readonly Frame[], size: Pick<Box, 'width' | 'height'>): Buffer {
  const body = Buffer.concat([
    Buffer.from('WEBP'),
    // It has movement, and nothing else of what a WebP may have.
    chunk('VP8X', [uint(0b10, 4), ...sizeOf(size)]),
    // A white ground; again and again.
    chunk('ANIM', [uint(0xffffffff, 4), uint(0, 2)]),
    ...frames.map(({ picture, box, duration }) =>
      chunk('ANMF', [
        ...[uint(box.x / 2, 3), uint(box.y / 2, 3), ...sizeOf(box), uint(duration, 3)],
        // Not blended with what was there before.
        uint(0b10, 1),
        ...imageChunks(picture),
      ]),
    ),
  ]);
  return Buffer.concat([Buffer.from('RIFF'), uint(body.length, 4), body]);
}

const sizeOf = ({ width, height }: Pick<Box, 'width' | 'height'>) => [uint(width - 1, 3), uint(height - 1, 3)];

/** The chunks of a still picture that are its image. */
function imageChunks(picture: Uint8Array): Buffer[] {
  const file = Buffer.from(picture);
  if (file.toString('latin1', 8, 12) !== 'WEBP') throw new Error('this is no WebP');
  const found: Buffer[] = [];
  for (let at = 12; at + 8 <= file.length; ) {
    const length = file.readUInt32LE(at + 4);
    const end = at + 8 + length + (length % 2);
    if (['ALPH', 'VP8 ', 'VP8L'].includes(file.toString('latin1', at, at + 4))) found.push(file.subarray(at, end));
    at = end;
  }
  if (found.length === 0) throw new Error('this WebP has no image');
  return found;
}

function chunk(name: string, parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  const padding = Buffer.alloc(content.length % 2);
  return Buffer.concat([Buffer.from(name), uint(content.length, 4), content, padding]);
}

/** A number of so many bytes, the lowest first. */
function uint(value: number, bytes: 1 | 2 | 3 | 4): Buffer {
  const buffer = Buffer.alloc(bytes);
  buffer.writeUIntLE(value, 0, bytes);
  return buffer;
}
