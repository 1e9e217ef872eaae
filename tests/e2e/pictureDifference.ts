/** Tells whether two pictures look alike, and shows where they do not. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

/** Where a difference is shown. */
const shown = '.results/pictures';

/** Elsewhere the letters are drawn in another way, and each picture would be another one. */
export const areComparable = process.platform === 'linux';

/** Letters may be drawn a little otherwise by another version of the browser; so many pixels in a small square may differ. */
const square = 12;
const mostDifferent = 24;

/**
 * Compares two pictures.
 * @returns undefined where they are alike; else a sentence that says where the difference is shown
 */
export function difference(name: string, before: Buffer, after: Buffer): string | undefined {
  const [old, now] = [PNG.sync.read(before), PNG.sync.read(after)];
  const { width, height } = now;
  const sizes = `${old.width} × ${old.height} and ${width} × ${height}`;
  const isSameSize = old.width === width && old.height === height;
  const changed = new PNG({ width, height });
  const most = isSameSize
    ? pixelmatch(old.data, now.data, changed.data, width, height, { windowSize: square })
    : Number.POSITIVE_INFINITY;
  if (most <= mostDifferent) return undefined;
  mkdirSync(shown, { recursive: true });
  writeFileSync(join(shown, `${name}-before.png`), before);
  writeFileSync(join(shown, `${name}-after.png`), after);
  if (isSameSize) writeFileSync(join(shown, `${name}-difference.png`), PNG.sync.write(changed));
  return `${isSameSize ? 'it looks otherwise' : `its sizes are ${sizes}`}: see ${shown}/${name}-*.png; if that is meant, npm run gallery -- --accept ${name}`;
}
