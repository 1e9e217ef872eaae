/** What is known of the sites while building: their modules, evaluated. */
import { fileURLToPath } from 'node:url';
import { normalizePath, type Plugin, runnerImport } from 'vite';
import { describedSites } from '../data/model/siteInfo.ts';

/** Paths as Vite writes them, also on Windows. */
const path = (file: string) => normalizePath(fileURLToPath(new URL(`../${file}`, import.meta.url)));

export const sitesFile = path('entrypoints/profiles.content/sites/index.ts');
export const ruledSitesFile = path('entrypoints/profiles.content/sites/ruledSites.ts');
export type SitesModule = typeof import('../entrypoints/profiles.content/sites/index.ts');
export type RuledSitesModule = typeof import('../entrypoints/profiles.content/sites/ruledSites.ts');

/** Evaluates a module of the extension while building, and returns its exports. */
export const evaluated = <Exports>(file: string) =>
  runnerImport<Exports>(file, { configFile: false, logLevel: 'warn', resolve: { alias: { '@': path('.') } } });

/**
 * Serves `import sites from '…/sites?info'`: what the extension's own pages say of the sites, without the rules by which the
 * sites' pages are read. Those would weigh more than the rest of the popup's own code.
 */
export function siteInfos(): Plugin {
  return {
    name: 'site-infos',
    enforce: 'pre',
    async load(id) {
      if (!id.endsWith('/sites/index.ts?info')) return null;
      const all = await evaluated<SitesModule>(id.replace('?info', ''));
      const ruled = await evaluated<RuledSitesModule>(ruledSitesFile);
      for (const file of [...all.dependencies, ...ruled.dependencies]) this.addWatchFile(file);
      const sites = describedSites(all.module.sites, ruled.module.ruledSites);
      return { code: `export default ${JSON.stringify(sites)}`, moduleType: 'js', map: null };
    },
  };
}
