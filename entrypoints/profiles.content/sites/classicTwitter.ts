/**
 * Twitter's server-rendered pages of 2009 to 2019, as the web archive keeps them. Last checked in November 2026 against
 * pages of 2014 and 2018; the rules for 2009 to 2011 are after descriptions only.
 */
import type { SpotRule } from './site';

export const classicTwitter: readonly SpotRule[] = [
  {
    // 2014 to 2019: the header of a profile.
    kind: 'profile',
    root: '.ProfileHeaderCard-nameLink',
    handle: [{ from: 'link' }],
  },
  {
    // 2011 to 2014: the header of a profile, and the card that opens over a page. No link.
    kind: 'profile',
    root: '.profile-card-inner[data-screen-name] .fullname',
    except: 'a *, a',
    handle: [{ from: 'attribute', selector: '.profile-card-inner', attribute: 'data-screen-name', prefix: '' }],
  },
  {
    // One link around avatar, name and handle.
    kind: 'author',
    root: 'a.account-group',
    except: '.js-mini-current-user *, .js-mini-current-user',
    handle: [{ from: 'link' }],
    after: ['.FullNameGroup', '.fullname'],
  },
  {
    // 2009 to 2011, and the small card of later years: the name is the link.
    kind: 'author',
    root: 'a.screen-name, a.tweet-screen-name, a.user-profile-link, a.ProfileNameTruncated-link',
    except: '.account-group',
  },
  {
    kind: 'mention',
    root: 'a.twitter-atreply',
    handle: [{ from: 'link' }],
    mark: true,
  },
];
