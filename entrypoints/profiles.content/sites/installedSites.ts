/** The sites that the extension has access to from its installation on, with the rules of their pages. Apart from the others: no page carries the rules of all. */
import type { RuledSite } from './site';

export const installedSites = Object.values(
  import.meta.glob<RuledSite>('./installed/*.ts', { eager: true, import: 'rules' }),
);
