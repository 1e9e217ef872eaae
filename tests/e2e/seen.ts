/** What tests expect to see. */
import { accessibleName, type BadgeShape } from '@/components/badge';
import { register } from '@/data/bundled';
import { type Language, wordsFor } from '@/data/messages';
import { labelOf } from '@/data/publish';
import { publishedAccounts } from '@/data/register';

/** The accessible name of the badge of a registered X handle. */
export function labelOfHandle(handle: string, language: Language = 'nl', shape: BadgeShape = 'full'): string {
  const official = register.officials.find(({ accounts }) =>
    publishedAccounts(accounts, 'x').some((account) => account.handle.toLowerCase() === handle),
  );
  if (!official) throw new Error(`@${handle} is not in the register`);
  return accessibleName(labelOf({ register, words: wordsFor(language) }, official), shape);
}
