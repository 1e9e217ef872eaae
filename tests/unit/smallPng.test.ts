import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { smallPng } from '@/tests/e2e/smallPng';

/** A picture of this size, with a colour for each place. */
function picture(width: number, height: number, colourAt: (x: number, y: number) => number[]): Buffer {
  const png = new PNG({ width, height });
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) png.data.set([...colourAt(x, y), 255], 4 * (y * width + x));
  return PNG.sync.write(png);
}

describe('a picture with a palette', () => {
  it('looks the same, but for what nobody sees', () => {
    const before = picture(31, 7, (x, y) => [8 * x, 255 - 30 * y, x === y ? 0 : 200]);
    const [{ data: old }, { data, width, height }] = [PNG.sync.read(before), PNG.sync.read(smallPng(before))];
    expect([width, height]).toEqual([31, 7]);
    const most = Math.max(...[...old].map((value, at) => Math.abs(value - (data[at] ?? 0))));
    expect(most).toBeGreaterThan(0);
    expect(most).toBeLessThanOrEqual(8);
  });

  it('has fewer colours where there are too many, and is the same each time', () => {
    const before = picture(256, 64, (x, y) => [x, 4 * y, 255 - x]);
    const small = smallPng(before);
    expect(small).toEqual(smallPng(before));
    const { data, width, height } = PNG.sync.read(small);
    const colours = new Set(Array.from({ length: width * height }, (_, at) => data.readUInt32BE(4 * at)));
    expect(colours.size).toBeGreaterThan(100);
    expect(colours.size).toBeLessThanOrEqual(256);
  });
});
