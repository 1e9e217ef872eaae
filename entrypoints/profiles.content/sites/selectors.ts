/** Works out from a site's rules which selectors its pages are searched with: while building, so that no page has to. Pure. */
import { isShaped, isShapedAround } from './shapes';
import { anyLink, type HandleSource, type RuleSelectors, type SiteRules, type SpotRule, sourcesOf } from './site';

/** The ways to read a handle for which the spot's element must be a link. */
export const ofLinks: readonly HandleSource['from'][] = ['namedLink', 'linkText'];

/** The ways that read the account from the address of a link, if the spot's element is one. */
const ofAddress: readonly HandleSource['from'][] = ['link', ...ofLinks];

/** The selectors of a site's rules. */
export function selectorsOf({ spots, leaveAlone }: Pick<SiteRules, 'spots' | 'leaveAlone'>): RuleSelectors {
  /** The roots of the rules that read a handle in a way that is not listed. */
  const rootsBeyond = (ways: readonly HandleSource['from'][]) =>
    spots.filter((rule) => sourcesOf(rule).some(({ from }) => !ways.includes(from))).map(({ root }) => root);
  // All other rules are for links: searching for the one selector of all links takes a browser half as long.
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
