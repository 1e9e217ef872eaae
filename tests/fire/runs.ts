/** How many sequences are made up, from which seed, and with which pages: as the environment tells. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ownPages } from '../e2e/pages';
import type { StagePage } from './stage';

/** What fast-check is told; all of it plain data. */
export interface Run {
  seed: number;
  numRuns: number;
  path?: string;
}

/** So many at most are played in one go: drivers of browsers do not wait for ever. */
const maxInOneGo = 50;

const usualSeed = 20120406;

/**
 * The runs that make up so many sequences. They are the same each time, so that a change makes a test fail, and not chance.
 * `AMBTSBADGE_RUNS` makes up new ones, that many times as many; `AMBTSBADGE_SEED` and `AMBTSBADGE_PATH`, as a failure prints
 * them, repeat it.
 */
export function runsOf(usual: number): Run[] {
  const { AMBTSBADGE_RUNS: times = '1', AMBTSBADGE_SEED: seed, AMBTSBADGE_PATH: path } = process.env;
  const count = Math.round(usual * Number(times));
  if (seed !== undefined) return [{ seed: Number(seed), numRuns: count, ...(path === undefined ? {} : { path }) }];
  const first = times === '1' ? usualSeed : Date.now() | 0;
  const runs: Run[] = [];
  for (let done = 0; done < count; done += maxInOneGo) {
    runs.push({ seed: first + done, numRuns: Math.min(maxInOneGo, count - done) });
  }
  return runs;
}

/** Our own pages of a site, out of which parts are taken. */
export const stagePages = (site: string): StagePage[] =>
  ownPages
    .filter((page) => page.site === site)
    .map(({ file, url }) => ({ url, html: readFileSync(join('tests/pages', site, file), 'utf8') }));
