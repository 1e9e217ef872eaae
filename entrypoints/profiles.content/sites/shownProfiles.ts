/** Where profiles show their figures on each site, by the site's id: for the script that reads them when the user notes something. */
import type { SiteInfo } from '@/data/model/siteInfo';
import { shown as linkedin } from './installed/linkedin';
import { shown as x } from './installed/x';
import { shown as bluesky } from './optional/bluesky';
import { shown as facebook } from './optional/facebook';
import { shown as instagram } from './optional/instagram';
import { shown as mastodon } from './optional/mastodon';
import { shown as threads } from './optional/threads';
import { shown as webArchive } from './optional/webArchive';
import { shown as youtube } from './optional/youtube';
import type { ShownRule } from './site';

const rules: Readonly<Record<string, ShownRule>> = {
  ...{ linkedin, x, bluesky, facebook, instagram, mastodon, threads, webArchive, youtube },
};

/** The rule of a site's profiles; undefined where nothing is known of them. */
export const shownOn = ({ id, ruledBy = id }: Pick<SiteInfo, 'id' | 'ruledBy'>): ShownRule | undefined =>
  Object.hasOwn(rules, ruledBy) ? rules[ruledBy] : undefined;
