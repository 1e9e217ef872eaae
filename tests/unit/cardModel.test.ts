/** Which values from storage or a message are cards that can be shown. */
import { describe, expect, it } from 'vitest';
import { type CardModel, isCardModel } from '@/data/views/cardModel';

/** Made up. */
const card: CardModel = {
  id: 'voorbeeld',
  name: 'Voorbeeld',
  role: 'Secretaris-generaal',
  organisation: 'Ministerie van Voorbeelden',
  standing: 'historic',
  asOf: 'Peildatum 6 april 2012',
  caution: 'Wie het nu gebruikt, is niet bekend.',
  facts: [{ label: 'Volgers', value: '1' }],
  source: { label: 'Bron', title: 'Voorbeeld', href: 'https://example.org/' },
  links: [{ label: 'Archief', href: 'https://example.org/' }],
  openRecord: 'Bekijk',
};

describe('a card from storage', () => {
  it('is shown when it is whole', () => {
    expect(isCardModel(card)).toBe(true);
    expect(isCardModel(JSON.parse(JSON.stringify({ ...card, view: { label: 'a', value: 'b', note: 'c' } })))).toBe(
      true,
    );
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
    ['facts that are no list', { ...card, facts: {} }],
    ['a fact without a value', { ...card, facts: [{ label: 'Volgers' }] }],
    ['a link that is a script', { ...card, links: [{ label: 'Archief', href: 'javascript:alert(1)' }] }],
    ['a source that is a script', { ...card, source: { ...card.source, href: 'javascript:alert(1)' } }],
    ['a view that is text', { ...card, view: 'text' }],
  ])('is refused when it is or has %s', (_fault, value) => {
    expect(isCardModel(value)).toBe(false);
  });
});
