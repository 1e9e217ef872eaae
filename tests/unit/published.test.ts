import { describe, expect, it } from 'vitest';
import { type Display, defaultDisplay, type Published, parsePublished } from '@/data/store/published';
import { isBackgroundRequest, isPageRecords, isPageRequest } from '@/data/store/requests';
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

describe('a card out of storage', () => {
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
    ['facts that are no list', { ...card, facts: {} }],
    ['a fact without a value', { ...card, facts: [{ label: 'Volgers' }] }],
    ['a link that is a script', { ...card, links: [{ label: 'Archief', href: 'javascript:alert(1)' }] }],
    ['a source that is a script', { ...card, source: { ...card.source, href: 'javascript:alert(1)' } }],
    ['a view that is text', { ...card, view: 'text' }],
  ])('is refused when it is or has %s', (_fault, value) => {
    expect(isCardModel(value)).toBe(false);
  });
});

describe('what was published', () => {
  const display: Display = { badge: 'compact', marks: false, language: 'en', sites: ['x'] };
  const bundled: Published = { index: 'x:z\ty\n', display: { ...defaultDisplay, language: 'nl' } };

  it('is read as it was written', () => {
    expect(parsePublished({ index: 'x:a\tb\n', display }, bundled)).toEqual({ index: 'x:a\tb\n', display });
  });

  it.each([{}, { index: '', display }, { index: 5, display }, { index: 'cut o', display }])(
    'gives way to what is bundled where the index is as in %j',
    (stored) => {
      expect(parsePublished(stored, bundled)).toBe(bundled);
    },
  );

  it.each([undefined, null, 'full', [], {}, { badge: 7, marks: 'no', language: 'fr' }, { ...display, marks: 1 }])(
    'gives way to what is bundled where the display is %j',
    (broken) => {
      expect(parsePublished({ index: 'x:a\tb\n', display: broken }, bundled)).toBe(bundled);
    },
  );
});

describe('a message', () => {
  it.each([
    { type: 'loadCards' },
    { type: 'card', id: 'voorbeeld' },
    { type: 'openRecord', id: 'voorbeeld' },
    { type: 'count', records: 3 },
  ])('of a page is heard: %j', (message) => {
    expect(isBackgroundRequest(message)).toBe(true);
  });

  it.each([
    null,
    'card',
    {},
    { type: 'card' },
    { type: 'openRecord', id: 5 },
    { type: 'count', records: 1.5 },
    { type: 'count' },
    { type: 'reveal', id: 'voorbeeld' },
  ])('that is none of a page’s is not: %j', (message) => {
    expect(isBackgroundRequest(message)).toBe(false);
  });

  it('of the popup is heard, and no other', () => {
    expect([{ type: 'records' }, { type: 'reveal', id: 'voorbeeld' }].map(isPageRequest)).toEqual([true, true]);
    const others = [
      undefined,
      'records',
      { type: 'constructor' },
      { type: 'reveal' },
      { type: 'reveal', id: '' },
      { type: 'card', id: 'a' },
    ];
    expect(others.map(isPageRequest)).toEqual(others.map(() => false));
  });

  it('with the records on a page is taken for what it is', () => {
    expect(isPageRecords([])).toBe(true);
    expect(isPageRecords([{ id: 'voorbeeld', badges: 2 }])).toBe(true);
    expect([undefined, {}, [{ id: '' }], [{ id: 'a', badges: '2' }], [null]].map(isPageRecords)).toEqual([
      false,
      false,
      false,
      false,
      false,
    ]);
  });
});
