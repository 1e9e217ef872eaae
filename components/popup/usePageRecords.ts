/** Asks the page in the active tab what state it is in and which records it shows. */
import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { type SiteInfo, siteOfAddedHost, siteOfHost } from '@/data/model/siteInfo';
import { isObject } from '@/data/model/valueChecks';
import type { RequestTo } from '@/data/store/requests';
import { hasAccess } from '@/data/store/siteAccess';
import type { PopupAddress } from '@/data/views/ownPages';
import { isPageStatus, type PageStatus } from '@/data/views/pageStatus';

export type PageAnswer =
  /** Not asked yet. */
  | { state: 'loading' }
  /** A page that extensions may not see, or one whose address the browser does not tell. */
  | { state: 'unreadable' }
  /** A page of a site without badges, or without access. */
  | { state: 'closed'; site: SiteInfo; isKnown: boolean; tabId: number }
  /** A page of a site that should answer but does not: it was open before the extension was installed. */
  | { state: 'silent'; site: SiteInfo; tabId: number }
  /** `site`: if it is one with rules of its own. */
  | { state: 'page'; site?: SiteInfo; tabId: number; status: PageStatus };

/** How long a name may be missing before the popup says so: a page may still be building itself. */
const nameDelay = 1500;

/** Asks the active tab, and asks again whenever a page reports another count or is reloaded. */
export function usePageRecords(sites: readonly SiteInfo[], place: PopupAddress['place']): PageAnswer {
  const [answer, setAnswer] = useState<PageAnswer>({ state: 'loading' });
  useEffect(() => {
    let ended = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    /** When the name was first missing on the page in the active tab. */
    let missingSince: number | undefined;
    const ask = async () => {
      const next = await askActiveTab(sites, place);
      if (ended) return;
      if (next.state !== 'page' || !next.status.missing) {
        missingSince = undefined;
        setAnswer(next);
        return;
      }
      missingSince ??= Date.now();
      const { missing, ...status } = next.status;
      const isCertain = Date.now() - missingSince >= nameDelay;
      setAnswer(isCertain ? next : { ...next, status });
      clearTimeout(timer);
      if (!isCertain) timer = setTimeout(() => void ask(), nameDelay);
    };
    const onMessage = (message: unknown) => {
      // Where this page is what the tab shows, Firefox asks it our own question: to ask again then would never end.
      if (!isObject(message) || message.type !== 'status') void ask();
    };
    // A new address without loading is one, too: a site shows another page of its own.
    const onUpdated = (_tabId: number, { status, url }: { status?: string; url?: string }) => {
      if (status === 'loading') missingSince = undefined;
      if (status === 'complete' || url !== undefined) void ask();
    };
    const onActivated = () => {
      missingSince = undefined;
      void ask();
    };
    browser.runtime.onMessage.addListener(onMessage);
    browser.tabs.onUpdated.addListener(onUpdated);
    browser.tabs.onActivated.addListener(onActivated);
    browser.permissions.onAdded.addListener(onMessage);
    void ask();
    return () => {
      ended = true;
      clearTimeout(timer);
      browser.runtime.onMessage.removeListener(onMessage);
      browser.tabs.onUpdated.removeListener(onUpdated);
      browser.tabs.onActivated.removeListener(onActivated);
      browser.permissions.onAdded.removeListener(onMessage);
    };
  }, [sites, place]);
  return answer;
}

async function askActiveTab(sites: readonly SiteInfo[], place: PopupAddress['place']): Promise<PageAnswer> {
  // A panel belongs to its window; a popup is a window of its own to some browsers.
  const window = place === 'panel' ? { currentWindow: true } : { lastFocusedWindow: true };
  const [tab] = await browser.tabs.query({ active: true, ...window });
  if (tab?.id === undefined) return { state: 'unreadable' };
  // The address is known only while the user has the popup open on this tab (activeTab).
  const url = tab.url ? URL.parse(tab.url) : null;
  const site = url ? siteOfHost(sites, url.hostname) : undefined;
  const tabId = tab.id;
  const answer = await send(tabId, { type: 'status' });
  const status = isPageStatus(answer) ? await statusOf(answer, site, url) : undefined;
  // If the site is off because access was taken back, say that.
  if (status && (status.state !== 'off' || !site || (await hasAccess(site)))) {
    return { state: 'page', tabId, status, ...(site && { site }) };
  }
  if (!url || !/^https?:$/.test(url.protocol)) return { state: 'unreadable' };
  const known = site ?? siteOfAddedHost(url.hostname);
  return (await hasAccess(known))
    ? { state: 'silent', site: known, tabId }
    : { state: 'closed', site: known, isKnown: site !== undefined, tabId };
}

/** Leaves out a missing name where none is expected: on a site's own pages, and on a site we know nothing about. */
async function statusOf(
  { missing, ...status }: PageStatus,
  site: SiteInfo | undefined,
  url: URL | null,
): Promise<PageStatus> {
  if (!missing || !site || !url) return status;
  // Of use where a name is missing, which is seldom.
  const { isReserved } = await import('@/data/model/reservedHandles');
  return isReserved(site.id, url.pathname.split('/')[1] ?? '') ? status : { ...status, missing };
}

/** Scrolls the page to the record's first badge. Does nothing if the page was left in the meantime. */
export async function reveal(tabId: number, id: string): Promise<void> {
  await send(tabId, { type: 'reveal', id });
}

/** A page with our script answers at once; for one that is just opening the browser may never answer at all. */
const patience = 1000;

/** Undefined if no script of ours is there to answer. Asks the page that is seen, not one that is prerendered in its tab. */
async function send(tabId: number, message: RequestTo<'page'>): Promise<unknown> {
  try {
    const silence = new Promise((done) => setTimeout(done, patience));
    return await Promise.race([browser.tabs.sendMessage(tabId, message, { frameId: 0 }), silence]);
  } catch {
    return undefined;
  }
}
