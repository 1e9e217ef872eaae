/** What is kept of one record of a large register, against all registers. */
import { describe, expect, it } from 'vitest';
import { excerpter, headsOf, knowledgeOfExcerpt } from '@/data/model/excerpt';
import { knowledgeOf, publishedOf } from '@/data/model/knowledge';
import { registers } from '@/data/registers/bundled';
import { cardWithId } from '@/data/views/card';
import { bundled, contextIn, today } from './knownRecords';

const excerptOf = excerpter(bundled);
const heads = headsOf(bundled);

describe('an excerpt of a record', () => {
  it('gives the card that all registers give, of every bundled record', { timeout: 60_000 }, () => {
    for (const record of bundled.records) {
      const { id } = record;
      const stored: ReturnType<typeof excerptOf> = JSON.parse(JSON.stringify(excerptOf(record)));
      const known = knowledgeOfExcerpt(heads, stored);
      const [account] = publishedOf(record).map(({ account: { platform, handle } }) => `${platform}:${handle}`);
      for (const post of [undefined, account ? { account, day: '2012-05-01' } : undefined]) {
        expect(cardWithId(contextIn('nl', known), id, post)).toEqual(cardWithId(contextIn('nl'), id, post));
      }
    }
  });

  it('gives the cards of domains, which belong to no record', () => {
    const known = knowledgeOfExcerpt(heads, []);
    for (const { record } of bundled.domains) {
      expect(cardWithId(contextIn('en', known), record.id)).toEqual(cardWithId(contextIn('en'), record.id));
    }
    expect(bundled.domains.length).toBeGreaterThan(0);
  });

  it('says which registers are the user’s own, and which of them the organisation’s', () => {
    const [own] = registers;
    if (!own) throw new Error('no register');
    const knowledge = knowledgeOf(registers, [own], [], [own]);
    const record = knowledge.records.find(({ claims }) => claims[0].register === own);
    if (!record) throw new Error('no record');
    const known = knowledgeOfExcerpt(headsOf(knowledge), excerpter(knowledge)(record));
    expect(known.find(record.id)?.claims.map(({ register }) => known.isOwn(register))[0]).toBe(true);
    const card = cardWithId({ ...contextIn('nl', known), today }, record.id);
    expect(card).toEqual(cardWithId(contextIn('nl', knowledge), record.id));
    expect(card?.source.title).toContain('register van uw organisatie: ');
  });
});
