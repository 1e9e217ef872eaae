/** Which guideline says most to what an official does. */
import type { Guideline, Official } from '../model/schema';
import type { CardContext } from './context';

/**
 * The guideline that says most to what the official does: who posts is an ambassador; who keeps an account apart from
 * the own name parts person and office; who only follows or stays away chooses with care. Our choice, not the source's.
 */
export function guidelineOf(
  { guidelines }: Pick<CardContext, 'guidelines'>,
  official: Official,
): Guideline | undefined {
  const [ambassador, , personAndOffice, withCare] = guidelines.guidelines;
  const posts = official.observations.some(
    ({ activity }) => activity === 'veryActive' || activity === 'active' || activity === 'low',
  );
  const pseudonymous = official.accounts.some(
    (account) => account.status === 'withheld' && account.reason === 'pseudonymous',
  );
  return posts ? ambassador : pseudonymous ? personAndOffice : withCare;
}
