/**
 * X, and Twitter as it was called. Built with React Native Web: class names change with every release, `data-testid`s
 * have been the same since 2022. Last checked in November 2026: against pages of 2023, March and November 2025, and January
 * 2026, and an article of February 2026 among the public test data of another tool. Known only from the sources of
 * extensions of 2025 and 2026, without a page to look at: X Pro, recent searches, lists of lists and their headers,
 * communities, the byline of an article page. Known only from descriptions: 2021 and 2022.
 */
import {
  type Examples,
  type HandleSource,
  type PostRule,
  profileByPath,
  type RuledSite,
  type ShownRule,
  type Site,
} from '../site';

const byPath = profileByPath(/^\/@?(\w{1,15})(?![\w%])/);

/** `https://x.com/handle`, and the old forms: `twitter.com/#!/handle`, `twitter.com/intent/user?screen_name=handle`. */
export const xProfileAt: Site['profileAt'] = (url) => {
  const named = url.pathname.startsWith('/intent/')
    ? new URLSearchParams(url.search).get('screen_name')
    : /^#!\/@?(\w{1,15})$/.exec(url.hash)?.[1];
  return named ? { handle: named, isWhole: true } : byPath(url);
};

/** The `@handle` line under or beside a name: a link; in quotes and headers, an element that is no link. Not in the tab order. */
const handleLine = '[tabindex="-1"]:not([aria-hidden])';

/** Name and handle of an author. `User-Names` was the name of 2022. */
const nameLine = '[data-testid^="User-Name"]';

/** An entry in a list of suggestions, by role or by test id. */
const suggestion = ':is([role="option"], [role="listbox"] > *, [data-testid^="typeahead" i])';

const avatarBox = '[data-testid^="UserAvatar-Container-"]';

/** The account of an avatar: the rest of its `data-testid`. */
const avatar: HandleSource = {
  from: 'attribute',
  selector: avatarBox,
  attribute: 'data-testid',
  prefix: 'UserAvatar-Container-',
};

export const site: Site = {
  id: 'x',
  name: 'X (Twitter)',
  platform: 'x',
  // `pro`: X Pro, with many columns, formerly TweetDeck.
  hosts: ['x.com', 'twitter.com'].flatMap((host) => [host, ...['www', 'mobile', 'pro'].map((sub) => `${sub}.${host}`)]),
  profileAt: xProfileAt,
};

export const rules: RuledSite = {
  ...site,
  leaveAlone:
    '[data-testid^="dm-"], [data-testid^="chat-"], [data-testid^="DM"], [data-testid^="Dm"], ' +
    '[data-testid="conversation"], [data-testid="messageEntry"]',

  attributes: ['data-testid', 'tabindex', 'role', 'dir'],

  postLinks: '[href*="/status/"]',

  spots: [
    {
      // The header has no link, and its name may look like somebody else's handle.
      kind: 'profile',
      root: '[data-testid="UserName"]',
      handle: [{ from: 'text', selector: handleLine }],
      after: ['[dir]'],
    },
    {
      // The header from before 2022: only its handle can be recognised.
      kind: 'profile',
      root: '[data-testid="primaryColumn"] div + [dir="ltr"]:not(article *, a *, [data-testid="UserName"] *)',
      box: '[data-testid="primaryColumn"] :has(> div + [dir="ltr"]):not(article *)',
      handle: [{ from: 'pageText' }],
    },
    {
      // Posts, quoted posts (which have no links) and article cards.
      // A link inside may lead to the organisation that the author is affiliated with.
      kind: 'author',
      root: nameLine,
      handle: [
        { from: 'text', selector: handleLine },
        // A badge is no `div`, so it does not match.
        { from: 'text', selector: ':scope > div ~ * [dir]' },
      ],
      after: [':scope > *'],
    },
    {
      // Follow lists, search, likes, "who to follow". The bio inside may name others.
      kind: 'userCell',
      root: '[data-testid="UserCell"]',
      handle: [{ from: 'text', selector: handleLine }, avatar],
      after: [`a${handleLine}`, `${handleLine} [dir]`],
    },
    {
      // One element, reused for the next person's card. The menu of one's own accounts is built the same way.
      kind: 'hoverCard',
      root: '[data-testid="HoverCard"]',
      except: ':has([data-testid="UserCell"])',
      handle: [{ from: 'text', selector: handleLine }],
      after: [`a${handleLine}`],
    },
    {
      // Suggestions and recent searches below a search field: no links, but a picture whose test id names the account. Of several such
      // boxes around one name, the innermost.
      kind: 'typeahead',
      root: suggestion,
      except: `:has(${suggestion})`,
      handle: [avatar],
      after: ['[dir] + [dir]', '[dir]'],
    },
    {
      // "… reposted" above a post. The author of the post has a spot of its own.
      kind: 'repost',
      root: 'a [data-testid="socialContext"]',
      handle: [{ from: 'link' }],
    },
    {
      // Names in the sentence of a notification; the avatars above it are links without text.
      kind: 'notification',
      root: '[data-testid="notification"] a[href]',
      except: '[aria-hidden="true"], :empty',
      handle: [{ from: 'link' }],
    },
    {
      // In posts, bios, and "replying to". Names and handle lines are links too, but of the spots above.
      kind: 'mention',
      root: 'a[href]',
      except: `${handleLine}, :has(div), ${nameLine} *, [class*="screennameLink"]`,
      handle: [{ from: 'linkText' }],
    },
    {
      // One link around name and handle: the owner of a list; posts and user cells from before 2022.
      kind: 'author',
      root: 'a[href]',
      except: `${handleLine}, :is(${nameLine}, [data-testid="HoverCard"], [data-testid="UserCell"]:has(${handleLine})) *`,
      handle: [{ from: 'linkText', selector: '[dir]' }],
      after: ['[dir]'],
    },
    {
      // The owner of a list, in a list of lists: no link.
      kind: 'userCell',
      root: '[data-testid="listCell"]',
      handle: [{ from: 'text', selector: '[dir]' }],
      after: [`${avatarBox} ~ [dir], ${avatarBox} ~ * [dir]`, '[dir]'],
    },
    {
      // Quoted posts from before 2022: no link.
      kind: 'author',
      root: '[data-testid="tweet"] div[role="link"]',
      except: `:has(${nameLine})`,
      handle: [{ from: 'text', selector: '[dir="ltr"]' }],
      after: ['[dir="ltr"]'],
    },
  ],
};

/** People within a post are of today; a quoted post is a box that is a link. */
export const post: PostRule = {
  root: 'article, [data-testid="tweet"] div[role="link"], [data-testid="UserCell"]',
  dates: [
    { selector: 'time', attribute: 'datetime', as: 'time' },
    { selector: 'a[href$="/analytics"]', attribute: 'href', as: 'x' },
  ],
};

/** The number of posts is the second line of the column's heading. On the web the button to follow is called by the account's number. */
export const shown: ShownRule = {
  name: ['[data-testid="UserName"] [dir]'],
  followers: ['a[href$="/verified_followers"]', 'a[href$="/followers"]'],
  posts: ['[data-testid="primaryColumn"] h2 + [dir]', '[data-testid="primaryColumn"] h2 ~ [dir]'],
  lastingId: [
    { selector: 'a[href$="/header_photo"] img', attribute: 'src', pattern: /profile_banners\/(\d+)\// },
    {
      selector: '[data-testid="placementTracking"] [data-testid$="follow"]',
      attribute: 'data-testid',
      pattern: /^(\d+)-(?:un)?follow$/,
    },
  ],
};

/** Counted by eye on the pages of tests/pages. */
export const examples: Examples = {
  'profile.html': { profile: 1, author: 10, repost: 1, mention: 5, userCell: 3 },
  'timeline.html': { author: 11, repost: 1, mention: 3 },
  'users.html': { userCell: 9, mention: 5 },
  'notifications.html': { notification: 7, author: 2, mention: 4, userCell: 1 },
  'layers.html': { hoverCard: 1, typeahead: 4, author: 4, mention: 2 },
  'article.html': { author: 3, mention: 3 },
  'recent-searches.html': { typeahead: 6 },
  'lists.html': { author: 2, userCell: 3, mention: 2 },
  'pro.html': { profile: 1, author: 2, userCell: 1, repost: 1, mention: 1 },
  'then.html': { author: 10, mention: 2, repost: 1, userCell: 1 },
  'home-2021.html': { profile: 1, author: 4, repost: 1, mention: 3 },
};
