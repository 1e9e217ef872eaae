import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sites } from '@/entrypoints/profiles.content/sites';
import type { Examples, Site } from '@/entrypoints/profiles.content/sites/site';
import { browserNames, type Launched, launch } from './browsers';
import { ownPage, programs } from './pages';

const modules = Object.values(
  import.meta.glob<{ examples?: Examples }>('@/entrypoints/profiles.content/sites/*.ts', { eager: true }),
);
const program = readFileSync(join(programs, 'read-spots.js'), 'utf8');

/** What the site's file counted, page by page. */
const examplesOf = (site: Site) =>
  Object.entries(
    modules.find((exported) => Object.values<unknown>(exported).some((value) => value === site))?.examples ?? {},
  );

it.each(sites)('the rules of $id have an example for every kind of spot', (site) => {
  const shown = new Set(examplesOf(site).flatMap(([, counts]) => Object.keys(counts)));
  expect(site.spots.map(({ kind }) => kind).filter((kind) => !shown.has(kind))).toEqual([]);
});

describe.each(browserNames)('in %s', (browserName) => {
  let browser: Launched;
  beforeAll(async () => {
    browser = await launch(browserName);
  });
  afterAll(() => browser.close());

  const all = sites.flatMap((site) => examplesOf(site).map(([file, counts]) => ({ id: site.id, file, counts })));
  it.each(all)('the rules of $id find on $file what a person counted there', async ({ id, file, counts }) => {
    const { url, answer } = ownPage(file, undefined, id);
    const tab = await browser.open(url, answer);
    await tab.page.evaluate(program);
    expect(await tab.page.evaluate(() => window.countSpots())).toEqual(counts);
    await tab.close();
  });
});
