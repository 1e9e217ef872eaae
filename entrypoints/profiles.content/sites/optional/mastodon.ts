/**
 * Mastodon, on any server. A handle is `user@server`; addresses of a server's own accounts leave the server out. Classes
 * named in words have lasted since 2017; those with an underscore in front change with each release. Last checked in November
 * 2026: against pages of Mastodon 4.5 and 4.7 as built from its source, and against its source since 2017; names that are no
 * links against that of 4.3 to 4.7. Since 4.5, reports to moderators show display names only, so no account can be read. On a server
 * whose handles have a different domain from its pages, its own accounts are not recognised by their handles.
 */
import type { Examples, PostRule, RuledSite, ShownRule, Site } from '../site';

export const site: Site = {
  id: 'mastodon',
  name: 'Mastodon',
  platform: 'mastodon',
  hosts: ['social.overheid.nl', 'mastodon.nl', 'mastodon.social'],
  // Old addresses begin with `/web`, those of the layout with several columns with `/deck`.
  profileAt({ host, pathname }) {
    const [, user, server, rest = ''] = /^\/(?:(?:web|deck)\/)?@([\w.-]+)(?:@([\w.:-]+))?(\/.*)?$/.exec(pathname) ?? [];
    const legacy = /^\/users\/([\w.-]+)\/?$/.exec(pathname)?.[1];
    if (legacy) return { handle: `${legacy}@${host}`, isWhole: true };
    return user ? { handle: `${user}@${server ?? host}`, isWhole: rest === '' || rest === '/' } : undefined;
  },
  wholeHandle: (handle, host) => (handle.includes('@') ? handle : `${handle}@${host}`),
};

export const rules: RuledSite = {
  ...site,
  leaveAlone: '.conversation',
  attributes: ['title'],
  spots: [
    {
      // The name, and until 4.5 the handle in small print. Before 4.0 the address has only a number, but the handle is complete.
      kind: 'profile',
      root: 'h1:has(> bdi, > small)',
      handle: [{ from: 'page' }, { from: 'text', selector: 'small' }],
      after: ['bdi', ':scope > span:not(:empty)', 'small'],
    },
    {
      // "… boosted", and "in reply to …".
      kind: 'repost',
      root: '.status__prepend a[href], a.muted',
    },
    {
      kind: 'notification',
      root: '.notification__message a[href], .notification-group__main__header a[href]',
    },
    {
      // Posts, lists, suggestions, the card: one link around avatar, name and handle. In lists of 4.7, the name alone.
      kind: 'author',
      root: 'a:has(.display-name), h3 a[data-hover-card-account], .account-grid-card .name a',
      handle: [{ from: 'link' }],
      after: ['bdi', 'strong'],
    },
    {
      // The same without a link to the account: posts in notifications, suggestions while writing.
      kind: 'author',
      root: '.display-name',
      except: 'a:not([class*="notification-"]) *',
      handle: [{ from: 'text', selector: '.display-name__account' }],
      after: ['bdi', 'strong'],
    },
    {
      // People who want to send notifications: the link leads to the notifications.
      kind: 'userCell',
      root: '.notification-request__name',
      handle: [{ from: 'text', selector: ':scope > span' }],
      after: ['bdi'],
    },
    {
      // On the server's pages for moderators: the link leads to their page about the account.
      kind: 'userCell',
      root: 'a.name-tag',
      handle: [{ from: 'attribute', selector: '.name-tag[title]', attribute: 'title', prefix: '' }],
      after: ['.username'],
    },
    {
      // Who reported whom, in 4.3 and 4.4. Since then only display names are shown, which identify no account.
      kind: 'notification',
      root: '.notification-group--admin-report bdi',
      handle: [{ from: 'text' }],
    },
    {
      // In posts and bios; and names in other sentences.
      kind: 'mention',
      root: 'a.mention, a[data-hover-card-account]',
    },
  ],
};

export const post: PostRule = {
  root: '.status, .detailed-status, .h-entry, .activity-stream .entry',
  dates: [
    { selector: 'time', attribute: 'datetime', as: 'time' },
    { selector: 'a[class*="datetime"], a[class*="relative-time"]', attribute: 'href', as: 'mastodon' },
  ],
};

/** The whole number is the title of what shows a shortened one. */
export const shown: ShownRule = {
  name: [
    'h1:has(> bdi) bdi',
    'h1.display-name bdi, h1 bdi',
    '.public-account-header__tabs__name h1',
    '.card__bio h1',
    'h1',
  ],
  followers: ['li:has(> a[href$="/followers"])', 'a[href$="/followers"]'],
  posts: [
    '.account__header__extra__links > a:first-child',
    '.account__header__extra__links > a:not([href*="/follow"])',
    'ul:has(> li > a[href$="/followers"]) > li:not(:has(a, time, button))',
    '.details-counters > .counter:first-child',
  ],
};

/** Counted by eye on the pages of tests/pages. */
export const examples: Examples = {
  'home-4.5.html': { author: 9, mention: 3, repost: 2 },
  'profile-4.7.html': { profile: 1, author: 5, mention: 5 },
  'profile-4.2.html': { profile: 1, author: 3, mention: 1 },
  'notifications.html': { author: 2, notification: 4 },
  'no-links.html': { author: 6, mention: 2, userCell: 4, notification: 1 },
  'status-4.7.html': { author: 4, mention: 1 },
  'public-3.html': { profile: 1, author: 2, mention: 2, repost: 1 },
  'public-2017.html': { profile: 1, author: 3, mention: 2, repost: 1 },
};
