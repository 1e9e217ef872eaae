import { type Browser as Driver, ElementHandle, type Page } from 'puppeteer-core';

/** What the page is told about the person's preferences; what is left out is what the browser has by itself. */
export interface Media {
  colorScheme?: 'light' | 'dark';
  forcedColors?: boolean;
  reducedMotion?: boolean;
  /** As on paper. */
  print?: boolean;
}

export interface EngineOptions {
  /** The program of the browser. */
  program: string;
  /** Folder of the built extension. */
  extension: string;
  /** Leave it out for now. Its address, which follows from the folder, is known all the same. */
  installLater: boolean;
  headless: boolean;
  lang: 'nl' | 'en';
  /** Leave signals such as Ctrl-C to the caller. */
  endsItself: boolean;
  /** Folder of a profile to keep; without it, a temporary one. */
  profile?: string;
}

/** What the driver is told of signals. */
export const signalsFor = ({ endsItself }: EngineOptions) => ({
  handleSIGINT: !endsItself,
  handleSIGTERM: !endsItself,
  handleSIGHUP: !endsItself,
});

/** A closed shadow root, with the name its button has in the browser's accessibility tree (where it can be had). */
export interface Root {
  handle: ElementHandle<ShadowRoot>;
  name?: string | undefined;
}

/** The popup of the toolbar icon, open. */
export interface PopupView {
  /** Runs a function in it, with its document; it uses nothing from around it, and only data pass in and out. */
  evaluate<T>(run: (popup: Document) => T): Promise<Awaited<T>>;
  /** Clicks on what the selector matches, as a person does: the browser's questions are asked in a click only. */
  click(selector: string): Promise<void>;
  /** What it shows, as PNG; only Chromium can tell. */
  screenshot?(): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** Everything in which the two browsers differ. */
export interface Engine {
  driver: Driver;
  /** `chrome-extension://…` or `moz-extension://…`, without a slash at the end. */
  origin: string;
  /** Goes to a page of the extension, and waits until it is loaded. */
  visit(page: Page, url: string): Promise<void>;
  /**
   * The closed shadow roots of the page and of its open shadow roots, in document order.
   * @param named with the names of their buttons, which take time
   */
  closedRoots(page: Page, named: boolean): Promise<Root[]>;
  setMedia(page: Page, media: Media): Promise<void>;
  /** Does what a click on the extension's toolbar icon does, with the page in front. */
  openPopup(page: Page): Promise<PopupView>;
  /** Runs a program in the window of the browser itself; gives a text or a number back. Only Firefox can. */
  inWindow?(program: string): Promise<unknown>;
  /** Sees to it that the extension gets access to these origins (match patterns) where it asks for it. */
  answerYes(origins: readonly string[]): Promise<void>;
  /** Takes access to these origins back, as a person does in the browser's own settings. */
  takeBack(origins: readonly string[]): Promise<void>;
  /** Switches the extension off or on, as a person does in the browser's own settings. */
  setEnabled(isEnabled: boolean): Promise<void>;
  /** Ends the extension's background at once, as the browser does when it likes; it starts again with what wakes it. */
  endBackground(): Promise<void>;
  close(): Promise<void>;
}

/*
 * Puppeteer has no public way to make a handle of a closed shadow root, nor to send a WebDriver BiDi command. Both
 * exist inside it. All reaching in goes through `inside` and `invoke`, so that a version of puppeteer that moves
 * these parts fails here, by name.
 */

export function inside(owner: unknown, name: string): unknown {
  if (typeof owner !== 'object' || owner === null || !(name in owner)) throw new Error(`puppeteer has no ${name} now`);
  return Reflect.get(owner, name);
}

export function invoke(owner: unknown, name: string, ...args: unknown[]): unknown {
  const method = inside(owner, name);
  if (typeof method !== 'function') throw new Error(`puppeteer's ${name} is no method now`);
  return Reflect.apply(method, owner, args);
}

/** The world of the page's own scripts, as puppeteer knows it. */
export function mainRealm(page: Page): unknown {
  return invoke(page.mainFrame(), 'mainRealm');
}

/** A handle of a shadow root, checked to be one. */
export async function asRoot(value: unknown): Promise<ElementHandle<ShadowRoot>> {
  if (!(value instanceof ElementHandle)) throw new Error('puppeteer gave no handle');
  if (!(await value.evaluate((node: unknown) => node instanceof ShadowRoot))) throw new Error('this is no shadow root');
  return value;
}
