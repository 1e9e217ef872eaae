import { createHash } from 'node:crypto';
import puppeteer, { type Browser, type CDPSession, type Page, type Protocol } from 'puppeteer-core';
import { asRoots, type Engine, type EngineOptions, invoke, mainRealm, type Root, signalsFor } from './engine';
import { waitFor } from './wait';

/** The program, driven over the DevTools protocol. */
const start = (options: EngineOptions): Promise<Browser> =>
  puppeteer.launch({
    executablePath: options.program,
    headless: options.headless,
    defaultViewport: null,
    ...signalsFor(options),
    // Over a pipe, puppeteer loads extensions by a command: Chrome (unlike Chromium) ignores `--load-extension`.
    pipe: true,
    enableExtensions: true,
    ...(options.profile === undefined ? {} : { userDataDir: options.profile }),
    // On Linux the language of the interface follows LANGUAGE, elsewhere the flag.
    env: { ...process.env, LANGUAGE: options.lang },
    args: [
      `--lang=${options.lang}`,
      `--accept-lang=${options.lang}`,
      '--window-size=1280,900',
      '--disable-gpu',
      '--disable-quic',
      // What else the text looks like is the machine's own: how its shapes are fitted to pixels.
      ...(options.isSteady ? ['--font-render-hinting=none', '--disable-lcd-text', '--hide-scrollbars'] : []),
      // Requests are answered before names are looked up, so no name needs to be found.
      `--host-resolver-rules=MAP * ~NOTFOUND${options.reachesThisMachine ? ', EXCLUDE 127.0.0.1' : ''}`,
      ...(options.reachesThisMachine ? ['--ignore-certificate-errors'] : []),
      // The sandbox does not start for root, which runs the tests in most containers.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });

/** Starts Chromium or Chrome with the extension. */
export async function startChromium(options: EngineOptions): Promise<Engine> {
  const driver = options.running ?? (await start(options));
  const origin = `chrome-extension://${idOf(options.extension)}`;
  if (options.room !== undefined) await limitRoom(driver, origin, options.room);
  if (!options.installLater) await driver.installExtension(options.extension);
  const sessions = new WeakMap<Page, CDPSession>();

  /** One session for a page, as what it emulates ends with it. */
  async function session(page: Page): Promise<CDPSession> {
    const known = sessions.get(page) ?? (await page.createCDPSession());
    sessions.set(page, known);
    return known;
  }

  /**
   * Calls what the browser's own page of extensions calls when a person uses its switches, once for each value. Its question for
   * access is a window that cannot be driven without a display; who allowed a host there before is not asked again.
   */
  async function onExtensionsPage(method: string, values: readonly (string | boolean)[]): Promise<void> {
    const page = await driver.newPage({ background: true });
    await page.goto('chrome://extensions');
    const calls = values.map(
      (value) => `await chrome.${method}(${JSON.stringify(idOf(options.extension))}, ${JSON.stringify(value)});`,
    );
    await page.evaluate(`(async () => { ${calls.join(' ')} })()`);
    await page.close();
  }

  return {
    driver,
    origin,
    answerYes: (origins) => onExtensionsPage('developerPrivate.addHostPermission', origins),
    takeBack: (origins) => onExtensionsPage('developerPrivate.removeHostPermission', origins),
    setEnabled: (isEnabled) => onExtensionsPage('management.setEnabled', [isEnabled]),
    async endBackground() {
      const cdp = await driver.target().createCDPSession();
      const running = async () =>
        (await cdp.send('Target.getTargets')).targetInfos
          .filter(({ type, url }) => type === 'service_worker' && url.startsWith(`${origin}/`))
          .map(({ targetId }) => targetId);
      const before = await running();
      // Repeated, because a worker that is just starting may miss it; and by then another one may have started.
      const left = await waitFor(
        async () => {
          const still = (await running()).filter((id) => before.includes(id));
          for (const targetId of still) await cdp.send('Target.closeTarget', { targetId }).catch(() => undefined);
          return still;
        },
        ({ length }) => length === 0,
      );
      await cdp.detach();
      if (left.length > 0) throw new Error('the background goes on');
    },
    async visit(page, url) {
      await page.goto(url);
    },
    async closedRoots(page, named) {
      const cdp = await session(page);
      const { root } = await cdp.send('DOM.getDocument', { depth: -1, pierce: true });
      const closed = [...closedRootsUnder(root)];
      if (closed.length === 0) return [];
      const names = new Map<number, string>();
      const { nodes } = named ? await cdp.send('Accessibility.getFullAXTree') : { nodes: [] };
      for (const { backendDOMNodeId, name } of nodes) {
        if (backendDOMNodeId !== undefined && typeof name?.value === 'string') names.set(backendDOMNodeId, name.value);
      }
      const realm = mainRealm(page);
      const adopted = closed.map(({ backendNodeId }) => invoke(realm, 'adoptBackendNode', backendNodeId));
      const handles = await asRoots(page, await Promise.all(adopted));
      return closed.flatMap((node, place): Root[] => {
        const handle = handles[place];
        const button = firstButton(node);
        return handle ? [{ handle, name: button && names.get(button.backendNodeId) }] : [];
      });
    },
    async setMedia(page, { colorScheme = '', forcedColors, reducedMotion, print }) {
      const cdp = await session(page);
      await cdp.send('Emulation.setEmulatedMedia', {
        media: print ? 'print' : '',
        features: [
          { name: 'prefers-color-scheme', value: colorScheme },
          { name: 'forced-colors', value: onOff(forcedColors, 'active', 'none') },
          { name: 'prefers-reduced-motion', value: onOff(reducedMotion, 'reduce', 'no-preference') },
        ],
      });
    },
    async openPopup(page) {
      await page.bringToFront();
      const extension = (await driver.extensions()).get(new URL(origin).hostname);
      if (!extension) throw new Error('the extension is gone');
      const before = new Set(driver.targets());
      const opened = driver.waitForTarget(
        (target) => !before.has(target) && target.type() === 'page' && target.url().startsWith(`${origin}/`),
      );
      await extension.triggerAction(page);
      const popup = await (await opened).asPage();
      return {
        evaluate: <T>(run: (popup: Document) => T) => popup.evaluate<[], () => T>(`(${run})(document)`),
        async click(selector) {
          // A button that closes the popup does so while the driver still lets it go.
          await popup.click(selector).catch((error: unknown) => {
            if (!popup.isClosed()) throw error;
          });
        },
        screenshot: () => popup.screenshot({ type: 'png' }),
        async close() {
          if (!popup.isClosed()) await popup.close();
        },
      };
    },
    async leave() {
      const nothing = await driver.newPage();
      for (const page of await driver.pages()) if (page !== nothing) await page.close();
      await driver.uninstallExtension(idOf(options.extension));
    },
    close: () => driver.close(),
  };
}

/** Chrome's id of an unpacked extension: the start of the hash of its folder's path, with a to p for the digits. */
export function idOf(folder: string): string {
  // On Windows, paths have two bytes per letter, and drive letters are made capital.
  const path =
    process.platform === 'win32'
      ? Buffer.from(
          folder.replace(/^\w/, (drive) => drive.toUpperCase()),
          'utf16le',
        )
      : folder;
  const digits = createHash('sha256').update(path).digest('hex').slice(0, 32);
  return [...digits].map((digit) => 'abcdefghijklmnop'[Number.parseInt(digit, 16)]).join('');
}

function onOff(value: boolean | undefined, on: string, off: string): string {
  return value === undefined ? '' : value ? on : off;
}

/**
 * Sets how many bytes an origin may keep, for as long as the first tab is there. Before it keeps any: of the room that was left then,
 * Chromium goes on giving for half a minute without asking again.
 */
async function limitRoom(driver: Browser, origin: string, quotaSize: number): Promise<void> {
  const [page] = await driver.pages();
  const cdp = await page?.createCDPSession();
  await cdp?.send('Storage.overrideQuotaForOrigin', { origin, quotaSize });
}

/** Closed roots below a node, in open ones too; frames and the browser's own (of inputs and videos) are left out. */
function* closedRootsUnder(node: Protocol.DOM.Node): Generator<Protocol.DOM.Node> {
  for (const root of node.shadowRoots ?? []) {
    if (root.shadowRootType === 'closed') yield root;
    if (root.shadowRootType === 'open') yield* closedRootsUnder(root);
  }
  for (const child of node.children ?? []) yield* closedRootsUnder(child);
}

function firstButton(node: Protocol.DOM.Node): Protocol.DOM.Node | undefined {
  if (node.localName === 'button') return node;
  for (const child of node.children ?? []) {
    const found = firstButton(child);
    if (found) return found;
  }
  return undefined;
}
