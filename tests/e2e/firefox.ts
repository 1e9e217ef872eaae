import { rmSync } from 'node:fs';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { z } from 'zod';
import { asRoots, type Engine, type EngineOptions, inside, invoke, mainRealm, signalsFor } from './engine';
import { waitFor } from './wait';

const manifestSchema = z.object({ browser_specific_settings: z.object({ gecko: z.object({ id: z.string() }) }) });
const contextsSchema = z.object({ result: z.object({ contexts: z.array(z.object({ context: z.string() })).min(1) }) });
const successSchema = z.object({
  result: z.object({ type: z.literal('success'), result: z.object({ value: z.unknown().optional() }) }),
});
const rectSchema = z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() });
const rootSchema = z.object({ sharedId: z.string(), value: z.object({ mode: z.enum(['open', 'closed']) }) });
const nodesSchema = z.object({
  type: z.literal('success'),
  result: z.object({ value: z.array(z.object({ value: z.object({ shadowRoot: rootSchema.nullish() }) })) }),
});

/** Host of the extension's pages; always the same, so that a kept profile finds its stored data again. */
const uuid = '5f0c6c1e-6a2b-4d57-9a3e-0b6d1c2e7f48';

/**
 * The program, driven over WebDriver BiDi.
 * @param id of the extension that is to be installed in it
 */
async function start(options: EngineOptions, id: string): Promise<Browser> {
  const driver = await puppeteer.launch({
    browser: 'firefox',
    executablePath: options.program,
    headless: options.headless,
    defaultViewport: null,
    acceptInsecureCerts: options.reachesThisMachine,
    ...signalsFor(options),
    ...(options.profile === undefined ? {} : { userDataDir: options.profile }),
    args: ['--width=1280', '--height=900', '--remote-allow-system-access'],
    extraPrefsFirefox: {
      // Otherwise the address of the extension's pages is random in each profile.
      'extensions.webextensions.uuids': JSON.stringify({ [id]: uuid }),
      'extensions.webextOptionalPermissionPrompts': false,
      'intl.accept_languages': options.lang,
      'intl.locale.requested': options.lang,
      // Shows manifest.json as plain text, in a page that has the extension's API (see `inExtension`).
      'devtools.jsonview.enabled': false,
      'extensions.webextensions.keepUuidOnUninstall': true,
      // A temporary add-on is removed when Firefox ends, and its data with it.
      'extensions.webextensions.keepStorageOnUninstall': options.profile !== undefined,
      'network.dns.disabled': true,
      'browser.chrome.site_icons': false,
      // In kilobytes, of all sites and extensions together.
      ...(options.room === undefined
        ? {}
        : { 'dom.quotaManager.temporaryStorage.fixedLimit': Math.round(options.room / 1024) }),
    },
  });
  const languagePack = await writeLanguagePack(options.lang);
  driver.once('disconnected', () => rmSync(languagePack, { recursive: true, force: true }));
  if (options.lang === 'nl') await driver.installExtension(languagePack);
  return driver;
}

/** Starts Firefox with the extension. */
export async function startFirefox(options: EngineOptions): Promise<Engine> {
  const manifest = manifestSchema.parse(JSON.parse(await readFile(join(options.extension, 'manifest.json'), 'utf8')));
  const { id } = manifest.browser_specific_settings.gecko;
  const driver = options.running ?? (await start(options, id));
  await driver.installExtension(options.extension);
  const origin = `moz-extension://${uuid}`;

  function send(method: string, params: object): unknown {
    return invoke(inside(driver, 'connection'), 'send', method, params);
  }

  /** Runs a program in the window of the browser itself. */
  async function inWindow(expression: string): Promise<unknown> {
    const tree = await send('browsingContext.getTree', { 'moz:scope': 'chrome' });
    const target = contextsSchema.parse(tree).result.contexts[0];
    return successSchema.parse(await send('script.evaluate', { target, awaitPromise: true, expression })).result.result
      .value;
  }

  async function visit(page: Page, url: string): Promise<void> {
    // The page moves to the process of the extension, and puppeteer would wait for an event that never comes.
    void page.goto(url).catch(() => undefined);
    const there = `location.href === ${JSON.stringify(url)} && document.readyState === 'complete'`;
    for (let tries = 0; tries < 600; tries += 1) {
      if ((await page.evaluate(there).catch(() => false)) === true) return;
      await sleep(50);
    }
    throw new Error(`${url} did not load`);
  }

  return {
    driver,
    origin,
    visit,
    inWindow,
    // With the preference above Firefox says yes by itself.
    answerYes: async () => undefined,
    async takeBack(origins) {
      await inWindow(`(async () => {
        const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
        const extension = WebExtensionPolicy.getByID(${JSON.stringify(id)}).extension;
        const taken = { permissions: [], origins: ${JSON.stringify(origins)} };
        await ExtensionPermissions.remove(${JSON.stringify(id)}, taken, extension);
      })()`);
    },
    async setEnabled(isEnabled) {
      await inWindow(`(async () => {
        const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
        const addon = await AddonManager.getAddonByID(${JSON.stringify(id)});
        await addon.${isEnabled ? 'enable' : 'disable'}();
      })()`);
    },
    async endBackground() {
      await inWindow(`(async () => {
        const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(id)});
        await extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });
      })()`);
    },
    async closedRoots(page) {
      const realm = mainRealm(page);
      const answer = await invoke(
        inside(realm, 'realm'),
        'callFunction',
        `() => {
          // Through the prototypes, because the page may hide the methods.
          const all = (root) =>
            [...(root === document ? Document : ShadowRoot).prototype.querySelectorAll.call(root, '*')].flatMap(
              (element) => element.shadowRoot instanceof ShadowRoot ? [element, ...all(element.shadowRoot)] : element);
          // What holds a badge is an empty span without attributes; the page may add to it. All elements take much longer to pass on.
          return all(document).filter((element) =>
            element.localName === 'span' && (element.childNodes.length === 0 || element.attributes.length === 0));
        }`,
        false,
        {
          serializationOptions: { includeShadowTree: 'all', maxDomDepth: 0 },
        },
      );
      const roots = nodesSchema.parse(answer).result.value.flatMap(({ value }) => value.shadowRoot ?? []);
      const handles = roots
        .filter(({ value }) => value.mode === 'closed')
        .map(({ sharedId }) => invoke(realm, 'createHandle', { type: 'node', sharedId }));
      return (await asRoots(page, handles)).map((handle) => ({ handle }));
    },
    async setMedia(page, { colorScheme = 'none', forcedColors, reducedMotion, print }) {
      // BiDi has no command for these; the window of the browser itself can set them for the active tab.
      await page.bringToFront();
      await inWindow(
        `void Object.assign(gBrowser.selectedBrowser.browsingContext, ${JSON.stringify({
          prefersColorSchemeOverride: colorScheme,
          mediumOverride: print ? 'print' : '',
          forcedColorsOverride: forcedColors === undefined ? 'none' : forcedColors ? 'active' : 'inactive',
          prefersReducedMotionOverride:
            reducedMotion === undefined ? 'none' : reducedMotion ? 'reduce' : 'no-preference',
        })})`,
      );
    },
    async openPopup(page) {
      // The popup is no tab that can be driven. Another page of the extension can reach into it.
      const beside = await driver.newPage({ background: true });
      await visit(beside, `${origin}/manifest.json`);
      await page.bringToFront();
      const popups = "globalThis.browser.extension.getViews({ type: 'popup' })";
      const isOpen = async () => (await beside.evaluate(`${popups}.length > 0`)) === true;
      // Now and then one click is lost on a busy machine.
      for (let clicks = 0; clicks < 3 && !(await isOpen()); clicks++) {
        await inWindow(`(async () => {
          const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
          const extension = ExtensionParent.GlobalManager.getExtension(${JSON.stringify(id)});
          await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);
        })()`);
        await waitFor(isOpen, Boolean);
      }
      if (!(await isOpen())) throw new Error('the popup does not open');
      return {
        evaluate: <T>(run: (popup: Document) => T) => beside.evaluate<[], () => T>(`(${run})(${popups}[0].document)`),
        async click(selector) {
          const at = `${popups}[0].document.querySelector(${JSON.stringify(selector)}).getBoundingClientRect()`;
          const { x, y, width, height } = rectSchema.parse(await beside.evaluate(`${at}.toJSON()`));
          await inWindow(`(() => {
            const events = {};
            Services.scriptloader.loadSubScript('chrome://remote/content/external/EventUtils.js', events);
            const { left, top } = document.querySelector('.webextension-popup-browser').getBoundingClientRect();
            events.synthesizeMouseAtPoint(left + ${x + width / 2}, top + ${y + height / 2}, {}, window);
          })()`);
        },
        async close() {
          if (beside.isClosed()) return;
          await beside.evaluate(`${popups}[0]?.close()`);
          await beside.close();
        },
      };
    },
    async leave() {
      const nothing = await driver.newPage();
      for (const page of await driver.pages()) if (page !== nothing) await page.close();
      await driver.uninstallExtension(id);
    },
    close: () => driver.close(),
  };
}

/**
 * A language pack without texts. The extension is in Dutch only if Firefox is, and Firefox only if it has the
 * language: an empty pack is enough, and Firefox then shows its own texts in English.
 */
async function writeLanguagePack(lang: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'language-pack-'));
  const manifest = {
    manifest_version: 2,
    name: lang,
    version: '1.0',
    langpack_id: lang,
    browser_specific_settings: { gecko: { id: `langpack-${lang}@ambtsbadge.test`, strict_min_version: '140.0' } },
    languages: { [lang]: { version: '1', chrome_resources: {} } },
    sources: { browser: { base_path: 'browser/' } },
  };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  return folder;
}
