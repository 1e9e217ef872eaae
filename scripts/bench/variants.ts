/**
 * The three things that are compared, in one browser, each on a host of its own: the page alone, the page with the least
 * observer there can be, and the page with the extension.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { rules } from '@/entrypoints/profiles.content/sites/installed/x';
import { selectorsOf } from '@/entrypoints/profiles.content/sites/selectors';
import { type Answer, type Launched, launch, type Tab } from '@/tests/e2e/browsers';
import { answerWith, ownPage, savedEntries, savedHtml } from '@/tests/e2e/pages';

export const variants = ['none', 'least', 'ours'] as const;
export type Variant = (typeof variants)[number];

/** The host on which the page is shown. */
const hosts: Record<Variant, string> = { none: 'none.test', least: 'least.test', ours: 'x.com' };

const folder = '.results/bench/least';

/**
 * The least that can watch a page for names: it walks what is added, and matches the selector of elements that may be
 * names. No texts, no attributes, no handles, no badges.
 */
const leastObserver = `
const selector = ${JSON.stringify(selectorsOf(rules).selector)};
let found = 0;
new MutationObserver((records) => {
  for (const { addedNodes } of records) {
    for (const node of addedNodes) {
      if (!(node instanceof Element)) continue;
      if (node.matches(selector)) found++;
      found += node.querySelectorAll(selector).length;
    }
  }
}).observe(document, { childList: true, subtree: true });
`;

/** Starts Chromium with both extensions. */
export async function launchVariants(): Promise<Launched> {
  await mkdir(folder, { recursive: true });
  const manifest = {
    manifest_version: 3,
    name: 'The least observer',
    version: '1',
    content_scripts: [{ matches: [`https://${hosts.least}/*`], js: ['least.js'], run_at: 'document_start' }],
  };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(join(folder, 'least.js'), leastObserver);
  const browser = await launch('chromium');
  const { page, close } = await browser.open('about:blank', () => undefined);
  await page.browser().installExtension(resolve(folder));
  await close();
  return browser;
}

/** A page of X that can stand at any address. */
export type AnyPage = (url: string) => Answer;

export const ownTimeline: AnyPage = (url) => ownPage('timeline.html', url).answer;

const savedFile = 'x.com/home-2025-03.html';

/** A real timeline with its real styles; undefined if no folder of saved pages is given. */
export const savedTimeline: AnyPage | undefined =
  savedEntries(savedFile).length === 0
    ? undefined
    : // As the site writes addresses; the browser that saved the page wrote them in full.
      (url) => answerWith(url, savedHtml(savedFile, url).replaceAll('href="https://x.com/', 'href="/'));

/** Opens a page in a new tab, with only the given variant at work. */
export async function openVariant(browser: Launched, variant: Variant, page: AnyPage): Promise<Tab> {
  const url = `https://${hosts[variant]}/home`;
  return await browser.open(url, page(url), { viewport: { width: 1280, height: 900 } });
}
