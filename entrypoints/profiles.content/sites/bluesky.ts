/**
 * Bluesky. Built with React Native Web: `data-testid`s and addresses last, class names do not. Earlier screens stay in the
 * page, hidden. Last checked: November 2026, against the app's source and a thread of January 2026.
 */
import { profileByPath, type Site } from './site';

export const bluesky: Site = {
  id: 'bluesky',
  name: 'Bluesky',
  platform: 'bluesky',
  hosts: ['bsky.app'],
  // A handle is a domain name; some addresses have the account's lasting id (`did:plc:…`) instead.
  profileAt: profileByPath(/^\/profile\/([^/]+)/),
  leaveAlone: '[contenteditable], [data-testid="composer"]',
  attributes: ['data-testid'],
  spots: [
    {
      // The handle stands in the next block. The address will not do: hidden screens of other people have this too.
      kind: 'profile',
      root: '[data-testid="profileHeaderDisplayName"]',
      handle: [{ from: 'text', selector: '[dir]', around: 2 }],
    },
    {
      kind: 'mention',
      root: '[data-testid="postText"] a[href], [data-word-wrap] a[href]',
      mark: true,
    },
    {
      // "Reposted by …" and "Replied to …": the link stands in a line of its own, without the handle beside it.
      kind: 'repost',
      root: 'a[href]:has(> svg)',
      mark: true,
    },
    {
      // Posts in feeds, threads and notifications, and quoted ones: name and handle are links, or one link.
      kind: 'author',
      root: '[data-testid^="feedItem-by-"] a[href], [data-testid^="postThreadItem-by-"] a[href]',
      after: ['[dir]'],
    },
  ],
};
