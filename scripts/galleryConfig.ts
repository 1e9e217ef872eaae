/** How the gallery is served and built: the extension's own components, with a stand-in for the browser's API. */
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { InlineConfig, Plugin } from 'vite';
import { servedPath } from '../gallery/address.ts';
import { checkedData } from './checkedData.ts';
import { iconFiles } from './iconFiles.ts';
import { icons } from './icons.ts';
import { siteInfos } from './siteInfos.ts';

/** Where it is built. */
export const builtGallery = '.results/gallery';

const root = resolve('gallery');

/** What the address of a state says is for its page; the server gives the page. */
const statesInAddresses: Plugin = {
  name: 'states-in-addresses',
  configureServer({ middlewares }) {
    middlewares.use((request, _response, next) => {
      const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
      request.url = servedPath(pathname) + search;
      next();
    });
  },
};

/** The icon, which the extension's pages show too. */
const icon: Plugin = {
  name: 'icon',
  configureServer({ middlewares }) {
    middlewares.use(async (request, response, next) => {
      const content = (await iconFiles()).get(request.url ?? '');
      if (content) response.setHeader('content-type', 'image/png').end(content);
      else next();
    });
  },
  async generateBundle() {
    for (const [path, source] of await iconFiles()) this.emitFile({ type: 'asset', fileName: path.slice(1), source });
  },
};

/** In what is built, for pictures that are compared, text is in a font that comes along: that of the system is another one elsewhere. */
const sameFont: Plugin = {
  name: 'same-font',
  apply: 'build',
  enforce: 'pre',
  transform: (code, id) =>
    /\.(css|tsx?)(\?|$)/.test(id) ? { code: code.replaceAll('system-ui', 'Inter Variable'), map: null } : null,
};

/** For Vite's server and for its build. */
export const galleryConfig: InlineConfig = {
  configFile: false,
  root,
  plugins: [checkedData(), icons(), siteInfos(), statesInAddresses, icon, sameFont],
  worker: { format: 'es', plugins: () => [checkedData(), siteInfos()] },
  // The browser is asked for by two names.
  resolve: {
    alias: {
      '@': process.cwd(),
      'webextension-polyfill': join(root, 'standIn.ts'),
      'wxt/browser': join(root, 'wxtBrowser.ts'),
    },
  },
  define: { 'import.meta.env.FIREFOX': 'false', 'import.meta.env.CHROME': 'true' },
  server: { fs: { allow: [process.cwd()] } },
  build: {
    outDir: resolve(builtGallery),
    emptyOutDir: true,
    target: ['chrome131', 'firefox153'],
    rolldownOptions: {
      input: readdirSync(root)
        .filter((file) => file.endsWith('.html'))
        .map((file) => join(root, file)),
    },
  },
};
