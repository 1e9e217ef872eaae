/**
 * First words of addresses that are a platform's own pages, where profiles have no word before them. No account of a register
 * may be called so; so pages need not know them.
 */
import type { Platform } from './vocabulary';

/** None where a word stands before every handle, or an `@`, or where a handle is a domain. */
const words: Record<Platform, string> = {
  x:
    '404 about account bookmarks communities compose download explore follower_requests hashtag home i intent jobs ' +
    'lists login logout mentions messages notifications personalization privacy search search-advanced search-home ' +
    'session settings share signup topics tos twitterblue webview welcome your_twitter_data',
  instagram:
    'explore reels reel p tv stories direct accounts about legal developer press web api graphql emails session ' +
    'challenge notifications your_activity',
  facebook:
    'policies events ads business privacy help friends messages watch reel reels groups marketplace gaming pages stories ' +
    'people photo search login share hashtag media notes bookmarks saved p pg l.php permalink.php photo.php story.php ' +
    'profile.php',
  youtube:
    'watch shorts feed playlist results hashtag gaming premium account redirect live embed post channel c user about',
  linkedin: '',
  bluesky: '',
  mastodon: '',
  threads: '',
};

/** Sites whose addresses of profiles are written as those of Mastodon's servers are, `/@name`, and that are none. */
const noServers =
  'tiktok.com medium.com substack.com snapchat.com odysee.com lbry.tv patreon.com producthunt.com unsplash.com codepen.io ' +
  'weibo.com kwai.com likee.video triller.co steemit.com hive.blog peakd.com replit.com npmjs.com google.com t.me vk.com';

const noServer = new RegExp(`@([\\w-]+\\.)*(${noServers.replaceAll('.', '\\.').replaceAll(' ', '|')})$`, 'i');

/** Whether the platform, or the site of that id, has a page of its own at that place, or the handle's server is no server of it. */
export function isReserved(platform: string, handle: string): boolean {
  if (platform === 'mastodon') return noServer.test(handle);
  return (new Map<string, string>(Object.entries(words)).get(platform) ?? '').split(' ').includes(handle.toLowerCase());
}
