/**
 * What is expected on the saved pages of real sites, as a person judged by eye. Their README counts, by handle, everything
 * that leads to an account; where not all of that should have a badge, the decision is recorded here. Handles of people are not part
 * of this project: the entries go by their place in the README's row, and files by the rest of their name.
 */
import type { Platform } from '@/data/model/vocabulary';

/** How many full badges and marks an account has on a page. */
export type SeenSpots = readonly [badges: number, marks: number];

export interface SavedPageSpots {
  /** As the README names it, with `*` for the name of an account. */
  file: string;
  /** Where the page stands; `{3}` is the handle of the entry at place 3 of the row. */
  address: string;
  platform: Platform;
  /** What the README's numbers mean here, by the words it uses; its other numbers are ignored. */
  badges: readonly string[];
  marks: readonly string[];
  /** Entries that were judged by eye, by their place in the row, counted from 0. */
  judged: Readonly<Record<number, SeenSpots>>;
}

const onX = {
  platform: 'x',
  badges: ['post author', 'quoted author', 'profile header', 'UserCell'],
  marks: ['@mention', 'socialContext (reposted)'],
} as const;

const classic = { platform: 'x', badges: ['fullname'], marks: ['@mention'] } as const;

/** "Text link" is every link with text: each is a name with a badge, except for those judged otherwise. */
const onLinkedIn = { platform: 'linkedin', badges: ['text link'], marks: [] } as const;

/** Several of the same. */
const places = (seen: SeenSpots, ...at: number[]) => Object.fromEntries(at.map((place) => [place, seen]));

const archive = 'https://web.archive.org/web';

/** On the page of 2014, `settings` is no account, but a menu's link. */
const of2014 = { 0: [0, 0] } as const;

/**
 * The page of 2018 has every name in two elements of that class; mentions are counted in the text of posts only, not in
 * "in answer to", and one account is named twice.
 */
const of2018: Record<number, SeenSpots> = {
  0: [10, 14],
  1: [1, 2],
  ...places([2, 1], 3, 5, 6),
  ...places([1, 1], 2, 4, 8),
  ...places([1, 0], 7, 9, 10),
  13: [0, 2],
};

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

export const savedSpots: readonly SavedPageSpots[] = [
  { file: 'x.com/profile-*-2026-01.html', address: 'https://x.com/{0}', judged: {}, ...onX },
  { file: 'x.com/fragment-tweet-quote-2025.html', address: 'https://x.com/home', judged: {}, ...onX },
  { file: 'x.com/home-2025-03.html', address: 'https://x.com/home', judged: {}, ...onX },
  {
    // In the README's order the second is whose profile it is; a bio mentions it once more.
    file: 'x.com/profile-*-loggedin-2025-11.html',
    address: 'https://x.com/{1}',
    judged: { 1: [6, 6] },
    ...onX,
  },
  { file: 'x.com/followers-usercells-2023.html', address: 'https://x.com/home', judged: {}, ...onX },
  {
    file: 'twitter-old/profile-*-2014.html',
    address: `${archive}/20140406000000/http://twitter.com:80/{1}`,
    judged: of2014,
    ...classic,
  },
  {
    file: 'twitter-old/tweet-*-2018-es.html',
    address: `${archive}/20180124000000/https://twitter.com/{0}/status/1`,
    judged: of2018,
    ...classic,
  },
  {
    file: 'linkedin/feed-2026-04.html',
    address: 'https://www.linkedin.com/feed/',
    judged: {
      // The page that the user manages, in a menu; and the user.
      ...places([0, 0], 0, 1),
      // "… commented on this", and names in texts.
      ...places([0, 1], 3, 6, 7, 11, 12, 17, 18, 19, 20, 21),
      ...places([0, 2], 14, 16),
      // Both above a post and its author.
      ...places([1, 1], 4, 8, 13),
    },
    ...onLinkedIn,
  },
  {
    file: 'linkedin/profile2-loggedin-2024.html',
    address: 'https://www.linkedin.com/in/{3}/',
    judged: {
      // Where somebody worked: no name of an account is shown there but in one of its three links.
      0: [0, 0],
      // Cards, in which a second link says how many follow.
      ...places([1, 0], 1, 2),
      // The owner of the profile: its links lead to its parts, and the name is no link.
      3: [1, 0],
      // In the text of a post.
      4: [0, 1],
      // The name, and a picture without one or a button.
      ...places([1, 0], 6, 7, 9, 11, 16),
    },
    ...onLinkedIn,
  },
  {
    file: 'linkedin/company-*-public.html',
    address: 'https://www.linkedin.com/company/{4}',
    judged: {
      // Its name and its posts; the lines above others' posts, and mentions.
      4: [5, 12],
      ...places([0, 1], 6, 7),
      9: [0, 2],
      10: [2, 2],
      11: [1, 2],
    },
    ...onLinkedIn,
  },
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
