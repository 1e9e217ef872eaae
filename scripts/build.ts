/** Builds the extension for both browsers, into `.output/`. */
import { rm } from 'node:fs/promises';
import { build, type InlineConfig } from 'wxt';

/** For `npm run coverage` and `npm run dev`: keeps the code readable, with maps to the lines of the sources. */
const readably: InlineConfig = { vite: () => ({ build: { minify: false, sourcemap: 'inline' } }) };

/**
 * Throws if a build fails; prints only what is wrong.
 * @param readable not minified, and with source maps
 */
export async function buildExtension(readable = false): Promise<void> {
  await rm('.output', { recursive: true, force: true });
  for (const browser of ['chrome', 'firefox']) await buildFor(browser, { readable });
}

interface BuildOptions extends Pick<InlineConfig, 'outDir' | 'manifest'> {
  readable?: boolean;
}

/** Builds for one browser, into its folder in `.output/`, or into the one of its name in another folder. */
export async function buildFor(browser: string, { readable = false, ...config }: BuildOptions = {}): Promise<void> {
  await inProduction(async () => void (await build({ browser, logger, ...config, ...(readable && readably) })));
}

/** Runs a build as for a release, whatever the environment: that of a test runner would give debug code. */
export async function inProduction(run: () => Promise<void>): Promise<void> {
  const before = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production';
  try {
    await run();
  } finally {
    process.env.NODE_ENV = before;
  }
}

const silent = () => undefined;

export const logger = {
  level: 0,
  debug: silent,
  log: silent,
  info: silent,
  success: silent,
  warn: console.warn,
  error: console.error,
  fatal: console.error,
};
