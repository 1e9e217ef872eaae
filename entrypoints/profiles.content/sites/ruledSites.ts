/** All sites with the rules of their pages, for tests and for the build, which makes a file of each. No script holds them all. */
import { selectorsOf } from './selectors';
import type { CompiledRules, CompiledSite, RuledSite } from './site';

const sites = import.meta.glob<RuledSite>(['./installed/*.ts', './optional/*.ts'], { eager: true, import: 'rules' });

export const ruledSites: readonly CompiledSite[] = Object.values(sites).map((site) => ({
  ...site,
  selectors: selectorsOf(site),
}));

/** What a page gets of a site: its rules, without what every page has anyway and what the selectors hold already. */
export const rulesOf = ({ leaveAlone, attributes, shadows, spots, selectors }: CompiledSite): CompiledRules => ({
  leaveAlone,
  attributes,
  ...(shadows && { shadows }),
  spots: spots.map(({ box, rivals, ...rule }) => rule),
  selectors,
});
