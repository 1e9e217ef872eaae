/** The content script of all pages. The rules of the page's site and what makes badges come in files of their own, just before it. */
import { defineContentScript } from 'wxt/utils/define-content-script';
import type { BadgeMakerFor } from '@/components/badge/badgeMaker';
import { badgeMakerKey, leftUnder, rulesKey } from '@/data/store/sharedNames';
import { siteAt } from './sites';
import { areRules } from './sites/site';
import { start } from './start';

export default defineContentScript({
  // The manifest (see wxt.config.ts) or the background loads it together with the site's rules.
  registration: 'runtime',
  main() {
    const rules = leftUnder(rulesKey);
    const makerFor = leftUnder(badgeMakerKey);
    if (areRules(rules) && isMakerFor(makerFor)) start({ ...siteAt(location.hostname), ...rules }, makerFor);
  },
});

/** A script of ours left it, or nothing did. */
const isMakerFor = (value: unknown): value is BadgeMakerFor => typeof value === 'function';
