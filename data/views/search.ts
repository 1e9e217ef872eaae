/** The popup's search over the register. */
import MiniSearch, { type QueryCombination } from 'minisearch';
import { decoded } from '../model/decoded';
import type { OrganisationKind } from '../model/vocabulary';
import type { Entry } from './entries';
import { searchTextOf } from './searchText';

/** Finds records; returns their ids, best first. An empty query finds nobody. */
export type RecordSearch = (query: string) => string[];

/**
 * Searches names, handles, offices and organisations, in both languages, whatever the interface is in. The index is built at
 * the first query: the popup opens without one.
 */
export function searchOver(entries: readonly Entry[]): RecordSearch {
  let index: MiniSearch | undefined;
  /** What was found last: list and chips ask the same. */
  let last: { query: string; ids: string[] } | undefined;
  return (query) => {
    if (last?.query === query) return last.ids;
    index ??= indexOver(entries);
    const wanted = handleAt(query) ?? query;
    const exact = index.search(wanted);
    // Typing errors are forgiven where nothing begins with what was typed: else what is merely alike would stand among it.
    const found = exact.length > 0 ? exact : index.search(forgiving(wanted), { boostDocument: () => 1 });
    last = { query, ids: found.map(({ id }) => String(id)) };
    return last.ids;
  };
}

/** What stands for the account in the address of a profile; undefined where the query is none. */
function handleAt(query: string): string | undefined {
  const path = /^\s*(?:https?:\/\/)?[\w-]+(?:\.[\w-]+)+\/(?:profile\/)?([^?#]+)/.exec(query)?.[1];
  return path && decoded(path);
}

/** Each word as it may have been meant: with some letters wrong, or two of them the wrong way round. */
const forgiving = (query: string): QueryCombination => ({
  combineWith: 'AND',
  queries: query
    .split(separators)
    .filter(Boolean)
    .map((word) => ({ combineWith: 'OR', queries: [{ queries: [word], fuzzy: forgiven }, ...swapped(word)] })),
});

/** The word with each two neighbours the other way round. */
const swapped = (word: string): string[] =>
  [...word].slice(1).map((_, at) => `${word.slice(0, at)}${word[at + 1]}${word[at]}${word.slice(at + 2)}`);

const isGovernment = (kind: OrganisationKind): boolean =>
  kind === 'ministry' || kind === 'province' || kind === 'municipality' || kind === 'waterAuthority';

/** How many letters of a word may be wrong: one in four, of words that are long enough to tell. */
const forgiven = (term: string) => (term.length > 2 ? 0.25 : false);

function indexOver(entries: readonly Entry[]): MiniSearch<Record<string, string>> {
  const governments = new Set<unknown>(
    entries.filter(({ kind, record }) => record.type === 'organisation' && isGovernment(kind)).map(({ id }) => id),
  );
  const index = new MiniSearch<Record<string, string>>({
    fields: ['name', 'handles', 'offices', 'organisations', 'others'],
    tokenize: (text) => text.split(separators),
    processTerm: (term) => fold(term) || null,
    searchOptions: {
      prefix: true,
      combineWith: 'AND',
      boost: { name: 3, handles: 2, others: 0.3 },
      // By "Amsterdam" the city is meant rather than its court.
      boostDocument: (id) => (governments.has(id) ? 1.5 : 1),
    },
  });
  index.addAll(entries.map(searchTextOf));
  return index;
}

/** A piece of a text, and whether it is what was searched for. */
export interface Piece {
  text: string;
  found: boolean;
}

/**
 * Cuts a text into pieces, so that what was searched for can be shown in it: words that begin with a word of the query.
 * A match over a typing error is not marked; there would be no saying which letters are meant.
 */
export function markMatches(text: string, query: string): Piece[] {
  const terms = query.split(separators).map(fold).filter(Boolean);
  if (terms.length === 0) return [{ text, found: false }];
  return text.split(/([\s,;:/()@·]+)/).flatMap((word) => {
    const term = terms.filter((candidate) => fold(word).startsWith(candidate)).sort((a, b) => b.length - a.length)[0];
    if (!term) return word ? [{ text: word, found: false }] : [];
    const rest = word.slice(term.length);
    return [{ text: word.slice(0, term.length), found: true }, ...(rest ? [{ text: rest, found: false }] : [])];
  });
}

/** What words are parted by; not by `&`, which is in the names of ministries. */
const separators = /[\s,;:/()@]+/;

/** Case and accents do not count: "André" is found by "andre". */
function fold(term: string): string {
  return term.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
