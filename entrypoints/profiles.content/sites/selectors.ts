/** What is to be matched to read a site's pages, worked out of its rules: while building, so that no page has to. Pure. */
import { isShaped, isShapedAround } from './shapes';
import type { HandleSource, RuleSelectors, SiteRules, SpotRule } from './site';

/** Whatever the rules say, a link may show a name. */
export const anyLink = 'a[href]';

const namedLink: HandleSource = { from: 'namedLink' };

/** The ways to read a rule's handle, in the order in which they are tried. */
export const sourcesOf = ({ handle }: SpotRule): readonly HandleSource[] => handle ?? [namedLink];

/** The ways of which the spot's element is a link. */
export const ofLinks: readonly HandleSource['from'][] = ['namedLink', 'linkText'];

/** The ways that read the account off the address of a link, where the spot's element is one. */
const ofAddress: readonly HandleSource['from'][] = ['link', ...ofLinks];

/** The selectors of a site's rules. */
export function selectorsOf({ spots, leaveAlone }: Pick<SiteRules, 'spots' | 'leaveAlone'>): RuleSelectors {
  /** The roots of the rules that read a handle in another way than these. */
  const rootsBeyond = (ways: readonly HandleSource['from'][]) =>
    spots.filter((rule) => sourcesOf(rule).some(({ from }) => !ways.includes(from))).map(({ root }) => root);
  // The other rules are of links: a browser takes half as long to search for the one selector of all links.
  const selector = [...new Set([anyLink, ...rootsBeyond(ofLinks)])].join(', ');
  const beside = spots.flatMap((rule) =>
    sourcesOf(rule).flatMap((source) =>
      source.from === 'text' && source.around ? `:has(${'> * '.repeat(source.around - 1)}> :is(${rule.root}))` : [],
    ),
  );
  const ofPage = spots.filter((rule) => sourcesOf(rule).some(({ from }) => from === 'page' || from === 'pageText'));
  const shapedBy = (rules: readonly SpotRule[]) =>
    joined(
      rules
        .filter((rule) => sourcesOf(rule).some(({ from }) => !ofAddress.includes(from)))
        .flatMap(({ root, box }) => [...(isShaped(root) ? [root] : []), ...(box ? [box] : [])]),
    );
  return {
    selector,
    enclosing: [selector, ...beside, ...spots.flatMap(({ box }) => box ?? [])].join(', '),
    beyondAddress: rootsBeyond(ofAddress).join(', ') || ':not(*)',
    pageSelector: joined(ofPage.map(({ root }) => root)),
    rivals: joined(ofPage.flatMap((rule) => rule.rivals ?? [])),
    unsettled: joined([
      ...(isShaped(leaveAlone) ? ['*'] : []),
      ...spots.flatMap(({ root, except, box }) => {
        if (!box && isShapedAround(root)) return '*';
        return except && isShapedAround(except) ? root : [];
      }),
    ]),
    shapedOnProfiles: shapedBy(spots),
    shapedElsewhere: shapedBy(spots.filter((rule) => !ofPage.includes(rule))),
    wider: spots
      .map(({ root, box, ...rule }) => ({
        root,
        around: Math.max(...sourcesOf({ root, ...rule }).map(boxesAround)),
        ...(box !== undefined && { box }),
      }))
      .filter(({ box, around }) => box !== undefined || around > 0),
  };
}

const boxesAround = (source: HandleSource): number => (source.from === 'text' && source.around) || 0;

const joined = (selectors: readonly string[]): string | null => selectors.join(', ') || null;
