import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserName } from './browsers';

/**
 * Makes a copy of the built extension with code in front of each of its scripts, to provoke what rarely happens.
 * @returns its folder
 */
export function changedExtension(browserName: BrowserName, name: string, program: string): string {
  const folder = `.results/faults/${name}-${browserName}`;
  rmSync(folder, { recursive: true, force: true });
  cpSync(`.output/${browserName === 'chromium' ? 'chrome' : 'firefox'}-mv3`, folder, { recursive: true });
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.js')) continue;
    const path = join(folder, file);
    writeFileSync(path, `${program}\n${readFileSync(path, 'utf8')}`);
  }
  return folder;
}
