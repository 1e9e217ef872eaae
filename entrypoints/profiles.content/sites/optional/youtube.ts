/**
 * YouTube: custom elements that are reused for the next channel. Last checked in November 2026, against descriptions of
 * 2024 to 2026: no rendered page was at hand. A channel has several addresses (`@name`, `channel/id`, `user/name`); the
 * register's is recognised where the page uses the same one.
 */
import { type Examples, profileByPath, type RuledSite, type ShownRule, type Site } from '../site';

export const site: Site = {
  id: 'youtube',
  name: 'YouTube',
  platform: 'youtube',
  hosts: ['www.youtube.com', 'm.youtube.com', 'youtube.com'],
  // The channel's name on a Short links to its other Shorts.
  profileAt: profileByPath(
    /^\/(@[^/]+|(?:channel|c|user)\/[^/]+|(?!(?:watch|redirect)$)[\w-]+(?=$|\/))/,
    /^\/?(featured|shorts)?\/?$/,
  ),
};

export const rules: RuledSite = {
  ...site,
  // The list of channels that the user follows, beside every page; and the name of a comment's author where a badge of the
  // site's own stands instead.
  leaveAlone: 'ytd-guide-renderer, #author-text[hidden]',
  attributes: ['id', 'hidden'],
  shadows: true,
  spots: [
    {
      // Today's header, and that of 2018 to 2024.
      kind: 'profile',
      root: 'yt-page-header-view-model h1, ytd-c4-tabbed-header-renderer ytd-channel-name #text',
      handle: [{ from: 'page' }],
    },
    {
      // In comments, descriptions and posts.
      kind: 'mention',
      root: ':is(yt-attributed-string, #content-text, #description) a',
    },
    {
      // The owner of a video, cards and lists, and authors of comments.
      kind: 'author',
      root:
        ':is(ytd-channel-name, yt-content-metadata-view-model, yt-reel-channel-bar-view-model, ytm-slim-owner-renderer) a, ' +
        'a#author-text',
    },
    {
      // Channels in search and lists: one link around name, handle and the rest. And the owner of the video in comments.
      kind: 'userCell',
      root: 'a:has(ytd-channel-name), a#channel-info',
      after: ['ytd-channel-name #text', '#title'],
    },
  ],
};

/** What is posted are videos. Today's header has handle, subscribers and videos side by side. */
export const shown: ShownRule = {
  name: ['yt-page-header-view-model h1', 'ytd-c4-tabbed-header-renderer ytd-channel-name #text'],
  followers: ['yt-page-header-view-model yt-content-metadata-view-model [role="text"]', '#subscriber-count'],
  posts: [
    'yt-page-header-view-model yt-content-metadata-view-model [role="text"] ~ [role="text"] ~ [role="text"]',
    '#videos-count',
  ],
  lastingId: [
    {
      selector: 'meta[itemprop="identifier"], meta[itemprop="channelId"]',
      attribute: 'content',
      pattern: /^(UC[\w-]{22})$/,
    },
    { selector: 'link[rel="canonical"]', attribute: 'href', pattern: /\/channel\/(UC[\w-]{22})/ },
  ],
};

/** Counted by eye on the pages of tests/pages. */
export const examples: Examples = {
  'channel.html': { profile: 1, author: 3, mention: 1 },
  'watch.html': { author: 4, mention: 2, userCell: 2 },
  'channel-2020.html': { profile: 1, userCell: 1 },
};
