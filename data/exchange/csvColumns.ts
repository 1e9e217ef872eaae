/** The columns of a register as a table: what is exported is known again by them when it is imported. */
import { platforms } from '../model/vocabulary';

export const csvColumns: readonly string[] = [
  ...['id', 'name', 'role', 'organisation', 'from', 'until', 'kind', 'abbreviation', 'wikidata', 'roo', 'tooi'],
  ...platforms,
];
