import { fileURLToPath } from 'node:url';
import { normalizePath, type Plugin } from 'vite';
import { defineConfig } from 'wxt';
import { matchPatternsOf, type SiteInfo } from './data/model/siteInfo.ts';
import { accountsKey, iconPaths, openPanelCommand, rulesKey, scriptsOf, siteFile } from './data/store/sharedNames.ts';
import { geckoId } from './data/views/reportUrl.ts';
import en from './locales/en.json' with { type: 'json' };
import nl from './locales/nl.json' with { type: 'json' };
import { checkedData, indexesOf } from './scripts/checkedData.ts';
import { writeIcons } from './scripts/iconFiles.ts';
import { icons } from './scripts/icons.ts';
import { policySchema, policySchemaFile } from './scripts/policySchema.ts';
import {
  evaluated,
  type RuledSitesModule,
  ruledSitesFile,
  type SitesModule,
  siteInfos,
  sitesFile,
} from './scripts/siteInfos.ts';
import { makeStable } from './scripts/stableZip.ts';

/** Paths as Vite writes them, also on Windows. */
const path = (file: string) => normalizePath(fileURLToPath(new URL(file, import.meta.url)));

/** Content scripts are built as libraries, one at a time. Their JSX is for `toDom`, and what sites are called is told by no page. */
function lightContentScripts(): Plugin {
  let isContentScript = false;
  return {
    name: 'light-content-scripts',
    enforce: 'pre',
    config: ({ build }) => {
      isContentScript = build?.lib !== undefined && JSON.stringify(build.lib).includes('.content');
    },
    resolveId: (id) => (isContentScript && id === 'preact/jsx-runtime' ? path('components/card/bareJsx.ts') : null),
    transform: (code, id) =>
      isContentScript && /\/sites\/(installed|optional)\/\w+\.ts$/.test(id)
        ? { code: code.replace(/^ {2}name: '.*',\n/m, ''), map: null }
        : null,
  };
}

/** A script that leaves data for the scripts after it. */
const leaving = (key: string, data: object) => `globalThis.${key}=${JSON.stringify(data)};\n`;

/** The files of rules and first accounts, one per site, so that no page carries what is of another site. */
async function siteFiles() {
  const { ruledSites, rulesOf } = (await evaluated<RuledSitesModule>(ruledSitesFile)).module;
  const { sites } = (await evaluated<SitesModule>(sitesFile)).module;
  return ruledSites.map((site) => {
    const platform = sites.find(({ id }) => id === site.id)?.platform;
    const accounts = platform && indexesOf(path('data/registers/officials-2012.json'), platform);
    return {
      relativeDest: siteFile(site.id),
      contents: leaving(rulesKey, rulesOf(site)) + (accounts ? leaving(accountsKey, accounts) : ''),
    };
  });
}

/** In the extension's own pages the bundled data is a separate file, so that their weight can be measured without the register. */
function dataApart(): Plugin {
  return {
    name: 'data-apart',
    config: ({ build }) => {
      if (build?.lib !== undefined) return {};
      const groups = [{ name: 'register', test: /\/data\/registers\/[\w-]+\.json/ }];
      return { build: { rolldownOptions: { output: { codeSplitting: { groups } } } } };
    },
  };
}

/**
 * Keeps zod from making functions out of strings, which extensions may not do: it then checks without. The stores' reviewers ask
 * about the word alone. Fails the build if zod no longer has it in this form.
 */
function zodWithoutEval(): Plugin {
  return {
    name: 'zod-without-eval',
    transform(code, id) {
      if (!/zod\/v4\/core\/(doc|util|compile)\.js/.test(id)) return null;
      const without = code.replace(
        'const F = Function;',
        "const F = class { constructor() { throw new Error('not run'); } };",
      );
      if (without === code) this.error('zod makes functions in another way now');
      return { code: without, map: null };
    },
  };
}

/**
 * Removes Preact's one write of `innerHTML`: nothing here uses `dangerouslySetInnerHTML`, and the stores' reviewers ask about
 * every such write. Fails the build if Preact no longer has it in this form.
 */
function preactWithoutInnerHtml(): Plugin {
  return {
    name: 'preact-without-inner-html',
    transform(code, id) {
      if (!/preact\/dist\/preact\.mjs/.test(id)) return null;
      const without = code.replace(/\(\w+\.innerHTML=\w+\.__html\)/, '0');
      if (/\.innerHTML=[^=]/.test(without)) this.error('Preact writes innerHTML in another way now');
      return { code: without, map: null };
    },
  };
}

export default defineConfig({
  manifestVersion: 3,
  imports: false,
  manifest: {
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    // activeTab: lets the popup see which site the active page belongs to; alarms: checks what the user follows. Neither causes a
    // question at installation.
    permissions: ['storage', 'activeTab', 'alarms', 'contextMenus', 'scripting'],
    // The other sites, any Mastodon server, any page and any register that is followed, each asked for when the user wants it.
    optional_host_permissions: ['https://*/*'],
    icons: iconPaths('colour'),
    // Until the page says that somebody is there: also where its site is off, or the browser gives no access.
    action: { default_title: '__MSG_extension_name__', default_icon: iconPaths('grey') },
    omnibox: { keyword: 'ambt' },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+O' }, description: '__MSG_toolbar_command__' },
    },
    // See docs/design/minimum-versions.md; this Firefox is the oldest that was tried.
    minimum_chrome_version: '131',
    browser_specific_settings: {
      gecko: { id: geckoId, strict_min_version: '153.0', data_collection_permissions: { required: ['none'] } },
      gecko_android: { strict_min_version: '153.0' },
    },
  },
  hooks: {
    'build:manifestGenerated': async (wxt, manifest) => {
      const { sites } = (await evaluated<{ sites: readonly SiteInfo[] }>(sitesFile)).module;
      const installed = sites.filter((site) => site.installed);
      manifest.content_scripts = installed.map((site) => ({
        matches: matchPatternsOf(site),
        js: scriptsOf(site),
        run_at: 'document_start' as const,
      }));
      // The same hosts again: only then does the browser tell whether it still gives access to them.
      manifest.host_permissions = installed.flatMap(matchPatternsOf);
      // Firefox opens its sidebar by a command of its own, without our background.
      const isFirefox = wxt.config.browser === 'firefox';
      const panelCommand = isFirefox ? '_execute_sidebar_action' : openPanelCommand;
      manifest.commands = {
        ...manifest.commands,
        [panelCommand]: { suggested_key: { default: 'Alt+Shift+P' }, description: '__MSG_toolbar_panelCommand__' },
      };
      // A page that nobody sees; in Firefox the background is a page that may have frames.
      if (!isFirefox) manifest.permissions?.push('offscreen');
      if (isFirefox) delete manifest.minimum_chrome_version;
      else {
        delete manifest.browser_specific_settings;
        // Firefox has no such schema.
        manifest.storage = { managed_schema: policySchemaFile };
      }
    },
    'build:done': (wxt) => writeIcons(wxt.config.outDir),
    'zip:extension:done': (_wxt, file) => makeStable(file),
    'zip:sources:done': (_wxt, file) => makeStable(file),
    'build:publicAssets': async (wxt, files) => {
      files.push(...(await siteFiles()));
      if (wxt.config.browser !== 'firefox') {
        files.push({ relativeDest: policySchemaFile, contents: JSON.stringify(policySchema()) });
      }
      // The manifest's own texts: the only ones that browsers take from `_locales`.
      for (const [language, messages] of Object.entries({ nl, en })) {
        const keys = [
          'extension.language',
          'extension.name',
          'extension.description',
          'toolbar.command',
          'toolbar.panelCommand',
        ] as const;
        const entries = keys.map((key) => [key.replace('.', '_'), { message: messages[key] }]);
        files.push({
          relativeDest: `_locales/${language}/messages.json`,
          contents: JSON.stringify(Object.fromEntries(entries)),
        });
      }
    },
  },
  vite: () => ({
    plugins: [
      ...[checkedData(), icons(), siteInfos(), lightContentScripts(), dataApart()],
      ...[preactWithoutInnerHtml(), zodWithoutEval()],
    ],
    // The worker that imports reads the bundled registers too.
    worker: { format: 'es' as const, plugins: () => [checkedData(), siteInfos(), zodWithoutEval()] },
    resolve: { alias: { 'wxt/utils/content-script-context': path('entrypoints/profiles.content/noContext.ts') } },
    build: {
      target: ['chrome131', 'firefox153'],
      // WXT's log does nothing in a built extension, but would add weight to every page. So would the rules of
      // other sites, which the bundler keeps if reading a property might do something.
      rolldownOptions: { treeshake: { manualPureFunctions: ['logger.error'], propertyReadSideEffects: false } },
    },
  }),
  zip: {
    // What the build needs, and nothing else that happens to be there.
    excludeSources: ['**'],
    includeSources: [
      ...[
        'components/**',
        'data/**',
        'entrypoints/**',
        'locales/**',
        'assets/icon.svg',
        'scripts/checkedData.ts',
        'scripts/iconFiles.ts',
        'scripts/icons.ts',
        'scripts/policySchema.ts',
        'scripts/siteInfos.ts',
        'scripts/stableZip.ts',
      ],
      ...['package.json', 'package-lock.json', 'tsconfig.json', 'wxt.config.ts', 'README.md', 'LICENSE'],
    ],
  },
});
