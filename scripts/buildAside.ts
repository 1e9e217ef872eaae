/**
 * Builds the extension for `npm run dev`: not where `npm run build` and the tests do, so that these can run meanwhile, and in
 * a process of its own, as modules that the configuration imports stay as they were while a process runs.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import type { BrowserName } from '@/tests/e2e/browsers';

const builds = '.results/dev';

const wxtNames: Record<BrowserName, string> = { chromium: 'chrome', firefox: 'firefox' };

/** Where the extension for this browser is. */
export const folderOf = (name: BrowserName): string => join(builds, `${wxtNames[name]}-mv3`);

let count = 0;

/**
 * Builds it anew. What was there stays until that has succeeded, as the browser reads from it.
 * @param signal ends it
 * @returns the version, another one each time: what is stored of one version is taken for right by the same one
 * @throws where the build fails, with what it said
 */
export async function buildAside(name: BrowserName, signal: AbortSignal): Promise<string> {
  const fresh = join(builds, 'new');
  count++;
  const version = `0.0.0.${count}`;
  const args = ['scripts/run.mjs', 'scripts/buildOnce.ts', wxtNames[name], fresh, version];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'], signal });
  let said = '';
  child.stderr.on('data', (data) => {
    said += data;
  });
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(said);
  await rm(folderOf(name), { recursive: true, force: true });
  await rename(join(fresh, `${wxtNames[name]}-mv3`), folderOf(name));
  return version;
}
