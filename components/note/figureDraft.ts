/** Followers and posts as they are typed, read into counts. Pure. */
import { shownCount } from '@/data/model/shownCount';
import type { SeenCount, SeenProfile } from '@/data/views/seenProfile';
import type { NoteWords } from './noteWords';

/** The two fields, as they are typed. */
export interface FigureDraft {
  followers: string;
  posts: string;
}

/** Which of the fields hold no count. */
export type FigureFaults = Partial<Record<keyof FigureDraft, true>>;

/** What the page shows, as it may be typed. */
export const figuresSeen = (profile: SeenProfile | undefined, words: NoteWords): FigureDraft => ({
  followers: textOf(profile?.followers, words),
  posts: textOf(profile?.posts, words),
});

const textOf = (count: SeenCount | undefined, { t, number }: NoteWords): string =>
  count ? t(`quantity.${count.qualifier}`, { n: number(count.value) }) : '';

/** The count that is meant; undefined where nothing is typed, or nothing that is one. */
function countIn(text: string, seen: SeenCount | undefined, words: NoteWords): SeenCount | undefined {
  if (seen && text === textOf(seen, words)) return seen;
  const read = shownCount(text, words.language)?.count;
  // With a word before it, as in "about", it is no exact number.
  const isWorded = /\p{L}.*\d/u.test(text);
  return read && isWorded && read.qualifier === 'exact' ? { ...read, qualifier: 'about' } : read;
}

/** @returns the counts, and what is wrong with those that are none */
export function countsIn(
  { followers, posts }: FigureDraft,
  profile: SeenProfile | undefined,
  words: NoteWords,
): { counts: { followers?: SeenCount; posts?: SeenCount }; faults: FigureFaults } {
  const read = {
    followers: countIn(followers, profile?.followers, words),
    posts: countIn(posts, profile?.posts, words),
  };
  return {
    counts: { ...(read.followers && { followers: read.followers }), ...(read.posts && { posts: read.posts }) },
    faults: {
      ...(followers.trim() && !read.followers && { followers: true as const }),
      ...(posts.trim() && !read.posts && { posts: true as const }),
    },
  };
}
