/**
 * Facebook. The least stable of all; names in headings and addresses are what lasts. Last checked in November 2026, against
 * descriptions only: no page of today was at hand.
 */
import { profileByPath, type Site } from './site';

const byPath = profileByPath(/^\/(?:pg\/)?([\w.-]+)(?![\w.-])/);

export const facebook: Site = {
  id: 'facebook',
  name: 'Facebook',
  platform: 'facebook',
  hosts: ['*.facebook.com'],
  /** `/name`, `/profile.php?id=1`, `/people/Name/1`, `/p/Name-1`; the number is the handle where there is one. */
  profileAt(url) {
    const number =
      url.pathname === '/profile.php'
        ? url.searchParams.get('id')
        : /^\/(?:people\/[^/]+\/|p\/(?:[^/]*-)?|groups\/[^/]+\/user\/)(\d+)\/?$/.exec(url.pathname)?.[1];
    return number ? { handle: number, isWhole: true } : byPath(url);
  },
  leaveAlone: '[contenteditable], [role="textbox"], [role="tablist"]',
  attributes: ['role'],
  spots: [
    {
      kind: 'profile',
      root: '[role="main"] h1',
      handle: [{ from: 'page' }],
    },
    {
      // Posts and shared posts.
      kind: 'author',
      root: ':is(h2, h3, h4) a[href]',
    },
    {
      // Comments, and names in texts.
      kind: 'mention',
      root: '[role="article"] a[href]',
      mark: true,
    },
  ],
};
