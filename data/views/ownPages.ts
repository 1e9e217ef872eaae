/** The addresses of the extension's own pages, and what the popup's page reads out of its own. */
import { decoded } from '../model/decoded';
import { isDay } from '../model/valueChecks';

/** A post with a date, and the page on which it was seen. */
export interface SeenPost {
  /** Key of the account that posted, see `accountKey`. */
  account: string;
  /** As `YYYY-MM-DD`. */
  day: string;
  /** Address of the page. */
  page: string;
}

/** What the popup's page is asked to show. */
export interface PopupAddress {
  /** Id of the record to open; empty for none. */
  record: string;
  /** What to search the register for; empty for nothing. */
  query: string;
  /** Where it stands: over a page, in a tab of its own, or beside a page. */
  place: 'popup' | 'tab' | 'panel';
  /** Id of the register to count again. */
  count?: string;
  /** The post from whose badge the record was opened. */
  seen?: SeenPost;
}

export const welcomePath = '/welcome.html';

/** The same page beside the page before it. */
const panelPath = '/sidepanel.html';

/** What a card opens its record by: the record's id, and behind a `?` the post in which the badge stands. */
export const referenceTo = (id: string, seen: SeenPost | undefined): string =>
  seen ? `${id}?${new URLSearchParams({ ...seen })}` : id;

/**
 * The register at a record, in a tab.
 * @param reference the record's id, or what `referenceTo` gives
 */
export function recordPath(reference: string): string {
  const [id = '', seen] = reference.split('?');
  return `/popup.html?tab${seen ? `&${seen}` : ''}#${encodeURIComponent(id)}`;
}

/** The register with this search, in a tab. */
export const searchPath = (query: string) => `/popup.html?${new URLSearchParams({ tab: '', q: query })}`;

/** The register counted again, in a tab. */
export const countPath = (register: string) => `/popup.html?${new URLSearchParams({ tab: '', count: register })}`;

/** Reads the address of the popup's page. */
export function parsePopupAddress({
  pathname,
  search,
  hash,
}: Pick<Location, 'pathname' | 'search' | 'hash'>): PopupAddress {
  const parameters = new URLSearchParams(search);
  // What is not written by us is looked for as it is: the view says that there is no such record.
  const place = pathname === panelPath ? 'panel' : parameters.has('tab') ? 'tab' : 'popup';
  const seen = seenIn(parameters);
  const count = parameters.get('count');
  return {
    record: decoded(hash.slice(1)),
    query: parameters.get('q') ?? '',
    place,
    ...(count && { count }),
    ...(seen && { seen }),
  };
}

function seenIn(parameters: URLSearchParams): SeenPost | undefined {
  const [account, day, page] = ['account', 'day', 'page'].map((name) => parameters.get(name) ?? '');
  return account && day && isDay(day) && page?.startsWith('https://') ? { account, day, page } : undefined;
}
