/** `npm run coverage`: runs the tests, in Chromium only, and tells how much of the code they ran through. */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';

rmSync('.results/coverage', { recursive: true, force: true });
// What holds for packages made for the stores, and what needs Firefox's window.
const others = '^(?!.*(the package|in the window of Firefox))';
const { status } = spawnSync(
  'npx',
  ['--no-install', 'vitest', 'run', '--configLoader=runner', '--coverage', '-t', others],
  {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, AMBTSBADGE_COVERAGE: '1' },
  },
);
process.exitCode = status ?? 1;
