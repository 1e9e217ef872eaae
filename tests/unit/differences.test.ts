/** What changed between two editions of a register. The bodies are made up. */
import { describe, expect, it } from 'vitest';
import { differencesBetween } from '@/data/exchange/differences';
import { emptyRegister } from '@/data/model/emptyRegister';
import type { Account, Organisation, Register } from '@/data/model/schema';

const edition = (asOf: string, organisations: Partial<Organisation>[]): Register => ({
  ...emptyRegister({
    id: 'proef',
    title: { nl: 'Proef' },
    asOf,
    sources: [{ id: 'lijst', title: 'Lijst', publisher: 'Proef' }],
  }),
  organisations: organisations.map((more) => ({
    ...{ id: 'een', kind: 'agency', name: { nl: 'Een' }, became: [], accounts: [], asOf, source: 'lijst' },
    ...more,
  })),
});
const account = (handle: string, asOf: string): Account => ({
  status: 'published',
  platform: 'x',
  handle,
  asOf,
  source: 'lijst',
});

describe('the next edition of a register', () => {
  it('is no other for its dates alone', () => {
    const [one, two] = ['2026-01-01', '2026-02-01'].map((day) => edition(day, [{ accounts: [account('een', day)] }]));
    if (!one || !two) throw new Error('two editions are compared');
    expect(differencesBetween(one, two)).toEqual({ added: [], gone: [], changed: [] });
  });

  it('has records more and less', () => {
    const { added, gone, changed } = differencesBetween(
      edition('2026-01-01', [{ id: 'een' }, { id: 'twee' }]),
      edition('2026-02-01', [{ id: 'een' }, { id: 'drie' }]),
    );
    expect([added, gone].map((records) => records.map(({ id }) => id))).toEqual([['drie'], ['twee']]);
    expect(changed).toEqual([]);
  });

  it('has a record whose id changed, known again by the id that others give it, with its accounts and other fields', () => {
    const { added, gone, changed } = differencesBetween(
      edition('2026-01-01', [
        { id: 'een', identity: { wikidata: 'Q900000001' }, accounts: [account('Een', '2026-01-01')] },
      ]),
      edition('2026-02-01', [
        {
          ...{ id: 'een-2', identity: { wikidata: 'Q900000001' }, name: { nl: 'Eén' } },
          accounts: [account('een', '2026-02-01'), account('een2', '2026-02-01')],
        },
      ]),
    );
    expect([added, gone]).toEqual([[], []]);
    expect(changed).toMatchObject([{ newAccounts: ['x:een2'], goneAccounts: [], fields: ['id', 'name'] }]);
  });
});
