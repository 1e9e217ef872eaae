/** What is a post on each site that dates its posts, by the site's id: for the script that reads the dates, and for no other. */
import type { SiteInfo } from '@/data/model/siteInfo';
import { post as linkedin } from './installed/linkedin';
import { post as x } from './installed/x';
import { post as bluesky } from './optional/bluesky';
import { post as instagram } from './optional/instagram';
import { post as mastodon } from './optional/mastodon';
import { post as threads } from './optional/threads';
import { post as webArchive } from './optional/webArchive';
import type { PostRule } from './site';

const posts: Readonly<Record<string, PostRule>> = { linkedin, x, bluesky, instagram, mastodon, threads, webArchive };

/** The rule of a site's posts; undefined where they do not say of which day they are. */
export const postOf = ({ id, ruledBy = id }: Pick<SiteInfo, 'id' | 'ruledBy'>): PostRule | undefined => posts[ruledBy];
