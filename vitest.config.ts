import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { checkedData } from './scripts/checkedData.ts';
import { coverageOptions } from './scripts/coverageOptions.ts';
import { icons } from './scripts/icons.ts';
import { LongestFirst } from './scripts/testOrder.ts';

const shared = {
  plugins: [checkedData(), icons()],
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)) } },
};

const inBrowsers = {
  globalSetup: ['tests/e2e/setup.ts'],
  // One process for many files, for which it keeps its browsers.
  isolate: false,
  setupFiles: ['tests/e2e/keepBrowsers.ts'],
  // `npm test` names those that needed it: see docs/design/development.md.
  retry: 1,
  testTimeout: 120_000,
  hookTimeout: 120_000,
  // As long as `waitFor` waits.
  expect: { poll: { timeout: 25_000 } },
};

export default defineConfig({
  test: {
    // Browsers keep the processors busy: more than three on two of them only make each other late.
    maxWorkers: 3,
    sequence: { sequencer: LongestFirst },
    coverage: {
      provider: 'custom',
      customProviderModule: 'vitest-monocart-coverage',
      // Not among the options that the types know.
      ...{ coverageReportOptions: coverageOptions },
    },
    projects: [
      { ...shared, test: { name: 'unit', include: ['tests/unit/**/*.test.ts'] } },
      { ...shared, test: { name: 'e2e', include: ['tests/e2e/**/*.test.ts'], ...inBrowsers } },
    ],
  },
});
