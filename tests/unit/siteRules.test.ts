import { describe, expect, it } from 'vitest';
import { ofLinks, sourcesOf } from '@/entrypoints/profiles.content/spots';
import { allSites } from '../allSites';

/** What the selectors of a list ask of the element itself, but for what is in brackets and parentheses. */
function endsOf(selectors: string): string[] {
  let bare = selectors;
  for (let before = ''; before !== bare; ) {
    before = bare;
    bare = bare.replace(/\[[^\]]*\]|\([^()]*\)/g, '');
  }
  return bare.split(',').map((selector) => /[^\s>+~]*$/.exec(selector)?.[0] ?? '');
}

describe.each(allSites)('the rules of $name', ({ spots }) => {
  const readingLinks = spots.filter((rule) => sourcesOf(rule).some(({ from }) => ofLinks.includes(from)));

  it('are of links where they read links: pages are searched for links once, not by rule', () => {
    const others = readingLinks.flatMap(({ root }) => endsOf(root)).filter((end) => !/^a(?![\w-])/.test(end));
    expect(others).toEqual([]);
  });
});
