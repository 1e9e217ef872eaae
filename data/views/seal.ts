/** What a seal says: as short as an office or a kind of organisation gets. */
import type { KnownRecord } from '../model/knowledge';
import { mainPost } from '../model/lookups';
import type { Titled } from '../model/schema';
import { shortTitleOf } from './names';
import type { Words } from './words';

/** More has no room. */
const maxLength = 5;

/** What the seal of a government's domain shows in the place of letters. */
export const domainSeal = '✓';

/** The office or the organisation in at most five characters: `SG`, `BZK`, `Gem`. */
export function sealText(known: KnownRecord, words: Words): string {
  switch (known.type) {
    case 'official':
      return ofTitle(mainPost(known.claims[0].record), words);
    case 'office':
      return ofTitle(known.claims[0].record, words);
    case 'organisation': {
      const { abbreviation, kind } = known.claims[0].record;
      return abbreviation && abbreviation.length <= maxLength ? abbreviation : words.t(`seal.${kind}`);
    }
  }
}

function ofTitle(title: Titled, words: Words): string {
  if (title.role) return words.t(`seal.${title.role}`);
  const [first = ''] = shortTitleOf(title, words).split(' ');
  return first.length <= maxLength ? first : `${first.slice(0, 3)}.`;
}
