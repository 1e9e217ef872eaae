/** Gives access to sites back. Apart from the asking, which the popup does: this reads the database. */
import browser from 'webextension-polyfill';
import { hostOf } from '../exchange/registerAddress';
import { matchPatternsOf, type SiteInfo } from '../model/siteInfo';
import { readSubscriptions } from './subscriptions';

/**
 * Gives access back that is not needed any more, but to hosts of which a register is followed.
 * @param site of which there are no badges
 */
export async function returnAccess(site: Pick<SiteInfo, 'hosts'>): Promise<void> {
  const followed = await readSubscriptions()
    // Without a database none is followed.
    .catch(() => []);
  const needed = followed.map(({ address }) => hostOf(address));
  const hosts = site.hosts.filter((host) => !needed.includes(host));
  if (hosts.length > 0) await browser.permissions.remove({ origins: matchPatternsOf({ hosts }) });
}
