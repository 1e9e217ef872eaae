import { describe, expect, it } from 'vitest';
import { addressIn } from '@/entrypoints/profiles.content/accounts';
import { ruledSites, rulesOf } from '@/entrypoints/profiles.content/sites/ruledSites';
import { ofLinks, selectorsOf } from '@/entrypoints/profiles.content/sites/selectors';
import { type Address, areRules, type SpotRule, sourcesOf } from '@/entrypoints/profiles.content/sites/site';

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

describe('the selectors of rules', () => {
  const byAddress = { kind: 'profile', root: 'h1', handle: [{ from: 'page' }] } as const;
  const byText = { kind: 'author', root: '[data-name] b', handle: [{ from: 'text' }] } as const;
  const selectorsWith = (...spots: SpotRule[]) => selectorsOf({ spots, leaveAlone: '.none' });

  it('search only profiles for names whose account only the address tells', () => {
    const { onProfiles, elsewhere } = selectorsWith(byAddress, byText);
    expect([onProfiles.selector, elsewhere.selector]).toEqual(['a[href], h1, [data-name] b', 'a[href], [data-name] b']);
  });

  it('search every page for names whose account something else tells, too', () => {
    const { elsewhere } = selectorsWith({ ...byAddress, handle: [{ from: 'page' }, { from: 'text' }] });
    expect(elsewhere.selector).toBe('a[href], h1');
  });

  it('leave out links to posts where a site says which those are', () => {
    const rule = { ...byText, root: 'a[href] b' };
    const { selector, enclosing } = selectorsOf({ spots: [rule], leaveAlone: '.none', postLinks: '[href*="/post/"]' });
    expect([selector, enclosing]).toEqual(Array(2).fill('a[href]:not([href*="/post/"]), a[href] b'));
  });

  it('ask an element once for an attribute that several of them ask for, and name no link twice', () => {
    const roots = [':is([data-name="a"], p > [data-name^="b, c"])', 'i, div[data-name]', 'a[href]:empty'];
    const { selector } = selectorsWith(...roots.map((root) => ({ ...byText, root })));
    expect(selector).toBe('a[href], [data-name]:is([data-name="a"], p > [data-name^="b, c"], div[data-name]), i');
  });
});

const parts = (address: Address | null) =>
  address && [address.hostname, address.host, address.pathname, address.search, address.hash];

describe('the address that a link leads to is what a URL says', () => {
  const bases = ['https://x.com/home?tab=1#top', 'https://voorbeeld.test:8443', 'http://x.com/a', 'about:blank'];
  const plain = ['/minbzk', '/@minbzk/', '/minbzk/status/1', '/in/jan-de.wit', '/a..b/c'];
  const others = [
    '//x.com/a',
    '/a/../b',
    '/./a',
    '/a/./b',
    '/%61',
    '/a?b=/c',
    '/a#b',
    '/a b',
    '/ä',
    '/a//b',
    '/a\\b',
    '',
    'a',
    'http://y.test/a',
  ];

  it.each(bases)('relative to %s', (base) => {
    for (const href of [...plain, ...others]) {
      expect(parts(addressIn(href, base)), href).toEqual(parts(URL.parse(href, base)));
    }
  });
});
