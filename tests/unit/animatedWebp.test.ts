import { describe, expect, it } from 'vitest';
import { animatedWebp } from '@/scripts/animatedWebp';

/** A still WebP with these chunks; each content is one letter often. */
function still(...chunks: [name: string, length: number][]): Uint8Array {
  const parts = chunks.map(([name, length]) => {
    const head = Buffer.alloc(8);
    head.write(name, 'latin1');
    head.writeUInt32LE(length, 4);
    return Buffer.concat([head, Buffer.alloc(length, 'i'), Buffer.alloc(length % 2)]);
  });
  const body = Buffer.concat([Buffer.from('WEBP'), ...parts]);
  const size = Buffer.alloc(4);
  size.writeUInt32LE(body.length);
  return Buffer.concat([Buffer.from('RIFF'), size, body]);
}

/** Names and contents of the chunks of a file, or of what is in one. */
function chunksIn(bytes: Buffer): { name: string; content: Buffer }[] {
  const chunks = [];
  for (let at = 0; at < bytes.length; ) {
    const length = bytes.readUInt32LE(at + 4);
    chunks.push({ name: bytes.toString('latin1', at, at + 4), content: bytes.subarray(at + 8, at + 8 + length) });
    at += 8 + length + (length % 2);
  }
  return chunks;
}

describe('a picture that moves', () => {
  const size = { width: 800, height: 501 };
  const part = { x: 20, y: 302, width: 60, height: 41 };
  const file = animatedWebp(
    [
      {
        picture: still(['VP8X', 10], ['ALPH', 3], ['VP8 ', 7], ['EXIF', 5]),
        box: { x: 0, y: 0, ...size },
        duration: 400,
      },
      { picture: still(['VP8L', 6]), box: part, duration: 70_000 },
    ],
    size,
  );

  it('is a whole file with its size, and with a frame for each picture', () => {
    expect(file.toString('latin1', 0, 4)).toBe('RIFF');
    expect(file.readUInt32LE(4)).toBe(file.length - 8);
    const chunks = chunksIn(file.subarray(12));
    expect(chunks.map(({ name }) => name)).toEqual(['VP8X', 'ANIM', 'ANMF', 'ANMF']);
    const canvas = chunks[0]?.content;
    expect([canvas?.readUIntLE(4, 3), canvas?.readUIntLE(7, 3)]).toEqual([799, 500]);
  });

  it('shows each picture where it is to be shown', () => {
    const boxes = chunksIn(file.subarray(12))
      .filter(({ name }) => name === 'ANMF')
      .map(({ content }) => [0, 3, 6, 9].map((at) => content.readUIntLE(at, 3)));
    expect(boxes).toEqual([
      [0, 0, 799, 500],
      [10, 151, 59, 40],
    ]);
  });

  it('shows each picture as long as it is to be shown, with all that is its image and nothing else', () => {
    const frames = chunksIn(file.subarray(12)).filter(({ name }) => name === 'ANMF');
    expect(frames.map(({ content }) => content.readUIntLE(12, 3))).toEqual([400, 70_000]);
    expect(frames.map(({ content }) => chunksIn(content.subarray(16)).map(({ name }) => name))).toEqual([
      ['ALPH', 'VP8 '],
      ['VP8L'],
    ]);
  });

  it('is not made out of what is no picture', () => {
    const made = (picture: Uint8Array) => () => animatedWebp([{ picture, box: part, duration: 1 }], size);
    expect(made(Buffer.from('GIF89a and more'))).toThrow('no WebP');
    expect(made(still(['EXIF', 4]))).toThrow('no image');
  });
});
