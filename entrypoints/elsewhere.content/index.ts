/**
 * The content script of all other pages: of the sites that the user gives access to, and of any page that the user asks to be
 * marked. Registered by the background; apart from the first, so that no page carries the rules of all sites.
 */
import { defineContentScript } from 'wxt/utils/define-content-script';
import { siteOfHost } from '@/data/model/siteInfo';
import { rules as mastodon } from '../profiles.content/sites/optional/mastodon';
import { optionalSites } from '../profiles.content/sites/optionalSites';
import { start } from '../profiles.content/start';

export default defineContentScript({
  registration: 'runtime',
  main(context) {
    const { hostname } = location;
    // A site without rules may be a Mastodon server; on any other, links are marked.
    const unknown = { ...mastodon, id: hostname, hosts: [hostname] };
    start(context, siteOfHost(optionalSites, hostname) ?? unknown);
  },
});
