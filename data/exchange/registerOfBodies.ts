/** A register of bodies, as formats make one: without people, offices, domains or counts. */
import type { Register } from '../model/schema';
import { registerForm } from '../model/vocabulary';

/** What a format gives of one. */
type Bodies = Pick<Register, 'id' | 'title' | 'asOf' | 'sources' | 'organisations' | 'leftOut'>;

export const registerOfBodies = ({ id, title, asOf, sources, organisations, leftOut }: Bodies): Register => ({
  form: registerForm,
  id,
  title,
  asOf,
  sources,
  organisations,
  offices: [],
  officials: [],
  domains: [],
  groupCounts: [],
  discrepancies: [],
  leftOut,
});
