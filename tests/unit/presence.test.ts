/** The figures of today: computed from the bundled registers, and counted here once more from their files. */
import { describe, expect, it } from 'vitest';
import { knowledgeOf } from '@/data/model/knowledge';
import { registers } from '@/data/registers/bundled';
import { listGrowthOf, presenceCsv, presenceOf } from '@/data/views/presence';
import { bundled, contextIn } from './knownRecords';

const presence = presenceOf(contextIn('nl'));
const row = (kind: string) => presence.rows.find((each) => each.kind === kind);

describe('where bodies are today', () => {
  it('has every municipality, province, water authority and ministry once', () => {
    expect(['municipality', 'province', 'waterAuthority', 'ministry'].map((kind) => row(kind)?.all.length)).toEqual([
      342, 12, 21, 12,
    ]);
  });

  it('counts a municipality on X by what the list says, less those that are known to have left', () => {
    const list = registers.find(({ id }) => id === 'overheidsinstanties')?.organisations ?? [];
    const onX = list.filter(
      ({ kind, accounts }) => kind === 'municipality' && accounts.some(({ platform }) => platform === 'x'),
    );
    expect(row('municipality')?.on.x).toHaveLength(onX.length - 2);
    expect(row('municipality')?.on.x).not.toContain('gemeente-tilburg');
    expect(row('municipality')?.on.facebook).toContain('gemeente-tilburg');
  });

  it('names those without an account, and those whose address proves whose it is', () => {
    expect(row('inspectorate')?.nowhere).toContain('staatstoezicht-op-de-mijnen');
    expect(row('municipality')?.proven.toSorted()).toEqual([
      'gemeente-amsterdam',
      'gemeente-culemborg',
      'gemeente-den-haag',
      'gemeente-enschede',
      'gemeente-oldambt',
      'gemeente-westland',
    ]);
    expect(
      presence.rows.every(
        ({ all, on, nowhere }) => nowhere.length + new Set(Object.values(on).flat()).size === all.length,
      ),
    ).toBe(true);
  });

  it('says of which days it is, and by whose word', () => {
    expect(presence.asOf).toEqual(['2026-04-06', '2026-05-19']);
    expect(presence.sources.map(({ title }) => title.split(',')[0])).toEqual(
      expect.arrayContaining(['Register van Overheidsorganisaties (CC0)', 'Govdirectory (Wikidata']),
    );
  });

  it('is nothing where no register is on', () => {
    const { rows, platforms, sources } = presenceOf({ ...contextIn('nl'), knowledge: knowledgeOf([]) });
    expect([rows, platforms, sources]).toEqual([[], [], []]);
  });
});

describe('the list', () => {
  it('grew as its own days say: on X most of all in 2024', () => {
    const growth = listGrowthOf({ knowledge: bundled }, 'x');
    const until = (day: string) => growth.findLast((step) => step.day <= day)?.count ?? 0;
    expect(growth.map(({ count }) => count)).toEqual(growth.map(({ count }) => count).toSorted((a, b) => a - b));
    expect(until('2024-07-01') - until('2023-12-31')).toBeGreaterThan(until('2023-12-31'));
    // The last is as many as the list itself gives of X.
    const given = registers.flatMap(({ organisations }) => organisations.flatMap(({ accounts }) => accounts));
    const listed = given.filter((account) => account.platform === 'x' && 'firstSeen' in account && account.firstSeen);
    expect(growth.at(-1)?.count).toBeLessThanOrEqual(listed.length);
  });
});

describe('the table for a spreadsheet', () => {
  it('has a line for each kind, and its days and sources below', () => {
    const lines = presenceCsv(contextIn('en')).split('\r\n');
    expect(lines[0]).toMatch(/^[^,]+,Number,.*,Without an account in the registers,/);
    expect(lines[1]).toMatch(/^Municipality,342,/);
    expect(lines).toContain('As of 6 April 2026 to 19 May 2026');
    expect(lines.join('\n')).toContain(
      '"Govdirectory (Wikidata, CC0), Govdirectory, 6 April 2026",https://www.govdirectory.org/netherlands/',
    );
  });
});
