/** What badges show on posts of another day: asked of a script that comes with the first account here for which that matters. */
import type { PostDater } from '../dates.content/postDater';
import { guarded } from './guard';

/** Until the script is there no post is known. */
export type Dates = Partial<PostDater> & Pick<PostDater, 'labelAt'>;

/**
 * @param load gives the dater of this page
 * @param onLoaded called once it is there: what was shown before may have to change
 */
export function datesBy(load: () => Promise<PostDater | undefined>, onLoaded: () => void): Dates {
  const come = guarded('published', async () => {
    Object.assign(dates, await load());
    onLoaded();
  });
  const dates: Dates = {
    labelAt(label) {
      if (label.spans) {
        // Asked for once.
        dates.labelAt = (same) => same;
        void come();
      }
      return label;
    },
  };
  return dates;
}
