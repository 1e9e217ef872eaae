/** Tells when files change. On Linux it watches folder by folder: Node's recursive watching loses files that editors replace. */
import { existsSync, type FSWatcher, readdirSync, watch } from 'node:fs';
import { join } from 'node:path';

/** Milliseconds: long enough for an editor or a command to finish writing. */
const settling = 100;

const recursive = process.platform !== 'linux';

/**
 * Watches folders and everything below them, including folders that appear later.
 * @param onChange called with the changed paths once nothing has changed for a moment
 * @returns a function that ends it
 */
export function watchFolders(folders: readonly string[], onChange: (paths: string[]) => void): () => void {
  const watchers = new Map<string, FSWatcher>();
  const changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;

  const forget = (folder: string) => {
    watchers.get(folder)?.close();
    watchers.delete(folder);
  };
  /** Watches what is there now. */
  const follow = () => {
    for (const folder of watchers.keys()) if (!existsSync(folder)) forget(folder);
    for (const folder of folders.flatMap(watchedFor)) {
      if (watchers.has(folder)) continue;
      const watcher = watch(folder, { recursive }, (_, file) => note(join(folder, file ?? '')));
      watchers.set(
        folder,
        watcher.on('error', () => forget(folder)),
      );
    }
  };
  const note = (path: string) => {
    changed.add(path.replaceAll('\\', '/'));
    clearTimeout(timer);
    timer = setTimeout(() => {
      follow();
      const paths = [...changed];
      changed.clear();
      onChange(paths);
    }, settling);
  };

  follow();
  return () => {
    clearTimeout(timer);
    for (const folder of watchers.keys()) forget(folder);
  };
}

function watchedFor(folder: string): string[] {
  if (recursive) return [folder];
  const inside = readdirSync(folder, { withFileTypes: true, recursive: true });
  return [folder, ...inside.flatMap((entry) => (entry.isDirectory() ? join(entry.parentPath, entry.name) : []))];
}
