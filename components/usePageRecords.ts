/** What the page in the tab before the user says of itself. */
import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { type SiteInfo, siteOfAddedHost, siteOfHost } from '@/data/model/siteInfo';
import { isPageRecords, type PageRecord, type RequestTo } from '@/data/store/requests';
import { hasAccess } from '@/data/store/siteAccess';

export type PageAnswer =
  /** Not asked yet. */
  | { state: 'loading' }
  /** No page that extensions may see, or one whose address the browser keeps to itself. */
  | { state: 'unreadable' }
  /** A page of a site that has no badges, or of one that there is no access to. */
  | { state: 'closed'; site: SiteInfo; isKnown: boolean; tabId: number }
  /** A page of a site that should answer, but does not: it was there before the extension was. */
  | { state: 'silent'; site: SiteInfo; tabId: number }
  | { state: 'records'; site?: SiteInfo; tabId: number; records: PageRecord[] };

/** Asks the active tab, and again whenever a page tells of another count or is loaded anew. */
export function usePageRecords(sites: readonly SiteInfo[]): PageAnswer {
  const [answer, setAnswer] = useState<PageAnswer>({ state: 'loading' });
  useEffect(() => {
    let ended = false;
    const ask = async () => {
      const next = await askActiveTab(sites);
      if (!ended) setAnswer(next);
    };
    const onMessage = () => void ask();
    const onUpdated = (_tabId: number, { status }: { status?: string }) => {
      if (status === 'complete') void ask();
    };
    browser.runtime.onMessage.addListener(onMessage);
    browser.tabs.onUpdated.addListener(onUpdated);
    browser.tabs.onActivated.addListener(onMessage);
    browser.permissions.onAdded.addListener(onMessage);
    void ask();
    return () => {
      ended = true;
      browser.runtime.onMessage.removeListener(onMessage);
      browser.tabs.onUpdated.removeListener(onUpdated);
      browser.tabs.onActivated.removeListener(onMessage);
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
  const records = await send(tab.id, { type: 'records' });
  if (isPageRecords(records)) return { state: 'records', tabId: tab.id, records, ...(site && { site }) };
  if (!url || !/^https?:$/.test(url.protocol)) return { state: 'unreadable' };
  const { hostname } = url;
  const known = site ?? siteOfAddedHost(hostname);
  return (await hasAccess(known))
    ? { state: 'silent', site: known, tabId: tab.id }
    : { state: 'closed', site: known, isKnown: site !== undefined, tabId: tab.id };
}

/** Scrolls the page to the record's first badge. Nothing happens where the page was left in the meantime. */
export async function reveal(tabId: number, id: string): Promise<void> {
  await send(tabId, { type: 'reveal', id });
}

/** A page of ours answers at once; one that is only just opening may leave the browser without any answer at all. */
const patience = 1000;

/** Undefined where no script of ours is there to answer. */
async function send(tabId: number, message: RequestTo<'page'>): Promise<unknown> {
  try {
    const silence = new Promise((done) => setTimeout(done, patience));
    return await Promise.race([browser.tabs.sendMessage(tabId, message), silence]);
  } catch {
    return undefined;
  }
}
