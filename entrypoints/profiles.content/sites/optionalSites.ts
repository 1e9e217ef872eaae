/** The sites that the user gives access to, with the rules of their pages. */
import { withRules } from '.';
import type { SiteRules } from './site';

export const optionalSites = withRules(
  import.meta.glob<SiteRules>('./optional/*.ts', { eager: true, import: 'rules' }),
);
