/** Which of the extension's code ran in Chromium, noted tab by tab for `npm run coverage`. */
import { CoverageReport } from 'monocart-coverage-reports';
import type { Browser, Page } from 'puppeteer-core';
import { coverageOptions } from '@/scripts/coverageOptions';
import type { Engine } from './engine';

export const isCovered = process.env.AMBTSBADGE_COVERAGE !== undefined;

/** For each open tab, the function that ends the recording. */
const open = new Map<Page, () => Promise<void>>();

/** @param origin of the extension that was built for coverage, not of a copy with other code */
export async function startCoverage(page: Page, { origin }: Pick<Engine, 'origin'>): Promise<void> {
  await page.coverage.startJSCoverage({ resetOnNavigation: false, includeRawScriptCoverage: true });
  open.set(page, async () => {
    const entries = await page.coverage.stopJSCoverage();
    const ours = entries.flatMap(({ url, text, rawScriptCoverage }) =>
      url.startsWith(`${origin}/`) && rawScriptCoverage ? [{ ...rawScriptCoverage, url, source: text }] : [],
    );
    if (ours.length > 0) await new CoverageReport(coverageOptions).add(ours);
  });
}

/** To be called before the tab, or the browser, is closed. */
export async function stopCoverage(driver: Browser, tab?: Page): Promise<void> {
  for (const [page, stop] of [...open]) {
    if (page.browser() !== driver || (tab && tab !== page)) continue;
    open.delete(page);
    if (!page.isClosed()) await stop();
  }
}
