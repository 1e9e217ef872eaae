/** Makes zips the same whenever and wherever they were made, so that a store can compare one with its own. */
import { readFile, writeFile } from 'node:fs/promises';
import JSZip from 'jszip';

/** The earliest day that a zip can hold, for all files: when they were packed says nothing about them. */
const date = new Date(Date.UTC(1980, 0, 1));

/**
 * Repacks a zip: the same files, sorted by name, all with the same date, without entries for folders.
 * @param path of the zip, which is replaced
 * @throws if there is no zip
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
