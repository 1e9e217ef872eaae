/** Which of the extension's code ran in Chromium, noted tab by tab for `npm run coverage`. */
import { CoverageReport } from 'monocart-coverage-reports';
import type { Page } from 'puppeteer-core';
import { coverageOptions } from '@/scripts/coverageOptions';
import type { Engine } from './engine';

export const isCovered = process.env.AMBTSBADGE_COVERAGE !== undefined;

/** Returns what ends it, before the tab is closed. */
export async function startCoverage(page: Page, { origin }: Pick<Engine, 'origin'>): Promise<() => Promise<void>> {
  if (!isCovered) return async () => undefined;
  await page.coverage.startJSCoverage({ resetOnNavigation: false, includeRawScriptCoverage: true });
  return async () => {
    const entries = await page.coverage.stopJSCoverage();
    const ours = entries.flatMap(({ url, text, rawScriptCoverage }) =>
      url.startsWith(`${origin}/`) && rawScriptCoverage ? [{ ...rawScriptCoverage, url, source: text }] : [],
    );
    if (ours.length > 0) await new CoverageReport(coverageOptions).add(ours);
  };
}
