/** What the page in the tab before the user says of itself. */
import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { isReserved } from '@/data/model/reservedHandles';
import { type SiteInfo, siteOfAddedHost, siteOfHost } from '@/data/model/siteInfo';
import type { RequestTo } from '@/data/store/requests';
import { hasAccess } from '@/data/store/siteAccess';
import { isPageStatus, type PageStatus } from '@/data/views/pageStatus';

export type PageAnswer =
  /** Not asked yet. */
  | { state: 'loading' }
  /** No page that extensions may see, or one whose address the browser keeps to itself. */
  | { state: 'unreadable' }
  /** A page of a site that has no badges, or of one that there is no access to. */
  | { state: 'closed'; site: SiteInfo; isKnown: boolean; tabId: number }
  /** A page of a site that should answer, but does not: it was there before the extension was. */
  | { state: 'silent'; site: SiteInfo; tabId: number }
  /** `site`: where it is one with rules of its own. */
  | { state: 'page'; site?: SiteInfo; tabId: number; status: PageStatus };

/** A page that builds itself may have its name a moment later: before that long nothing is said of a name that is missing. */
const nameDelay = 1500;

/** Asks the active tab, and again whenever a page tells of another count or is loaded anew. */
export function usePageRecords(sites: readonly SiteInfo[]): PageAnswer {
  const [answer, setAnswer] = useState<PageAnswer>({ state: 'loading' });
  useEffect(() => {
    let ended = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    /** When a name was first missing on the page that is in front. */
    let missingSince: number | undefined;
    const ask = async () => {
      const next = await askActiveTab(sites);
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
    const onMessage = () => void ask();
    const onUpdated = (_tabId: number, { status }: { status?: string }) => {
      if (status === 'loading') missingSince = undefined;
      if (status === 'complete') void ask();
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
  }, [sites]);
  return answer;
}

async function askActiveTab(sites: readonly SiteInfo[]): Promise<PageAnswer> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  if (tab?.id === undefined) return { state: 'unreadable' };
  // The address is known only while the user has the popup open on this tab (activeTab).
  const url = tab.url ? URL.parse(tab.url) : null;
  const site = url ? siteOfHost(sites, url.hostname) : undefined;
  const tabId = tab.id;
  const answer = await send(tabId, { type: 'status' });
  const status = isPageStatus(answer) ? statusOf(answer, site, url) : undefined;
  // Where the site is off because its access was taken back, that is what is to be said.
  if (status && (status.state !== 'off' || !site || (await hasAccess(site)))) {
    return { state: 'page', tabId, status, ...(site && { site }) };
  }
  if (!url || !/^https?:$/.test(url.protocol)) return { state: 'unreadable' };
  const known = site ?? siteOfAddedHost(url.hostname);
  return (await hasAccess(known))
    ? { state: 'silent', site: known, tabId }
    : { state: 'closed', site: known, isKnown: site !== undefined, tabId };
}

/** Without a missing name where none is to be expected: on a site's own pages, and where nothing is known of the site. */
function statusOf({ missing, ...status }: PageStatus, site: SiteInfo | undefined, url: URL | null): PageStatus {
  const isExpected = site && url && !isReserved(site.id, url.pathname.split('/')[1] ?? '');
  return missing && isExpected ? { ...status, missing } : status;
}

/** Scrolls the page to the record's first badge. Nothing happens where the page was left in the meantime. */
export async function reveal(tabId: number, id: string): Promise<void> {
  await send(tabId, { type: 'reveal', id });
}

/** A page of ours answers at once; one that is only just opening may leave the browser without any answer at all. */
const patience = 1000;

/** Undefined where no script of ours is there to answer. Asked is the page that is seen, not one that is prerendered in its tab. */
async function send(tabId: number, message: RequestTo<'page'>): Promise<unknown> {
  try {
    const silence = new Promise((done) => setTimeout(done, patience));
    return await Promise.race([browser.tabs.sendMessage(tabId, message, { frameId: 0 }), silence]);
  } catch {
    return undefined;
  }
}
