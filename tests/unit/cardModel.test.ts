/** Which values from storage or a message are cards that can be shown. */
import { describe, expect, it } from 'vitest';
import { type CardModel, isCardModel } from '@/data/views/cardModel';

/** Made up. */
const card: CardModel = {
  seal: 'SG',
  standing: 'historic',
  name: 'Voorbeeld',
  role: 'Secretaris-generaal',
  organisation: 'Ministerie van Voorbeelden',
  figures: [{ qualifier: 'ruim', value: '6', label: 'per dag' }],
  level: { level: 'active', words: 'Actief' },
  asOf: '6 april 2012',
  source: { title: 'Voorbeeld', href: 'https://example.org/' },
  caution: 'Wie het nu gebruikt, is niet bekend.',
  isWarning: true,
  accounts: [
    {
      label: 'gestopt',
      accounts: [{ icon: 'M4 4', platform: 'X', title: '@voorbeeld', href: 'https://example.org/' }],
    },
  ],
  more: 'Toelichting',
  sections: [{ heading: 'Bronnen', facts: [{ value: 'Voorbeeld', href: 'https://example.org/' }] }],
  actions: [{ label: 'Dossier', value: 'iemand' }],
};

describe('a card from storage', () => {
  it('is shown when it is whole', () => {
    expect(isCardModel(card)).toBe(true);
    const { role: _role, organisation: _organisation, level: _level, ...least } = card;
    expect(isCardModel(JSON.parse(JSON.stringify({ ...least, figures: [], accounts: [], sections: [] })))).toBe(true);
  });

  it.each([
    ['nothing', undefined],
    ['null', null],
    ['text', 'card'],
    ['a list', []],
    ['no name', { ...card, name: '' }],
    ['no caution', { ...card, caution: undefined }],
    ['an unknown standing', { ...card, standing: 'verified' }],
    ['dated facts that are no list', { ...card, dated: 'Op 3 mei 2014' }],
    ['figures that are no list', { ...card, figures: {} }],
    ['a figure without a value', { ...card, figures: [{ label: 'volgers' }] }],
    ['an unknown level', { ...card, level: { level: 'famous', words: 'Beroemd' } }],
    ['a warning that is text', { ...card, isWarning: 'yes' }],
    [
      'an account that leads to a script',
      { ...card, accounts: [{ accounts: [{ title: 'X', href: 'javascript:1' }] }] },
    ],
    ['an account of which nothing is told', { ...card, accounts: [{ accounts: [{ icon: 'M4 4' }] }] }],
    ['a source that is a script', { ...card, source: { ...card.source, href: 'javascript:alert(1)' } }],
    ['a section without facts', { ...card, sections: [{ heading: 'Bronnen' }] }],
    [
      'a fact that leads to a plain http address',
      { ...card, sections: [{ heading: 'B', facts: [{ value: 'a', href: 'http://a.nl' }] }] },
    ],
  ])('is refused when it is or has %s', (_fault, value) => {
    expect(isCardModel(value)).toBe(false);
  });
});
