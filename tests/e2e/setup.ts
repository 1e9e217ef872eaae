/** Prepares the tests in browsers: the browsers, the extension for both, and our pages that are programs. */
import { resolve } from 'node:path';
import { build } from 'vite';
import { buildExtension, inProduction } from '@/scripts/build';
import { setUpBrowsers } from '@/scripts/setUpBrowsers';
import { isCovered } from './coverage';
import { programs } from './pages';

export default async function setup(): Promise<void> {
  await setUpBrowsers();
  await buildExtension(isCovered);
  await inProduction(async () => {
    await buildProgram('tests/pages/x/react-page.tsx', 'react-page.js');
    await buildProgram('tests/pages/x/hydrating-page.ts', 'hydrating-page.js');
    await buildProgram('tests/e2e/readSpots.ts', 'read-spots.js');
    await buildProgram('tests/fire/program.ts', 'fire.js');
  });
}

async function buildProgram(entry: string, fileName: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'warn',
    define: { 'process.env.NODE_ENV': '"production"' },
    resolve: { alias: { '@': process.cwd(), 'wxt/browser': resolve('tests/fire/extensionApi.ts') } },
    build: {
      outDir: programs,
      emptyOutDir: false,
      lib: { entry, formats: ['iife'], name: 'program', fileName: () => fileName },
    },
  });
}
