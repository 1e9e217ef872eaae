import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchFolders } from '@/scripts/watchFolders';

describe('a folder that is watched', () => {
  let folder: string;
  let told: string[];
  let unwatch: () => void;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'ambtsbadge-watched-'));
    mkdirSync(join(folder, 'inner'));
    writeFileSync(join(folder, 'inner', 'file.txt'), 'before');
    told = [];
    unwatch = watchFolders([folder], (paths) => {
      told.push(...paths.map((path) => path.slice(folder.length + 1)));
    });
  });
  afterEach(() => {
    unwatch();
    rmSync(folder, { recursive: true });
  });

  const isTold = (path: string) => vi.waitFor(() => expect(told).toContain(path), { timeout: 4000 });

  it('reports a file each time it is replaced by a new one', async () => {
    for (const text of ['once', 'twice']) {
      writeFileSync(join(folder, 'inner', 'file.new'), text);
      renameSync(join(folder, 'inner', 'file.new'), join(folder, 'inner', 'file.txt'));
      await isTold('inner/file.txt');
      told = [];
    }
  });

  it('reports files in a folder that was made after watching began', async () => {
    mkdirSync(join(folder, 'later'));
    await isTold('later');
    writeFileSync(join(folder, 'later', 'file.txt'), 'new');
    await isTold('later/file.txt');
  });
});
