/** Registers of older forms are read as they were meant. The registers are made up. */
import { describe, expect, it } from 'vitest';
import { migrate } from '@/data/model/migrate';
import { checkRegisterData, readRegister } from '@/data/model/readChecked';

const sourced = { asOf: '2012-04-06', source: 'bron' };
const first = {
  id: 'voorbeeld',
  title: { nl: 'Voorbeeld', en: 'Example' },
  standing: 'historic',
  asOf: '2012-04-06',
  sources: [{ id: 'bron', title: 'Voorbeeld', publisher: 'Voorbeeld' }],
  organisations: [
    {
      id: 'eerste',
      kind: 'ministry',
      name: { nl: 'Een', en: 'One' },
      tooi: 'mnre1',
      became: [],
      accounts: [],
      ...sourced,
    },
    { id: 'tweede', kind: 'ministry', name: { nl: 'Twee', en: 'Two' }, became: [], accounts: [], ...sourced },
  ],
  officials: [
    {
      id: 'iemand',
      name: 'Iemand Voorbeeld',
      posts: [
        { role: 'sg', organisation: 'eerste', status: 'held', ...sourced },
        { role: 'sg', organisation: 'tweede', status: 'held', asOf: '2016-07-06', source: 'bron' },
      ],
      accounts: [],
      observations: [],
    },
  ],
  groupCounts: [],
  discrepancies: [],
};

describe('a register of the first form', () => {
  it('reaches up to its latest fact, and is of no one time any more', () => {
    const register = readRegister('voorbeeld.json', JSON.stringify(first));
    expect([register.form, register.asOf]).toEqual([2, '2016-07-06']);
    expect(register).not.toHaveProperty('standing');
    expect([register.offices, register.domains]).toEqual([[], []]);
  });

  it('keeps the codes of its organisations as ids, and all else in its order', () => {
    const { organisations } = readRegister('voorbeeld.json', JSON.stringify(first));
    expect(organisations.map(({ identity }) => identity)).toEqual([{ tooi: 'mnre1' }, undefined]);
    expect(Object.keys(Object(migrate(first)))).toEqual([
      'form',
      ...Object.keys(first).filter((key) => key !== 'standing'),
    ]);
  });

  it('that is broken is refused with record, field and reason', () => {
    const [iemand] = first.officials;
    const broken = { ...first, officials: [{ ...iemand, posts: [{ ...iemand?.posts[0], organisation: 'derde' }] }] };
    expect(checkRegisterData(broken)).toEqual({
      faults: [
        {
          record: 'officials › iemand',
          field: 'posts › 0 › organisation',
          reason: 'no organisation has the id "derde"',
          kind: 'noOrganisation',
          values: { detail: 'derde' },
        },
      ],
    });
  });
});

describe('what is no register of an older form', () => {
  it.each([undefined, null, 'register', [[]], { form: 2 }, { form: 3 }, { form: 'x' }])(
    'stays as it is: %j',
    (data) => {
      expect(migrate(data)).toEqual(data);
      expect(checkRegisterData(data)).toHaveProperty('faults');
    },
  );
});
