/**
 * Whatever a page does: once it is quiet, every spot of a registered account has exactly one right badge, and nothing else
 * has one. Here with the built extension; fireInPage.test.ts does it many more times, with the content script's parts.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accountKey } from '@/data/model/handles';
import { type Published, publishedKeys, storedIndexes } from '@/data/store/published';
import { buildAccountIndex } from '@/data/views/accountIndex';
import { sites } from '@/entrypoints/profiles.content/sites';
import type { Operation } from '../fire/operations';
import { type Regression, regressions } from '../fire/regressions';
import { runsOf, stagePages } from '../fire/runs';
import { sequences } from '../fire/sequences';
import { browserNames, type Launched, type Tab } from './browsers';
import { launchWithAccess } from './launchWithAccess';
import { labelOf } from './madeUpIndex';
import { answerWith, programs } from './pages';
import { waitFor } from './wait';

/** How many sequences on each site; each takes a browser some tenths of a second. */
const usualRuns = { chromium: 6, firefox: 4 };
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

  /** What is published now. */
  let current: Published | undefined;
  /** Publishes as the background does. */
  const publish = async (published: Published) => {
    if (JSON.stringify(published) === JSON.stringify(current)) return;
    const items = { ...storedIndexes(published.index), [publishedKeys.display]: published.display };
    current = published;
    await extension.evaluate(`(globalThis.browser ?? globalThis.chrome).storage.local.set(${JSON.stringify(items)})`);
  };

  const open = async (url: string, html: string, pages: Parameters<Window['fire']['start']>[0]) => {
    const tab = await browser.open(url, answerWith(url, `<!doctype html><title>Test</title><body>${html}</body>`));
    await tab.page.evaluate(program);
    return { tab, indexes: await tab.page.evaluate((given) => window.fire.start(given), pages) };
  };

  /** What is wrong with the badges on the page, and which there are; asked until nothing is wrong. */
  const judged = (tab: Tab, published: Published, isWanted: (shown: unknown) => boolean) =>
    waitFor(
      async () => {
        const roots = await tab.roots();
        const answer = await tab.page.evaluate(
          (told, ...given) => ({ problems: window.fire.judge(given, told), shown: window.fire.shown(given) }),
          published,
          ...roots,
        );
        await Promise.all(roots.map((root) => root.dispose()));
        return answer;
      },
      ({ problems, shown }) => problems.length === 0 && isWanted(shown),
    );

  describe.each(sites)('on $name', (site) => {
    it('every spot has its badge and nothing else has one', async () => {
      const pages = stagePages(site.id);
      const { tab, indexes } = await open(pages[0]?.url ?? '', '', pages);
      const published = (register: number, marks: boolean, badge: 'full' | 'compact'): Published => ({
        index: indexes[register] ?? '',
        display: { ...display, badge, marks },
      });
      const seen = { sequences: 0, badges: 0, empty: 0 };

      const problemsAfter = async (operations: readonly Operation[]) => {
        let now = published(0, true, 'full');
        await publish(now);
        await tab.page.evaluate(() => window.fire.clear());
        // The first one shows a badge, once what was published is there.
        const [first, ...others] = operations;
        await tab.page.evaluate((played) => window.fire.play(played), first ? [first] : []);
        const { shown } = await judged(tab, now, (badges) => Array.isArray(badges) && badges.length > 0);
        seen.sequences++;
        seen.badges += shown.length;
        if (shown.length === 0) seen.empty++;
        let batch: Operation[] = [];
        const play = async () => {
          await tab.page.evaluate((played) => window.fire.play(played), batch);
          batch = [];
        };
        for (const operation of others) {
          if (operation.do === 'publish') {
            await play();
            now = published(operation.register, operation.marks, operation.badge);
            await publish(now);
          } else {
            batch.push(operation);
          }
        }
        await play();
        // Published data reaches the page a little later.
        return (await judged(tab, now, () => true)).problems;
      };

      for (const run of runsOf(usualRuns[browserName])) {
        await fc.assert(
          fc.asyncProperty(sequences, async (operations) => {
            expect(await problemsAfter(operations)).toEqual([]);
          }),
          run,
        );
      }
      process.stdout.write(`${site.name}: ${seen.badges} badges as ${seen.sequences} sequences began\n`);
      // A sequence that never shows a badge proves nothing.
      expect(seen.empty).toBe(0);
      expect(tab.errors).toEqual([]);
      await tab.close();
    }, 600_000);
  });

  it.each(regressions.map(({ name, ...regression }) => [name, regression] as const))(
    '%s',
    async (_name, { site, url, html, marks = true, before, steps }) => {
      const published = {
        index: indexOf(site, [before, ...steps.map(({ after }) => after)].flat()),
        display: { ...display, marks },
      };
      await publish(published);
      const { tab } = await open(url, html, []);
      const badgesAre = async (expected: typeof before) => {
        const isWanted = (shown: unknown) => JSON.stringify(shown) === JSON.stringify(expected);
        expect(await judged(tab, published, isWanted)).toEqual({ problems: [], shown: expected });
        const roots = await tab.roots();
        await tab.page.evaluate(() => window.fire.changeElsewhere());
        // A change that badges do not depend on must not make them again.
        for (const root of roots) expect(await root.evaluate(({ host }) => host.isConnected)).toBe(true);
      };
      await badgesAre(before);
      for (const { step, after } of steps) {
        await tab.page.evaluate((taken) => window.fire.takeStep(taken), step);
        await badgesAre(after);
      }
      expect(tab.errors).toEqual([]);
      await tab.close();
    },
  );
});

/** A register with all of these accounts. */
function indexOf(siteId: string, shown: Regression['before']): string {
  const platform = sites.find(({ id }) => id === siteId)?.platform;
  if (!platform) throw new Error(`there is no site ${siteId}`);
  return buildAccountIndex(shown.map(([handle]) => [accountKey(platform, handle), labelOf(handle)]));
}
