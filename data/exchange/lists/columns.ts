/** Proposes what each column of a list holds: by its name, and by what stands in it. A person may say otherwise. */
import type { ReadProfile } from '../addresses';
import { type Meaning, meaningOfHeader } from './headers';
import { isBlank, profileIn, textsIn } from './profiles';
import { listOf, type Table } from './table';

/** By column; a column that is not there is not read. */
export type Columns = ReadonlyMap<string, Meaning>;

/** So many rows tell what a column holds. */
const sampleRows = 200;

export function proposeColumns({ columns, rows }: Table, readProfile: ReadProfile): Columns {
  const sampled = rows.slice(0, sampleRows);
  const proposed = new Map<string, Meaning>();
  const platformLists = new Set(columns.filter((column) => meaningOfHeader(column)?.is === 'platform').map(listOf));
  for (const column of columns) {
    const cells = sampled.flatMap(({ cells }) => cells.get(column) ?? []).filter((cell) => !isBlank(cell));
    const meaning = proposedFor(column, cells, platformLists.has(listOf(column)), readProfile);
    if (meaning) proposed.set(column, meaning);
  }
  return withOneName(withSurname(proposed), columns, sampled);
}

function proposedFor(
  column: string,
  cells: readonly string[],
  isBesidePlatform: boolean,
  readProfile: ReadProfile,
): Meaning | undefined {
  const named = meaningOfHeader(column);
  if (named?.is === 'private') return named;
  const isOf = (share: number, test: (cell: string) => boolean) =>
    cells.length > 0 && cells.filter(test).length >= cells.length * share;
  const isAccount = (cell: string) => textsIn(cell).some((text) => profileIn(text, undefined, readProfile));
  if (named?.is === 'account' && !named.platform) {
    // Without a platform, in a column of its own, only an address tells whose it is.
    return isBesidePlatform || isOf(0.2, isAccount) ? named : undefined;
  }
  if (named?.is === 'id' && isOf(1, isWikidata)) return { is: 'wikidata' };
  // Of results of a query: the address of the thing, and beside it its label.
  if (named?.is === 'wikidata') return isOf(0.5, isWikidata) ? named : undefined;
  if (named && isOf(0.9, (cell) => isWikidata(cell) && cell.includes('/'))) return undefined;
  if (named) return named;
  return isOf(0.5, (cell) => /^https?:/.test(cell.trim()) && isAccount(cell)) ? { is: 'account' } : undefined;
}

const isWikidata = (cell: string): boolean => /^(https?:\/\/www\.wikidata\.org\/entity\/)?Q\d+$/.test(cell.trim());

/** Where a column has first names and none last ones, "name" is the last name: `Name;Vorname`. */
function withSurname(columns: Map<string, Meaning>): Map<string, Meaning> {
  const has = (is: Meaning['is']) => [...columns.values()].some((meaning) => meaning.is === is);
  if (!has('firstName') || has('lastName')) return columns;
  return new Map(
    [...columns].map(([column, meaning]) => [column, meaning.is === 'name' ? { is: 'lastName' } : meaning]),
  );
}

/** A list whose columns have no names has the name in the first that reads like one in nearly every row, each another. */
function withOneName(proposed: Map<string, Meaning>, columns: readonly string[], rows: Table['rows']): Columns {
  const isNameless = columns.every((column) => /^\d+$/.test(column));
  if (!isNameless) return proposed;
  const name = columns.find((column) => {
    const cells = rows.map(({ cells }) => cells.get(column)?.[0]?.trim() ?? '');
    const words = cells.filter((cell) => /^\p{L}[\p{L}\p{M}.’' -]*\s[\p{L}\p{M}.’' -]*$/u.test(cell));
    return words.length >= rows.length * 0.7 && new Set(words).size >= words.length * 0.8;
  });
  return name ? new Map([...proposed, [name, { is: 'name' }]]) : proposed;
}
