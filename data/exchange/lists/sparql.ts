/** The results of SPARQL queries, in the three forms in which the query service of Wikidata gives all that they say. */
import type { Row, Table } from './table';
import { lineField, type Tree } from './tree';

/**
 * The rows of a result in JSON or XML, each its variables with their values.
 * @returns undefined where the tree is no such result
 */
export function sparqlRows(tree: Tree): Tree[] | undefined {
  const root = isMap(tree) ? (tree.get('sparql') ?? tree) : tree;
  const results = isMap(root) && root.has('head') ? root.get('results') : undefined;
  if (!results || !isMap(results)) return undefined;
  const bindings = results.get('bindings');
  if (bindings) return isList(bindings) ? bindings.filter(isMap).map(jsonRow) : undefined;
  return listOf(results.get('result')).filter(isMap).map(xmlRow);
}

const jsonRow = (row: ReadonlyMap<string, Tree>): Tree =>
  new Map([...row].map(([name, value]): [string, Tree] => [name, isMap(value) ? (value.get('value') ?? '') : value]));

function xmlRow(row: ReadonlyMap<string, Tree>): Tree {
  const bindings = listOf(row.get('binding')).filter(isMap);
  const values = bindings.map((binding): [string, Tree] => {
    const value = binding.get('uri') ?? binding.get('literal') ?? '';
    return [String(binding.get('name')), isMap(value) ? (value.get('text') ?? '') : value];
  });
  return new Map([...values, ...(row.has(lineField) ? [[lineField, row.get(lineField) ?? ''] as const] : [])]);
}

/** Whether the text is a result in TSV: its header names variables. */
export const isSparqlTsv = (text: string): boolean => /^\ufeff?\?\w+(\t\?\w+)*\r?\n/.test(text);

/** Each value is written as a term there, so that a line or a tab within it is written by a sign. */
export function sparqlTsv(text: string): Table {
  const [header = '', ...lines] = text.replace(/^\ufeff/, '').split(/\r?\n/);
  const columns = header.split('\t').map((variable) => variable.slice(1));
  const rows = lines.flatMap((line, index): Row[] => {
    const terms = line.split('\t');
    const cells = new Map(columns.map((column, at) => [column, [plainOf(terms[at] ?? '')]]));
    return line.trim() ? [{ line: index + 2, cells }] : [];
  });
  return { columns, rows };
}

/** `<https://…>`, `"text"@nl`, `"2020"^^<type>`, or a number. */
function plainOf(term: string): string {
  const [, address, quoted] = /^(?:<(.*)>|"(.*)"(?:@[\w-]+|\^\^\S+)?)$/.exec(term) ?? [];
  return address ?? quoted?.replace(/\\(.)/g, (_, sign: string) => signs[sign] ?? sign) ?? term;
}

const signs: Readonly<Record<string, string>> = { t: '\t', n: '\n', r: '\r' };

const isMap = (tree: Tree): tree is ReadonlyMap<string, Tree> => tree instanceof Map;
const isList = (tree: Tree): tree is readonly Tree[] => Array.isArray(tree);
/** One element is no list in XML, and none is nothing. */
const listOf = (tree: Tree | undefined): readonly Tree[] => (tree === undefined ? [] : isList(tree) ? tree : [tree]);
