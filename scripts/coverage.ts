/** `npm run coverage`: runs the tests, in Chromium only, and tells how much of the code they ran through. */
import { rmSync } from 'node:fs';
import { runTool } from './tools';

rmSync('.results/coverage', { recursive: true, force: true });
// What holds for packages made for the stores, and what needs Firefox's window.
const others = '^(?!.*(the package|in the window of Firefox))';
const succeeded = runTool('vitest', ['run', '--configLoader=runner', '--coverage', '-t', others], {
  AMBTSBADGE_COVERAGE: '1',
});
process.exitCode = succeeded ? 0 : 1;
