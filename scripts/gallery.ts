/**
 * `npm run gallery`: serves every component in every state, reloading as one edits. `npm run gallery -- --accept` keeps what the
 * states look like now as the pictures that tests compare with; with names behind it, only those.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { createServer } from 'vite';
import { buildGallery, openGallery } from '@/tests/e2e/gallery';
import { kept, launchForPictures, pictures, take } from '@/tests/e2e/pictures';
import { galleryConfig } from './galleryConfig';
import { setUpBrowsers } from './setUpBrowsers';

const [option, ...names] = process.argv.slice(3);
if (option === '--accept') await accept();
else await serve();

async function serve(): Promise<void> {
  const server = await createServer(galleryConfig);
  await server.listen();
  server.printUrls();
}

async function accept(): Promise<void> {
  await setUpBrowsers();
  await buildGallery();
  if (names.length === 0) await rm(kept, { recursive: true, force: true });
  await mkdir(kept, { recursive: true });
  const browser = await launchForPictures();
  const tab = await openGallery(browser);
  for (const picture of pictures) {
    if (names.length > 0 && !names.includes(picture.name)) continue;
    await writeFile(join(kept, `${picture.name}.png`), await take(tab, picture));
    console.log(picture.name);
  }
  await browser.close();
}
