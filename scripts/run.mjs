/** Runs a script of this project, written in TypeScript, on a machine that has only Node: installs what is missing first. */
import { execFileSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import process from 'node:process';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  fail(`Ambtsbadge needs Node 20.19 or newer; this is ${process.versions.node}.`);
}

// npm leaves a lock file among the packages: if it is older than ours, the packages are not the ones we ask for. Copies of the
// sources have no lock file, and use packages installed elsewhere.
const [installed, asked] = ['node_modules/.package-lock.json', 'package-lock.json'];
if (!existsSync(installed) || (existsSync(asked) && statSync(installed).mtimeMs < statSync(asked).mtimeMs)) {
  console.log('Installing the packages…');
  try {
    // Uses the npm that started this.
    const npm = process.env.npm_execpath;
    if (npm) execFileSync(process.execPath, [npm, 'ci', '--no-audit', '--no-fund'], { stdio: 'inherit' });
    else
      execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { stdio: 'inherit', shell: process.platform === 'win32' });
  } catch {
    fail('The packages could not be installed. Check the connection to the npm registry and try again.');
  }
}

const [script] = process.argv.slice(2);
if (!script) fail('Usage: node scripts/run.mjs SCRIPT');
const { runnerImport } = await import('vite');
await runnerImport(script, { configFile: false, logLevel: 'warn', resolve: { alias: { '@': process.cwd() } } });

/**
 * @param {string} sentence
 * @returns {never}
 */
function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}
