/** Takes away the badges of an earlier run. Firefox starts the script anew in open tabs when the extension is updated. */
import { browser } from 'wxt/browser';
import { holdsBadge } from '@/components/badge';
import { queryAll } from './dom';

/** Looks at the bare elements of the page, once. */
export function removeLeftBadges(): void {
  for (const element of queryAll(document, 'span:empty')) if (holdsBadge(element, closedRoot)) element.remove();
}

/** Content scripts may open closed shadow roots: in Firefox by a property of the element, in Chrome by the extension API. */
function closedRoot(host: HTMLElement): ShadowRoot | null {
  if ('openOrClosedShadowRoot' in host) {
    return host.openOrClosedShadowRoot instanceof ShadowRoot ? host.openOrClosedShadowRoot : null;
  }
  return browser.dom?.openOrClosedShadowRoot(host) ?? null;
}
