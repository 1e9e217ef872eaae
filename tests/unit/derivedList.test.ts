/** The list as it is kept for large registers: it answers as the list does that is made from all that is known. */
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { knowledgeOf } from '@/data/model/knowledge';
import { organisationKinds, platforms, roles } from '@/data/model/vocabulary';
import { registers } from '@/data/registers/bundled';
import { writeDerived } from '@/data/store/derived';
import { putList, readFirstList, readList } from '@/data/store/derivedList';
import { times } from '@/data/views/entries';
import { entriesIn, firstSpan, type RecordList, recordListOf } from '@/data/views/recordList';
import { accountFilters, everything, sortings } from '@/data/views/selection';
import { madeUpName, madeUpOfficialHandle, madeUpOfficials } from '../madeUpOfficials';
import { contextIn } from './knownRecords';

const officials = 2000;

describe('the list of large registers', { timeout: 60_000 }, () => {
  const own = madeUpOfficials(officials);
  const context = contextIn('nl', knowledgeOf([own, ...registers], [own]));
  const plain = recordListOf(context);
  let kept: RecordList;
  beforeAll(async () => {
    vi.stubGlobal('navigator', { locks: { request: (_name: string, task: () => unknown) => task() } });
    await writeDerived('made up', (writer) => putList(writer, context));
    const read = await readList(context.words);
    if (!read) throw new Error('no list was kept');
    kept = read;
  });

  it('begins with the first screen of all that is known', async () => {
    const first = await readFirstList('made up');
    expect(first).toEqual(plain.view({ selection: everything, span: firstSpan }));
    expect(first?.count).toBeGreaterThan(officials + 600);
    expect(await readFirstList('what came after')).toBeUndefined();
  });

  it('is the same whatever is searched for, chosen, sorted by and seen', () => {
    const queries = ['', 'v', 'verz', 'gemeente', 'utrecht', 'dienst 12', 'buijnk', 'zzzz', madeUpName(7), 'hanna'];
    const anyOf = <T extends string>(values: readonly T[]) => fc.constantFrom<T | ''>('', ...values);
    const selections = fc.record({
      query: fc.constantFrom(...queries),
      time: anyOf(times),
      type: anyOf(['official', 'office', 'organisation'] as const),
      role: anyOf(roles),
      kind: anyOf(organisationKinds),
      activity: anyOf(['veryActive', 'withheld'] as const),
      platform: anyOf(platforms),
      account: anyOf(accountFilters),
      sorting: fc.constantFrom(...sortings),
    });
    const same = fc.property(selections, fc.integer({ min: 0, max: 300 }), (selection, from) => {
      const asked = { selection, span: { from, until: from + 20 } };
      expect(kept.view(asked)).toEqual(plain.view(asked));
      const all = entriesIn(plain.view({ selection, span: { from: 0, until: officials * 2 } })).map(({ id }) => id);
      expect(kept.found(selection).split('\n').filter(Boolean).toSorted()).toEqual(all.toSorted());
    });
    fc.assert(same, { numRuns: 200 });
  });

  it('finds a record by its id, and has it there where one comes back to it', () => {
    const { id } = own.officials[1234] ?? { id: '' };
    expect(kept.find(id)).toEqual(plain.find(id));
    expect(kept.find(id)?.name).toBe(madeUpName(1234));
    expect(kept.find('nobody')).toBeUndefined();
    const view = kept.view({ selection: everything, span: firstSpan, withId: id });
    const ids = view.sections.flatMap(({ groups }) =>
      groups.flatMap(({ entries }) => entries.map((entry) => entry.id)),
    );
    expect(ids).toContain(id);
    expect(ids.length).toBeLessThan(officials / 2);
    const handle = madeUpOfficialHandle(1234);
    expect(kept.view({ selection: { ...everything, query: handle }, span: firstSpan }).count).toBe(1);
  });
});
