/** The gallery, built, and shown in a tab of a browser. */
import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { build } from 'vite';
import { type AddressLook, addressOf, servedPath } from '@/gallery/address';
import { type Look, type State, usualSize } from '@/gallery/state';
import { states } from '@/gallery/states';
import { inProduction } from '@/scripts/build';
import { builtGallery, galleryConfig } from '@/scripts/galleryConfig';
import type { Answer, Launched, Tab } from './browsers';

const origin = 'https://gallery.example';
/** What a tab shows before the first state. */
const nothing = `${origin}/nothing`;

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

const answer: Answer = (asked) => {
  const url = new URL(asked);
  if (url.href === nothing) return { body: '<!doctype html><title>Gallery</title>' };
  const contentType = contentTypes[extname(url.pathname)];
  if (url.origin !== origin || !contentType) return undefined;
  return { body: readFileSync(join(builtGallery, servedPath(url.pathname))), contentType };
};

/** Opens a tab for the gallery, with nothing in it. */
export const openGallery = (browser: Launched): Promise<Tab> => browser.open(nothing, answer, { reducedMotion: true });

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
  await page.goto(origin + addressOf(state, look));
  await page.waitForSelector(`html[data-shown="${state.id}"]`).catch((error: unknown) => {
    throw new Error(`${state.id} was not shown: ${tab.errors.join()}`, { cause: error });
  });
}
