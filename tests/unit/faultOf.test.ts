import { describe, expect, it } from 'vitest';
import { faultOf } from '@/entrypoints/answer.content/faultOf';

/** An error as a browser makes it; everything it quotes is made up. */
const errorOf = (message: string, stack = '') => Object.assign(new TypeError(message), { stack });

describe('what is kept of an error', () => {
  it.each([
    ["Cannot read properties of undefined (reading 'dataset')", 'Cannot read properties of undefined (reading …)'],
    [`can't access property "dataset", element is undefined`, "can't access property …, element is undefined"],
    [`Unexpected token 'h', "hier staat een naam" is not valid JSON`, 'Unexpected token … is not valid JSON'],
    [
      "Failed to execute 'matches' on 'Element': 'a[title=\"naam\"]' is not a valid selector.",
      'Failed to execute … is not a valid selector.',
    ],
    ['URL constructor: https://x.com/voorbeeld?a=b is not a valid URL.', 'URL constructor: … is not a valid URL.'],
    ['URL constructor: /voorbeeld is not a valid URL.', 'URL constructor: … is not a valid URL.'],
    ['@voorbeeld is not iterable', '… is not iterable'],
    ['Extension “naam van iemand” failed', 'Extension … failed'],
  ])('has nothing of the page or its address in it: %s', (message, kept) => {
    expect(faultOf('page', errorOf(message)).error).toBe(`TypeError: ${kept}`);
  });

  it('says where in our scripts it was, read from a stack of Chrome', () => {
    const stack = `TypeError: at https://x.com/voorbeeld
    at Badges.update (chrome-extension://abcdefgh/content-scripts/profiles.js:1:2345)
    at chrome-extension://abcdefgh/content-scripts/profiles.js:1:99
    at Array.map (<anonymous>)
    at geheim (https://x.com/voorbeeld/content-scripts/main.js:1:2)`;
    expect(faultOf('page', errorOf('a', stack)).places).toEqual([
      'Badges.update content-scripts/profiles.js:1:2345',
      'content-scripts/profiles.js:1:99',
    ]);
  });

  it('says where in our scripts it was, read from a stack of Firefox', () => {
    const stack = `update@moz-extension://5f0c6c1e-6a2b/content-scripts/card.js:1:2345
@moz-extension://5f0c6c1e-6a2b/content-scripts/card.js:1:99
geheim@https://x.com/voorbeeld.js:1:2
`;
    expect(faultOf('card', errorOf('a', stack))).toEqual({
      part: 'card',
      error: 'TypeError: a',
      places: ['update content-scripts/card.js:1:2345', 'content-scripts/card.js:1:99'],
    });
  });

  it('is short, whatever is thrown', () => {
    expect(faultOf('page', errorOf('a'.repeat(5000))).error.length).toBeLessThanOrEqual(200);
    expect(faultOf('count', 'naam van iemand')).toEqual({ part: 'count', error: 'string', places: [] });
  });
});
