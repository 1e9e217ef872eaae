/**
 * Options of `npm run coverage`: how much of `data/` and of the content script the tests run through; in Chromium, with the
 * built extension, and without a browser. Gives a table, and `.results/coverage/index.html`.
 */
import type { CoverageReportOptions } from 'monocart-coverage-reports';

/** The least share of branches, in percent. */
const least = 95;

export const coverageOptions: CoverageReportOptions = {
  name: 'Ambtsbadge',
  outputDir: '.results/coverage',
  reports: ['console-details', 'v8'],
  // The plugin checks the data while building, where coverage is not recorded.
  sourceFilter: { '**/data/**/*.ts': true, '**/profiles.content/*.ts': true },
  logging: 'error',
  onEnd(results) {
    const { branches } = results?.summary ?? {};
    if (typeof branches?.pct === 'number' && branches.pct >= least) return;
    console.error(`Of all branches ${branches?.pct}% were run through; wanted are ${least}%.`);
    process.exitCode = 1;
  },
};
