import { describe, expect, it } from 'vitest';
import { digestOf } from '@/data/model/digest';
import { knowledgeOf } from '@/data/model/knowledge';
import { register, registers } from '@/data/registers/bundled';

const digestNamed = (id: string) => registers.filter((each) => each.id === id).map(digestOf)[0];

describe('the digest of a register', () => {
  it('tells how many names and accounts it holds, of which day, and by whose word', () => {
    expect(digestNamed('overheidsorganisaties')).toMatchObject({
      title: { nl: 'Overheidsorganisaties' },
      from: '2026-05-19',
      until: '2026-05-19',
      records: 174,
      accounts: 420,
      sources: [{ title: 'Register van Overheidsorganisaties (CC0)', url: 'https://organisaties.overheid.nl/' }],
      sourceCount: 1,
      isFollowable: true,
    });
  });

  it('gives the day of the records, not that on which the register was last worked on', () => {
    expect(register.asOf).not.toBe('2012-04-06');
    const { from, until, records, accounts } = digestOf(register);
    expect({ from, until, records, accounts }).toEqual({
      from: '2012-04-06',
      until: '2012-04-06',
      records: 16,
      accounts: 9,
    });
  });

  it('gives the earliest and the latest day where there are more', () => {
    expect(digestNamed('aanvullingen')).toMatchObject({ from: '2023-11-30', until: '2026-05-16' });
  });

  it('names no more sources than a list can show', () => {
    const [source] = register.sources;
    if (!source) throw new Error('the register has no source');
    const sources = Array.from({ length: 1000 }, (_, at) => ({ ...source, id: `source-${at}` }));
    const digest = digestOf({ ...register, sources });
    expect([digest.sources.length, digest.sourceCount]).toEqual([20, 1000]);
  });

  it('counts every record of all registers at least once', () => {
    const sum = registers.map(digestOf).reduce((total, { records }) => total + records, 0);
    expect(sum).toBeGreaterThanOrEqual(knowledgeOf(registers).records.length);
  });
});
