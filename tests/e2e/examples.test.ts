import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Examples, RuledSite, Site } from '@/entrypoints/profiles.content/sites/site';
import { type Launched, launch } from './browsers';
import { ownPage, programs } from './pages';
import { type ReusedTab, reusedTab } from './reusedTab';

const modules = import.meta.glob<{ site: Site; rules: RuledSite; examples?: Examples }>(
  '@/entrypoints/profiles.content/sites/{installed,optional}/*.ts',
  { eager: true },
);
/** The counts in each site's file, page by page. */
const all = Object.values(modules).map(({ site, rules, examples = {} }) => ({ ...site, ...rules, examples }));
const program = readFileSync(join(programs, 'read-spots.js'), 'utf8');

it.each(all)('the rules of $id have an example for every kind of spot', ({ spots }) => {
  // Archived pages use the rules of X, too.
  const included = all.filter((other) => other.spots.every((rule) => spots.includes(rule)));
  const shown = new Set(included.flatMap(({ examples }) => Object.values(examples).flatMap(Object.keys)));
  expect(spots.map(({ kind }) => kind).filter((kind) => !shown.has(kind))).toEqual([]);
});

/** That rules mean the same in both browsers is seen by the badges themselves, on the same pages: see spots.test.ts. */
describe('in a browser', () => {
  let browser: Launched;
  let reused: ReusedTab;
  beforeAll(async () => {
    browser = await launch('chromium');
    reused = await reusedTab(browser);
  });
  afterAll(() => browser.close());

  const pages = all.flatMap(({ id, examples }) =>
    Object.entries(examples).map(([file, counts]) => ({ id, file, counts })),
  );
  it.each(pages)('the rules of $id find on $file what a person counted there', async ({ id, file, counts }) => {
    const { url, answer } = ownPage(file, undefined, id);
    const { page } = await reused.show(url, answer);
    await page.evaluate(program);
    expect(await page.evaluate(() => window.countSpots())).toEqual(counts);
  });
});
