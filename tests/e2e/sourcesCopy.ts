/** Makes a copy of the sources that a test may change while others use the sources themselves. */
import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, rmSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';

const folders = ['assets', 'components', 'data', 'entrypoints', 'locales', 'scripts', 'tests'];
/** Without the lock file: a script must install nothing through the link. */
const files = ['package.json', 'tsconfig.json', 'wxt.config.ts'];

/** Makes the copy in a new folder of this name, and returns its path. */
export function copySources(name: string): string {
  const copy = resolve('.results', name);
  rmSync(copy, { recursive: true, force: true });
  for (const part of [...folders, ...files]) cpSync(part, join(copy, part), { recursive: true });
  // On Windows, other kinds of links need special rights.
  symlinkSync(resolve('node_modules'), join(copy, 'node_modules'), 'junction');
  return copy;
}

/** Starts a script there, as its command in package.json does, on a machine without a display. */
export function startScript(copy: string, script: string, ...args: string[]): ChildProcess {
  return spawn(process.execPath, ['scripts/run.mjs', script, ...args], {
    cwd: copy,
    env: { ...process.env, CI: '1', NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}
