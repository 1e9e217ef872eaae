import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accountKey } from '@/data/model/handles';
import { publishedAccounts } from '@/data/model/lookups';
import type { Platform } from '@/data/model/vocabulary';
import { registers } from '@/data/registers/bundled';
import { sites } from '@/entrypoints/profiles.content/sites';
import { browserNames, type Launched, type Tab } from './browsers';
import { launchWithAccess } from './launchWithAccess';
import { ownPage, ownPages } from './pages';
import { type ReusedTab, reusedTab } from './reusedTab';
import { waitFor } from './wait';

/** What is around the part of a handle that differs between accounts of one kind: `company/`, `@`, `@server`. */
const kindOf = (handle: string) => handle.replace(/[^/@]+(?=@|$)/, '');
/** The part itself. */
const nameIn = (handle: string) => /[^/@]+(?=@|$)/.exec(handle)?.[0] ?? handle;

const accounts = registers.flatMap(({ officials, organisations }) =>
  [...officials, ...organisations].flatMap((record) => publishedAccounts(record.accounts)),
);

const isRegistered = (platform: Platform, handle: string): boolean =>
  accounts.some((account) => accountKey(account.platform, account.handle) === accountKey(platform, handle));

/** The name of another registered account of the same kind; undefined where there is none. */
const nameBeside = (platform: Platform, handle: string): string | undefined =>
  accounts
    .filter((account) => account.platform === platform && kindOf(account.handle) === kindOf(handle))
    .map((account) => nameIn(account.handle))
    .find((name) => name.toLowerCase() !== nameIn(handle).toLowerCase() && /^[\w.-]+$/.test(name));

/**
 * Runs in the page, as do the others below: puts one account in the place of another in every text and attribute, and in the
 * address, as a site that shows the next profile in the same elements does.
 */
function rename(from: string, to: string, addressFirst: boolean): void {
  const pattern = new RegExp(`(?<![\\w.]|(?<!Container)-)${from.replaceAll('.', '\\.')}(?![\\w-]|\\.\\w)`, 'gi');
  const renameIn = (root: Node) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node instanceof Text) {
        if (node.data.search(pattern) >= 0) node.data = node.data.replace(pattern, to);
        continue;
      }
      if (!(node instanceof Element)) continue;
      for (const { name, value } of node.attributes) {
        if (value.search(pattern) >= 0) node.setAttribute(name, value.replace(pattern, to));
      }
      if (node.shadowRoot) renameIn(node.shadowRoot);
    }
  };
  const navigate = () => history.pushState(null, '', location.href.replace(pattern, to));
  if (addressFirst) navigate();
  renameIn(document.body);
  if (!addressFirst) navigate();
  document.title = `${to} (${Math.random()})`;
}

/** What sites put into lists and take out again as a whole: posts, comments, people, cards. */
const rows =
  'li, article, [role="listitem"], [role="article"], [data-testid="cellInnerDiv"], [data-testid="UserCell"], ' +
  'ytd-rich-item-renderer, ytd-backstage-post-renderer, ytd-comment-thread-renderer, ytd-channel-renderer, ytd-video-renderer';

/** Does something with every row, but for those within another. */
function withRows(selector: string, what: 'clone' | 'move' | 'remove'): void {
  for (const row of document.querySelectorAll(selector)) {
    const parent = row.parentElement;
    if (!parent || parent.closest(selector)) continue;
    if (what === 'clone') row.after(row.cloneNode(true));
    if (what === 'move') parent.prepend(row);
    if (what === 'remove') row.remove();
  }
}

/** The document as it is, without what badges left in it, open shadow roots included. */
const readPage = () =>
  `<!doctype html><html>${document.documentElement.getHTML({ serializableShadowRoots: true })}</html>`.replaceAll(
    '<span></span>',
    '',
  );

/** What each badge of the tab says, and how, in the order of the page. */
async function seenIn(tab: Tab): Promise<string[]> {
  const roots = await tab.roots();
  const seen = await tab.page.evaluate(
    (...given) =>
      given.map((root) => {
        const button = root.querySelector('button');
        // A tab that is not in front is not laid out, so none of its badges is found to lack room.
        return `${button?.ariaLabel} ${button?.className.replace(' short', '')}`;
      }),
    ...roots,
  );
  await Promise.all(roots.map((root) => root.dispose()));
  return seen;
}

describe.each(browserNames)('pages that are used again, in %s', (browserName) => {
  let browser: Launched;
  /** A tab for the pages, and one that each document is read in for the first time: a load is quicker than a tab. */
  let used: ReusedTab;
  let fresh: Tab;
  let html = '';
  beforeAll(async () => {
    browser = await launchWithAccess(browserName);
    fresh = await browser.open('https://x.com/', () => ({ body: html }));
    used = await reusedTab(browser);
  });
  afterAll(() => browser.close());

  /** The badges of the page as it is now, and those that the same document has when it is read for the first time. */
  const expectAsFresh = async (tab: Tab, after: string) => {
    html = await tab.page.evaluate(readPage);
    const url = tab.page.url();
    // An address that differs in what is behind the `#` only is no load.
    if (url.includes('#')) await fresh.page.goto('about:blank');
    await fresh.page.goto(url);
    const both = async () => [await seenIn(tab), await seenIn(fresh)] as const;
    const [seen, expected] = await waitFor(both, (answers) => isDeepStrictEqual(...answers));
    expect(seen, after).toEqual(expected);
    return expected;
  };

  // The pages of bodies have no rows but such as other pages have, too. What becomes of rows is read by the same code in both
  // browsers, so in Firefox the first page of each site will do.
  const pages = ownPages.filter(({ file, spots }) => file !== 'bodies.html' && spots.length > 0);
  const firsts = pages.filter(({ site }, at) => pages.findIndex((page) => page.site === site) === at);
  it.each(browserName === 'chromium' ? pages : firsts)(
    'have on $site/$file the badges that a first reading gives, whatever becomes of its rows',
    async ({ site, file, spots }) => {
      const platform = sites.find(({ id }) => id === site)?.platform;
      if (!platform) throw new Error(`${site} is no site`);
      const { url, answer } = ownPage(file, undefined, site);
      const tab = await used.show(url, answer);
      await waitFor(
        () => seenIn(tab),
        ({ length }) => length >= spots.length,
      );
      const handle = spots
        .map((spot) => spot.handle)
        .find((shown) => isRegistered(platform, shown) && nameBeside(platform, shown));
      const other = handle && nameBeside(platform, handle);
      if (!other) throw new Error(`no account on ${file} is like another one`);
      const name = nameIn(handle);

      await tab.page.evaluate(rename, name, other, false);
      expect(await expectAsFresh(tab, 'another account')).not.toEqual([]);
      await tab.page.evaluate(rename, other, `${other}x`, true);
      const without = await expectAsFresh(tab, 'nobody that is registered');
      await tab.page.evaluate(rename, `${other}x`, name, true);
      // Under a domain of the government whoever is not registered has a badge too, another one.
      const again = await expectAsFresh(tab, 'the first account again');
      expect(again).not.toEqual(without);
      expect(again.length).toBeGreaterThanOrEqual(without.length);

      for (const what of ['clone', 'move', 'remove'] as const) {
        await tab.page.evaluate(withRows, rows, what);
        await expectAsFresh(tab, what);
      }
      expect(tab.errors).toEqual([]);
    },
  );
});
