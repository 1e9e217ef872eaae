/** Gives access to sites back. Apart from the asking, which the popup does: this reads the database. */
import browser from 'webextension-polyfill';
import { hostOf } from '../exchange/registerAddress';
import { matchPatternsOf, type SiteInfo, siteOfAddedHost, siteOfHost } from '../model/siteInfo';
import { readSettings } from './settings';
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

/**
 * Gives access to a register's address back, unless another register there is followed or the site there has badges.
 * @param sites those that have badges, but for the hosts that were added
 */
export async function returnAccessTo(address: string, sites: readonly SiteInfo[]): Promise<void> {
  const host = hostOf(address);
  const { hosts, sitesOff } = await readSettings(browser.storage);
  const site = siteOfHost([...sites, ...hosts.map(siteOfAddedHost)], host);
  if (!site || sitesOff.includes(site.id)) await returnAccess({ hosts: [host] });
}
