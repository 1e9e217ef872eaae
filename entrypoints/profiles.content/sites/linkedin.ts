/**
 * LinkedIn: profiles of people (`/in/`), of organisations (`/company/`, `/school/`, `/showcase/`), feed, comments, search.
 * Two makes of page stand beside each other: of Ember, until early 2026, and of a server-driven kind with hashed classes,
 * in which only addresses, roles and `componentkey` can be held on to. Last checked: November 2026, against a feed of
 * April 2026, a profile of 2024 and a public company page of 2020. An address with a member's number (`/in/ACoAA…`), or with
 * a company's, is another handle than the one with its name.
 */
import { profileByPath, type Site } from './site';

/** In a text the name is a mention; and the picture beside a name is a link too. */
const inText = '[data-testid="expandable-text-box"] *, .update-components-text *, [class*="attributed-text"] *';
const picture = ':has(> figure)';

export const linkedin: Site = {
  id: 'linkedin',
  name: 'LinkedIn',
  platform: 'linkedin',
  installed: true,
  hosts: ['*.linkedin.com'],
  // Names of organisations lead to their posts; profiles have a language behind them.
  profileAt: profileByPath(/^\/((?:in|company|school|showcase)\/[^/]+)/, /^\/?(posts|[a-z]{2})?\/?$/),
  leaveAlone:
    '[contenteditable], [role="textbox"], [class*="msg-"], [data-view-name^="messaging"], ' +
    // A picture, with the name for screen readers; and "view profile".
    'a:has(> .ivm-image-view-model), .artdeco-button',
  attributes: ['data-view-name', 'componentkey', 'role'],
  spots: [
    {
      // The one large name on a profile.
      kind: 'profile',
      root: 'main h1',
      handle: [{ from: 'page' }],
    },
    {
      kind: 'mention',
      root: 'a[href]',
      except: `:not(${inText})`,
      mark: true,
    },
    {
      // "… commented on this", above a post.
      kind: 'repost',
      root: '[role="listitem"] p[componentkey] a[href], .update-components-header a[href]',
      mark: true,
    },
    {
      // Author of a post or comment, server-driven: one link around name, degree, headline and time.
      kind: 'author',
      root: '[role="listitem"] a[componentkey][href], [componentkey^="replaceableComment"] a[componentkey][href]',
      except: picture,
      after: ['p'],
    },
    {
      // The same, of Ember; and on public pages.
      kind: 'author',
      root:
        'a.update-components-actor__meta-link, .update-components-actor__title a, .comments-comment-meta__container a, ' +
        '[class*="comments-post-meta"] a, article a[aria-label]',
      except: `${picture}, ${inText}`,
      after: ['.update-components-actor__title [dir]', '[class*="__name"]', '[class*="description-title"]'],
    },
    {
      // Lists and search: the name stands twice in the link, once for screen readers.
      kind: 'userCell',
      root:
        '[data-view-name="profile-component-entity"] a[href*="/in/"], .entity-result__title-text a, ' +
        'a[data-view-name="search-result-lockup-title"], .reusable-search__result-container a[href*="/in/"], ' +
        'li a.base-card',
      except: picture,
      after: ['[aria-hidden="true"]', '.base-main-card__title'],
    },
  ],
};
