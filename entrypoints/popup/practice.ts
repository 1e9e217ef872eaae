/** Searches in a small list of made-up records while the large one is read: what a browser has run it runs faster. */
import type { Entry } from '@/data/views/entries';
import { listDataOf } from '@/data/views/listData';
import { packed, unpacker } from '@/data/views/packedEntries';
import { firstSpan, RecordList } from '@/data/views/recordList';
import { everything } from '@/data/views/selection';
import { TermIndexer } from '@/data/views/termIndex';
import type { Words } from '@/data/views/words';

/** Enough for each search to go through all that it does, few enough to be made at once. */
const size = 150;

/** One word, several, and such as are nowhere, so that what is alike is looked for. */
const searches = ['a', 'ab', 'aab', 'qabq', 'a c', 'ca ab', 'aabcqde', 'abc bac 4'];

/**
 * Begins to practise, a search at a time: what is read meanwhile comes in between.
 * @returns ends it
 */
export function practising(words: Words): () => void {
  const { port1, port2 } = new MessageChannel();
  let list: RecordList | undefined;
  let turn = 0;
  port1.onmessage = () => {
    list ??= practiceList(words);
    const query = searches[turn++ % searches.length] ?? '';
    list.view({ selection: { ...everything, query }, span: firstSpan });
    port2.postMessage('');
  };
  port2.postMessage('');
  return () => port1.close();
}

/** Copied as what is read is: what only looks the same is run as something else. */
function practiceList(words: Words): RecordList {
  const indexer = new TermIndexer(size);
  const listed = Array.from({ length: size }, (_, row) => {
    const name = `${lettersOf(row * 7919)} ${lettersOf(row)}`;
    indexer.add({ name, handles: `a_${row}`, offices: `ab ${row % 40}`, organisations: `ca ${row % 50}`, others: '' });
    return { entry: { ...madeUp, id: name, name, shortName: name, sortName: name } };
  });
  const [data, terms, entries] = structuredClone([
    listDataOf(listed),
    indexer.index(),
    packed(listed.map(({ entry }) => entry)),
  ] as const);
  return new RecordList({ data, words, terms: () => terms, entryAt: unpacker(entries) });
}

const madeUp: Omit<Entry, 'id' | 'name' | 'shortName' | 'sortName'> = {
  type: 'official',
  seal: 'A',
  office: 'ab',
  year: '2026',
  time: 'now',
  asOf: '2026-01-01',
  kind: 'ministry',
  platforms: ['x'],
  proven: [],
  ended: [],
  activities: [],
};

const lettersOf = (number: number): string => [...String(number)].map((digit) => 'abcadbaceb'[Number(digit)]).join('');
