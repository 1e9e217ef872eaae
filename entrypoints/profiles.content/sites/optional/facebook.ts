/**
 * Facebook. The least stable of all sites: only addresses, roles, headings and a few words in `data-ad-…` last. Last checked in
 * November 2026, against descriptions only, of 2025 and of the pages of about 2013: no page was at hand.
 */
import { type Examples, profileByPath, type RuledSite, type ShownRule, type Site } from '../site';

const byPath = profileByPath(/^\/(?:pg\/)?([\w.-]+)(?![\w.-])/);

const heading = ':is(h2, h3, h4, h5, h6)';

export const site: Site = {
  id: 'facebook',
  name: 'Facebook',
  platform: 'facebook',
  hosts: ['*.facebook.com'],
  /** `/name`, `/profile.php?id=1`, `/people/Name/1`, `/p/Name-1`; if there is a number, it is the handle. */
  profileAt(url) {
    const number =
      url.pathname === '/profile.php'
        ? new URLSearchParams(url.search).get('id')
        : /^\/(?:(?:people|pages)\/[^/]+\/|p\/(?:[^/]*-)?|groups\/[^/]+\/user\/)(\d+)\/?$/.exec(url.pathname)?.[1];
    return number ? { handle: number, isWhole: true } : byPath(url);
  },
};

export const rules: RuledSite = {
  ...site,
  leaveAlone: '[role="tablist"], [role="navigation"], [role="banner"], [data-pagelet*="Chat"]',
  attributes: ['role', 'dir'],
  spots: [
    {
      // The id: of about 2013.
      kind: 'profile',
      root: '[role="main"] h1, #fbProfileCover h2',
      handle: [{ from: 'page' }],
    },
    {
      // The author of a shared post, and people tagged as "with": the line above a post names its author first.
      kind: 'repost',
      root: `${heading} :is(a, :has(a)) ~ a, ${heading} :is(a, :has(a)) ~ * a`,
      box: heading,
    },
    {
      // Posts and shared posts; `UFI`: comments of about 2013.
      kind: 'author',
      root: `${heading} a, [data-ad-rendering-role="profile_name"] a, .actorName a, a.UFICommentActorName`,
      except: '#fbProfileCover *',
    },
    {
      kind: 'mention',
      root:
        ':is([role="article"], [role="dialog"]) [dir="auto"] a, [data-ad-preview="message"] a, ' +
        '.userContent a, .UFICommentBody a',
    },
    {
      // The author of a comment.
      kind: 'author',
      root: '[role="article"] a',
    },
    {
      // People who like, follow and so on.
      kind: 'userCell',
      root: '[role="dialog"] a',
    },
  ],
};

/** Posts are not counted. */
export const shown: ShownRule = {
  name: ['[role="main"] h1', '#fbProfileCover h2'],
  followers: ['[role="main"] a[href*="/followers"]', '[role="main"] a[href*="sk=followers"]'],
  lastingId: [
    { selector: 'meta[property="al:android:url"]', attribute: 'content', pattern: /^fb:\/\/(?:profile|page)\/(\d+)/ },
  ],
};

/** Counted by eye on the pages of tests/pages. */
export const examples: Examples = {
  'page.html': { profile: 1, author: 4, repost: 1, mention: 3, userCell: 2 },
  'page-2013.html': { profile: 1, author: 3, repost: 1, mention: 2 },
};
