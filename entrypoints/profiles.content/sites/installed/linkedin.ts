/**
 * LinkedIn: profiles of people (`/in/`), of organisations (`/company/`, `/school/`, `/showcase/`), feed, comments, search.
 * Two makes of page stand beside each other: of Ember, until early 2026, and of a server-driven kind with hashed classes,
 * in which only addresses, roles and `componentkey` can be held on to. Pages for who is not logged in are a third.
 * Last checked in November 2026, against a feed of April 2026, a profile of 2024 and a public company page of 2024. After
 * what sources of extensions of 2025 and 2026 say: the server-driven feed as it was in 2025, with a `data-view-name` on each
 * part, and profiles, comments and search of 2026. Pages of before 2020 after descriptions only. An address with a member's number
 * (`/in/ACoAA…`), or with a company's, is another handle than the one with its name.
 */
import { type Examples, profileByPath, type RuledSite, type Site } from '../site';

/** Texts: in them a name is a mention. */
const text =
  ':is([data-testid="expandable-text-box"], [data-view-name="feed-commentary"], [class*="components-text"], [class*="show-more-text"], ' +
  '[class*="comment-item__main"], [class*="attributed-text"])';

/** A link around a picture alone, and the card around a link. */
const picture = ':has(figure, img):not(:has(p, h3, h4, span[aria-hidden="true"], [class*="actor__"])), :has(a)';

const headings = 'h1, h2';
/** A heading, or what holds one. */
const orWithin = `:is(${headings}, :has(${headings}))`;

export const site: Site = {
  id: 'linkedin',
  name: 'LinkedIn',
  platform: 'linkedin',
  hosts: ['*.linkedin.com'],
  // Names of organisations lead to their posts; profiles have a language behind them.
  profileAt: profileByPath(/^\/((?:in|company|school|showcase)\/[^/]+)/, /^\/?(posts|[a-z]{2})?\/?$/),
};

export const rules: RuledSite = {
  ...site,
  leaveAlone:
    '[class*="msg-"], [data-view-name^="messaging"], nav, header, [role="menu"], ' +
    // The user's own card: beside the feed, or before it.
    '[class*="identity-module"], :has(~ * [data-testid="mainFeed"]), ' +
    // A picture, with the name for screen readers; and "view profile".
    'a:has(> .ivm-image-view-model, .presence-entity):not([class*="actor__"]), .artdeco-button',
  attributes: ['data-view-name', 'componentkey', 'role', 'data-testid'],
  spots: [
    {
      // The one large name on a profile. `#name`: until 2016.
      kind: 'profile',
      root: '#name h1, h1#name, h1.name, :is(main, [role="main"]) h1',
      handle: [{ from: 'page' }],
    },
    {
      // Server-driven profiles have had a lesser heading, the first there; below them lie pages that begin with another.
      kind: 'profile',
      root: 'main h2',
      except: `main ${orWithin} ~ h2, main ${orWithin} ~ * h2`,
      rivals: headings,
      handle: [{ from: 'page', whole: true }],
    },
    {
      kind: 'mention',
      root: `${text} a`,
    },
    {
      // "… commented on this", above a post.
      kind: 'repost',
      root:
        '[role="listitem"] p a, a[data-view-name="feed-header-text"], .update-components-header a, .feed-shared-header a, ' +
        'a[data-tracking-control-name*="reaction-header"]',
      except: '[data-view-name="search-result-lockup-title"]',
    },
    {
      // Server-driven: author of a post or comment, or a suggestion; one link around name, degree, headline and time. Where it
      // has no name of its own, it stands behind the picture's.
      kind: 'author',
      root:
        'a[componentkey]:has(p), a[data-view-name$="-actor-description"], a[data-view-name$="-actor-name"], ' +
        '[data-view-name="feed-actor-image"] + a',
      box: ':has(> [data-view-name="feed-actor-image"])',
      except: picture,
      handle: [{ from: 'link' }],
      after: ['p'],
    },
    {
      // Authors of Ember, and on public pages.
      kind: 'author',
      root:
        'a[class*="-actor__"], [class*="-actor__title"] a, [class*="comments-comment-meta"] a, ' +
        '[class*="comments-post-meta"] a, a[data-tracking-control-name*="actor-name"]',
      except: picture,
      after: ['[class*="actor__title"] [dir]', '[class*="__name"]', '[class*="description-title"]'],
    },
    {
      // Lists, search and suggestions: in Ember's the name stands twice in the link, once for screen readers.
      kind: 'userCell',
      root:
        'a[href*="/in/"], :is(aside, section:has(> #interests)) [data-view-name="profile-component-entity"] a, ' +
        '[data-view-name^="search-entity-result"] a, a[data-view-name="search-result-lockup-title"], ' +
        '.entity-result__title-text a, a.base-card, .item-title a',
      except: picture,
      after: ['[aria-hidden="true"]', '[class*="card__title"]', 'p', 'h3, h4'],
    },
  ],
};

/** Counted by eye on the pages of tests/pages. */
export const examples: Examples = {
  'company.html': { profile: 1, repost: 1, author: 4, mention: 4 },
  'profile.html': { profile: 1, userCell: 4 },
  'feed.html': { repost: 2, author: 6, mention: 3 },
  'feed-2025.html': { repost: 2, author: 6, mention: 2 },
  'search.html': { userCell: 5, repost: 1 },
  'profile-2026.html': { profile: 1, author: 1, mention: 1 },
  'public.html': { profile: 1, userCell: 2, repost: 1, author: 2, mention: 1 },
  'public-2015.html': { profile: 1, userCell: 2 },
};
