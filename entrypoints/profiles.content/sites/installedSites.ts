/** The sites that the extension has access to from its installation on, with the rules of their pages. */
import { withRules } from '.';
import type { SiteRules } from './site';

export const installedSites = withRules(
  import.meta.glob<SiteRules>('./installed/*.ts', { eager: true, import: 'rules' }),
);
