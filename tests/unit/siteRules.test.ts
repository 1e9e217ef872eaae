import { describe, expect, it } from 'vitest';
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
  const ofLinks = spots.filter(({ handle }) =>
    (handle ?? [{ from: 'namedLink' }]).some(({ from }) => from === 'namedLink' || from === 'linkText'),
  );

  it('are of links where they read links: pages are searched for links once, not by rule', () => {
    const others = ofLinks.flatMap(({ root }) => endsOf(root)).filter((end) => !/^a(?![\w-])/.test(end));
    expect(others).toEqual([]);
  });
});
