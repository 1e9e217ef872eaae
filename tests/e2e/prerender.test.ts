/**
 * Pages that Chromium really prerenders. It does so neither for pages that the driver serves nor while developer tools are
 * attached, so here it runs alone, with a server, and the extension reports what its icon shows.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:https';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { findBrowser } from './browsers';
import { makeCertificate } from './certificate';
import { changedExtension } from './changedExtension';
import { removeFolder } from './removeFolder';

/** Only in the background: a page that opened in front of the first one would stop it from prerendering. */
const telling = `if (!globalThis.document && globalThis.chrome?.action) {
  chrome.tabs.create = async () => ({});
  setInterval(async () => {
    const [tab] = await chrome.tabs.query({ url: 'https://x.com/*' });
    if (!tab) return;
    const shown = new URL(tab.url).pathname + ' ' + (await chrome.action.getBadgeText({ tabId: tab.id }));
    await fetch('https://told.example/?' + new URLSearchParams({ shown })).catch(() => undefined);
  }, 100);
}`;

const post = (handle: string) =>
  `<article data-testid="tweet"><div data-testid="User-Name"><div><a href="/${handle}">Naam</a></div>` +
  `<div><a href="/${handle}" tabindex="-1">@${handle}</a></div></div></article>`;

/** Prerenders the second page and goes there when asked; the second page then goes back. */
const first = `<!doctype html>${post('cbfkuijpers')}
  <script type="speculationrules">{"prerender":[{"urls":["/second"],"eagerness":"immediate"}]}</script>
  <script>
    fetch('/go').then(() => location.assign('/second'));
    addEventListener('pageshow', ({ persisted }) => persisted && fetch('/again'));
  </script>`;
const second = `<!doctype html>${post('cbfkuijpers')}${post('chrisbuijink')}${post('adviesngt')}
  <script>
    if (document.prerendering) fetch('/prerendered');
    document.addEventListener('prerenderingchange', async () => {
      await fetch('/seen');
      await fetch('/goBack');
      history.back();
    });
  </script>`;

const folder = mkdtempSync(join(tmpdir(), 'ambtsbadge-'));
const certificate = makeCertificate('x.com');
const program = findBrowser('chromium');

it.skipIf(!certificate)(
  'the icon counts the page that is seen, not one that is prerendered, and counts that once it is seen; and the first again on the way back',
  async () => {
    const extension = resolve(changedExtension('chromium', 'prerender', telling));
    /** What was reported, without repeats in a row: what the icon shows on which page, and the state of that page. */
    const heard: string[] = [];
    const hear = (what: string) => {
      if (heard.at(-1) !== what) heard.push(what);
    };
    /** Settled a while after all this was reported, in case it changes again. */
    const isHeard = async (...all: string[]) => {
      const end = Date.now() + 20_000;
      while (!all.every((what) => heard.includes(what)) && Date.now() < end) await sleep(50);
      await sleep(1000);
    };
    const server = createServer(certificate ?? {}, async ({ url = '' }, response) => {
      const { pathname, searchParams } = new URL(url, 'https://x.com');
      const shown = searchParams.get('shown');
      if (shown) hear(shown);
      if (['/prerendered', '/seen', '/again'].includes(pathname)) hear(pathname.slice(1));
      if (pathname === '/go') await isHeard('prerendered', '/first 1');
      if (pathname === '/goBack') await isHeard('/second 3');
      response.setHeader('content-type', 'text/html').setHeader('access-control-allow-origin', '*');
      response.end(pathname === '/first' ? first : pathname === '/second' ? second : '');
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const address = server.address();
    if (!program || !address || typeof address === 'string') throw new Error('there is no browser, or no server');
    const browser = spawn(
      program,
      [
        ...['--headless=new', '--no-sandbox', '--disable-gpu', '--no-first-run', '--ignore-certificate-errors'],
        `--user-data-dir=${join(folder, 'profile')}`,
        // Loads the extension by a flag; and prerenders however little memory there is.
        '--disable-features=DisableLoadExtensionCommandLineSwitch,Prerender2MemoryControls',
        `--load-extension=${extension}`,
        `--host-resolver-rules=MAP *:443 127.0.0.1:${address.port}`,
        'https://x.com/first',
      ],
      { stdio: 'ignore' },
    );
    const hasEnded = new Promise((done) => browser.once('exit', done));
    try {
      await isHeard('again');
    } finally {
      browser.kill();
      await hasEnded;
      server.closeAllConnections();
      server.close();
      await removeFolder(folder);
    }
    const shown = heard.filter((what) => /^\/.* ./.test(what));
    expect(shown.filter((what, place) => what !== shown[place - 1])).toEqual(['/first 1', '/second 3', '/first 1']);
    // The test did what it should: the page was prerendered, then that same page was seen, then the first came from the cache.
    expect(heard).toEqual(expect.arrayContaining(['prerendered', 'seen', 'again']));
  },
);
