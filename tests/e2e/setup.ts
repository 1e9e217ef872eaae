/** Before the tests in browsers: the browsers, the extension for both, and the pages of ours that are programs. */
import { build } from 'vite';
import { buildExtension, inProduction } from '@/scripts/build';
import { setUpBrowsers } from '@/scripts/setUpBrowsers';
import { programs } from './pages';

export default async function setup(): Promise<void> {
  await setUpBrowsers();
  await buildExtension();
  await inProduction(async () => {
    await build({
      configFile: false,
      logLevel: 'warn',
      define: { 'process.env.NODE_ENV': '"production"' },
      build: {
        outDir: programs,
        emptyOutDir: true,
        lib: { entry: 'tests/pages/x/react-page.tsx', formats: ['es'], fileName: () => 'react-page.js' },
      },
    });
  });
}
