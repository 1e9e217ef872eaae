/**
 * `node scripts/run.mjs scripts/buildOnce.ts BROWSER FOLDER VERSION`: builds the extension for one browser into a folder,
 * readable, under a version of its own. What `npm run dev` starts for each build.
 */
import { buildFor } from './build';

const [browser = 'chrome', outDir = '.output', version = ''] = process.argv.slice(3);

await buildFor(browser, { outDir, readable: true, manifest: { version } }).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
