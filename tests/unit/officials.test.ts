/** The officials, put into words, and what would be said of some that the register does not hold today. */
import { describe, expect, it } from 'vitest';
import { findOfficial, organisationOf, postAtAsOf } from '@/data/model/lookups';
import type { Official, Register } from '@/data/model/schema';
import { guidelines, register } from '@/data/registers/bundled';
import { type CardContext, cardOf } from '@/data/views/card';
import { isCardModel } from '@/data/views/cardModel';
import { wordsFor } from '@/data/views/words';

const contextIn = (language: 'nl' | 'en', changed: Partial<Register> = {}): CardContext => ({
  register: { ...register, ...changed },
  guidelines,
  words: wordsFor(language),
  reportUrl: 'https://example.org/report',
});
const official = (id: string): Official => {
  const found = findOfficial(register, id);
  if (!found) throw new Error(id);
  return found;
};

describe.each(['nl', 'en'] as const)('an official, in %s', (language) => {
  it.each(register.officials.map(({ id }) => id))('has a card that pages accept, with its date: %s', (id) => {
    const card = cardOf(contextIn(language), official(id));
    expect(isCardModel(JSON.parse(JSON.stringify(card)))).toBe(true);
    expect(card.asOf).toContain('2012');
    expect(card.caution).not.toBe('');
    expect(card.source.title).not.toBe('');
  });
});

describe('a card', () => {
  const buijink = official('chris-buijink');

  it('vouches for today only if its register is up to date', () => {
    const { caution } = cardOf(contextIn('nl'), buijink);
    expect(caution).toContain('Wie het nu gebruikt');
    expect(cardOf(contextIn('nl', { standing: 'current' }), buijink).caution).not.toContain('Wie het nu gebruikt');
  });

  it('uses the account as the name of an official without one, and names no account if there is none', () => {
    const unnamed = official('provinciesecretaris-gelderland');
    expect(cardOf(contextIn('nl'), unnamed).name).toContain('@paulvkalmthout');
    const { caution } = cardOf(contextIn('nl'), { ...unnamed, accounts: [] });
    expect(caution).not.toContain('@');
  });

  it('gives the full name of an organisation without an abbreviation, and every name it has had since', () => {
    const { id } = organisationOf(register, postAtAsOf(register, buijink).organisation);
    const organisations = register.organisations.map(({ abbreviation, ...other }) => ({
      ...other,
      ...(other.id !== id && abbreviation !== undefined && { abbreviation }),
      became: other.became.map(({ abbreviation: _, ...name }) => name),
    }));
    const { organisation, organisationSince } = cardOf(contextIn('en', { organisations }), buijink);
    expect(organisation).toBe('Ministry of Economic Affairs, Agriculture and Innovation');
    expect(organisationSince).toContain('Economic Affairs');
    expect(organisationSince).not.toContain('EZK');
  });

  it('says so if an office is only concluded from the source', () => {
    const [post] = buijink.posts;
    if (!post) throw new Error('no office');
    const factsOf = (posts: Official['posts']) => cardOf(contextIn('nl'), { ...buijink, posts }).facts;
    expect(factsOf([{ ...post, implied: true }])).toHaveLength(factsOf([post]).length + 1);
  });
});
