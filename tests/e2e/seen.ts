/** What tests expect to see. */
import type { BadgeShape } from '@/components/badge/badge';
import { accessibleName } from '@/components/badge/badgeMaker';
import { accountKey } from '@/data/model/handles';
import { knowledgeOf } from '@/data/model/knowledge';
import { dayOf } from '@/data/model/time';
import type { Platform } from '@/data/model/vocabulary';
import { registers } from '@/data/registers/bundled';
import { findAccount } from '@/data/views/accountIndex';
import { indexOf } from '@/data/views/publication';
import { labelOn } from '@/data/views/spans';
import { type Language, wordsFor } from '@/data/views/words';
import type { BadgeView } from './browsers';

/** The accessible name of the badge of a registered account, on X by default, and in a post of a day where one is given. */
export function labelOfHandle(
  handle: string,
  language: Language = 'nl',
  shape: BadgeShape = 'full',
  platform: Platform = 'x',
  day?: string,
): string {
  const index = indexOf({ knowledge: knowledgeOf(registers), words: wordsFor(language), today: dayOf(new Date()) });
  const label = findAccount(index, accountKey(platform, handle));
  if (!label) throw new Error(`${handle} is not in the register`);
  return accessibleName(day === undefined ? label : labelOn(label, day), shape);
}

/** The text of a badge, and whether it is the small mark. */
export const seenOf = ({ name, attributes }: BadgeView): { name: string; mark: boolean } => ({
  name,
  mark: (attributes.class ?? '').split(' ').includes('mark'),
});
