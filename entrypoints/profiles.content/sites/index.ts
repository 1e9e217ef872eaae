/** The sites that the extension knows. Adding one is its file and a line here. */
import type { Site } from './site';
import { x } from './x';

export const sites: readonly Site[] = [x];
