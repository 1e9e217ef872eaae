/** The addresses of the extension's own pages, and what the popup's page reads out of its own. */
import { decoded } from '../model/decoded';

/** What the popup's page is asked to show. */
export interface PopupAddress {
  /** Id of the record to open; empty for none. */
  record: string;
  /** What to search the register for; empty for nothing. */
  query: string;
  /** Whether it stands in a tab, and so has the room of one. */
  tab: boolean;
}

export const welcomePath = '/welcome.html';

/** The register at a record, in a tab. */
export const recordPath = (id: string) => `/popup.html?tab#${encodeURIComponent(id)}`;

/** The register with this search, in a tab. */
export const searchPath = (query: string) => `/popup.html?${new URLSearchParams({ tab: '', q: query })}`;

/** Reads the address of the popup's page. */
export function parsePopupAddress({ search, hash }: Pick<Location, 'search' | 'hash'>): PopupAddress {
  const parameters = new URLSearchParams(search);
  // What is not written by us is looked for as it is: the view says that there is no such record.
  return { record: decoded(hash.slice(1)), query: parameters.get('q') ?? '', tab: parameters.has('tab') };
}
