/**
 * The extension as it is after the user gave it access to every site. Chromium's question for access is a window that cannot
 * be driven; so what is optional in the manifest is asked for at install instead. The background goes the same way.
 */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { originsOf } from '@/data/siteInfo';
import { sites } from '@/entrypoints/profiles.content/sites';
import { type BrowserName, type Launched, launch } from './browsers';
import { waitFor } from './wait';

const manifestSchema = z.looseObject({ host_permissions: z.array(z.string()) });

export async function launchWithAccess(name: BrowserName): Promise<Launched> {
  const folder = name === 'chromium' ? 'chrome-mv3' : 'firefox-mv3';
  const extension = join('.results', 'withAccess', `${folder}-${process.pid}`);
  cpSync(join('.output', folder), extension, { recursive: true });
  const file = join(extension, 'manifest.json');
  const manifest = manifestSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  manifest.host_permissions = sites.flatMap(originsOf);
  writeFileSync(file, JSON.stringify(manifest));
  const browser = await launch(name, { extension });
  const optional = sites.filter(({ installed }) => !installed).length;
  const registered = () =>
    browser.inExtension(async (api) => (await api.scripting.getRegisteredContentScripts()).length);
  const count = await waitFor(registered, (number) => number === optional);
  if (count !== optional) throw new Error(`${count} of ${optional} sites are registered`);
  return browser;
}
