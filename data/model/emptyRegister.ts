/** A register in which nothing is yet: who makes one begins with it. */
import type { Register } from './schema';
import { registerForm } from './vocabulary';

export const emptyRegister = ({
  id,
  title,
  asOf,
  sources,
}: Pick<Register, 'id' | 'title' | 'asOf' | 'sources'>): Register => ({
  form: registerForm,
  id,
  title,
  asOf,
  sources,
  organisations: [],
  offices: [],
  officials: [],
  domains: [],
  groupCounts: [],
  discrepancies: [],
  leftOut: [],
});
