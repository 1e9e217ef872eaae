/** Proposes what each column of a list holds: by its name, and by what stands in it. A person may say otherwise. */
import type { ReadProfile } from '../addresses';
import { type Meaning, meaningOfHeader, platformIn, wordsOf } from './headers';
import { isLastingId, isWikidata } from './ids';
import { withName } from './nameColumns';
import { isBlank, profileIn, textsIn } from './profiles';
import { listOf, type Table } from './table';

/** By column; a column that is not there is not read. */
export type Columns = ReadonlyMap<string, Meaning>;

/** So many rows tell what a column holds. */
const sampleRows = 200;

/** What each column of a table holds, by its header and its cells: a guess, to be changed by whoever imports. */
export function proposeColumns({ columns, rows }: Table, readProfile: ReadProfile): Columns {
  const sampled = rows.slice(0, sampleRows);
  const cells = new Map(
    columns.map((column) => [
      column,
      sampled.flatMap((row) => row.cells.get(column) ?? []).filter((cell) => !isBlank(cell)),
    ]),
  );
  const platformColumns = new Map(
    columns
      .filter((column) => isOfPlatforms(column, cells.get(column) ?? []))
      .map((column) => [listOf(column), column]),
  );
  const hasBlueskyIds = columns.some((column) => all(cells.get(column), isBlueskyId));
  const proposed = new Map<string, Meaning>();
  for (const column of columns) {
    const beside = platformColumns.get(listOf(column));
    const meaning =
      beside === column
        ? { is: 'platform' as const }
        : proposedFor(column, cells.get(column) ?? [], beside !== undefined, readProfile);
    if (meaning) proposed.set(column, meaning);
    else if (hasBlueskyIds && isNamedAccount(column) && all(cells.get(column), isDomain))
      proposed.set(column, { is: 'account', platform: 'bluesky' });
  }
  return withName(proposed, columns, cells);
}

/** By its name; or because platforms are named there: `type` of `accounts.type`, `accounts.url`. */
function isOfPlatforms(column: string, cells: readonly string[]): boolean {
  if (meaningOfHeader(column)?.is === 'platform') return true;
  const list = listOf(column);
  if (!typeField.test(wordsOf(column.slice(list.length)).join(' '))) return false;
  const naming = cells.filter((cell) => platformIn(wordsOf(cell)) && wordsOf(cell).length <= 2 && !/[@:/.]/.test(cell));
  // Among the ways to reach somebody are others too.
  return naming.length > 0 && naming.length >= cells.length * (list ? 0.2 : 0.6);
}

/** Fields of one account in a list: what it is on, and which it is. */
const typeField = /^(type|soort|art|kind|label|note|site|rel|scheme|category|social media|social)$/;
const addressField =
  /^(url|uri|href|link|value|waarde|handle|user ?name|account|identifier|id|address|text|name|naam)$/;

function proposedFor(
  column: string,
  cells: readonly string[],
  isBesidePlatform: boolean,
  readProfile: ReadProfile,
): Meaning | undefined {
  const named = meaningOfHeader(column);
  const field = wordsOf(column.slice(listOf(column).length)).join(' ');
  if (isBesidePlatform && listOf(column) && addressField.test(field)) return { is: 'account' };
  if (named?.is === 'private') return named;
  const isOf = (share: number, test: (cell: string) => boolean) =>
    cells.length > 0 && cells.filter(test).length >= cells.length * share;
  const isAccount = (cell: string) => textsIn(cell).some((text) => profileIn(text, undefined, readProfile));
  if (named?.is === 'account' && !named.platform) {
    // Without a platform, in a column of its own, only an address tells whose it is.
    return isBesidePlatform || isOf(0.2, isAccount) ? named : undefined;
  }
  if (named?.is === 'lastingId' && !isOf(0.5, (cell) => isLastingId(named.platform, cell.trim()))) {
    // What some call the id of an account is the name in its address.
    return { is: 'account', ...(named.platform && { platform: named.platform }) };
  }
  if (named?.is === 'id' && isOf(1, isWikidata)) return { is: 'wikidata' };
  // Of results of a query: the address of the thing, and beside it its label.
  if (named?.is === 'wikidata') return isOf(0.5, isWikidata) ? named : undefined;
  if (named && isOf(0.9, (cell) => isWikidata(cell) && cell.includes('/'))) return undefined;
  // Titles that go with a name are no office.
  if (named?.is === 'role' && isOf(0.8, (cell) => degrees.test(cell.trim()))) return undefined;
  if (named) return named;
  if (isOf(0.5, (cell) => /^https?:/.test(cell.trim()) && isAccount(cell))) return { is: 'account' };
  if (isOf(1, isBlueskyId)) return { is: 'lastingId', platform: 'bluesky' };
  return isOf(1, (cell) => isAtServer(cell)) && isOf(0.5, (cell) => fediverse.test(cell))
    ? { is: 'account', platform: 'mastodon' }
    : undefined;
}

const all = (cells: readonly string[] = [], test: (cell: string) => boolean): boolean =>
  cells.length > 0 && cells.every(test);

const isNamedAccount = (column: string): boolean => meaningOfHeader(column)?.is === 'account';

/** Bluesky's own lists have the id of each account, and beside it its handle, which is a domain. */
const isBlueskyId = (cell: string): boolean => isLastingId('bluesky', cell.trim());
const isDomain = (cell: string): boolean => /^@?([\w-]+\.)+[a-z]{2,}$/i.test(cell.trim());

const degrees =
  /^((dr|prof|ir|ing|drs|mr|mrs|ms|mw|dhr|mag|dipl|lic|herr|frau|m|mme|phd|msc|ma|ba|dhr|mevr)\.?[\s-]*)+$/i;

/** An account on Mastodon looks like an address for e-mail, which is never read: only the servers tell. */
const isAtServer = (cell: string): boolean => /^@?[\w.-]+@[\w-]+(\.[\w-]+)+$/.test(cell.trim());
const fediverse = /@(.*\.)?(\w*(mastodon|mstdn|social|toot|fedi|pleroma|misskey|pixelfed)\w*)(\.|$)/i;
