/** The bundled registers, or others, as tests ask them. */
import { type Knowledge, type KnownOfficial, type KnownRecord, knowledgeOf } from '@/data/model/knowledge';
import { guidelines, registers } from '@/data/registers/bundled';
import type { CardDetail, CardModel } from '@/data/views/cardModel';
import type { CardContext } from '@/data/views/context';
import { type Language, wordsFor } from '@/data/views/words';

export const bundled = knowledgeOf(registers);

/** The day on which tests read: what holds then does not depend on when they run. */
export const today = '2026-11-25';

export const contextIn = (language: Language, knowledge: Knowledge = bundled): CardContext => ({
  knowledge,
  guidelines,
  words: wordsFor(language),
  reportUrl: 'https://example.org/report',
  today,
});

/** What opens in a card, whatever the heading. */
export const factsOf = ({ sections }: CardModel): CardDetail[] => sections.flatMap(({ facts }) => facts);

export function recordWithId(id: string, knowledge: Knowledge = bundled): KnownRecord {
  const record = knowledge.find(id);
  if (!record) throw new Error(`no record ${id}`);
  return record;
}

export function officialWithId(id: string, knowledge: Knowledge = bundled): KnownOfficial {
  const record = recordWithId(id, knowledge);
  if (record.type !== 'official') throw new Error(`${id} is no official`);
  return record;
}
