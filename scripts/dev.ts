/**
 * `npm run dev`, `npm run dev:firefox`: opens the example pages at their real addresses in a browser with the extension, and
 * builds, installs and reloads after each edit. Without a display the browser is headless, and what the pages show is printed.
 */
import { publishedKeys } from '@/data/store/published';
import { type BrowserName, findBrowser, type Launched, type Reply, type Tab } from '@/tests/e2e/browsers';
import { launchWithAccess } from '@/tests/e2e/launchWithAccess';
import { ownPage } from '@/tests/e2e/pages';
import { waitFor } from '@/tests/e2e/wait';
import { type OwnPage, readOwnPages } from '@/tests/ownPages';
import { buildAside, folderOf } from './buildAside';
import { hasDisplay } from './display';
import { pageReport } from './pageReport';
import { setUpBrowsers } from './setUpBrowsers';
import { watchFolders } from './watchFolders';

interface Shown {
  name: BrowserName;
  browser: Launched;
  opened: { page: OwnPage; tab: Tab }[];
}

const examples = 'tests/pages';
/** The sources of the extension, except its configuration: a changed configuration may need a restart. */
const sources = ['assets', 'components', 'data', 'entrypoints', 'locales'];

const usage = `Usage: npm run dev -- [firefox] [PAGE…]
PAGE is a folder in ${examples} or a file there: x, x/timeline.html. Without any, the first page of each folder is opened.`;

const ending = new AbortController();
const { signal } = ending;
const aborted = new Promise((done) => signal.addEventListener('abort', done));
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(name, () => ending.abort());
await main(process.argv.slice(3)).catch((error: unknown) => {
  tell(error);
  process.exit(signal.aborted ? 0 : 1);
});

async function main(args: readonly string[]): Promise<void> {
  const name = args.includes('firefox') || process.env.BROWSER === 'firefox' ? 'firefox' : 'chromium';
  const pages = chosen(args.filter((arg) => arg !== 'firefox' && arg !== 'chromium'));
  await setUpBrowsers();
  const starting = start(name, pages);
  let last: Promise<unknown> = starting.catch(() => undefined);
  // Watches from now on, so that no change during the start is missed.
  const unwatch = watchFolders([...sources, examples], (paths) => {
    last = last
      .then(async () => follow(await starting, paths))
      .catch((error: unknown) => {
        tell(error);
        if (!signal.aborted) console.error('The pages are as they were.');
      });
  });
  try {
    const { browser } = await starting;
    await Promise.race([browser.closed, aborted]);
    ending.abort();
    await browser.close().catch(() => undefined);
    console.log('\nEnded.');
  } finally {
    unwatch();
  }
}

/** Says what went wrong. Work that was interrupted because it was ended is no fault. */
function tell(error: unknown): void {
  if (!signal.aborted) console.error(error instanceof Error ? error.message : error);
}

/** The pages that the arguments name. */
function chosen(names: readonly string[]): OwnPage[] {
  const all = readOwnPages(examples);
  if (names.length === 0) return all.filter(({ site }, place) => all.findIndex((page) => page.site === site) === place);
  return names.flatMap((name) => {
    const found = all.filter(({ site, file }) => name === site || name === `${site}/${file}`);
    if (found.length === 0) throw new Error(`${examples} has no page ${name}.\n${usage}`);
    return found;
  });
}

/** Builds the extension, and opens the pages with it. */
async function start(name: BrowserName, pages: readonly OwnPage[]): Promise<Shown> {
  console.log(`Building the extension for ${findBrowser(name)}…`);
  await buildAside(name, signal);
  const browser = await launchWithAccess(name, {
    extension: folderOf(name),
    headless: !hasDisplay(),
    endsItself: true,
  });
  const opened: Shown['opened'] = [];
  for (const page of pages) {
    opened.push({ page, tab: await browser.open(page.url, (asked) => answer(page, asked)) });
  }
  await print(opened);
  console.log(`\n${opened.length} example pages are open, and follow as you edit. Ctrl-C ends.`);
  return { name, browser, opened };
}

/** Does what is needed after these files changed. */
async function follow({ name, browser, opened }: Shown, paths: readonly string[]): Promise<void> {
  if (signal.aborted) return;
  console.log(`\nChanged: ${paths.join(', ')}`);
  if (!paths.every((path) => path.startsWith(`${examples}/`))) {
    const version = await buildAside(name, signal);
    await browser.reload();
    await published(browser, version);
  }
  for (const { tab } of opened) if (!tab.page.isClosed()) await tab.page.reload();
  await print(opened);
  console.log('\nThe pages are up to date.');
}

/** Waits until the background of this version has published what pages read. */
async function published(browser: Launched, version: string): Promise<void> {
  const basis = () =>
    browser.inExtension(async (api, key) => String((await api.storage.local.get(key))[key]), publishedKeys.basis);
  await waitFor(basis, (text) => text.includes(`"${version}"`));
}

/** Answers requests of a page: with itself, what it loads, and the other example pages at their addresses; from the files as they are now. */
function answer(page: OwnPage, asked: string): Reply | undefined {
  try {
    const others = readOwnPages(examples).filter(({ url }) => new URL(url).host === new URL(asked).host);
    for (const { file, url, site } of [page, ...others]) {
      const reply = ownPage(file, url, site).answer(asked);
      if (reply) return reply;
    }
    return undefined;
  } catch (error) {
    return { body: String(error), contentType: 'text/plain; charset=utf-8' };
  }
}

/** Prints what the pages show, if nobody can see them. */
async function print(opened: Shown['opened']): Promise<void> {
  if (hasDisplay()) return;
  for (const { page, tab } of opened) {
    // While being worked on, a page may have fewer badges than it should.
    const end = Date.now() + 2000;
    const badges = await waitFor(
      () => tab.badges(),
      ({ length }) => length >= page.spots.length || Date.now() > end,
    );
    console.log(pageReport(page, badges));
  }
}
