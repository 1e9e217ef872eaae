/**
 * Drives the two real browsers with the built extension, in the same way. Tests and the demonstration see what a person sees,
 * including badges in closed shadow roots.
 */
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { ElementHandle, HTTPRequest, Page } from 'puppeteer-core';
import type { Browser as Api } from 'webextension-polyfill';
import { startChromium } from './chromium';
import { isCovered, startCoverage, stopCoverage } from './coverage';
import type { Engine, Media, PopupView, Root } from './engine';
import { startFirefox } from './firefox';
import { canBeKept, keepBrowser, keptBrowser, usualKind } from './keptBrowsers';
import { waitFor } from './wait';

export type { Media } from './engine';

export type BrowserName = 'chromium' | 'firefox';
/** Firefox does not report which code ran. */
export const browserNames: readonly BrowserName[] = isCovered ? ['chromium'] : ['chromium', 'firefox'];

export interface Reply {
  body: string | Uint8Array;
  /** `text/html; charset=utf-8` by default. */
  contentType?: string;
  headers?: Record<string, string>;
  status?: number;
}

/** What the "network" answers to a request, possibly after a while; undefined: the request fails. */
export type Answer = (url: string) => Reply | undefined | Promise<Reply | undefined>;

export interface TabOptions extends Media {
  viewport?: { width: number; height: number };
}

export interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The open card of a badge. */
export interface CardView {
  text: string;
  rect: Rect;
  role: string | null;
  label: string | null;
  links: { href: string; text: string }[];
}

/** A badge as it was when it was read, and what can be done with it. */
export interface BadgeView {
  /** The visible text of its button. */
  text: string;
  /** The accessible name of its button: in Chromium from the accessibility tree, in Firefox label, else text. */
  name: string;
  attributes: Record<string, string>;
  rect: Rect;
  visible: boolean;
  /** The element on the page that holds the shadow root; it should tell the page nothing. */
  hostHtml: string;
  /** `data-testid` of the nearest element around it that has one. */
  near: string | null;
  /** Text of the element before it. */
  before: string;
  hover(): Promise<void>;
  click(): Promise<void>;
  focus(): Promise<void>;
  card(): Promise<CardView | undefined>;
  /** Reads anything else from its shadow root. */
  read<T>(read: (root: ShadowRoot) => T): Promise<Awaited<T>>;
}

export interface Tab {
  page: Page;
  /** Errors written to the console, and errors that nobody caught. */
  errors: string[];
  /** Addresses of all requests of the tab that would go to the network. */
  requests: string[];
  /** The badges: every element of the page whose closed shadow root holds a button, in document order. */
  badges(): Promise<BadgeView[]>;
  /** The closed shadow roots of the page, in document order: faster than `badges`, as they are all read at once in the page. */
  roots(): Promise<ElementHandle<ShadowRoot>[]>;
  setMedia(media: Media): Promise<void>;
  /** Saves what the window shows, as PNG. */
  screenshot(path: string): Promise<void>;
  close(): Promise<void>;
}

export type Json = string | number | boolean | null | readonly Json[] | { [key: string]: Json };

/** A function to run inside the extension: it uses nothing outside itself, and only data pass in and out. */
export type Run<T, A extends Json[]> = (api: Api, ...args: A) => T;

export interface Launched {
  name: BrowserName;
  /** `extensionUrl('popup.html')` is `chrome-extension://…/popup.html` or `moz-extension://…/popup.html`. */
  extensionUrl(path: string): string;
  /**
   * Opens a tab in which `answer` answers every request: nothing reaches the network. Without it servers on this machine are asked, if
   * the browser reaches them.
   */
  open(url: string, answer?: Answer, options?: TabOptions): Promise<Tab>;
  /** Opens a page of the extension in a tab. */
  openExtensionPage(path: string, options?: TabOptions): Promise<Tab>;
  /** Runs a function inside the extension, with its API, in a tab in the background. */
  inExtension<T, A extends Json[]>(run: Run<T, A>, ...args: A): Promise<Awaited<T>>;
  /** Opens the popup as a click on the toolbar icon does, for the page in this tab. */
  openPopup(tab: Tab): Promise<PopupView>;
  /** See `Engine`. */
  inWindow: Engine['inWindow'];
  answerYes: Engine['answerYes'];
  takeBack: Engine['takeBack'];
  setEnabled: Engine['setEnabled'];
  endBackground: Engine['endBackground'];
  /** Settled once the browser has ended. */
  closed: Promise<void>;
  /** Installs another extension from a folder, beside the one that is tested. */
  installBeside(folder: string): Promise<void>;
  /** Installs the extension again, as an update does: open pages keep what its old content scripts made. */
  reload(): Promise<void>;
  close(): Promise<void>;
  /** Ends the browser's program without a warning, as a crash does. */
  kill(): Promise<void>;
}

export interface LaunchOptions {
  /** Folder of the built extension; `.output/chrome-mv3` or `.output/firefox-mv3` by default. */
  extension?: string;
  headless?: boolean;
  lang?: 'nl' | 'en';
  /** Leave the welcome page open that opens after installing. */
  keepWelcome?: boolean;
  /** Start without the extension; `reload` installs it. Chromium only. */
  installLater?: boolean;
  /** Draw text alike on every machine, for pictures that are compared. Chromium only. */
  isSteady?: boolean;
  /** Let it reach servers on this machine, at 127.0.0.1, whose certificates nobody vouches for. */
  reachesThisMachine?: boolean;
  /** How many bytes the browser keeps for the extension at most. */
  room?: number;
  /** Folder of a profile, which is kept; without it, a temporary one that is removed. */
  profile?: string;
  /** Neither taken over from another test file nor left for one: the environment makes it another browser. */
  isOwn?: true;
  /** The caller ends the browser, also on Ctrl-C, which otherwise ends the browser and this program at once. */
  endsItself?: boolean;
}

const usualPlaces: Record<BrowserName, Partial<Record<NodeJS.Platform, string[]>>> = {
  chromium: {
    linux: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/snap/bin/chromium'],
    darwin: [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ],
    win32: ['Chromium\\Application\\chrome.exe', 'Google\\Chrome\\Application\\chrome.exe'],
  },
  firefox: {
    linux: ['/usr/bin/firefox', '/usr/bin/firefox-esr', '/snap/bin/firefox'],
    darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
    win32: ['Mozilla Firefox\\firefox.exe'],
  },
};

/** Path of the browser's program: from CHROME_PATH or FIREFOX_PATH, else from the usual places; undefined if absent. */
export function findBrowser(name: BrowserName): string | undefined {
  const { CHROME_PATH, FIREFOX_PATH, PROGRAMFILES, LOCALAPPDATA } = process.env;
  const told = name === 'chromium' ? CHROME_PATH : FIREFOX_PATH;
  if (told) return existsSync(told) ? told : undefined;
  const places = usualPlaces[name][process.platform] ?? [];
  // On Windows the paths are relative: programs are in a folder for all users or in the user's own.
  const folders = process.platform === 'win32' ? [PROGRAMFILES, LOCALAPPDATA] : [''];
  return folders
    .flatMap((folder) => (folder === undefined ? [] : places.map((place) => join(folder, place))))
    .find((path) => existsSync(path));
}

/** Starts a browser with the extension in it. */
export async function launch(name: BrowserName, options: LaunchOptions = {}): Promise<Launched> {
  const program = findBrowser(name);
  if (program === undefined) throw new Error(`${name} is not installed`);
  const {
    headless = true,
    lang = 'nl',
    keepWelcome = false,
    installLater = false,
    isSteady = false,
    reachesThisMachine = false,
    room,
    profile,
    endsItself = false,
  } = options;
  const extension = resolve(options.extension ?? `.output/${name === 'chromium' ? 'chrome' : 'firefox'}-mv3`);
  const start = name === 'chromium' ? startChromium : startFirefox;
  const kind = usualKind(name, options);
  const running = kind === undefined ? undefined : keptBrowser(kind);
  const engine = await start({
    program,
    extension,
    installLater,
    isSteady,
    reachesThisMachine,
    headless,
    lang,
    endsItself,
    ...(room === undefined ? {} : { room }),
    ...(profile === undefined ? {} : { profile }),
    ...(running && { running }),
  });
  let isAlone = true;
  let hadPopup = false;
  const extensionUrl = (path: string) => `${engine.origin}/${path.replace(/^\//, '')}`;
  let isInstalled = !installLater;
  const isNoted = isCovered && options.extension === undefined;
  let within: Page | undefined;
  /** A page of the extension, in a tab in the background that stays: to open one each time takes thirty times as long. */
  const inside = async (): Promise<Page> => {
    // It goes with the extension, where that is loaded again or switched off.
    const lives = async () => await within?.evaluate('Boolean((globalThis.browser ?? globalThis.chrome)?.runtime?.id)');
    if (within && !within.isClosed() && (await lives().catch(() => false)) === true) return within;
    const page = await engine.driver.newPage({ background: true });
    // The background itself may be asleep (Chromium) or out of reach (Firefox). The manifest, shown as a page, has the same
    // API, runs no script, and keeps nothing awake.
    await engine.visit(page, extensionUrl('manifest.json'));
    within = page;
    return page;
  };
  const launched: Launched = {
    name,
    extensionUrl,
    closed: new Promise((done) => engine.driver.once('disconnected', () => done())),
    async open(url, answer, tabOptions) {
      const tab = await newTab(engine, isNoted, answer, tabOptions);
      await tab.page.goto(url);
      return tab;
    },
    async openExtensionPage(path, tabOptions) {
      const tab = await newTab(engine, isNoted, undefined, tabOptions);
      await engine.visit(tab.page, extensionUrl(path));
      // Firefox shows the extension's pages in another process, where nothing is set that was set before.
      await tab.setMedia(mediaOf(tabOptions));
      return tab;
    },
    async inExtension<T, A extends Json[]>(run: Run<T, A>, ...args: A): Promise<Awaited<T>> {
      const data = args.map((arg) => `, ${JSON.stringify(arg)}`).join('');
      const page = await inside();
      try {
        return await page.evaluate<[], () => T>(`(${run})(globalThis.browser ?? globalThis.chrome${data})`);
      } finally {
        // Whoever looks on would wonder about it.
        if (!headless) await page.close();
      }
    },
    async reload() {
      await engine.driver.installExtension(extension);
      if (!isInstalled) await closeWelcome(launched);
      isInstalled = true;
    },
    async installBeside(folder) {
      isAlone = false;
      await engine.driver.installExtension(resolve(folder));
    },
    inWindow: engine.inWindow,
    answerYes: engine.answerYes,
    takeBack: engine.takeBack,
    setEnabled: engine.setEnabled,
    endBackground: engine.endBackground,
    openPopup(tab) {
      hadPopup = true;
      return engine.openPopup(tab.page);
    },
    async close() {
      await stopCoverage(engine.driver);
      // A Firefox in which a popup was open may open that of another installation no more.
      const isSpoilt = !isAlone || (hadPopup && name === 'firefox');
      if (kind === undefined || isSpoilt || !canBeKept(engine.driver)) return await engine.close();
      await engine.leave();
      keepBrowser(kind, engine.driver);
    },
    async kill() {
      engine.driver.process()?.kill('SIGKILL');
      await launched.closed;
    },
  };
  // A profile that is kept has seen the welcome page before, so do not wait for it.
  if (!keepWelcome && !installLater && profile === undefined) await closeWelcome(launched);
  return launched;
}

/** The welcome page opens in front, where it would hide pages that must be seen to run. */
async function closeWelcome({ inExtension }: Launched): Promise<void> {
  const closed = () =>
    inExtension(async (api) => {
      const tabs = await api.tabs.query({ url: api.runtime.getURL('welcome.html') });
      await api.tabs.remove(tabs.flatMap(({ id }) => id ?? []));
      return tabs.length > 0;
    });
  if (!(await waitFor(closed, Boolean))) throw new Error('the welcome did not open');
}

/** The message of our content script for an error that it keeps from the page. */
const ownWarning = /^Ambtsbadge \w+ /;

/** The browsers' message for a request without an answer: that is caused by this driver, not by the page. */
const ownDoing = /^Failed to load resource|Cross-Origin Request Blocked: .*did not succeed/;

const mediaOf = ({ viewport: _, ...media }: TabOptions = {}): Media => media;

async function newTab(
  engine: Engine,
  isNoted: boolean,
  answer: Answer | undefined,
  options: TabOptions = {},
): Promise<Tab> {
  const { viewport } = options;
  const media = mediaOf(options);
  const page = await engine.driver.newPage();
  const errors: string[] = [];
  const requests: string[] = [];
  const note = (text: string) => {
    if (!ownDoing.test(text)) errors.push(text);
  };
  page.on('pageerror', (error) => note(error instanceof Error ? error.message : String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' || ownWarning.test(message.text())) note(message.text());
  });
  page.on('request', (request) => {
    // The browser itself requests tab icons, and not in both browsers.
    if (/^https?:(?!.*\/favicon\.ico$)/.test(request.url())) requests.push(request.url());
    // A request may end with its page, before it is answered.
    if (answer) void reply(request, engine.origin, answer).catch(() => undefined);
  });
  // Where workers begin, the driver now and then gives the answer to the wrong one, and what they ask for never comes.
  if (answer) await page.setRequestInterception(true);
  if (viewport) await page.setViewport(viewport);
  if (isNoted) await startCoverage(page, engine);
  if (Object.keys(media).length > 0) await engine.setMedia(page, media);
  return {
    page,
    errors,
    requests,
    async badges() {
      const roots = await engine.closedRoots(page, true);
      if (roots.length === 0) return [];
      const seen = await page.evaluate(readBadges, ...roots.map(({ handle }) => handle));
      return roots.flatMap((root, place) => viewOf(root, seen[place]) ?? []);
    },
    roots: async () => (await engine.closedRoots(page, false)).map(({ handle }) => handle),
    setMedia: (changed) => engine.setMedia(page, changed),
    async screenshot(path) {
      await writeFile(path, await page.screenshot({ type: 'png' }));
    },
    async close() {
      await stopCoverage(engine.driver, page);
      await page.close();
    },
  };
}

async function reply(request: HTTPRequest, ownOrigin: string, answer: Answer): Promise<void> {
  const url = request.url();
  // Pages, images and styles of the extension, and addresses that hold their own data (data:, blob:, about:).
  if (url.startsWith(`${ownOrigin}/`) || !/^https?:/.test(url)) return await request.continue();
  const found = await answer(url);
  if (!found) return await request.abort();
  const { body, contentType = 'text/html; charset=utf-8', headers = {}, status = 200 } = found;
  await request.respond({ body, contentType, headers, status });
}

function viewOf(
  { handle, name }: Root,
  seen: ReturnType<typeof readBadges>[number] | undefined,
): BadgeView | undefined {
  if (!seen) return undefined;
  const button = async (): Promise<ElementHandle<HTMLButtonElement>> => {
    const found = await handle.$('button');
    if (!found) throw new Error('the badge has no button any more');
    return found;
  };
  return {
    ...seen,
    name: name ?? seen.name,
    hover: async () => (await button()).hover(),
    click: async () => (await button()).click(),
    focus: async () => (await button()).focus(),
    card: async () => (await handle.evaluate(readCard)) ?? undefined,
    read: (read) => handle.evaluate(read),
  };
}

/** Runs in the page, like `readCard`: uses nothing outside itself. All at once, as each question to a browser takes its time. */
function readBadges(...roots: ShadowRoot[]) {
  return roots.map((root) => {
    const button = root.querySelector('button');
    if (!button) return null;
    const { x, y, width, height } = button.getBoundingClientRect();
    const shown = button.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    // Its text is drawn by style sheets: one or two strings before, one after.
    const text = ['::before', '::after']
      .map((part) =>
        [...getComputedStyle(button, part).content.matchAll(/"([^"]*)"/g)].map(([, string]) => string).join(''),
      )
      .join(' ')
      .replace(/\s+/g, ' ')
      .trim();
    const { parentElement } = root.host;
    const near = parentElement && Element.prototype.closest.call(parentElement, '[data-testid]');
    return {
      text,
      name: button.getAttribute('aria-label') ?? text,
      attributes: Object.fromEntries([...button.attributes].map((attribute) => [attribute.name, attribute.value])),
      rect: { x, y, width, height },
      visible: shown && width > 0 && height > 0,
      hostHtml: root.host.outerHTML,
      near: near?.getAttribute('data-testid') ?? null,
      before: root.host.previousElementSibling?.textContent.trim() ?? '',
    };
  });
}

function readCard(root: ShadowRoot) {
  const card = root.querySelector<HTMLElement>('[popover]:popover-open');
  if (!card) return null;
  const { x, y, width, height } = card.getBoundingClientRect();
  const labelled = card.getAttribute('aria-labelledby');
  return {
    text: card.innerText.trim(),
    rect: { x, y, width, height },
    role: card.getAttribute('role'),
    label: card.getAttribute('aria-label') ?? (labelled && root.getElementById(labelled)?.innerText.trim()) ?? null,
    links: [...card.querySelectorAll<HTMLAnchorElement>('a[href]')].map((link) => ({
      href: link.href,
      text: link.innerText.trim(),
    })),
  };
}
