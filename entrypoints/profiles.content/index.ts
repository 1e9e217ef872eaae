/** The content script of all pages. The rules of the page's site come in a file of their own, just before it. */
import { defineContentScript } from 'wxt/utils/define-content-script';
import { leftUnder, rulesKey } from '@/data/store/sharedNames';
import { siteAt } from './sites';
import { areRules } from './sites/site';
import { start } from './start';

export default defineContentScript({
  // With its rules: by the manifest (see wxt.config.ts), or by the background.
  registration: 'runtime',
  main(context) {
    const rules = leftUnder(rulesKey);
    if (areRules(rules)) start(context, { ...siteAt(location.hostname), ...rules });
  },
});
