/** The content script of the sites that the extension has access to from its installation on, and of X's archive. */
import { defineContentScript } from 'wxt/utils/define-content-script';
import { matchPatternsOf, siteOfHost } from '@/data/model/siteInfo';
import { installedSites } from './sites/installedSites';
import { rules as archive } from './sites/optional/webArchive';
import { start } from './start';

export default defineContentScript({
  matches: installedSites.flatMap(matchPatternsOf),
  runAt: 'document_start',
  main(context) {
    const site = siteOfHost([...installedSites, archive], location.hostname);
    if (site) start(context, site);
  },
});
