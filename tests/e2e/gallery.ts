/** The gallery, built, and shown in a tab of a browser. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { build } from 'vite';
import { type AddressLook, addressOf, servedPath } from '@/gallery/address';
import { type Look, type State, usualSize } from '@/gallery/state';
import { states } from '@/gallery/states';
import { inProduction } from '@/scripts/build';
import { builtGallery, galleryConfig } from '@/scripts/galleryConfig';
import type { Launched, Tab } from './browsers';

const contentTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
};

/** To be called once, before the gallery is shown. */
export const buildGallery = (): Promise<void> =>
  inProduction(async () => void (await build({ ...galleryConfig, logLevel: 'warn' })));

/** Serves what is built to the browsers of this process, at an address that is the same for all of them; for as long as that lives. */
const startServer = async (): Promise<string> => {
  const server = createServer(({ url = '' }, response) => {
    const path = servedPath(new URL(url, 'http://127.0.0.1').pathname);
    const contentType = contentTypes[extname(path)];
    if (!contentType) return response.writeHead(404).end();
    // The names of these change with what is in them.
    const caching = path.startsWith('/assets/') ? { 'cache-control': 'max-age=3600' } : {};
    response.writeHead(200, { 'content-type': contentType, ...caching }).end(readFileSync(join(builtGallery, path)));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  server.unref();
  const address = server.address();
  if (!address || typeof address === 'string') throw new Error('the server has no address');
  return `http://127.0.0.1:${address.port}`;
};
let origin: Promise<string> | undefined;

/**
 * Opens a tab for the gallery, with nothing in it.
 * @param browser one that reaches this machine
 */
export async function openGallery(browser: Launched): Promise<Tab> {
  origin ??= startServer();
  await origin;
  return await browser.open('about:blank', undefined, { reducedMotion: true });
}

/** A state by its id. */
export function stateWithId(id: string): State {
  const state = states.find((each) => each.id === id);
  if (!state) throw new Error(`the gallery has no state ${id}`);
  return state;
}

/** Shows a state in the tab, until nothing changes any more. */
export async function showState(tab: Tab, state: State, look: AddressLook & Pick<Look, 'forcedColors'>): Promise<void> {
  const { page } = tab;
  const { width, height } = { ...usualSize, ...state };
  await page.setViewport({ width, height });
  await tab.setMedia({
    colorScheme: look.theme === 'dark' ? 'dark' : 'light',
    forcedColors: look.forcedColors ?? false,
    reducedMotion: true,
  });
  await page.goto((await origin) + addressOf(state, look));
  await page.waitForSelector(`html[data-shown="${state.id}"]`).catch((error: unknown) => {
    throw new Error(`${state.id} was not shown: ${tab.errors.join()}`, { cause: error });
  });
}
