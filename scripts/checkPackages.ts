/**
 * Makes the packages for the stores in `.output/`, and checks them: that the sources for Mozilla's reviewers are enough to make
 * the same packages, byte for byte, in a folder with nothing else; and that each permission is explained.
 */
import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import JSZip from 'jszip';
import { z } from 'zod';

/** Answers the questions of the stores. */
const answers = 'docs/store/privacy.md';

const manifestSchema = z.object({
  permissions: z.array(z.string()),
  host_permissions: z.array(z.string()),
  optional_host_permissions: z.array(z.string()),
});

const faults = await main();
for (const fault of faults) console.error(fault);
console.log(faults.length === 0 ? 'The sources make the same packages.' : `${faults.length} faults.`);
process.exitCode = faults.length === 0 ? 0 : 1;

async function main(): Promise<string[]> {
  await rm('.output', { recursive: true, force: true });
  const here = await makeZips('.');
  const names = [...here.keys()];
  const sources = await contentOf(here.get(names.find((name) => name.endsWith('-sources.zip')) ?? ''));
  const folder = await mkdtemp(join(tmpdir(), 'ambtsbadge-sources-'));
  try {
    for (const [name, content] of sources) {
      await mkdir(dirname(join(folder, name)), { recursive: true });
      await writeFile(join(folder, name), content);
    }
    // What `npm ci` would put there, without the network.
    await symlink(resolve('node_modules'), join(folder, 'node_modules'), 'junction');
    const there = await makeZips(folder);
    const compared = names.map(async (name) => differences(name, here.get(name), there.get(name)));
    return [...(await Promise.all(compared)).flat(), ...(await unexplained(here))];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Makes the packages in a folder as a person there would; returns them by name. */
async function makeZips(folder: string): Promise<Map<string, Buffer>> {
  execFileSync('npm', ['run', 'zip'], {
    cwd: folder,
    // This script's own runner asks for debug code.
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'pipe'],
    shell: process.platform === 'win32',
  });
  const output = join(folder, '.output');
  const names = (await readdir(output)).filter((name) => name.endsWith('.zip')).toSorted();
  if (names.length !== 3) throw new Error(`Two packages and the sources were to be made, not ${names.join(', ')}.`);
  return new Map(await Promise.all(names.map(async (name) => [name, await readFile(join(output, name))] as const)));
}

async function contentOf(zip: Buffer | undefined): Promise<Map<string, Buffer>> {
  if (!zip) throw new Error('A package is missing.');
  const { files } = await JSZip.loadAsync(zip);
  const entries = Object.values(files).map(async (file) => [file.name, await file.async('nodebuffer')] as const);
  return new Map(await Promise.all(entries));
}

/** A sentence for each package that differs from the other one of its name; none if all are the same to the byte. */
async function differences(name: string, zip: Buffer | undefined, again: Buffer | undefined): Promise<string[]> {
  if (zip && again?.equals(zip)) return [];
  const [one, other] = [await contentOf(zip), await contentOf(again)];
  const files = [...new Set([...one.keys(), ...other.keys()])].filter((file) => {
    const content = one.get(file);
    return !content || !other.get(file)?.equals(content);
  });
  return [`${name} becomes another one when made from the sources: ${files.join(', ') || 'not in its files'}`];
}

/** A sentence for each permission of the packages that the answers to the stores do not mention. */
async function unexplained(packages: Map<string, Buffer>): Promise<string[]> {
  const text = await readFile(answers, 'utf8');
  const asked = new Set<string>();
  for (const [name, zip] of packages) {
    if (name.endsWith('-sources.zip')) continue;
    const manifest: unknown = JSON.parse(String((await contentOf(zip)).get('manifest.json')));
    const { permissions, host_permissions: hosts, optional_host_permissions: more } = manifestSchema.parse(manifest);
    for (const permission of [...permissions, ...hosts, ...more]) asked.add(permission);
  }
  const missing = [...asked].filter((permission) => !text.includes(`\`${permission}\``));
  return missing.map((permission) => `${answers} does not say why the extension asks for ${permission}`);
}
