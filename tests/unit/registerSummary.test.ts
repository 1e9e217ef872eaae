import { describe, expect, it } from 'vitest';
import { knowledgeOf } from '@/data/model/knowledge';
import { register, registers } from '@/data/registers/bundled';
import { summaryOf } from '@/data/views/registerSummary';
import { wordsFor } from '@/data/views/words';

const knowledge = knowledgeOf(registers);
const summaries = registers.map((each) => summaryOf(each, knowledge, wordsFor('nl')));
const summaryNamed = (id: string) => summaries.find((summary) => summary.id === id);

describe('the summary of a register', () => {
  it('tells how many names and accounts it holds, of which day, and by whose word', () => {
    expect(summaryNamed('overheidsorganisaties')).toEqual({
      id: 'overheidsorganisaties',
      title: 'Overheidsorganisaties',
      days: 'Stand van 19 mei 2026',
      records: 174,
      accounts: 420,
      sources: [
        {
          title: 'Register van Overheidsorganisaties (CC0), KOOP, 19 mei 2026',
          href: 'https://organisaties.overheid.nl/',
        },
      ],
    });
  });

  it('gives the day of the records, not that on which the register was last worked on', () => {
    expect(register.asOf).not.toBe('2012-04-06');
    expect(summaryNamed(register.id)).toMatchObject({ days: 'Stand van 6 april 2012', records: 16, accounts: 9 });
  });

  it('gives the earliest and the latest day where there are more', () => {
    expect(summaryNamed('aanvullingen')?.days).toBe('Stand van 30 november 2023 tot 16 mei 2026');
  });

  it('counts every record of all registers at least once', () => {
    const sum = summaries.reduce((total, { records }) => total + records, 0);
    expect(sum).toBeGreaterThanOrEqual(knowledge.records.length);
  });
});
