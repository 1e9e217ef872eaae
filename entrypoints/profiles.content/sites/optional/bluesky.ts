/**
 * Bluesky. Built with React Native Web: `data-testid`s and addresses are stable, class names are not; text stands in elements with
 * `dir="auto"`, and a link inside one is within running text. Earlier screens stay in the page, hidden. Last checked in
 * November 2026: against a thread of January 2026, and for the rest (profile, notifications, lists, card, headers of
 * lists, starter packs and feeds) against the app's source of 2025 and 2026. In cards of feeds, lists and starter packs the
 * handle is part of a sentence and the link leads elsewhere: those are left out. An account that the register knows only by
 * its lasting id is not found where a handle is shown.
 */
import { type Examples, type PostRule, profileByPath, type RuledSite, type ShownRule, type Site } from '../site';

/** A link around everything in a notification, including other links. */
const notification = '[data-testid^="feedItem-by-"]';

export const site: Site = {
  id: 'bluesky',
  name: 'Bluesky',
  platform: 'bluesky',
  hosts: ['bsky.app'],
  // A handle is a domain name; some addresses have the account's lasting id (`did:plc:…`) instead.
  profileAt: profileByPath(/^\/profile\/([^/]+)/),
};

export const rules: RuledSite = {
  ...site,
  leaveAlone: '[data-testid="composer"], [data-testid="messagesScreen"], [data-testid="convoScreen"], nav',
  attributes: ['data-testid', 'dir'],
  postLinks: '[href*="/post/"]',
  spots: [
    {
      // The handle is in the next block; the bio has a test id. The page's address is no help: hidden screens share it.
      kind: 'profile',
      root: '[data-testid="profileHeaderDisplayName"]',
      handle: [{ from: 'text', selector: '[dir]:not([data-testid])', around: 2 }],
    },
    {
      // In posts and bios, mostly with the lasting id as the address.
      kind: 'mention',
      root: '[data-testid="postText"] a[href], [data-word-wrap] a[href]',
      handle: [{ from: 'linkText' }, { from: 'namedLink' }],
    },
    {
      // "Reposted by …": a link with an icon. "Replied to …", and who liked or followed: the one link in a sentence.
      kind: 'repost',
      root: 'a[href]:has(> svg), [dir="auto"] a[href]:only-of-type',
    },
    {
      // The owner of a feed: the header is a button.
      kind: 'mention',
      root: 'button [dir]',
      handle: [{ from: 'text' }],
    },
    {
      // One link around name and handle: lists, search, the card, the post that a thread is about. A bio may follow, of
      // which nothing stands in front.
      kind: 'userCell',
      root: 'a[href*="/profile/"]',
      except: notification,
      handle: [
        { from: 'linkText', selector: '* + [dir]' },
        { from: 'linkText', selector: '[dir]' },
      ],
      after: ['[dir]'],
    },
    {
      // Posts, quoted ones too: a link each for name and handle, side by side; before 2024 one link.
      kind: 'author',
      root: 'a[href*="/profile/"]:has(~ a), [data-testid*="tem-by-"] a[href*="/profile/"]',
      box: ':has(> a ~ a)',
      except: notification,
    },
  ],
};

/** The date is written in words only; the id of a post tells it too. Links with a label lead to the post itself. */
export const post: PostRule = {
  root: '[data-testid*="tem-by-"], [role="link"] [role="link"]:not(a)',
  dates: [{ selector: 'a[href*="/post/"][aria-label]', attribute: 'href', as: 'bluesky' }],
};

/** The account's lasting id is in the address of its picture. */
export const shown: ShownRule = {
  name: ['[data-testid="profileHeaderDisplayName"]'],
  followers: ['[data-testid="profileHeaderFollowersButton"]'],
  posts: ['[data-testid="profileHeaderFollowsButton"] ~ *'],
  lastingId: [
    { selector: '[data-testid="profileHeaderAviButton"] img', attribute: 'src', pattern: /\/(did:[a-z]+:[^/@]+)\// },
    { selector: 'link[rel="alternate"][href^="at://"]', attribute: 'href', pattern: /^at:\/\/(did:[a-z]+:[^/]+)/ },
  ],
};

/** Counted by eye on the pages of tests/pages. */
export const examples: Examples = {
  'profile.html': { profile: 2, mention: 6, author: 8, repost: 2 },
  'thread.html': { author: 8, userCell: 1, mention: 3 },
  'lists.html': { userCell: 6, mention: 1 },
  'headers.html': { repost: 3, mention: 1 },
  'notifications.html': { repost: 4, userCell: 2, author: 1, mention: 1 },
};
