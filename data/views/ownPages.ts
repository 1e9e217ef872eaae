/** The addresses of the extension's own pages, and what the popup's page reads out of its own. */
import { decoded } from '../model/decoded';

/** What the popup's page is asked to show. */
export interface PopupAddress {
  /** Id of the record to open; empty for none. */
  record: string;
  /** What to search the register for; empty for nothing. */
  query: string;
  /** Where it stands: over a page, in a tab of its own, or beside a page. */
  place: 'popup' | 'tab' | 'panel';
}

export const welcomePath = '/welcome.html';

/** The same page beside the page before it. */
const panelPath = '/sidepanel.html';

/** The register at a record, in a tab. */
export const recordPath = (id: string) => `/popup.html?tab#${encodeURIComponent(id)}`;

/** The register with this search, in a tab. */
export const searchPath = (query: string) => `/popup.html?${new URLSearchParams({ tab: '', q: query })}`;

/** Reads the address of the popup's page. */
export function parsePopupAddress({
  pathname,
  search,
  hash,
}: Pick<Location, 'pathname' | 'search' | 'hash'>): PopupAddress {
  const parameters = new URLSearchParams(search);
  // What is not written by us is looked for as it is: the view says that there is no such record.
  const place = pathname === panelPath ? 'panel' : parameters.has('tab') ? 'tab' : 'popup';
  return { record: decoded(hash.slice(1)), query: parameters.get('q') ?? '', place };
}
