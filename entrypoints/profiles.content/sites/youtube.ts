/**
 * YouTube: custom elements that are used again for the next channel. Last checked in November 2026, against descriptions of
 * March 2026: no rendered page was at hand. A channel has several addresses (`@name`, `channel/id`, `user/name`); the
 * register's is recognised where the page uses the same one.
 */
import { profileByPath, type Site } from './site';

export const youtube: Site = {
  id: 'youtube',
  name: 'YouTube',
  platform: 'youtube',
  hosts: ['www.youtube.com', 'm.youtube.com', 'youtube.com'],
  profileAt: profileByPath(/^\/(@[^/]+|(?:channel|c|user)\/[^/]+|[\w-]+(?=$|\/))/),
  leaveAlone: '[contenteditable]',
  attributes: ['id'],
  shadows: true,
  spots: [
    {
      kind: 'profile',
      root: 'yt-page-header-view-model h1, ytd-c4-tabbed-header-renderer ytd-channel-name #text',
      handle: [{ from: 'page' }],
    },
    {
      // Owner of a video, cards and lists, and who comments.
      kind: 'author',
      root: 'ytd-channel-name a[href], yt-content-metadata-view-model a[href], yt-lockup-view-model a[href], a#author-text',
    },
  ],
};
