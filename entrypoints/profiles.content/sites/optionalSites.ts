/** The sites that the user gives access to, with the rules of their pages; without those that share the script of others. */
import type { RuledSite } from './site';

export const optionalSites = Object.values(
  import.meta.glob<RuledSite>(['./optional/*.ts', '!./optional/webArchive.ts'], { eager: true, import: 'rules' }),
);
