/**
 * `npm test`: every check there is. Ends with the line `N passed, N failed`, in which each check of the code (format and
 * lint, types, what nobody uses, the packages, Mozilla's linter) counts as one, and so does each test.
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { z } from 'zod';
import { secondGoFile } from './secondGo';
import { runScript, runTool, type Tool } from './tools';

const results = '.results/tests.json';

const { version } = z.object({ version: z.string() }).parse(JSON.parse(readFileSync('package.json', 'utf8')));

/** What each check is called, and the tool that does it, or the script of ours. */
const checks: [name: string, command: Tool | `scripts/${string}.ts`, ...args: string[]][] = [
  ['Format and lint', 'biome', 'check', '--error-on-warnings', '.'],
  ['Types, prepared', 'wxt', 'prepare'],
  ['Types', 'tsc'],
  ['Unused files, exports and packages', 'knip'],
  [
    'Tests',
    'vitest',
    'run',
    '--configLoader=runner',
    '--reporter=default',
    '--reporter=json',
    '--reporter=scripts/secondGo.ts',
    `--outputFile.json=${results}`,
  ],
  ['Packages made again from the sources', 'scripts/checkPackages.ts'],
  [
    'Firefox package',
    'web-ext',
    'lint',
    `--source-dir=.output/ambtsbadge-${version}-firefox.zip`,
    '--warnings-as-errors',
    '--no-config-discovery',
  ],
];

mkdirSync('.results', { recursive: true });
// What an earlier run left is not taken for what this one says.
for (const file of [results, secondGoFile]) rmSync(file, { force: true });
let passed = 0;
let failed = 0;
for (const [name, command, ...args] of checks) {
  console.log(`\n— ${name}`);
  const succeeded = isScript(command) ? runScript(command) : runTool(command, args);
  if (name !== 'Tests') {
    if (succeeded) passed++;
    else failed++;
    continue;
  }
  const { numPassedTests, numFailedTests, numTotalTests } = readResults();
  passed += numPassedTests;
  // A file that cannot be loaded fails the run without a failed test; and a run without tests does not pass.
  failed += numFailedTests || (succeeded && numTotalTests > 0 ? 0 : 1);
}
const late = readLate();
if (late.length > 0) console.log(`\nPassed on a second go:\n${late.map((line) => `  ${line}`).join('\n')}`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

function isScript(command: string): command is `scripts/${string}.ts` {
  return command.endsWith('.ts');
}

function readResults() {
  const schema = z.object({ numPassedTests: z.number(), numFailedTests: z.number(), numTotalTests: z.number() });
  try {
    return schema.parse(JSON.parse(readFileSync(results, 'utf8')));
  } catch {
    return { numPassedTests: 0, numFailedTests: 0, numTotalTests: 0 };
  }
}

/** The tests that passed only on their second go; of a run that did not come to its end, none are known. */
function readLate(): string[] {
  try {
    return z.array(z.string()).parse(JSON.parse(readFileSync(secondGoFile, 'utf8')));
  } catch {
    return [];
  }
}
