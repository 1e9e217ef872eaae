/** Serves the gallery: every component in every state, reloading as one edits. */
import { createServer } from 'vite';
import { icons } from './icons.ts';

const server = await createServer({
  configFile: false,
  root: 'gallery',
  plugins: [icons()],
  resolve: { alias: { '@': process.cwd() } },
  server: { fs: { allow: [process.cwd()] } },
});
await server.listen();
server.printUrls();
