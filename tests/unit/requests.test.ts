/** Which messages are heard, by whom. */
import { describe, expect, it } from 'vitest';
import { isBackgroundRequest, isPageRecords, isPageRequest } from '@/data/store/requests';

describe('a request', () => {
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
