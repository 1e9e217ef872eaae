/**
 * Whatever a page does: once it is quiet, every spot of a registered account has exactly one right badge, and nothing else
 * has one. Here thousands of times: the content script's own parts run in the page itself; fire.test.ts has the built extension.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sites } from '@/entrypoints/profiles.content/sites';
import { runsOf, stagePages } from '../fire/runs';
import { browserNames, type Launched, launch, type Tab } from './browsers';
import { answerWith, programs } from './pages';

/** How many sequences on each site. */
const usualRuns = { chromium: 100, firefox: 20 };
const program = readFileSync(join(programs, 'fire.js'), 'utf8');

describe.each(browserNames)('whatever a page does, in a page of %s', (browserName) => {
  let browser: Launched;
  beforeAll(async () => {
    browser = await launch(browserName);
    // The script under test is started by the page.
    await browser.setEnabled(false);
  });
  afterAll(() => browser.close());

  it.each(sites)(
    'every spot of $name has its badge and nothing else has one',
    async (site) => {
      const pages = stagePages(site.id);
      const url = pages[0]?.url ?? '';
      const tab: Tab = await browser.open(url, answerWith(url, '<!doctype html><title>Test</title><body></body>'));
      await tab.page.evaluate(program);
      await tab.page.evaluate((given) => window.fire.start(given), pages);
      const seen = { sequences: 0, badges: 0, empty: 0 };
      for (const run of runsOf(usualRuns[browserName])) {
        const { failure, ...counts } = await tab.page.evaluate((given) => window.fire.run(given), run);
        expect(failure ?? '').toBe('');
        seen.sequences += counts.sequences;
        seen.badges += counts.badges;
        seen.empty += counts.empty;
      }
      process.stdout.write(`${site.name}: ${seen.badges} badges in ${seen.sequences} sequences\n`);
      // A sequence that never shows a badge proves nothing.
      expect(seen.empty).toBe(0);
      expect(tab.errors).toEqual([]);
      await tab.close();
    },
    600_000,
  );
});
