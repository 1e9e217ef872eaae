/** The officials, put into words; and what would be said of others than the register holds today. */
import { describe, expect, it } from 'vitest';
import { type KnownOfficial, knowledgeOf } from '@/data/model/knowledge';
import { mainPost, organisationOf } from '@/data/model/lookups';
import type { Official, Register } from '@/data/model/schema';
import { register } from '@/data/registers/bundled';
import { cardOf } from '@/data/views/card';
import { isCardModel } from '@/data/views/cardModel';
import { contextIn, factsOf, officialWithId } from './knownRecords';

/** The same official, with some of its register or record changed. */
function changed(known: KnownOfficial, part: Partial<Official>, registerPart: Partial<Register> = {}): KnownOfficial {
  const [{ register: own, record }] = known.claims;
  return { ...known, claims: [{ register: { ...own, ...registerPart }, record: { ...record, ...part } }] };
}

describe.each(['nl', 'en'] as const)('an official, in %s', (language) => {
  it.each(register.officials.map(({ id }) => id))('has a card that pages accept, with its date: %s', (id) => {
    const card = cardOf(contextIn(language), officialWithId(id));
    expect(isCardModel(JSON.parse(JSON.stringify(card)))).toBe(true);
    expect(card.asOf).toContain('2012');
    expect(card.standing).toBe('historic');
    expect(card.caution).not.toBe('');
    expect(card.source.title).toBe('PM');
    expect(card.figures.length).toBeLessThanOrEqual(3);
    expect(JSON.stringify(card)).not.toContain('undefined');
  });
});

describe('a card', () => {
  const buijink = officialWithId('chris-buijink');
  const [{ record: official }] = buijink.claims;

  it('vouches for today only where its own facts are of today', () => {
    expect(cardOf(contextIn('nl'), buijink).caution).toBe('Wie @chrisbuijink nu gebruikt, weet dit register niet.');
    const now = (facts: { asOf: string }[]) => facts.map((fact) => ({ ...fact, asOf: '2026-05-19' }));
    const renewed = { posts: now(official.posts), accounts: now(official.accounts) } as Partial<Official>;
    const card = cardOf(contextIn('nl'), changed(buijink, renewed));
    expect(card.standing).toBe('current');
    expect(card.caution).not.toContain('Wie het nu gebruikt');
  });

  it('names who has no name by the account, and has no account named where there is none', () => {
    const unnamed = officialWithId('provinciesecretaris-gelderland');
    expect(cardOf(contextIn('nl'), unnamed).name).toContain('@paulvkalmthout');
    expect(cardOf(contextIn('nl'), changed(unnamed, { accounts: [] })).caution).not.toContain('@');
  });

  it('has an organisation in full where that has no abbreviation, and every name it had since', () => {
    const { id } = organisationOf(register, mainPost(official).organisation);
    const organisations = register.organisations.map(({ abbreviation, ...other }) => ({
      ...other,
      ...(other.id !== id && abbreviation !== undefined && { abbreviation }),
      became: other.became.map(({ abbreviation: _, ...name }) => name),
    }));
    const card = cardOf(contextIn('en'), changed(buijink, {}, { organisations }));
    expect(card.organisation).toBe('Ministry of Economic Affairs, Agriculture and Innovation');
    expect(card.organisationNow).toBe('now Economic Affairs and Climate Policy');
    const later = factsOf(card).filter(({ label }) => label === 'The organisation later');
    expect(later.map(({ value, note }) => `${value} ${note}`)).toEqual([
      'Economic Affairs since 2012',
      'Economic Affairs and Climate Policy since 26 October 2017',
      'Economic Affairs since 2 July 2024',
      'Economic Affairs and Climate Policy since 23 February 2026',
    ]);
  });

  it('says where an office is only concluded from the source', () => {
    const post = mainPost(official);
    const factsWith = (posts: Official['posts']) => factsOf(cardOf(contextIn('nl'), changed(buijink, { posts })));
    expect(factsWith([{ ...post, implied: true }])).toHaveLength(factsWith([post]).length + 1);
  });

  it('says what became of who held an office in 2012, each with its date and source', () => {
    const laterOf = (id: string) =>
      factsOf(cardOf(contextIn('nl'), officialWithId(id)))
        .filter(({ label }) => label === 'Later')
        .map(({ value, note }) => `${value}: ${note}`);
    expect(laterOf('chris-kuijpers').map((fact) => fact.replace(/;.*/, ''))).toEqual([
      'Directeur-generaal (DG) Milieu en Internationaal, I&M: vanaf 2012',
      'Directeur-generaal (DG) Bestuur en Wonen, BZK: vanaf 1 augustus 2017',
      'Secretaris-generaal (SG), VRO: vanaf 1 april 2025',
    ]);
    expect(laterOf('ed-kronenburg')[0]).toContain('Vorsten noemt 2011');
    expect(laterOf('peter-veld')).toEqual([]);
    const posts = register.officials.flatMap((each) => each.posts.filter((post) => post !== mainPost(each)));
    const sources = new Map(register.sources.map(({ id, url }) => [id, url]));
    expect(posts.filter(({ asOf }) => asOf > '2016-07-06').every(({ source }) => sources.get(source))).toBe(true);
  });

  it('names both registers that have the same official, and not that of another with the same account', () => {
    const own = (name: string): Register => ({
      ...register,
      id: 'eigen',
      officials: [{ ...official, id: 'eigen-buijink', name }],
    });
    const merged = knowledgeOf([register, own('chris buijink')]);
    expect(merged.find('eigen-buijink')?.id).toBe('chris-buijink');
    expect(knowledgeOf([register, own('Iemand Anders')]).find('eigen-buijink')?.id).toBe('eigen-buijink');
  });
});
