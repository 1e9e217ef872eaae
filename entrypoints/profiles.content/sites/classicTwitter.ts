/**
 * Twitter's server-rendered pages of 2009 to 2019, as the web archive keeps them. Last checked in November 2026 against
 * pages of 2014 and 2018; the rules for other years are after descriptions and templates of those years.
 */
import type { HandleSource, PostRule, RuledSite, ShownRule, SpotRule } from './site';

/** Where the name is no link, the box around it says whose name it is. */
const boxed: HandleSource = {
  from: 'attribute',
  selector: '[data-screen-name]',
  attribute: 'data-screen-name',
  prefix: '',
};

const spots: readonly SpotRule[] = [
  {
    // 2014 to 2019: the header of a profile.
    kind: 'profile',
    root: '.ProfileHeaderCard-nameLink',
    handle: [{ from: 'link' }],
  },
  {
    // 2011 to 2014: the header of a profile, and the card that opens over a page.
    kind: 'profile',
    root: '.profile-card-inner[data-screen-name] .fullname',
    handle: [boxed],
  },
  {
    // 2009 to 2011: the name in the header is the handle, and no link.
    kind: 'profile',
    root: '.profile-user .screen-name, .screen-name.pill, h2.thumb:not(:has(div))',
    handle: [{ from: 'pageText' }],
  },
  {
    // Names in a sentence: "retweeted by", "followed by".
    kind: 'repost',
    root: 'a.pretty-link:not([class*="twitter-"]), .retweet-meta .shared-content a',
  },
  {
    // One link around avatar, name and handle.
    kind: 'author',
    root: 'a.account-group',
    handle: [{ from: 'link' }],
    after: ['.FullNameGroup', '.fullname'],
  },
  {
    // Quoted posts, 2015 to 2019: the link covers everything and leads to the post.
    kind: 'author',
    root: '.QuoteTweet-originalAuthor',
    handle: [boxed],
    after: ['.QuoteTweet-fullname'],
  },
  {
    // 2009 to 2011, and the cards of later years: the name is the link.
    kind: 'author',
    root: 'a.screen-name, .screen-name a, a.user-profile-link, a[class*="-nameLink"], a.ProfileNameTruncated-link',
  },
  {
    // In 2009 the `@` stood before the link.
    kind: 'mention',
    root: 'a.twitter-atreply, a.tweet-url.username',
    handle: [{ from: 'link' }],
  },
];

const leaveAlone =
  '.PermalinkProfile-overlay, ' +
  // The user's own account.
  '.js-mini-current-user, .DashboardProfileCard, ' +
  // The handle below a name of 2012 that has a badge.
  '.profile-card-inner h2';

/** The number of a post is in the address of its time, or on its box. */
const post: PostRule = {
  root: '.tweet, .QuoteTweet, .js-stream-item, .hentry',
  dates: [
    { selector: '._timestamp', attribute: 'data-time', as: 'seconds' },
    {
      selector: 'a[href*="/status"]:is([class*="time"], [class*="date"], [class*="Quote"], .js-permalink)',
      attribute: 'href',
      as: 'x',
    },
    { selector: '[data-item-id]', attribute: 'data-item-id', as: 'x' },
  ],
};

/** The rules of today's pages, followed by those of the old pages. */
export const withClassic = (rules: RuledSite): RuledSite => ({
  ...rules,
  leaveAlone: [rules.leaveAlone, leaveAlone].join(', '),
  attributes: [...rules.attributes, 'data-screen-name'],
  spots: [...rules.spots, ...spots],
});

/** The same of what is a post. The archive's addresses have the day on which it kept a page. */
export const withClassicPosts = ({ root, dates }: PostRule): PostRule => ({
  root: [root, post.root].join(', '),
  dates: [...dates, ...post.dates],
  ofPage: true,
});

/** The same of where a profile shows its figures: in the order 2014 to 2019, 2011 to 2014, before. */
export const classicShown = ({ name = [], followers, posts = [], lastingId = [] }: ShownRule): ShownRule => ({
  name: [...name, '.ProfileHeaderCard-nameLink', '.profile-card-inner .fullname', '.fn'],
  followers: [...followers, '[data-nav="followers"]', '[data-element-term="follower_stats"]', '#follower_count'],
  posts: [
    ...posts,
    '.ProfileNav-stat[data-nav="tweets"]',
    '.ProfileNav-item:first-child .ProfileNav-value',
    '[data-element-term="tweet_stats"]',
    '#update_count',
  ],
  lastingId: [
    ...lastingId,
    { selector: '.ProfileNav[data-user-id], ul.stats[data-user-id]', attribute: 'data-user-id', pattern: /^(\d+)$/ },
  ],
});
