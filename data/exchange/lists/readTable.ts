/** Reads any file with a list into a table. The form is told by what the file holds: its name may say anything. */
import { delimitedTable } from './delimited';
import { meaningOfHeader } from './headers';
import { isSparqlTsv, sparqlRows, sparqlTsv } from './sparql';
import { type Table, tableOf } from './table';
import { jsonLines, jsonTree, type Tree, xmlTree, yamlTree } from './tree';
import { Unreadable } from './unreadable';

/**
 * @param text of the file
 * @param isAddress tells whether a text is the address of an account
 * @throws Unreadable where the file is broken or has no list
 */
export function readTable(text: string, isAddress: (text: string) => boolean): Table {
  const start = text.trimStart().slice(0, 500);
  if (/^(<\?xml[^>]*>\s*|<!--.*?-->\s*)*<(!doctype html|html|head|body)\b/is.test(start)) throw new Unreadable('html');
  if (start.startsWith('<')) return listIn(xmlTree(text));
  if (/^[[{]/.test(start)) return isOneAValueALine(text) ? tableOf(jsonLines(text)) : listIn(jsonTree(text));
  if (/^(---|%YAML|(- )?[\w-]+:(\s|$))/m.test(firstLineOf(start))) {
    const { tree, lines } = yamlTree(text);
    return isList(tree) ? tableOf(tree.map((item, index) => ({ line: lines[index], tree: item }))) : listIn(tree);
  }
  if (isSparqlTsv(text)) return sparqlTsv(text);
  return delimitedTable(text, (cell) => isData(cell, isAddress));
}

/** Comments come before anything else. */
const firstLineOf = (text: string): string =>
  text.split(/\r\n?|\n/).find((line) => line.trim() && !line.startsWith('#')) ?? '';

/** What no column is called: an address, for mail too, a handle with its sign, a number. */
const isData = (cell: string, isAddress: (text: string) => boolean): boolean =>
  /^https?:/.test(cell) ||
  /^@?[\w.-]+@[\w-]+(\.[\w-]+)+$/.test(cell) ||
  (/^@\w{2,}/.test(cell) && !meaningOfHeader(cell)) ||
  /^\d+$/.test(cell) ||
  isAddress(cell);

/** More than one value, each on a line of its own. */
function isOneAValueALine(text: string): boolean {
  const [first, second] = text.split(/\r\n?|\n/).filter((line) => line.trim());
  return /^\{.*\}$/.test(first?.trim() ?? '') && second?.trimStart().startsWith('{') === true;
}

/** The records of a tree: the list in it, wherever it is, or the one record that it is as a whole. */
function listIn(tree: Tree): Table {
  const bindings = sparqlRows(tree);
  const [largest] = bindings ? [bindings] : listsIn(tree).toSorted((a, b) => b.length - a.length);
  if (largest?.length) return tableOf(largest.map((item) => ({ line: undefined, tree: item })));
  if (isMap(tree) && tree.size > 0) return tableOf([{ line: undefined, tree: soleRecord(tree) }]);
  throw new Unreadable('noList');
}

/** The one record of a tree, without what is wrapped around it. */
function soleRecord(tree: Tree): Tree {
  if (!isMap(tree) || [...tree.keys()].some((key) => meaningOfHeader(key)?.is === 'name')) return tree;
  const [only, ...others] = [...tree.values()].filter((value) => typeof value !== 'string');
  return only && others.length === 0 && isMap(only) ? soleRecord(only) : tree;
}

/** The lists whose items are records. */
function listsIn(tree: Tree, isNamed = false): (readonly Tree[])[] {
  if (typeof tree === 'string') return [];
  if (isList(tree)) {
    const records = tree.filter(isMap);
    const sample = records.slice(0, 50);
    const [named, withAccounts] = [sample.some(hasName), sample.some(hasAccount)];
    // Within a record that has a name, what has none of its own is part of that record: its telephones, its accounts.
    const isRecords = isNamed ? named && withAccounts : named || withAccounts;
    return isRecords ? [records] : tree.flatMap((item) => listsIn(item, isNamed));
  }
  const keyed = isNamed ? undefined : keyedRecords(tree);
  if (keyed) return [keyed];
  const named = isNamed || hasName(tree);
  return [...tree.values()].flatMap((value) => listsIn(value, named));
}

/** Records under their ids or names, not in a list; what lacks a name has that under which it stands. */
function keyedRecords(tree: ReadonlyMap<string, Tree>): Tree[] | undefined {
  const records = [...tree].flatMap(([key, value]) => (isMap(value) && !meaningOfHeader(key) ? [{ key, value }] : []));
  if (records.length < 2 || records.length < tree.size * 0.8) return undefined;
  const isNamed = records.every(({ value }) => hasName(value));
  if (!(isNamed || records.every(({ value }) => hasAccount(value)))) return undefined;
  return records.map(({ key, value }) => (isNamed ? value : new Map([['name', key], ...value])));
}

const hasName = (tree: ReadonlyMap<string, Tree>): boolean => has(tree, ['name', 'firstName', 'lastName']);
const hasAccount = (tree: ReadonlyMap<string, Tree>): boolean => has(tree, ['account']);

/** One level down too: `name: { first, last }`. */
function has(tree: ReadonlyMap<string, Tree>, meanings: readonly string[]): boolean {
  return [...tree].some(([key, value]) => {
    const own = meaningOfHeader(key)?.is;
    return (own !== undefined && meanings.includes(own)) || (isMap(value) && key !== 'source' && has(value, meanings));
  });
}

const isMap = (tree: Tree): tree is ReadonlyMap<string, Tree> => tree instanceof Map;
const isList = (tree: Tree): tree is readonly Tree[] => Array.isArray(tree);
