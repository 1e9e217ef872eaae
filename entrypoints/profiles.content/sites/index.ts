/** The sites that the extension knows. Adding one is its file and a line here. */
import type { Platform } from '@/data/vocabulary';
import type { Site } from './site';
import { x } from './x';

export const sites: readonly Site[] = [x];

/** The account whose profile stands at an address, on whichever site that is; undefined where it is no profile. */
export function handleOfUrl(url: URL): { platform: Platform; handle: string } | undefined {
  for (const { platform, handleFromUrl } of sites) {
    const handle = handleFromUrl(url);
    if (handle) return { platform, handle };
  }
  return undefined;
}
