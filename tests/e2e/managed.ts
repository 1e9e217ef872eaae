/** Puts both browsers under a policy, by the very files that the documentation gives as examples. */
import { accessSync, constants, existsSync, realpathSync } from 'node:fs';
import { copyFile, cp, mkdir, mkdtemp, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { geckoId } from '@/data/views/reportUrl';
import { type BrowserName, findBrowser, type LaunchOptions } from './browsers';
import { idOf } from './chromium';
import { removeFolder } from './removeFolder';

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

/** A policy that is in force. */
export interface PutPolicy {
  /** A browser is under it if it is launched with these. */
  options: Pick<LaunchOptions, 'extension'>;
  /** Names other registers. Chromium sees it by itself, Firefox when the extension is loaded again. */
  nameRegisters(addresses: readonly string[]): Promise<void>;
  takeAway(): Promise<void>;
}

/** @param registers addresses that it names besides that of the example */
export const putUnderPolicy = (name: BrowserName, registers: readonly string[] = []): Promise<PutPolicy> =>
  name === 'firefox' ? managedFirefox(registers) : managedChromium(registers);

const exampleAddress = 'https://www.voorbeeld.example/registers/voorbeeld.json';

/** A file of the documentation, with the registers that it names besides its own. */
async function exampleWith(file: string, registers: readonly string[]): Promise<string> {
  const text = await readFile(`docs/policy/${file}`, 'utf8');
  return text.replace(/"registers": \[.*?\]/, `"registers": ${JSON.stringify([exampleAddress, ...registers])}`);
}

/** Of a copy: the extension's id follows from its folder, and other tests launch browsers at the same time. */
async function managedChromium(registers: readonly string[]): Promise<PutPolicy> {
  const extension = await mkdtemp(join(tmpdir(), 'managed-chromium-'));
  await cp('.output/chrome-mv3', extension, { recursive: true });
  const id = idOf(extension);
  const files = chromiumFolders.map((folder) => join(folder, `ambtsbadge-test-${id}.json`));
  const nameRegisters = async (addresses: readonly string[]) => {
    const policy = (await exampleWith('chrome.json', addresses)).replaceAll('EXTENSION_ID', id);
    for (const file of files) {
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, policy);
    }
  };
  await nameRegisters(registers);
  const takeAway = async () => {
    for (const path of [...files, extension]) await removeFolder(path);
  };
  return { options: { extension }, nameRegisters, takeAway };
}

/** In a home of its own, so that no other Firefox on this machine is touched. */
async function managedFirefox(registers: readonly string[]): Promise<PutPolicy> {
  const home = await mkdtemp(join(tmpdir(), 'managed-firefox-'));
  const folder = join(home, '.mozilla', 'managed-storage');
  await mkdir(folder, { recursive: true });
  const nameRegisters = async (addresses: readonly string[]) =>
    await writeFile(join(folder, `${geckoId}.json`), await exampleWith('firefox-managed-storage.json', addresses));
  await nameRegisters(registers);
  const before = process.env.HOME;
  process.env.HOME = home;
  const takeAway = async () => {
    if (before === undefined) delete process.env.HOME;
    else process.env.HOME = before;
    await removeFolder(home);
  };
  return { options: {}, nameRegisters, takeAway };
}

/** Where Firefox's folder is where a script starts it. */
const usualPrograms = ['/usr/bin/firefox-esr', '/usr/lib/firefox-esr/firefox-esr', '/usr/lib/firefox/firefox'];

/** Firefox's program in its folder; undefined where that is not known: elsewhere than on Linux. */
const firefoxProgram = (): string | undefined =>
  (process.platform === 'linux' ? [findBrowser('firefox') ?? '', ...usualPrograms] : [])
    .filter((path) => existsSync(path))
    .map((path) => realpathSync(path))
    .find((path) => existsSync(join(dirname(path), 'libxul.so')));

/** Whether Firefox's own policies can be tried. */
export const hasOwnPolicies = firefoxProgram() !== undefined;

/**
 * Puts Firefox under the policies of its own file, `policies.json`: a copy of its folder, made of links, with a `distribution` of its own,
 * so that no other Firefox on this machine is touched.
 * @returns takes it away
 */
export async function putUnderOwnPolicies(): Promise<() => Promise<void>> {
  const program = firefoxProgram();
  if (!program) throw new Error('Firefox cannot be copied here');
  const copy = await mkdtemp(join(tmpdir(), 'managed-firefox-'));
  for (const name of await readdir(dirname(program))) {
    // Where the program itself is, it looks for all else.
    if (name === basename(program)) await copyFile(program, join(copy, name));
    else if (name !== 'distribution') await symlink(join(dirname(program), name), join(copy, name));
  }
  await mkdir(join(copy, 'distribution'));
  await copyFile('docs/policy/firefox-policies.json', join(copy, 'distribution', 'policies.json'));
  const before = process.env.FIREFOX_PATH;
  process.env.FIREFOX_PATH = join(copy, basename(program));
  return async () => {
    if (before === undefined) delete process.env.FIREFOX_PATH;
    else process.env.FIREFOX_PATH = before;
    await removeFolder(copy);
  };
}
