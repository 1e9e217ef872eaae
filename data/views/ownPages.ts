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
  /** The register to count again, as `registerReference` gives it. */
  count?: string;
  /** The post from whose badge the record was opened. */
  seen?: SeenPost;
}

export const welcomePath = '/welcome.html';

/** The same page beside the page before it. */
const panelPath = '/sidepanel.html';

/** What begins a reference that opens the page for notes; no record's id has such a sign. */
const noteMark = 'note:';

/** What a card opens its record by: the record's id, and behind a `?` the post in which the badge stands. */
export const referenceTo = (id: string, seen: SeenPost | undefined): string =>
  seen && !id.startsWith(noteMark) ? `${id}?${new URLSearchParams({ ...seen })}` : id;

/** The page where the user notes something. */
const notePath = '/note.html';

/** What a card opens the page for notes by: at the record, or at whatever profile the page is. */
export const noteReference = (id = ''): string => `${noteMark}${id}`;

/** What the page for notes is asked to show. */
export interface NoteAddress {
  /** Id of the tab whose page is read; undefined for none. */
  tab?: number;
  /** Id of the record that it is about; empty where the page tells. */
  record: string;
}

/** The page for notes, about the page in a tab. */
export const notePathFor = ({ tab, record }: NoteAddress): string =>
  `${notePath}?${new URLSearchParams({ ...(tab !== undefined && { tab: String(tab) }), record })}`;

/** Reads the address of the page for notes. */
export function parseNoteAddress({ search }: Pick<Location, 'search'>): NoteAddress {
  const parameters = new URLSearchParams(search);
  const tab = parameters.get('tab') ?? '';
  return { record: parameters.get('record') ?? '', ...(/^\d+$/.test(tab) && { tab: Number(tab) }) };
}

/**
 * What a card's button opens, in a tab.
 * @param opens a record's reference, or what `noteReference` gives
 * @param tab the id of the tab that the card is in
 */
export const pathOf = (opens: string, tab: number | undefined): string =>
  opens.startsWith(noteMark)
    ? notePathFor({ record: opens.slice(noteMark.length), ...(tab !== undefined && { tab }) })
    : recordPath(opens);

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

/**
 * The register counted again, in a tab.
 * @param reference see `registerReference`
 */
export const countPath = (reference: string) => `/popup.html?${new URLSearchParams({ tab: '', count: reference })}`;

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
