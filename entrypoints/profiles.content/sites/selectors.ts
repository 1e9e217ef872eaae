/** Works out from a site's rules which selectors its pages are searched with: while building, so that no page has to. Pure. */
import { isShaped, isShapedAround, topLevelParts } from './shapes';
import { anyLink, type HandleSource, type RuleSelectors, type SiteRules, type SpotRule, sourcesOf } from './site';

/** The ways to read a handle for which the spot's element must be a link. */
export const ofLinks: readonly HandleSource['from'][] = ['namedLink', 'linkText'];

/** The ways that read the account from the address of a link, if the spot's element is one. */
const ofAddress: readonly HandleSource['from'][] = ['link', ...ofLinks];

/** The selectors of a site's rules. */
export function selectorsOf({
  spots,
  leaveAlone,
  postLinks,
}: Pick<SiteRules, 'spots' | 'leaveAlone' | 'postLinks'>): RuleSelectors {
  const links = postLinks ? `${anyLink}:not(${postLinks})` : anyLink;
  /** The roots of the rules that read a handle in a way that is not listed. */
  const rootsBeyond = (rules: readonly SpotRule[], ways: readonly HandleSource['from'][]) =>
    rules.filter((rule) => sourcesOf(rule).some(({ from }) => !ways.includes(from))).map(({ root }) => root);
  // All other rules are for links: searching for the one selector of all links takes a browser half as long.
  const searchedBy = (rules: readonly SpotRule[]) => searched(links, rootsBeyond(rules, ofLinks));
  const selector = searchedBy(spots);
  const beside = spots.flatMap((rule) =>
    sourcesOf(rule).flatMap((source) =>
      source.from === 'text' && source.around ? `:has(${'> * '.repeat(source.around - 1)}> :is(${rule.root}))` : [],
    ),
  );
  const ofPage = spots.filter((rule) => sourcesOf(rule).some(isOfPage));
  const shapedBy = (rules: readonly SpotRule[]) =>
    joined(
      rules
        .filter((rule) => sourcesOf(rule).some(({ from }) => !ofAddress.includes(from)))
        .flatMap(({ root, box }) => [...(isShaped(root) ? [root] : []), ...(box ? [box] : [])]),
    );
  const elsewhere = spots.filter((rule) => sourcesOf(rule).some((source) => !isOfPage(source)));
  return {
    selector,
    enclosing: [selector, ...beside, ...spots.flatMap(({ box }) => box ?? [])].join(', '),
    beyondAddress: searched(null, rootsBeyond(spots, ofAddress)) || ':not(*)',
    pageSelector: joined(ofPage.map(({ root }) => root)),
    rivals: joined(ofPage.flatMap((rule) => rule.rivals ?? [])),
    unsettled: joined([
      ...(isShaped(leaveAlone) ? ['*'] : []),
      ...spots.flatMap(({ root, except, box }) => {
        if (!box && isShapedAround(root)) return '*';
        return except && isShapedAround(except) ? root : [];
      }),
    ]),
    onProfiles: { selector, shaped: shapedBy(spots) },
    elsewhere: { selector: searchedBy(elsewhere), shaped: shapedBy(elsewhere) },
    wider: spots
      .map(({ root, box, ...rule }) => ({
        root,
        around: Math.max(...sourcesOf({ root, ...rule }).map(boxesAround)),
        ...(box !== undefined && { box }),
      }))
      .filter(({ box, around }) => box !== undefined || around > 0),
  };
}

/**
 * The selectors as one, which matches the same with less work: an element is asked first whether it has an attribute at all, and
 * only then for its values. For a timeline that halves the time, in both browsers.
 * @param links matches all links that matter; null if no links are searched for but those that the selectors are for
 */
function searched(links: string | null, selectors: readonly string[]): string {
  const groups = new Map<string | undefined, string[]>(links === null ? [] : [['href', [links]]]);
  for (const selector of new Set(selectors.flatMap(alternativesOf))) {
    const own = topLevelParts(selector, ' >+~').at(-1) ?? '';
    if (links !== null && own.startsWith(anyLink)) continue;
    const attribute = /^[\w-]*\[([\w-]+)/.exec(own)?.[1];
    groups.set(attribute, [...(groups.get(attribute) ?? []), selector]);
  }
  return [...groups]
    .flatMap(([attribute, group]) => (attribute && group[1] ? `[${attribute}]:is(${group.join(', ')})` : group))
    .join(', ');
}

/** The selectors of a list, also of one in `:is`. */
const alternativesOf = (list: string): string[] =>
  topLevelParts(list, ',').flatMap((part) => {
    const selector = part.trim();
    const isList = /^:is\(.*\)$/s.test(selector) && topLevelParts(selector, ':').length === 2;
    return isList ? alternativesOf(selector.slice(4, -1)) : selector;
  });

const isOfPage = ({ from }: HandleSource): boolean => from === 'page' || from === 'pageText';

const boxesAround = (source: HandleSource): number => (source.from === 'text' && source.around) || 0;

const joined = (selectors: readonly string[]): string | null => selectors.join(', ') || null;
