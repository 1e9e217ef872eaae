/**
 * What is compared, in one browser, each on a host of its own: the page alone, the page with the least observer there can be,
 * the page with the least badges there can be, and the page with the extension.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { rules } from '@/entrypoints/profiles.content/sites/installed/x';
import { type Answer, type Launched, launch, type Tab } from '@/tests/e2e/browsers';
import { answerWith, ownPage, savedEntries, savedHtml } from '@/tests/e2e/pages';

/** Compared on every page. */
export const variants = ['none', 'least', 'ours'] as const;
export type Compared = (typeof variants)[number];
export type Variant = Compared | 'floor';

/** The host on which the page is shown. */
const hosts: Record<Variant, string> = { none: 'none.test', least: 'least.test', floor: 'floor.test', ours: 'x.com' };

/**
 * The least that can watch a page for names: it walks what is added, and matches the elements that may be names, by the
 * selectors as the rules have them. No texts, no attributes, no handles, no badges.
 */
export const leastObserver = `
const selector = ${JSON.stringify([...new Set(rules.spots.map(({ root }) => root))].join(', '))};
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

/**
 * The least badges that nothing of the page can read or copy: a button in a closed shadow root, with its text drawn by one
 * style sheet for all of them. The place is known beforehand; nothing is read off the page, observed, heard or kept right.
 */
const leastBadges = `
const sheet = new CSSStyleSheet();
sheet.replaceSync(':host{all:initial;display:inline-flex;margin-inline:4px}'
  + 'button{font:600 12px/1.25 system-ui;padding:0 .4em;border:1px dashed;background:none;white-space:nowrap}'
  + 'button::before{content:"SG · EL&I"}button::after{content:"2012";margin-inline-start:.45em;font-weight:400}');
new MutationObserver((records) => {
  for (const { addedNodes } of records) {
    for (const node of addedNodes) {
      const name = node instanceof Element && node.querySelector('article [data-testid="User-Name"] a');
      if (!name) continue;
      const host = document.createElement('span');
      const root = host.attachShadow({ mode: 'closed' });
      root.adoptedStyleSheets = [sheet];
      root.append(document.createElement('button'));
      name.parentElement.after(host);
    }
  }
}).observe(document, { childList: true, subtree: true });
`;

/** Starts Chromium with all three extensions. */
export async function launchVariants(): Promise<Launched> {
  const browser = await launch('chromium');
  const { page, close } = await browser.open('about:blank', () => undefined);
  await page.browser().installExtension(await writeExtension('least', leastObserver));
  await page.browser().installExtension(await writeExtension('floor', leastBadges));
  await close();
  return browser;
}

/** Writes an extension that runs this script on the pages of the variant, and nothing else. */
export async function writeExtension(variant: 'least' | 'floor', script: string): Promise<string> {
  const folder = resolve('.results/bench', variant);
  await mkdir(folder, { recursive: true });
  const manifest = {
    manifest_version: 3,
    name: variant,
    version: '1',
    browser_specific_settings: { gecko: { id: `${variant}@bench.test` } },
    host_permissions: [`https://${hosts[variant]}/*`],
    content_scripts: [{ matches: [`https://${hosts[variant]}/*`], js: ['script.js'], run_at: 'document_start' }],
  };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(join(folder, 'script.js'), script);
  return folder;
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
