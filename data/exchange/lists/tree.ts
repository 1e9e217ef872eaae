/** What files that nest hold, read alike whatever their form: JSON, lines of JSON, YAML, XML. */
import { parse as parseJson } from 'lossless-json';
import { SaxesParser } from 'saxes';
import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import { isObject } from '../../model/valueChecks';
import { Unreadable } from './unreadable';

/** A value of a file. All scalars are text, so that long numbers keep their digits; what is null is empty. */
export type Tree = string | readonly Tree[] | ReadonlyMap<string, Tree>;

/** As deep as a list nests; what is deeper is no list but an attempt to fill the memory. */
const deepest = 40;

/** @throws Unreadable where the text is no JSON */
export function jsonTree(text: string): Tree {
  try {
    return treeOf(
      parseJson(text, null, { parseNumber: (digits) => digits, onDuplicateKey: ({ newValue }) => newValue }),
    );
  } catch (error) {
    throw refusalOf('json', error);
  }
}

/** Why a text could not be parsed; what nests without end fills the stack before it is counted. */
function refusalOf(form: 'json' | 'yaml' | 'xml', error: unknown): Unreadable {
  if (error instanceof Unreadable) return error;
  return error instanceof RangeError ? new Unreadable('tooDeep') : new Unreadable(form, { detail: detailOf(error) });
}

/** One JSON a line, as databases export; each with the line on which it stands. @throws Unreadable with the line */
export function jsonLines(text: string): { line: number; tree: Tree }[] {
  return text.split(/\r\n?|\n/).flatMap((line, index) => {
    if (!line.trim()) return [];
    try {
      return [{ line: index + 1, tree: jsonTree(line) }];
    } catch (error) {
      throw error instanceof Unreadable ? new Unreadable('json', { ...error.facts, line: index + 1 }) : error;
    }
  });
}

/** With the line of each item, where the document is a list. @throws Unreadable where the text is no YAML */
export function yamlTree(text: string): { tree: Tree; lines: number[] } {
  const counter = new LineCounter();
  // Without types all scalars are text; what an anchor repeats is not read: lists do not need it, and it can grow without end.
  const document = parsedYaml(text, counter);
  const [error] = document.errors;
  if (error) throw new Unreadable('yaml', { line: error.linePos?.[0].line, detail: error.message.split('\n')[0] });
  const tagged = document.warnings.find(
    ({ code, message }) => code === 'TAG_RESOLVE_FAILED' && !plainTag.test(message),
  );
  if (tagged)
    throw new Unreadable('yamlTag', { line: tagged.linePos?.[0].line, detail: tagged.message.split('\n')[0] });
  const { contents } = document;
  const items = isSeq(contents) ? contents.items : [];
  return {
    tree: yamlNode(contents),
    lines: items.map((item) => (isMap(item) && item.range ? counter.linePos(item.range[0]).line : 0)),
  };
}

/** Tags that say of a text what it is. Others ask the reader to make something of it, which no list needs. */
const plainTag = /tag:yaml\.org,2002:(int|float|bool|null|timestamp|binary|omap|set|pairs|merge)\b/;

function parsedYaml(text: string, lineCounter: LineCounter) {
  try {
    return parseDocument(text, { schema: 'failsafe', lineCounter, logLevel: 'silent' });
  } catch (error) {
    throw refusalOf('yaml', error);
  }
}

function yamlNode(node: unknown, depth = 0): Tree {
  if (depth > deepest) throw new Unreadable('tooDeep', {});
  if (isAlias(node)) throw new Unreadable('yamlAlias', { detail: node.source });
  if (isSeq(node)) return node.items.map((item) => yamlNode(item, depth + 1));
  if (isMap(node)) {
    return new Map(node.items.map(({ key, value }) => [String(yamlNode(key, depth + 1)), yamlNode(value, depth + 1)]));
  }
  if (!isScalar(node) || node.value === null || node.value === undefined) return '';
  const text = String(node.value);
  // What stands without quotes and means nothing there.
  return node.type === 'PLAIN' && /^(null|~)$/i.test(text) ? '' : text;
}

interface Element {
  name: string;
  line: number;
  fields: Map<string, Tree[]>;
  text: string;
}

/**
 * Elements become fields by their local names, attributes too; an element that holds text only becomes that text.
 * Entities other than XML's own five are not known, and nothing outside the file is read.
 * @throws Unreadable where the text is no XML
 */
export function xmlTree(text: string): Tree {
  const parser = new SaxesParser({ position: true });
  const open: Element[] = [{ name: '', line: 0, fields: new Map(), text: '' }];
  parser.on('error', ({ message }) => {
    throw new Unreadable('xml', { line: parser.line, detail: message });
  });
  parser.on('doctype', (doctype) => {
    if (/<!ENTITY/i.test(doctype)) throw new Unreadable('xmlEntity', { line: parser.line });
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (open.length > deepest) throw new Unreadable('tooDeep', { line: parser.line });
    const fields = new Map<string, Tree[]>();
    for (const [key, value] of Object.entries(attributes)) {
      if (!/^xmlns\b/.test(key)) fields.set(localName(key), [value]);
    }
    open.push({ name: localName(name), line: parser.line, fields, text: '' });
  });
  const onText = (piece: string) => {
    const [element] = open.slice(-1);
    if (element) element.text += piece;
  };
  parser.on('text', onText);
  parser.on('cdata', onText);
  parser.on('closetag', () => {
    const element = open.pop();
    const [parent] = open.slice(-1);
    if (!element || !parent) return;
    const values = parent.fields.get(element.name) ?? [];
    values.push(elementTree(element));
    parent.fields.set(element.name, values);
  });
  parser.write(text).close();
  const [root] = open;
  return root ? elementTree(root) : '';
}

/** Where the element began stands under `lineField`. */
function elementTree({ fields, text, line }: Element): Tree {
  const own = text.trim();
  if (fields.size === 0) return own;
  const entries = [...fields].map(([key, values]): [string, Tree] => [
    key,
    values.length === 1 ? (values[0] ?? '') : values,
  ]);
  return new Map([...entries, ...(own ? [['text', own] as const] : []), [lineField, String(line)]]);
}

/** The field in which an element says on which line it began; no name of XML contains a blank. */
export const lineField = ' line';

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

function treeOf(value: unknown, depth = 0): Tree {
  if (depth > deepest) throw new Unreadable('tooDeep', {});
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map((item) => treeOf(item, depth + 1));
  if (isObject(value)) {
    return new Map(Object.entries(value).map(([key, field]) => [key, treeOf(field, depth + 1)]));
  }
  return String(value);
}

const detailOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
