/** Every list as a table: one row a record, with the cells of its columns, whatever the file nested. */
import { lineField, type Tree } from './tree';

/** One row of a list. */
export interface Row {
  /** On which line of the file it begins, from 1, where the form has lines. */
  line: number | undefined;
  /** By column: the texts there, more than one where the file has a list. Those of columns side by side belong together. */
  cells: ReadonlyMap<string, readonly string[]>;
  /** Whether it has more cells than the header, so that nobody knows what stands under which. */
  isRagged?: boolean;
}

/** A list as rows of cells, whatever its file was. */
export interface Table {
  /** In the order of the file. Of nested fields the path: `name.first`. */
  columns: readonly string[];
  rows: readonly Row[];
}

/** A table of the records at hand, each flattened. */
export function tableOf(records: readonly { line: number | undefined; tree: Tree }[]): Table {
  const columns = new Set<string>();
  const rows = records.map(({ line, tree }) => {
    const cells = flattened(tree);
    const own = cells.get(lineField)?.[0];
    cells.delete(lineField);
    for (const column of cells.keys()) columns.add(column);
    return { line: line ?? (own ? Number(own) : undefined), cells };
  });
  return { columns: [...columns], rows };
}

/** The cells of a value by path. */
function flattened(tree: Tree): Map<string, string[]> {
  if (typeof tree === 'string') return new Map([['', [tree]]]);
  if (isList(tree)) return side(tree.map(flattened));
  const cells = new Map<string, string[]>();
  for (const [key, value] of tree) {
    for (const [path, texts] of flattened(value)) {
      if (path !== lineField) cells.set([key, path].filter(Boolean).join('.'), texts);
      else if (key === lineField) cells.set(lineField, texts);
    }
  }
  if (tree.has(lineField)) cells.set(lineField, [String(tree.get(lineField))]);
  return cells;
}

/** The items of a list, column beside column: what one of them lacks is empty, so that what belongs together has one index. */
function side(items: readonly Map<string, string[]>[]): Map<string, string[]> {
  const columns = new Set(items.flatMap((item) => [...item.keys()]).filter((column) => column !== lineField));
  // Of lists of texts nothing has to fit beside anything.
  if (columns.size === 1 && columns.has('')) return new Map([['', items.flatMap((item) => item.get('') ?? [])]]);
  return new Map([...columns].map((column) => [column, items.map((item) => (item.get(column) ?? []).join('\n'))]));
}

const isList = (tree: Tree): tree is readonly Tree[] => Array.isArray(tree);

/** The list that a column is of, where the file nested: the columns of one list belong together, index by index. */
export const listOf = (column: string): string => column.slice(0, column.lastIndexOf('.') + 1);
