import { describe, expect, it } from 'vitest';
import { ruledSites, rulesOf } from '@/entrypoints/profiles.content/sites/ruledSites';
import { ofLinks } from '@/entrypoints/profiles.content/sites/selectors';
import { areRules, sourcesOf } from '@/entrypoints/profiles.content/sites/site';

/** What the selectors of a list require of the element itself, without what is in brackets and parentheses. */
function endsOf(selectors: string): string[] {
  let bare = selectors;
  for (let before = ''; before !== bare; ) {
    before = bare;
    bare = bare.replace(/\[[^\]]*\]|\([^()]*\)/g, '');
  }
  return bare.split(',').map((selector) => /[^\s>+~]*$/.exec(selector)?.[0] ?? '');
}

describe.each(ruledSites)('the rules of $name', (site) => {
  const { spots } = site;
  const readingLinks = spots.filter((rule) => sourcesOf(rule).some(({ from }) => ofLinks.includes(from)));

  it('match only links if they read links, so that pages are searched for links once, not per rule', () => {
    const others = readingLinks.flatMap(({ root }) => endsOf(root)).filter((end) => !/^a(?![\w-])/.test(end));
    expect(others).toEqual([]);
  });

  it('are plain data, so that a page can get them from a file', () => {
    const rules = rulesOf(site);
    expect(JSON.parse(JSON.stringify(rules))).toEqual(rules);
    expect(rules.spots.map(({ root }) => root)).toEqual(site.spots.map(({ root }) => root));
    expect(areRules(rules)).toBe(true);
  });
});

it.each([undefined, null, 'rules', {}, { spots: 'x' }])('data that is no rules is not taken for rules: %j', (value) => {
  expect(areRules(value)).toBe(false);
});
