/** The extension's icon as the browsers want it: pictures of its seal in several sizes, in colour and grey. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { type IconLook, iconPaths } from '../data/store/sharedNames.ts';

/** From the colours of the drawing to those of the grey one: as dark, so that both can be seen on light and dark toolbars. */
const greys: readonly (readonly [colour: string, grey: string])[] = [
  ['#2f74c2', '#6f7680'],
  ['#ffc34d', '#fff'],
];

const looks: readonly IconLook[] = ['colour', 'grey'];

/** All pictures of the icon, by their path within the extension. */
export async function iconFiles(): Promise<Map<string, Buffer>> {
  const drawing = await readFile(new URL('../assets/icon.svg', import.meta.url), 'utf8');
  const grey = greys.reduce((drawn, [from, to]) => drawn.replaceAll(from, to), drawing);
  const files = looks.flatMap((look) =>
    Object.entries(iconPaths(look)).map(async ([size, path]) => {
      // Drawn at its size: a picture made smaller would be blurred.
      const sized = (look === 'grey' ? grey : drawing).replace('<svg', `<svg width="${size}" height="${size}"`);
      return [path, await sharp(Buffer.from(sized)).png().toBuffer()] as const;
    }),
  );
  return new Map(await Promise.all(files));
}

/** Writes them into a folder of the built extension. */
export async function writeIcons(folder: string): Promise<void> {
  for (const [path, content] of await iconFiles()) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
}
