/** What the extension weighs: as built (minified), and compressed as a download is. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { zip } from 'wxt';
import { scriptsOf } from '@/data/store/sharedNames';
import { inProduction, logger } from '@/scripts/build';
import type { Figure } from './figures';

const built = '.output/chrome-mv3';

/** In kB, compressed: the limit that the project sets itself; a test checks it. */
const contentScriptLimit = 14;

export async function weight(): Promise<Figure[]> {
  const popup = await loadedBy('popup.html');
  const isData = (file: string) => /\/register-[^/]+\.js$/.test(file);
  return [
    ...(await weightOf('content script', [contentScript('profiles')], contentScriptLimit)),
    ...(await weightOf(
      'all that a page of X opens with',
      scriptsOf({ id: 'x' }).map((file) => join(built, file)),
    )),
    ...(await weightOf('script of cards, with the first', [contentScript('card')])),
    ...(await weightOf('script that answers the popup, when asked', [contentScript('answer')])),
    ...(await weightOf(
      'popup without its data',
      popup.filter((file) => !isData(file)),
    )),
    ...(await weightOf('data of the registers', popup.filter(isData))),
    ...(await weightOfPackage()),
  ];
}

const contentScript = (name: string) => join(built, 'content-scripts', `${name}.js`);

async function weightOf(name: string, files: readonly string[], target?: number): Promise<Figure[]> {
  if (files.length === 0) throw new Error(`${name}: nothing was built`);
  const contents = await Promise.all(files.map((file) => readFile(file)));
  const compressed = contents.map((content) => gzipSync(content, { level: 9 }).length);
  return [
    { name: `${name}, minified`, value: kilobytes(contents.map(({ length }) => length)), unit: 'kB' },
    { name: `${name}, gzip`, value: kilobytes(compressed), unit: 'kB', ...(target === undefined ? {} : { target }) },
  ];
}

/** The scripts and styles that a page of the extension loads before it shows anything, with everything they import. */
async function loadedBy(page: string): Promise<string[]> {
  const html = await readFile(join(built, page), 'utf8');
  return [...html.matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)].flatMap(([, file]) =>
    file === undefined ? [] : [join(built, file)],
  );
}

async function weightOfPackage(): Promise<Figure[]> {
  const files = await readdir(built, { recursive: true, withFileTypes: true });
  const sizes = files.filter((file) => file.isFile()).map((file) => stat(join(file.parentPath, file.name)));
  let archives: string[] = [];
  await inProduction(async () => {
    archives = await zip({ browser: 'chrome', logger });
  });
  const zipped = await Promise.all(archives.map((file) => stat(file)));
  return [
    { name: 'whole extension', value: kilobytes((await Promise.all(sizes)).map(({ size }) => size)), unit: 'kB' },
    { name: 'whole extension, zip', value: kilobytes(zipped.map(({ size }) => size)), unit: 'kB' },
  ];
}

/** In thousands of bytes. */
const kilobytes = (sizes: readonly number[]) => sizes.reduce((sum, size) => sum + size, 0) / 1000;
