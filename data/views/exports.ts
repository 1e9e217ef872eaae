/** A register as others read it: a table for spreadsheets, a list of accounts for Mastodon. */
import { csvColumns } from '../exchange/csvColumns';
import { profileUrl } from '../model/handles';
import { followedIn, publishedAccounts, recordsOf } from '../model/lookups';
import type { Account, Identity, Register } from '../model/schema';
import { platforms } from '../model/vocabulary';
import { csvRow } from './csv';
import { inLanguage, titleOf } from './names';
import type { Words } from './words';

/** As it is read again. */
export const jsonOf = (register: Register): string => `${JSON.stringify(register, null, 2)}\n`;

/** One row a record and office, with a column a platform: what is read by the import again. */
export const csvOf = (registers: readonly Register[], words: Words): string =>
  [csvColumns, ...registers.flatMap((register) => rowsOf(register, words))].map(csvRow).join('');

function rowsOf({ officials, offices, organisations }: Register, words: Words): string[][] {
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
  return rows.map((row) => csvColumns.map((column) => row[column] ?? ''));
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

/** Mastodon's own form of a list of accounts to follow: those of all these registers, each once. */
export const followListOf = (registers: readonly Register[]): string => {
  const handles = registers.flatMap((register) => followedIn(recordsOf(register)).map(({ handle }) => handle));
  return [
    ['Account address', 'Show boosts', 'Notify on new posts', 'Languages'],
    ...[...new Map(handles.map((handle) => [handle.toLowerCase(), handle])).values()].map((handle) => [
      ...[handle, 'true', 'false', ''],
    ]),
  ]
    .map(csvRow)
    .join('');
};
