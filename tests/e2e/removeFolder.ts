/** Removes folders that a browser has used. */
import { rm } from 'node:fs/promises';

/**
 * Removes a folder, if it is there. Patiently: some processes of a browser still write after the browser has ended. `rmSync` would
 * try only the folder itself again, and not what came into it meanwhile.
 */
export const removeFolder = (path: string): Promise<void> =>
  rm(path, { recursive: true, force: true, maxRetries: 15, retryDelay: 100 });
