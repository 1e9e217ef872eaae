/** `npm run coverage`: runs the tests, in Chromium only, and tells how much of the code they ran through. */
import { rmSync } from 'node:fs';
import { runTool } from './tools';

rmSync('.results/coverage', { recursive: true, force: true });
// Left out: tests of the packages for the stores, and tests that need Firefox's window.
const others = '^(?!.*(the package|in the window of Firefox))';
const succeeded = runTool('vitest', ['run', '--configLoader=runner', '--coverage', '-t', others], {
  AMBTSBADGE_COVERAGE: '1',
});
process.exitCode = succeeded ? 0 : 1;
