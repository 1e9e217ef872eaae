/** Makes a zip the same whenever and wherever it was made, so that a store can compare it with one of its own. */
import { readFile, writeFile } from 'node:fs/promises';
import JSZip from 'jszip';

/** The first day that a zip can name: when the files were packed says nothing about them. */
const date = new Date(Date.UTC(1980, 0, 1));

/**
 * Packs a zip anew: the same files in the order of their names, each of the same date, without entries for folders.
 * @param path of the zip, which is replaced
 * @throws where there is no zip
 */
export async function makeStable(path: string): Promise<void> {
  const packed = await JSZip.loadAsync(await readFile(path));
  const stable = new JSZip();
  for (const name of Object.keys(packed.files).toSorted()) {
    const file = packed.file(name);
    if (file) stable.file(name, await file.async('uint8array'), { date, createFolders: false });
  }
  const compression = { compression: 'DEFLATE', compressionOptions: { level: 9 } } as const;
  await writeFile(path, await stable.generateAsync({ type: 'nodebuffer', ...compression }));
}
