/**
 * Whatever a page does: once it is quiet, every spot of a registered account has exactly one right badge, and nothing else
 * has one. Here with the built extension, hundreds of times; in tests/unit/fire.test.ts thousands of times without a browser.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Published, publishedKeys } from '@/data/store/published';
import { sites } from '@/entrypoints/profiles.content/sites';
import type { Operation } from '../fire/operations';
import { regressionsOf } from '../fire/regressions';
import { parameters, sequences, stagePages } from '../fire/sequences';
import { browserNames, type Launched, type Tab } from './browsers';
import { launchWithAccess } from './launchWithAccess';
import { answerWith, programs } from './pages';
import { waitFor } from './wait';

const runs = 25;
const display = { marks: true, badge: 'full', language: 'nl' } as const;
const program = readFileSync(join(programs, 'fire.js'), 'utf8');

describe.each(browserNames)('whatever a page does, in %s', (browserName) => {
  let browser: Launched;
  /** A page of the extension that stays open: storage is written often. */
  let extension: Page;
  beforeAll(async () => {
    browser = await launchWithAccess(browserName);
    extension = (await browser.openExtensionPage('manifest.json')).page;
  });
  afterAll(() => browser.close());

  /** How many badges were seen so far. */
  let seen = 0;
  /** What is published now. */
  let current: Published | undefined;
  /** Publishes as the background does. */
  const publish = async (published: Published) => {
    const { index, display } = published;
    current = published;
    await extension.evaluate(
      `(globalThis.browser ?? globalThis.chrome).storage.local.set(${JSON.stringify({ [publishedKeys.index]: index, [publishedKeys.display]: display })})`,
    );
  };

  async function problemsAfter(tab: Tab, indexes: readonly string[], operations: readonly Operation[]) {
    const published = (register: number, marks: boolean, badge: 'full' | 'compact'): Published => ({
      index: indexes[register] ?? '',
      display: { ...display, badge, marks },
    });
    let now = published(0, true, 'full');
    if (JSON.stringify(now) !== JSON.stringify(current)) await publish(now);
    await tab.page.evaluate(() => window.fire.clear());
    let batch: Operation[] = [];
    const play = async () => {
      await tab.page.evaluate((played) => window.fire.play(played), batch);
      batch = [];
    };
    for (const operation of operations) {
      if (operation.do === 'publish') {
        await play();
        now = published(operation.register, operation.marks, operation.badge);
        await publish(now);
      } else {
        batch.push(operation);
      }
    }
    await play();
    const problems = async () => {
      const roots = await tab.roots();
      seen += roots.length;
      const found = await tab.page.evaluate((told, ...given) => window.fire.judge(given, told), now, ...roots);
      await Promise.all(roots.map((root) => root.dispose()));
      return found;
    };
    // What is published reaches the page a little later.
    return await waitFor(problems, ({ length }) => length === 0);
  }

  describe.each(sites)('on $name', (site) => {
    let tab: Tab;
    let indexes: readonly string[];
    beforeAll(async () => {
      const pages = stagePages(site.id);
      const url = pages[0]?.url ?? '';
      tab = await browser.open(url, answerWith(url, '<!doctype html><title>Test</title><body></body>'));
      await tab.page.evaluate(program);
      indexes = await tab.page.evaluate((given) => window.fire.start(given), pages);
      await publish({ index: indexes[0] ?? '', display });
    });
    afterAll(async () => {
      expect(tab.errors).toEqual([]);
      await tab.close();
    });

    it('every spot has its badge and nothing else has one', async () => {
      seen = 0;
      await fc.assert(
        fc.asyncProperty(sequences, async (operations) => {
          expect(await problemsAfter(tab, indexes, operations)).toEqual([]);
        }),
        parameters(runs),
      );
      // Sequences that never show a spot would prove nothing.
      expect(seen).toBeGreaterThan(0);
    }, 600_000);

    it.each(regressionsOf(site.id))('%s', async (_name, operations) => {
      expect(await problemsAfter(tab, indexes, operations)).toEqual([]);
    });
  });
});
