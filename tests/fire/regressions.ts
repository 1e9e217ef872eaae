/** What went wrong once, as fast-check found it and made it small. Tried anew in the emulated page and in both browsers. */
import type { Operation } from './operations';

export interface Regression {
  /** What happens, as a sentence about the page. */
  name: string;
  /** Id of the site. */
  site: string;
  operations: Operation[];
}

export const regressions: readonly Regression[] = [];
