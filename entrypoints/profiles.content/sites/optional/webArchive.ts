/**
 * Twitter in the web archive (web.archive.org): its old pages, with every address prefixed with the archive's,
 * `/web/20120406000000/https://twitter.com/handle`. Last checked: November 2026, against the archive's way of writing
 * addresses and saved pages of twitter.com of 2014 and 2018; no archived page was at hand.
 */

import { classicShown, withClassic, withClassicPosts } from '../classicTwitter';
import { rules as x, post as xPost, xProfileAt, shown as xShown, site as xSite } from '../installed/x';
import type { Examples, PostRule, RuledSite, ShownRule, Site } from '../site';

/** The original address after the archive's prefix. The archive keeps ports and `http`, and marks kinds of files with letters. */
const archived = /^\/web\/\d+(?:[a-z]{2}_)?\/(.+)$/;

export const site: Site = {
  id: 'webArchive',
  name: 'Wayback Machine (Twitter)',
  platform: 'x',
  hosts: ['web.archive.org'],
  profileAt({ pathname, search, hash }) {
    const original = archived.exec(pathname)?.[1];
    const url = original ? URL.parse(`${original}${search}${hash}`) : null;
    return url && xSite.hosts.includes(url.hostname) ? xProfileAt(url) : undefined;
  },
};

// Marked as pure, so that a script that does not use them is built without them.
const classic = /* @__PURE__ */ withClassic(x);

export const rules: RuledSite = {
  ...site,
  // The archive's own toolbar.
  leaveAlone: /* @__PURE__ */ ['[id^="wm-ipp"]', classic.leaveAlone].join(', '),
  attributes: classic.attributes,
  spots: classic.spots,
};

export const post: PostRule = /* @__PURE__ */ withClassicPosts(xPost);

export const shown: ShownRule = /* @__PURE__ */ classicShown(xShown);

/** Counted by eye on the pages of tests/pages. */
export const examples: Examples = {
  'profile-2010.html': { profile: 1, author: 2, repost: 1, mention: 2 },
  'home-2011.html': { profile: 1, author: 1, mention: 2 },
  'timeline-2012.html': { profile: 1, author: 3, repost: 4, mention: 2 },
  'profile-2014.html': { profile: 1, author: 3, repost: 1, mention: 3 },
  'then-2013.html': { profile: 1, author: 4 },
  'permalink-2018.html': { profile: 1, author: 3, mention: 1 },
};
