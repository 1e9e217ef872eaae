/** Reads from the environment how many sequences are made up, from which seed, and with which pages. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ownPages } from '../e2e/pages';
import type { StagePage } from './stage';

/** The options for fast-check; all of it plain data. */
export interface Run {
  seed: number;
  numRuns: number;
  path?: string;
}

/** How many are played in one go at most: browser drivers have a time limit. */
const maxInOneGo = 50;

const usualSeed = 20120406;

/**
 * The runs that together make this many sequences. They are the same each time, so that tests fail because of a change, never by
 * chance. `AMBTSBADGE_RUNS` makes up new ones, that many times as many; `AMBTSBADGE_SEED` and `AMBTSBADGE_PATH`, as a failure prints
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

/** Our own pages of a site, as a source of parts. */
export const stagePages = (site: string): StagePage[] =>
  ownPages
    .filter((page) => page.site === site)
    .map(({ file, url }) => ({ url, html: readFileSync(join('tests/pages', site, file), 'utf8') }));
