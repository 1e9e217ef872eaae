/**
 * Threads. All classes are hashed: only addresses last, and that names are shown as the bare handle. Text stands in
 * elements with `dir="auto"`, and a link inside one is within running text. Last checked in November 2026: against a profile
 * of December 2025; dialogs, search and reposts after descriptions by other extensions' authors, of January 2026 and before.
 */
import { type Examples, type PostRule, profileByPath, type RuledSite, type ShownRule, type Site } from '../site';

export const site: Site = {
  id: 'threads',
  name: 'Threads',
  platform: 'threads',
  hosts: ['www.threads.com', 'www.threads.net', 'threads.com', 'threads.net'],
  profileAt: profileByPath(/^\/@([\w.]{1,30})(?![\w.])/),
};

export const rules: RuledSite = {
  ...site,
  leaveAlone: '[role="tablist"]',
  attributes: ['translate', 'role', 'dir'],
  postLinks: '[href*="/post/"]',
  spots: [
    {
      // The name in the header, which is marked as not to be translated; the title of a post's page is not.
      kind: 'profile',
      root: ':is(h1, h2)[translate="no"]',
      handle: [{ from: 'page' }],
    },
    {
      // The handle below a name that is not marked that way. It is no link.
      kind: 'profile',
      root: ':is(h1, h2):not([translate="no"]) ~ div:first-of-type span:not(:has(*))',
      box: ':has(> :is(h1, h2) ~ div)',
      handle: [{ from: 'pageText' }],
    },
    {
      // In posts and bios, and "… reposted".
      kind: 'mention',
      root: '[dir="auto"] a[href*="/@"]',
    },
    {
      // Posts, quoted ones, followers, likes, search. The title of the column on a profile, a heading, repeats the handle.
      kind: 'author',
      root: 'a[href*="/@"]',
      except: ':has(h1)',
      handle: [
        { from: 'linkText', bare: true },
        { from: 'linkText', bare: true, selector: 'span' },
      ],
      after: ['span'],
    },
    {
      // The same links, whatever their text.
      kind: 'author',
      root: ':is([data-pressable-container], [role="dialog"]) a[href*="/@"]',
    },
  ],
};

export const post: PostRule = {
  root: '[data-pressable-container]',
  dates: [{ selector: 'time', attribute: 'datetime', as: 'time' }],
};

/** Posts are not counted. Who is not logged in has a link to log in around the followers. */
export const shown: ShownRule = {
  name: [':is(h1, h2)[translate="no"]'],
  followers: [
    'a[href$="/followers"]',
    ':is(a[href^="/login"], [role="button"]):has(> * span[title], > span[title]):not([data-pressable-container] *)',
    'span[title]:not([data-pressable-container] *)',
  ],
  described: { followers: 0 },
};

/** Counted by eye on the pages of tests/pages. */
export const examples: Examples = {
  'profile.html': { profile: 1, author: 3, mention: 4 },
  'post.html': { author: 6, mention: 1 },
};
