/**
 * What is to be seen on the saved pages of Bluesky, Mastodon, Threads and Instagram, as a person judged by eye. Their README
 * counts, by handle, every line or link that leads to an account; where that is not what deserves a badge, the decision stands
 * here. Handles of people are not part of this project: the entries go by their place in the README's row.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Platform } from '@/data/vocabulary';

/** How many full badges and marks an account has on a page. */
export type SeenSpots = readonly [badges: number, marks: number];

export interface SavedPageSpots {
  /** As the README names it; `*` stands for any part of the name. */
  file: string;
  /** Where the page stands; `{3}` is the handle of the entry at place 3 of the row. */
  address: string;
  platform: Platform;
  /** What the README's numbers mean here, by the words it uses: its other numbers count for nothing. */
  badges: readonly string[];
  marks: readonly string[];
  /** Entries that were judged by eye, by their place in the row, from 0. */
  judged: Readonly<Record<number, SeenSpots>>;
}

const onMastodon = {
  platform: 'mastodon',
  badges: ['author line', 'other name link', 'profile header handle'],
  marks: ['@mention'],
} as const;

/**
 * The viewer's own account, in the columns beside, is a name like others. "Replied to" and "… boosted", which the README
 * counts as a name and as an author, are marks; the suggestion of an account is a name, the link around its picture none.
 */
const home: Record<number, SeenSpots> = { 1: [2, 2], 2: [2, 1], 4: [1, 0], 5: [0, 1] };

/** A bio mentions somebody by a whole address, which is not counted. */
const bio: SeenSpots = [0, 2];

export const fediverseSpots: readonly SavedPageSpots[] = [
  {
    // Name and handle are a link each; where there is no name both show the handle.
    file: 'bsky.app/thread-*.html',
    address: 'https://bsky.app/profile/{0}/post/3mdegyw3ves2t',
    platform: 'bluesky',
    badges: ['name/other text link'],
    marks: [],
    judged: { 8: [2, 0], 9: [1, 0], 10: [1, 0], 11: [1, 0] },
  },
  { file: 'mastodon/web-4.7-home.html', address: 'https://mastodon.social/home', judged: home, ...onMastodon },
  { file: 'mastodon/web-4.5-home.html', address: 'https://mastodon.social/home', judged: home, ...onMastodon },
  {
    file: 'mastodon/web-4.7-hovercard.html',
    address: 'https://mastodon.social/home',
    judged: { ...home, 1: [3, 2], 3: bio },
    ...onMastodon,
  },
  { file: 'mastodon/web-4.7-profile.html', address: 'https://mastodon.social/@{2}', judged: { 4: bio }, ...onMastodon },
  { file: 'mastodon/web-4.5-profile.html', address: 'https://mastodon.social/@{2}', judged: { 4: bio }, ...onMastodon },
  {
    file: 'mastodon/web-4.7-status-with-quote.html',
    address: 'https://mastodon.social/@{1}/1004',
    judged: {},
    ...onMastodon,
  },
  {
    // The header, which is no link, and seven posts; the title of the column and a tab are no names, the first two no people.
    file: 'threads/profile-*.html',
    address: 'https://www.threads.com/@{2}',
    platform: 'threads',
    badges: [],
    marks: [],
    judged: { 2: [8, 0] },
  },
  {
    // A mention in the bio; the header, which is no link, its one link being a tab; the rest is the menu.
    file: 'instagram/profile-*.html',
    address: 'https://www.instagram.com/{1}/',
    platform: 'instagram',
    badges: [],
    marks: [],
    judged: { 0: [0, 1], 1: [1, 0] },
  },
];

const folder = process.env.AMBTSBADGE_PAGES ?? '../shared/pages';

/** The cells of the README's row for a page; undefined where the folder or the row is not there. */
function rowOf(file: string): string[] | undefined {
  const readme = join(folder, 'README.md');
  if (!existsSync(readme)) return undefined;
  const [before = '', after = ''] = file.split('*');
  return readFileSync(readme, 'utf8')
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .find(([, name = '']) => (after ? name.startsWith(before) && name.endsWith(after) : name === file));
}

/** The accounts on a saved page, in the order of its row, each with its counts; none where the folder is not there. */
export function savedEntries(file: string): { handle: string; counts: ReadonlyMap<string, number> }[] {
  const [, , , , spots = ''] = rowOf(file) ?? [];
  return spots.split(';').flatMap((entry) => {
    const [handle = '', list = ''] = entry.split(':').map((part) => part.trim());
    const counts = list.split(', ').flatMap((count) => {
      const [, kind, number] = /^(.+) (\d+)$/.exec(count) ?? [];
      return kind === undefined ? [] : ([[kind, Number(number)]] as const);
    });
    // The end of a long row is cut off.
    return counts.length > 0 ? [{ handle, counts: new Map(counts) }] : [];
  });
}

/** The saved page as it is. */
export const savedHtml = (file: string): string => readFileSync(join(folder, rowOf(file)?.[1] ?? file), 'utf8');
