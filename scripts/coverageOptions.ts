/**
 * `npm run coverage`: how much of what we know, and of what runs in pages, the tests ran through; in Chromium, with the extension
 * as it is built, and without a browser. A table, and `.results/coverage/index.html`.
 */
import type { CoverageReportOptions } from 'monocart-coverage-reports';

/** The least share of branches, in percent. */
const least = 95;

export const coverageOptions: CoverageReportOptions = {
  name: 'Ambtsbadge',
  outputDir: '.results/coverage',
  reports: ['console-details', 'v8'],
  // The plugin that checks the data does so while building, where nothing is noted.
  sourceFilter: { '**/data/**/*.ts': true, '**/profiles.content/*.ts': true },
  logging: 'error',
  onEnd(results) {
    const { branches } = results?.summary ?? {};
    if (typeof branches?.pct === 'number' && branches.pct >= least) return;
    console.error(`Of all branches ${branches?.pct}% were run through; wanted are ${least}%.`);
    process.exitCode = 1;
  },
};
