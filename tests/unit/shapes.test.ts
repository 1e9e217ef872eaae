import { describe, expect, it } from 'vitest';
import { isShaped, isShapedAround } from '@/entrypoints/profiles.content/sites/shapes';

describe('of a selector', () => {
  it.each([
    ['a[href]', false, false],
    ['[data-list~="een"] a', false, false],
    ['a:has(p)', true, false],
    ['main a:not(:has(div, p:not(b)))', true, false],
    ['[role="link"]:empty', true, false],
    ['div + [dir="ltr"]', true, true],
    ['h2 ~ a, p', true, true],
    ['p, h2 ~ a', true, true],
    ['section:not(:has(article)) a[href]', true, true],
    ['header > h1:first-of-type', true, true],
    ['a:not(div:has(p) *)', true, true],
    [':is(p, div:has(b)) a', true, true],
  ])(
    '%s is told whether nodes that come and go decide on it, and whether those outside do',
    (selector, any, outside) => {
      expect([isShaped(selector), isShapedAround(selector)]).toEqual([any, outside]);
    },
  );
});
