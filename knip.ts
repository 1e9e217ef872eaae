/** What the finder of unused files, exports and dependencies cannot see by itself: what is named by text alone. */
import { readFileSync } from 'node:fs';
import type { KnipConfig } from 'knip';

/** The scripts that package.json has `scripts/run.mjs` run. */
const commands = readFileSync('package.json', 'utf8').match(/scripts\/\w+\.ts/g) ?? [];

const config: KnipConfig = {
  // Knip's own reading of WXT takes every file of an entry point for one, and so finds nothing unused there.
  wxt: false,
  entry: [
    'wxt.config.ts',
    'entrypoints/*/{index.ts,main.ts,main.tsx}',
    'gallery/{popup,options,welcome,note}.ts',
    'gallery/{card,parts,index}.tsx',
    'gallery/{standIn,wxtBrowser}.ts',
    ...commands,
    // Started as a process of its own.
    'scripts/buildOnce.ts',
    // Started by vitest.
    'scripts/secondGo.ts',
    // Put in the place of other modules while building.
    'components/card/bareJsx.ts',
    'tests/fire/extensionApi.ts',
    'entrypoints/profiles.content/noContext.ts',
    // Built by the tests, for the browsers.
    'tests/e2e/readSpots.ts',
    'tests/fire/program.ts',
    'tests/pages/x/react-page.tsx',
    'tests/pages/x/hydrating-page.ts',
  ],
  project: ['**/*.{ts,tsx,mjs}'],
  // A type that a function gives or takes is for whoever calls it.
  ignoreExportsUsedInFile: { interface: true, type: true },
  // A command of the checks, a program that tests put into pages, what notes coverage for vitest, and
  // how Knip guesses that this is called.
  ignoreDependencies: [
    'web-ext',
    'axe-core',
    // Of which scripts/icons.ts serves the icons that are used.
    '@iconify-json/tabler',
    'icon',
    'vitest-monocart-coverage',
    '@vitest/coverage-custom',
  ],
  ignoreBinaries: ['apt-get', 'openssl'],
};

export default config;
