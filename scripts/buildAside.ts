/**
 * Builds the extension for `npm run dev`: in a folder of its own, so that `npm run build` and the tests can run meanwhile, and
 * in a process of its own, because a running process never reloads the modules that the configuration imports.
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
 * Builds it again. The old build stays until the new one has succeeded, because the browser reads from it.
 * @param signal ends the build
 * @returns the version, a new one each time: an extension trusts what its own version has stored
 * @throws if the build fails, with its output
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
