/** Puts both browsers under a policy, by the very files that the documentation gives as examples. */
import { accessSync, constants } from 'node:fs';
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { geckoId } from '@/data/views/reportUrl';
import type { BrowserName } from './browsers';
import { idOf } from './chromium';

/** Where Chromium, Chrome, and Chrome for tests look on Linux. There is no other way to tell them. */
const chromiumFolders = ['chromium', 'opt/chrome', 'opt/chrome_for_testing'].map(
  (name) => `/etc/${name}/policies/managed`,
);

const isWritable = (path: string): boolean => {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
};

/** Whether a policy can be tried here: Chromium reads it from `/etc` alone, so that takes Linux and its root. */
export const canBeManaged = (name: BrowserName): boolean =>
  process.platform === 'linux' && (name === 'firefox' || isWritable('/etc'));

/**
 * @returns a function that takes it away again
 */
export async function putUnderPolicy(name: BrowserName): Promise<() => Promise<void>> {
  return name === 'firefox' ? managedFirefox() : managedChromium();
}

/** The extension's id follows from its folder, so that no other browser on this machine is touched. */
async function managedChromium(): Promise<() => Promise<void>> {
  const id = idOf(resolve('.output/chrome-mv3'));
  const policy = (await readFile('docs/policy/chrome.json', 'utf8')).replaceAll('EXTENSION_ID', id);
  const files = chromiumFolders.map((folder) => join(folder, `ambtsbadge-test-${id}.json`));
  for (const file of files) {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, policy);
  }
  return async () => {
    for (const file of files) await rm(file, { force: true });
  };
}

/** In a home of its own, so that no other Firefox on this machine is touched. */
async function managedFirefox(): Promise<() => Promise<void>> {
  const home = await mkdtemp(join(tmpdir(), 'managed-firefox-'));
  const folder = join(home, '.mozilla', 'managed-storage');
  await mkdir(folder, { recursive: true });
  await copyFile('docs/policy/firefox-managed-storage.json', join(folder, `${geckoId}.json`));
  const before = process.env.HOME;
  process.env.HOME = home;
  return async () => {
    if (before === undefined) delete process.env.HOME;
    else process.env.HOME = before;
    await rm(home, { recursive: true, force: true });
  };
}
