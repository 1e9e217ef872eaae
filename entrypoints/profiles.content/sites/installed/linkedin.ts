/**
 * LinkedIn: profiles of people (`/in/`), of organisations (`/company/`, `/school/`, `/showcase/`), feed, comments, search.
 * There are two kinds of page: built with Ember, until early 2026, and server-driven with hashed classes, where only
 * addresses, roles and `componentkey` are stable. Pages for people who are not logged in are a third kind.
 * Last checked in November 2026, against a feed of April 2026, a profile of 2024 and a public company page of 2024. Known
 * only from the sources of extensions of 2025 and 2026: the server-driven feed of 2025, with a `data-view-name` on each part,
 * and profiles, comments and search of 2026. Known only from descriptions: pages from before 2020. An address with the number
 * of a member (`/in/ACoAA…`) or a company is a different handle from the address with the name.
 */
import { type Examples, type PostRule, profileByPath, type RuledSite, type ShownRule, type Site } from '../site';

/** Running text: a name in it is a mention. */
const text =
  ':is([data-testid="expandable-text-box"], [data-view-name="feed-commentary"], [class*="components-text"], [class*="show-more-text"], ' +
  '[class*="comment-item__main"], [class*="attributed-text"])';

/** A link around nothing but a picture, and the card around a link. */
const picture = ':has(figure, img):not(:has(p, h3, h4, span[aria-hidden="true"], [class*="actor__"])), :has(a)';

const headings = 'h1, h2';
/** A heading, or an element that holds one. */
const orWithin = `:is(${headings}, :has(${headings}))`;

export const site: Site = {
  id: 'linkedin',
  name: 'LinkedIn',
  platform: 'linkedin',
  hosts: ['*.linkedin.com'],
  // Names of organisations link to their posts; addresses of profiles may end with a language.
  profileAt: profileByPath(/^\/((?:in|company|school|showcase)\/[^/]+)/, /^\/?(posts|[a-z]{2})?\/?$/),
};

export const rules: RuledSite = {
  ...site,
  leaveAlone:
    '[class*="msg-"], [data-view-name^="messaging"], nav, header, [role="menu"], ' +
    // The user's own card: beside the feed, or before it.
    '[class*="identity-module"], :has(~ * [data-testid="mainFeed"]), ' +
    // The picture, with the name for screen readers, and "view profile".
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
      // Server-driven profiles have had a lower heading, the first on the page; pages below a profile begin with a different one.
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
      // Server-driven: author of a post or comment, or a suggestion; one link around name, degree, headline and time. If it
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

/** A link to the post itself, in its menu or around its time, is the only place where server-driven pages have its number. */
export const post: PostRule = {
  root: '[data-urn*="activity:"], [data-activity-urn], [data-id*="urn:li:"], [componentkey*="urn:li:comment"], [role="listitem"]',
  dates: [
    { selector: '[data-urn*="urn:li:"]', attribute: 'data-urn', as: 'linkedin' },
    { selector: '[data-activity-urn*="urn:li:"]', attribute: 'data-activity-urn', as: 'linkedin' },
    { selector: '[data-id*="urn:li:"]', attribute: 'data-id', as: 'linkedin' },
    { selector: '[componentkey*="urn:li:"]', attribute: 'componentkey', as: 'linkedin' },
    { selector: 'a[href*="urn:li:activity:"]', attribute: 'href', as: 'linkedin' },
  ],
};

/** Posts are not counted. Of people the top card has connections too; followers stand above what they posted. */
export const shown: ShownRule = {
  name: ['main h1', '#name h1, h1#name, h1.name', 'main h2'],
  followers: [
    '.pvs-header__optional-link [aria-hidden="true"]',
    'div.org-top-card-summary-info-list__info-item',
    '[componentkey*="ctivity"] h2 ~ p, [componentkey*="ctivity"] h2 + * p',
    '.top-card-layout__entity-info .not-first-middot span:has(~ span)',
    '.top-card-layout__first-subline:not(:has(.not-first-middot))',
    '[componentkey*="opcard" i] p:not(:has(a)):not(a *)',
  ],
  lastingId: [
    { selector: 'main section[data-member-id]', attribute: 'data-member-id', pattern: /^([1-9]\d*)$/ },
    {
      selector: '[class*="top-card"] a[href*="currentCompany="]',
      attribute: 'href',
      pattern: /currentCompany=(?:%5B|\[)?(?:%22|")?(\d+)/,
    },
    {
      selector: '[data-tracking-control-name^="top-card"][data-semaphore-content-urn]',
      attribute: 'data-semaphore-content-urn',
      pattern: /^urn:li:organization:(\d+)$/,
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
