/** Which messages are accepted, and from whom. */
import { describe, expect, it } from 'vitest';
import { isBackgroundRequest, isPageRequest } from '@/data/store/requests';
import { isPageStatus } from '@/data/views/pageStatus';

describe('a request', () => {
  it.each([
    { type: 'load', script: 'card' },
    { type: 'load', script: 'answer' },
    { type: 'load', script: 'dates' },
    { type: 'card', id: 'voorbeeld' },
    { type: 'card', id: 'voorbeeld', post: { account: 'x:voorbeeld', day: '2014-05-03' } },
    { type: 'openRecord', id: 'voorbeeld' },
    { type: 'count', records: 3 },
  ])('of a page is accepted: %j', (message) => {
    expect(isBackgroundRequest(message)).toBe(true);
  });

  it.each([
    null,
    'card',
    {},
    { type: 'card' },
    { type: 'card', id: 'voorbeeld', post: '2014-05-03' },
    { type: 'card', id: 'voorbeeld', post: { account: 'x:voorbeeld' } },
    { type: 'card', id: 'voorbeeld', post: { account: '', day: '2014-05-03' } },
    { type: 'card', id: 'voorbeeld', post: { account: 'x:voorbeeld', day: '2014-05' } },
    { type: 'card', id: 'voorbeeld', post: { account: 'x:voorbeeld', day: '2014-13-03' } },
    { type: 'card', id: 'voorbeeld', post: { account: 'x:voorbeeld', day: 20140503 } },
    { type: 'load' },
    { type: 'load', script: '../background' },
    { type: 'openRecord', id: 5 },
    { type: 'count', records: 1.5 },
    { type: 'count' },
    { type: 'reveal', id: 'voorbeeld' },
  ])('that no page sends is refused: %j', (message) => {
    expect(isBackgroundRequest(message)).toBe(false);
  });

  it('of the popup is accepted by a page, and nothing else is', () => {
    expect([{ type: 'status' }, { type: 'reveal', id: 'voorbeeld' }].map(isPageRequest)).toEqual([true, true]);
    const others = [
      undefined,
      'status',
      { type: 'constructor' },
      { type: 'reveal' },
      { type: 'reveal', id: '' },
      { type: 'card', id: 'a' },
    ];
    expect(others.map(isPageRequest)).toEqual(others.map(() => false));
  });

  const status = { state: 'running', site: 'x', records: [], faults: [] };
  const fault = { part: 'page', error: 'Error: made up', places: ['content-scripts/profiles.js:1:2'] };

  it.each([
    status,
    { ...status, state: 'otherCopy', records: [{ id: 'voorbeeld', badges: 2 }] },
    { ...status, state: 'failed', faults: [fault] },
    { ...status, missing: { pageKind: 'profile', rules: ['h1'] } },
  ])('for the state of a page gets an answer that is accepted: %j', (answer) => {
    expect(isPageStatus(answer)).toBe(true);
  });

  it.each([
    undefined,
    {},
    [],
    { ...status, state: 'other' },
    { ...status, site: '' },
    { ...status, records: [{ id: '' }] },
    { ...status, records: [{ id: 'a', badges: '2' }] },
    { ...status, records: [null] },
    { ...status, faults: undefined },
    { ...status, faults: [{ ...fault, part: 'other' }] },
    { ...status, faults: [{ ...fault, places: [1] }] },
    { ...status, missing: { pageKind: 'home', rules: [] } },
    { ...status, missing: { pageKind: 'profile' } },
  ])('that is no such answer is not: %j', (answer) => {
    expect(isPageStatus(answer)).toBe(false);
  });
});
