/** The content script of all pages. The rules of the page's site and the look of badges come in files of their own, just before it. */
import { defineContentScript } from 'wxt/utils/define-content-script';
import { isText } from '@/data/model/valueChecks';
import { badgeLookKey, leftUnder, rulesKey } from '@/data/store/sharedNames';
import { siteAt } from './sites';
import { areRules } from './sites/site';
import { start } from './start';

export default defineContentScript({
  // The manifest (see wxt.config.ts) or the background loads it together with the site's rules.
  registration: 'runtime',
  main(context) {
    const rules = leftUnder(rulesKey);
    const badgeCss = leftUnder(badgeLookKey);
    if (areRules(rules) && isText(badgeCss)) start(context, { ...siteAt(location.hostname), ...rules }, badgeCss);
  },
});
