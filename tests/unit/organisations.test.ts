/** The register of organisations, put into words. */
import { describe, expect, it } from 'vitest';
import { isReserved } from '@/data/model/reservedHandles';
import { guidelines, registers } from '@/data/registers/bundled';
import { type CardContext, cardOfOrganisation } from '@/data/views/card';
import { isCardModel } from '@/data/views/cardModel';
import { cardsOf } from '@/data/views/publication';
import { recordOfOrganisation } from '@/data/views/record';
import { wordsFor } from '@/data/views/words';

const register = registers.find(({ standing }) => standing === 'current');
if (!register) throw new Error('there is no register of today');
const contextIn = (language: 'nl' | 'en'): CardContext => ({
  register,
  guidelines,
  words: wordsFor(language),
  reportUrl: 'https://example.org/report',
});
const { organisations } = register;
const organisation = (id: string) => {
  const found = organisations.find((candidate) => candidate.id === id);
  if (!found) throw new Error(id);
  return found;
};

describe.each(['nl', 'en'] as const)('an organisation of today, in %s', (language) => {
  const context = contextIn(language);

  it.each(organisations.map(({ id }) => id))('has a card that pages accept, and a record with dates: %s', (id) => {
    const card = cardOfOrganisation(context, organisation(id));
    expect(isCardModel(JSON.parse(JSON.stringify(card)))).toBe(true);
    expect(card.asOf).toContain('2026');
    const { accounts, sources, citation, posts, observations } = recordOfOrganisation(context, organisation(id));
    expect(accounts).toHaveLength(organisation(id).accounts.length);
    for (const [place, { asOf, source, links }] of accounts.entries()) {
      expect(asOf).toContain('2026');
      expect(source.title).not.toBe('');
      // For some, the source register gives no address that can be read.
      expect(links).toHaveLength(organisation(id).accounts[place]?.status === 'published' ? 1 : 0);
    }
    expect(sources).toHaveLength(1);
    expect(citation).toContain(card.name);
    expect([posts, observations]).toEqual([[], []]);
  });
});

describe('what pages read', () => {
  it('has one card with its own id for each official, and for each organisation with accounts', () => {
    const ids = registers.flatMap((each) => cardsOf({ ...contextIn('en'), register: each })).map((card) => card.id);
    expect(ids).toHaveLength(16 + 174);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('does not take a platform’s own pages for accounts', () => {
    expect([isReserved('x', 'HOME'), isReserved('x', 'home2'), isReserved('bluesky', 'home')]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe('an organisation', () => {
  it('says what it is part of, its abbreviation, and until when it exists', () => {
    const whole = { ...organisation('min-ezk'), until: '2027-01-01' };
    const part = { ...whole, id: 'voorbeeld', parent: whole.id };
    const context = { ...contextIn('nl'), register: { ...register, organisations: [whole] } };
    const card = cardOfOrganisation(context, part);
    expect(card.organisation).toBe(cardOfOrganisation(context, whole).name);
    expect(card.facts.map(({ value }) => value)).toEqual(
      expect.arrayContaining([whole.abbreviation, '1 januari 2027']),
    );
    expect(cardOfOrganisation(context, whole)).not.toHaveProperty('organisation');
  });
});
