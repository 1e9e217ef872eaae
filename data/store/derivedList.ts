/**
 * The popup's list of large registers, as it is kept: the first screen, which the popup opens with, and all else, which a worker
 * reads to answer what is searched and chosen. See docs/design/any-size.md.
 */
import { isObject } from '../model/valueChecks';
import type { EntryContext } from '../views/entries';
import { type ListData, listOf, termsOf } from '../views/listData';
import { type PackedEntries, packed, unpacker } from '../views/packedEntries';
import { firstSpan, type ListView, RecordList } from '../views/recordList';
import { everything } from '../views/selection';
import type { TermIndex } from '../views/termIndex';
import type { Words } from '../views/words';
import { type DerivedWriter, readDerived } from './derived';

const places = { first: 'list/first', data: 'list/data', terms: 'list/terms', entries: 'list/entries' } as const;

/** Keeps the list of all that is known. */
export async function putList(writer: DerivedWriter, context: EntryContext): Promise<void> {
  const { words } = context;
  const { listed, data } = listOf(context);
  const terms = termsOf(listed);
  const entries = packed(listed.map(({ entry }) => entry));
  const list = new RecordList({ data, words, terms: () => terms, entryAt: unpacker(entries) });
  await writer.put(places.first, list.view({ selection: everything, span: firstSpan }));
  await writer.put(places.data, data);
  await writer.put(places.terms, terms);
  await writer.put(places.entries, entries);
}

/**
 * The list as the popup opens with it.
 * @param basis what is published, as the background wrote it: a list that was made from something else is on its way out
 * @returns undefined where registers are small, or no list is kept yet
 */
export async function readFirstList(basis: unknown): Promise<ListView | undefined> {
  const derived = await readDerived([places.first]);
  const first = derived?.values[0];
  return derived?.basis === basis && isView(first) ? first : undefined;
}

/** The whole list. */
export async function readList(words: Words): Promise<RecordList | undefined> {
  const derived = await readDerived([places.data, places.terms, places.entries]);
  const [data, terms, entries] = derived?.values ?? [];
  if (!isData(data) || !isTerms(terms) || !isEntries(entries)) return undefined;
  return new RecordList({ data, words, terms: () => terms, entryAt: unpacker(entries) });
}

// Only what tells one value of ours from another: nobody else writes them.
const isView = (value: unknown): value is ListView => isObject(value) && Array.isArray(value.sections);
const isData = (value: unknown): value is ListData => isObject(value) && value.sets instanceof Map;
const isTerms = (value: unknown): value is TermIndex => isObject(value) && value.worths instanceof Float32Array;
const isEntries = (value: unknown): value is PackedEntries => isObject(value) && value.bytes instanceof Uint8Array;
