/**
 * Instagram. All classes are hashed, and several layouts are in use at once: only addresses last, and that names are
 * shown as the bare handle. Last checked in November 2026: against a profile of May 2025; posts of 2021 and 2026, dialogs and
 * reels only from descriptions by other extensions' authors. The names below the round pictures of stories are no links, and are left out.
 */
import { type Examples, type PostRule, profileByPath, type RuledSite, type ShownRule, type Site } from '../site';

export const site: Site = {
  id: 'instagram',
  name: 'Instagram',
  platform: 'instagram',
  hosts: ['www.instagram.com', 'instagram.com'],
  // Above a reel the name leads to the reels of its author.
  profileAt: profileByPath(
    /^\/(?!(?:explore|reels?|p|tv|stories|direct|accounts)\/)([\w.]{1,30})(?![\w.])/,
    /^\/?(reels\/)?$/,
  ),
};

export const rules: RuledSite = {
  ...site,
  leaveAlone: '[role="tablist"], nav',
  attributes: ['role'],
  spots: [
    {
      // The handle, large; the link around it leads nowhere.
      kind: 'profile',
      root: 'header h2, header:not(:has(h2)) h1',
      except: 'article *, :has(a)',
      handle: [{ from: 'page' }],
    },
    {
      // Captions, comments and bios.
      kind: 'mention',
      root: 'a[href]',
      handle: [{ from: 'linkText' }],
    },
    {
      // "Liked by …", below a post.
      kind: 'repost',
      root: 'article section a[href], main section:not(:has(article, header)) a[href]',
      except: 'header *',
    },
    {
      // Posts, comments, lists, suggestions.
      kind: 'author',
      root: 'a[href]',
      handle: [
        { from: 'linkText', bare: true },
        { from: 'linkText', bare: true, selector: 'span, div' },
      ],
    },
    {
      // The same links, whatever their text, except in the menu beside the page.
      kind: 'author',
      root: ':is(main, article, [role="dialog"]) a[href]',
    },
  ],
};

export const post: PostRule = {
  root: 'article, li',
  dates: [{ selector: 'time', attribute: 'datetime', as: 'time' }],
};

/** Posts come first, without a link. What the page says of itself in its head is older than what it shows. */
export const shown: ShownRule = {
  followers: ['header a[href$="/followers/"]', 'header ul > li:nth-child(2)'],
  posts: ['header ul > li:first-child'],
  described: { followers: 0, posts: 2 },
};

/** Counted by eye on the pages of tests/pages. */
export const examples: Examples = {
  'profile.html': { profile: 1, author: 4, mention: 2 },
  'post-2021.html': { author: 3, mention: 2, repost: 1 },
  'feed.html': { author: 6, mention: 2, repost: 2 },
};
