/** What the page for notes makes of what is typed, and how notes and corrections are shown. All records but bundled ones are made up. */
import { describe, expect, it } from 'vitest';
import { countsIn, figuresSeen } from '@/components/note/figureDraft';
import { bareName, knownBodies } from '@/components/note/knownBodies';
import { factsFor, ownClaimOf } from '@/components/note/noteFacts';
import { noteWords } from '@/components/note/noteWords';
import { recordAsked } from '@/components/note/recordAsked';
import { emptyRegister } from '@/data/model/emptyRegister';
import { knowledgeOf } from '@/data/model/knowledge';
import type { AccountCount, Register } from '@/data/model/schema';
import { registers } from '@/data/registers/bundled';
import { cardOf } from '@/data/views/card';
import { notePathFor, noteReference, parseNoteAddress, pathOf, referenceTo } from '@/data/views/ownPages';
import { proposalOf } from '@/data/views/proposal';
import { recordOf } from '@/data/views/record';
import { isSeenProfile, type SeenProfile } from '@/data/views/seenProfile';
import { contextIn } from './knownRecords';

const words = noteWords('nl');
const page = 'https://x.com/chrisbuijink';
const profile: SeenProfile = {
  platform: 'x',
  handle: 'chrisbuijink',
  followers: { value: 12_300, qualifier: 'about' },
  page,
};

const count = (asOf: string, followers: number): AccountCount => ({
  platform: 'x',
  handle: 'ChrisBuijink',
  followers: { value: followers, qualifier: 'about' },
  asOf,
  source: 'page',
});

const notes = (more: Partial<Register>): Register => ({
  ...emptyRegister({
    id: 'own-notes',
    title: { nl: 'Mijn aantekeningen' },
    asOf: '2026-11-26',
    sources: [{ id: 'page', title: '@chrisbuijink', publisher: 'X', url: page }],
  }),
  ...more,
});

const withNotes = (own: Register) => {
  const knowledge = knowledgeOf([own, ...registers], [own]);
  const record = knowledge.find('chris-buijink');
  if (!record) throw new Error('the official is in no register');
  return { context: { ...contextIn('nl'), knowledge }, record };
};

describe('figures that are typed', () => {
  const typed = (followers: string) => countsIn({ followers, posts: '' }, profile, words);

  it('are as the page shows them, as long as they are left as they are', () => {
    expect(figuresSeen(profile, words)).toEqual({ followers: 'ongeveer 12.300', posts: '' });
    expect(typed('ongeveer 12.300').counts).toEqual({ followers: profile.followers });
  });

  it.each([
    ['12.345', { value: 12_345, qualifier: 'exact' }],
    ['12,3K', { value: 12_300, qualifier: 'about' }],
    ['ongeveer 12.400', { value: 12_400, qualifier: 'about' }],
    ['0', { value: 0, qualifier: 'exact' }],
  ])('are read: %s', (text, followers) => {
    expect(typed(text)).toEqual({ counts: { followers }, faults: {} });
  });

  it('are refused where they are none, and none where nothing is typed', () => {
    expect(typed('veel')).toEqual({ counts: {}, faults: { followers: true } });
    expect(typed(' ')).toEqual({ counts: {}, faults: {} });
  });
});

describe('the bodies that are known', () => {
  const bodies = knownBodies(knowledgeOf(registers), [], words);

  it('are found by their name, their whole name and their abbreviation', () => {
    const ids = ['Deventer', 'gemeente deventer', 'BZK'].map((name) => bodies.named(name)?.record.id);
    expect(ids.slice(0, 2)).toEqual(['gemeente-deventer', 'gemeente-deventer']);
    expect(bodies.named('BZK')?.record.name.nl).toContain('Binnenlandse Zaken');
    expect([bodies.named('Dienst Voorbeelden'), bodies.named('')]).toEqual([undefined, undefined]);
  });

  it('are offered by a part of their name, few at a time', () => {
    expect(bodies.like('devent')).toEqual(['Gemeente Deventer']);
    expect(bodies.like('gemeente').length).toBe(12);
  });

  it('are called without the word for their kind, which is put before them again', () => {
    expect(bareName('Gemeente Voorbeeld', 'municipality', words)).toBe('Voorbeeld');
    expect(bareName('Dienst Voorbeelden', 'agency', words)).toBe('Dienst Voorbeelden');
    expect(bareName('Gemeente', 'municipality', words)).toBe('Gemeente');
  });
});

describe('noted figures', () => {
  const { context, record } = withNotes(
    notes({ accountCounts: [count('2026-11-20', 4000), count('2026-11-26', 4321)] }),
  );

  it('stand on the card beside the register’s, the last ones, as the user’s word', () => {
    const card = cardOf(context, record);
    expect(card.figures.map(({ value }) => value)).toContain('2.942');
    expect(card.dated).toEqual([
      { label: 'Zelf genoteerd, 26 november 2026', value: 'ongeveer 4.321 volgers', note: '@ChrisBuijink, X' },
    ]);
  });

  it('are the line in the dossier, together with the register’s, each with whose word it is', () => {
    const { series, observations } = recordOf(context, record);
    expect(series[0]?.points.map(({ day, value }) => [day, value])).toEqual([
      ['2012-04-06', 2942],
      ['2026-11-20', 4000],
      ['2026-11-26', 4321],
    ]);
    expect(observations.at(-1)?.source.title).toMatch(/^uw eigen register: @chrisbuijink/);
  });
});

describe('notes of somebody else that an organisation hands on', () => {
  it('are no notes of the user’s: a record there is corrected, not edited', () => {
    const theirs = notes({ organisations: [{ ...body, accounts: [account] }] });
    const knowledge = knowledgeOf([theirs, ...registers], [theirs], [], [theirs]);
    const known = knowledge.find('dienst');
    if (!known) throw new Error('the body is not known');
    expect(ownClaimOf(knowledge, known)).toBeUndefined();
    const context = { ...contextIn('nl'), knowledge };
    const { before } = factsFor(words, context, undefined, { known }).facts;
    expect(before?.corrected?.claims).toEqual([{ register: 'own-notes', record: 'dienst' }]);
  });
});

const body = {
  ...{ id: 'dienst', kind: 'agency' as const, name: { nl: 'Dienst Voorbeelden' }, became: [] },
  ...{ asOf: '2026-11-26', source: 'page' },
};
const account = {
  ...{ status: 'published' as const, platform: 'x' as const, handle: 'dienstvb' },
  ...{ asOf: '2026-11-26', source: 'page' },
};

describe('a correction', () => {
  const official = {
    id: 'iemand-anders',
    name: 'Iemand Anders',
    posts: [
      {
        title: { nl: 'Woordvoerder' },
        organisation: 'dienst',
        status: 'held' as const,
        asOf: '2026-11-26',
        source: 'page',
      },
    ],
    accounts: [],
    observations: [],
  };
  const bundledId = knowledgeOf(registers).find('chris-buijink')?.claims[0].register.id ?? '';
  const corrects = [{ register: bundledId, record: 'chris-buijink' }];
  const { context, record } = withNotes(
    notes({ officials: [{ ...official, corrects }], organisations: [{ ...body, accounts: [] }] }),
  );

  it('is shown as the user’s, with what the register says', () => {
    const card = cardOf(context, record);
    expect([card.name, card.source.title]).toEqual(['Iemand Anders', 'uw eigen register: X']);
    const [section] = card.sections;
    expect(section?.heading).toBe('Uw verbetering');
    expect(section?.facts[0]?.value).toContain('Chris Buijink, Secretaris-generaal (SG)');
  });

  it('is a proposal that says what stands, what is proposed, and by what', () => {
    const proposal = proposalOf(record, words);
    expect(proposal?.text.split('\n').slice(1)).toEqual([
      expect.stringMatching(/^Staat er nu: Chris Buijink, .*6 april 2012\)$/),
      'Voorstel: Iemand Anders, Woordvoerder, Dienst Voorbeelden',
      `Bron: ${page}, 26 november 2026`,
    ]);
    const read: unknown = JSON.parse(proposal?.json ?? '');
    expect(read).toMatchObject({
      record: 'chris-buijink',
      now: { name: 'Chris Buijink' },
      proposed: { id: 'chris-buijink', name: 'Iemand Anders' },
      organisations: [{ id: 'dienst' }],
      sources: [{ url: page }],
    });
    expect(JSON.stringify(read)).not.toContain('corrects');
  });

  it('is none where nothing is corrected', () => {
    const { record: plain } = withNotes(notes({}));
    expect(proposalOf(plain, words)).toBeUndefined();
  });
});

describe('the page for notes', () => {
  it('is opened from a card, for the page that the card is on', () => {
    const reference = noteReference('chris-buijink');
    expect(referenceTo(reference, { account: 'x:a', day: '2014-05-03', page })).toBe(reference);
    expect(pathOf(reference, 7)).toBe('/note.html?tab=7&record=chris-buijink');
    expect(pathOf('chris-buijink', 7)).toBe('/popup.html?tab#chris-buijink');
    expect(parseNoteAddress({ search: notePathFor({ tab: 7, record: 'a' }).split('?')[1] ?? '' })).toEqual({
      tab: 7,
      record: 'a',
    });
    expect(parseNoteAddress({ search: '?tab=x' })).toEqual({ record: '' });
  });

  it('is about the record that was asked for, else about whose profile the page is; a hidden one is told apart', () => {
    const all = knowledgeOf(registers);
    expect(recordAsked(all, 'minister-president', profile).known?.id).toBe('minister-president');
    expect(recordAsked(all, '', profile).known?.id).toBe('chris-buijink');
    expect(recordAsked(all, '', { ...profile, handle: 'niemand' })).toEqual({ hidden: undefined });
    const hiding = knowledgeOf(registers, [], ['chris-buijink']);
    expect(recordAsked(hiding, '', profile)).toMatchObject({ hidden: { id: 'chris-buijink' } });
  });

  it.each([
    ['no platform of ours', { ...profile, platform: 'hyves' }],
    ['no handle', { ...profile, handle: '' }],
    ['a number that is none', { ...profile, followers: { value: '12', qualifier: 'exact' } }],
    ['a day that is none', { ...profile, day: 'gisteren' }],
    ['nothing', undefined],
  ])('takes no answer of a page with %s', (_what, answer) => {
    expect(isSeenProfile(answer)).toBe(false);
    expect(isSeenProfile(profile)).toBe(true);
  });
});
