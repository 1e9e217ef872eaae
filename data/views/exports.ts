/** A register as others read it: a table for spreadsheets, a list of accounts for Mastodon. */
import { profileUrl } from '../model/handles';
import { publishedAccounts, recordsOf } from '../model/lookups';
import type { Account, Identity, PublishedAccount, Register } from '../model/schema';
import { platforms } from '../model/vocabulary';
import { csvRow } from './csv';
import { inLanguage, titleOf } from './names';
import type { Words } from './words';

const columns = [
  ...['id', 'name', 'role', 'organisation', 'from', 'until', 'kind', 'abbreviation', 'wikidata', 'roo', 'tooi'],
  ...platforms,
];

/** One row a record and office, with a column a platform: what is read by the import again. */
export function csvOf({ officials, offices, organisations }: Register, words: Words): string {
  const names = new Map(organisations.map(({ id, name }) => [id, inLanguage(name, words.language)]));
  const bodies = organisations.map(({ id, name, abbreviation = '', kind, identity, accounts }) => ({
    ...rowOf(id, inLanguage(name, words.language), identity, accounts),
    ...{ kind, abbreviation },
  }));
  const people = officials.flatMap(({ id, name, posts, identity, accounts }) =>
    posts.map((post) => ({
      ...rowOf(id, name ?? '', identity, accounts),
      ...{ role: titleOf(post, words), organisation: names.get(post.organisation) ?? '' },
      ...{ from: post.from ?? '', until: post.until ?? '' },
    })),
  );
  const holders = offices.map((office) => ({
    ...rowOf(office.id, titleOf(office, words), office.identity, office.accounts),
    organisation: names.get(office.organisation) ?? '',
  }));
  const rows: Record<string, string>[] = [...people, ...holders, ...bodies];
  return [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))].map(csvRow).join('');
}

function rowOf(
  id: string,
  name: string,
  identity: Identity = {},
  accounts: readonly Account[],
): Record<string, string> {
  const own = publishedAccounts(accounts);
  const addresses = platforms.map((platform): [string, string] => [
    platform,
    own
      .filter((account) => account.platform === platform && !account.ended)
      .map(({ handle }) => profileUrl(platform, handle))
      .join(' '),
  ]);
  const { wikidata = '', roo = '', tooi = '' } = identity;
  return { id, name, wikidata, roo, tooi, ...Object.fromEntries(addresses) };
}

/** The accounts on Mastodon that can be followed: those that have not ended. */
export const followedIn = (register: Register): PublishedAccount[] =>
  recordsOf(register)
    .flatMap(({ accounts }) => publishedAccounts(accounts, 'mastodon'))
    .filter(({ ended }) => !ended);

/** Mastodon's own form of a list of accounts to follow. */
export const followListOf = (register: Register): string =>
  [
    ['Account address', 'Show boosts', 'Notify on new posts', 'Languages'],
    ...followedIn(register).map(({ handle }) => [handle, 'true', 'false', '']),
  ]
    .map(csvRow)
    .join('');
