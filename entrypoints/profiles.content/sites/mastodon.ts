/**
 * Mastodon, on any server. A handle is `user@server`; addresses of a server's own accounts leave the server out. Classes
 * named in words have lasted for years; those with an underscore in front change with each release. Last checked: November
 * 2026, against Mastodon 4.5 and 4.7 as built from its source.
 */
import type { Site } from './site';

export const mastodon: Site = {
  id: 'mastodon',
  name: 'Mastodon',
  platform: 'mastodon',
  hosts: ['social.overheid.nl', 'mastodon.nl', 'mastodon.social'],
  profileAt({ host, pathname }) {
    const [, user, server, rest = ''] = /^\/(?:web\/)?@([\w.-]+)(?:@([\w.:-]+))?(\/.*)?$/.exec(pathname) ?? [];
    const legacy = /^\/users\/([\w.-]+)\/?$/.exec(pathname)?.[1];
    if (legacy) return { handle: `${legacy}@${host}`, isWhole: true };
    return user ? { handle: `${user}@${server ?? host}`, isWhole: rest === '' || rest === '/' } : undefined;
  },
  leaveAlone: '[contenteditable], .conversation',
  attributes: ['class'],
  spots: [
    {
      kind: 'profile',
      root: '.account__header__tabs__name h1, [class*="account_header__name"] h1',
      handle: [{ from: 'page' }],
      after: ['bdi > span', 'span'],
    },
    {
      // "… boosted", and "in reply to …".
      kind: 'repost',
      root: '.status__prepend a[href], .notification__display-name, .notification-group__main__header a[href]',
      mark: true,
    },
    {
      // One link around avatar, name and handle; in lists of 4.7 around the name alone.
      kind: 'author',
      root:
        'a.status__display-name, a.detailed-status__display-name, a.account__display-name, a.hover-card__name, ' +
        '[class*="account_list_item"] h3 a[href]',
      after: ['.display-name__html', 'bdi'],
    },
    {
      kind: 'mention',
      root: 'a.mention',
      mark: true,
    },
  ],
};
