/** Finds the column that names the records of a list, where its own name does not tell. */
import type { Columns } from './columns';
import { type Meaning, meaningOfHeader, wordsOf } from './headers';
import { isWikidata } from './ids';
import { listOf } from './table';

type Cells = ReadonlyMap<string, readonly string[]>;

/** @param cells some of what stands in each column, without blanks */
export function withName(proposed: ReadonlyMap<string, Meaning>, columns: readonly string[], cells: Cells): Columns {
  const settled = withEntity(withOwner(withSurname(proposed), cells), columns, cells);
  if (has(settled, ['name', 'firstName', 'lastName'])) return settled;
  const name = nameColumn(settled, columns, cells);
  return name ? new Map([...settled, [name, { is: 'name' }]]) : settled;
}

const has = (columns: ReadonlyMap<string, Meaning>, meanings: readonly Meaning['is'][]): boolean =>
  [...columns.values()].some(({ is }) => meanings.includes(is));

/** Where a column has first names and none last ones, "name" is the last name: `Name;Vorname`. */
function withSurname(columns: ReadonlyMap<string, Meaning>): ReadonlyMap<string, Meaning> {
  if (!has(columns, ['firstName']) || has(columns, ['lastName'])) return columns;
  return new Map(
    [...columns].map(([column, meaning]) => [column, meaning.is === 'name' ? { is: 'lastName' } : meaning]),
  );
}

/** A list of accounts says what each is called, and whose it is: the body is the record. */
function withOwner(columns: ReadonlyMap<string, Meaning>, cells: Cells): ReadonlyMap<string, Meaning> {
  const isOfAccount = ([column, { is }]: [string, Meaning]) => is === 'name' && wordsOf(column).includes('account');
  const [name, ...others] = [...columns].filter(([, { is }]) => is === 'name');
  const owner = [...columns].find(([column, { is }]) => is === 'organisation' && (cells.get(column) ?? []).length > 0);
  if (!(name && owner && isOfAccount(name)) || others.length > 0 || has(columns, ['role'])) return columns;
  return new Map(
    [...columns].flatMap(([column, meaning]): [string, Meaning][] =>
      column === name[0] ? [] : [[column, column === owner[0] ? { is: 'name' } : meaning]],
    ),
  );
}

/** Of results of a query that call the thing otherwise than `item`: its address, and its label. */
function withEntity(columns: ReadonlyMap<string, Meaning>, names: readonly string[], cells: Cells): Columns {
  if (has(columns, ['wikidata'])) return columns;
  const isEntity = (column: string) =>
    (cells.get(column) ?? []).length > 0 &&
    (cells.get(column) ?? []).every((cell) => isWikidata(cell) && cell.includes('/')) &&
    !['role', 'organisation', 'private', 'kind'].includes(meaningOfHeader(column)?.is ?? '');
  const labelOf = (column: string) => names.find((name) => labels.some((label) => name === column + label));
  const entities = names.filter((name) => listOf(name) === '' && isEntity(name));
  const isNamed = (column: string) => columns.get(labelOf(column) ?? '')?.is === 'name';
  const entity = entities.find(isNamed) ?? entities[0];
  if (!entity) return columns;
  const label = has(columns, ['name']) ? undefined : labelOf(entity);
  return new Map<string, Meaning>([
    ...columns,
    [entity, { is: 'wikidata' }],
    ...(label ? [[label, { is: 'name' }] as const] : []),
  ]);
}

const labels = ['Label', '_label', 'Name', '_name', '_en', '_nl'];

/** Kinds of bodies, and of people, by which lists call the column with their names. */
const called = new Set(
  (
    'gemeente provincie waterschap ministerie gemeinde stadt bundesland behorde kommun myndighet region lan commune ville ministere ' +
    'prefecture municipality city county council ministry department agency embassy consulate body authority state ' +
    'politicus kamerlid minister bewindspersoon burgemeester wethouder politiker abgeordneter abgeordnete minister burgermeister ' +
    'ministre depute senateur maire elu politician mp mep senator representative member mayor ledamot riksdagsledamot statsrad person'
  ).split(' '),
);

/** By what it is called, by whose it is, or by what reads like names in nearly every row, each another. */
function nameColumn(columns: Columns, names: readonly string[], cells: Cells): string | undefined {
  const isFree = (column: string) => {
    const is = columns.get(column)?.is;
    return listOf(column) === '' && (is === undefined || is === 'role' || is === 'organisation');
  };
  const free = names.filter(isFree).filter((column) => (cells.get(column) ?? []).length > 0);
  const most = Math.max(...free.map((column) => (cells.get(column) ?? []).length));
  const isDistinct = (column: string) => {
    const own = cells.get(column) ?? [];
    return own.length >= most * 0.7 && new Set(own).size >= own.length * 0.8;
  };
  return (
    free.find((column) => wordsOf(column).some((word) => called.has(word)) && isDistinct(column)) ??
    free.find((column) => columns.get(column)?.is === 'organisation' && isDistinct(column)) ??
    free.find((column) => columns.get(column) === undefined && isDistinct(column) && readsLikeNames(cells.get(column)))
  );
}

const readsLikeNames = (cells: readonly string[] = []): boolean =>
  cells.filter(isNameLike).length >= cells.length * 0.7 && cells.length > 0;

/** Two words or more, of letters only. */
const isNameLike = (cell: string): boolean =>
  /^\p{L}[\p{L}\p{M}.’' \u00ad-]*\s[\p{L}\p{M}.’'() \u00ad-]*$/u.test(cell.trim());
