import { type Browser as Driver, ElementHandle, type Page } from 'puppeteer-core';

/** The person's preferences, as the page is told them; what is left out keeps the browser's default. */
export interface Media {
  colorScheme?: 'light' | 'dark';
  forcedColors?: boolean;
  reducedMotion?: boolean;
  /** Whether to show the page as printed. */
  print?: boolean;
}

export interface EngineOptions {
  /** The program of the browser. */
  program: string;
  /** Folder of the built extension. */
  extension: string;
  /** Do not install it yet. Its address is known anyway, as it follows from the folder. */
  installLater: boolean;
  headless: boolean;
  /** Draw text alike on every machine. Chromium only. */
  isSteady: boolean;
  lang: 'nl' | 'en';
  /** Leave signals such as Ctrl-C to the caller. */
  endsItself: boolean;
  /** Let it reach servers on this machine, at 127.0.0.1, whose certificates nobody vouches for. */
  reachesThisMachine: boolean;
  /** How many bytes the browser keeps for the extension at most; without it, as many as it likes. */
  room?: number;
  /** Folder of a profile to keep; without it, a temporary one. */
  profile?: string;
  /** A browser that runs already, and was left as `leave` does; without it, one is started. */
  running?: Driver;
}

/** The driver's options for signals. */
export const signalsFor = ({ endsItself }: EngineOptions) => ({
  handleSIGINT: !endsItself,
  handleSIGTERM: !endsItself,
  handleSIGHUP: !endsItself,
});

/** A closed shadow root, with the name of its button in the browser's accessibility tree (if the browser gives it). */
export interface Root {
  handle: ElementHandle<ShadowRoot>;
  name?: string | undefined;
}

/** The popup of the toolbar icon, open. */
export interface PopupView {
  /** Runs a function in it, with its document; the function uses nothing outside itself, and only data pass in and out. */
  evaluate<T>(run: (popup: Document) => T): Promise<Awaited<T>>;
  /** Clicks on what the selector matches, as a person does: the browser asks its questions only after a real click. */
  click(selector: string): Promise<void>;
  /** What it shows, as PNG; in Chromium only. */
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
   * @param named with the names of their buttons, which take longer to read
   */
  closedRoots(page: Page, named: boolean): Promise<Root[]>;
  setMedia(page: Page, media: Media): Promise<void>;
  /** Does what a click on the extension's toolbar icon does, with the page in front. */
  openPopup(page: Page): Promise<PopupView>;
  /** Runs a program in the window of the browser itself, and returns a text or a number. Firefox only. */
  inWindow?(program: string): Promise<unknown>;
  /** Makes the browser give the extension access to these origins (match patterns) when it asks. */
  answerYes(origins: readonly string[]): Promise<void>;
  /** Takes access to these origins back, as a person does in the browser's own settings. */
  takeBack(origins: readonly string[]): Promise<void>;
  /** Switches the extension off or on, as a person does in the browser's own settings. */
  setEnabled(isEnabled: boolean): Promise<void>;
  /** Ends the extension's background at once, as the browser may do at any time; the next event starts it again. */
  endBackground(): Promise<void>;
  /** Takes the extension away with all that it kept, and closes every page: the browser is as if it had just been started. */
  leave(): Promise<void>;
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

/** Handles of shadow roots, checked to be that. */
export async function asRoots(page: Page, values: readonly unknown[]): Promise<ElementHandle<ShadowRoot>[]> {
  const handles = values.filter((value) => value instanceof ElementHandle);
  if (handles.length < values.length) throw new Error('puppeteer gave no handle');
  const areRoots = (...nodes: unknown[]) => nodes.every((node) => node instanceof ShadowRoot);
  if (handles.length > 0 && !(await page.evaluate(areRoots, ...handles))) throw new Error('this is no shadow root');
  return handles;
}
