/**
 * `npm run release`: checks everything, makes the files to upload, and says where they go. Uploads, tags and pushes nothing: see
 * RELEASING.md.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { changelogFaults } from './changelog';

const packageSchema = z.object({ name: z.string(), version: z.string() });

try {
  release();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

function release(): void {
  const { name, version } = packageIn('package.json');
  stopAt([
    ...treeFaults(),
    ...changelogFaults(readFileSync('CHANGELOG.md', 'utf8'), version),
    ...(packageIn('package-lock.json').version === version ? [] : ['package-lock.json has another version.']),
  ]);
  // The last of the checks leaves the packages in `.output/`.
  execFileSync('npm', ['test'], { stdio: 'inherit', shell: process.platform === 'win32' });
  stopAt(treeFaults());
  const zip = (kind: string) => {
    const file = `.output/${name}-${version}-${kind}.zip`;
    return `${file}\n    sha256 ${createHash('sha256').update(readFileSync(file)).digest('hex')}`;
  };
  console.log(`
Version ${version} is ready. Upload, with the texts and answers in docs/store:

  Chrome Web Store, https://chrome.google.com/webstore/devconsole
    ${zip('chrome')}

  addons.mozilla.org, https://addons.mozilla.org/developers
    ${zip('firefox')}
    ${zip('sources')}

Then: git tag v${version}`);
}

function treeFaults(): string[] {
  const changed = execFileSync('git', ['status', '--porcelain'], { encoding: 'utf8' }).trimEnd();
  return changed ? [`These files are not committed:\n${changed}`] : [];
}

function packageIn(file: string): z.infer<typeof packageSchema> {
  return packageSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
}

/** @throws if there are faults, with all of them */
function stopAt(faults: string[]): void {
  if (faults.length > 0) throw new Error(faults.join('\n'));
}
