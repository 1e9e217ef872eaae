/** What the records are called that the user does not want to see. */
import { dayOf } from '@/data/model/time';
import { readHidden } from '@/data/store/hidden';
import { knownNow } from '@/data/store/knownNow';
import { labelOf, officeText } from '@/data/views/labels';
import type { Words } from '@/data/views/words';

/** A record that the user hid, as a list shows it. */
export interface HiddenRecord {
  id: string;
  name: string;
  /** Empty where no register that counts has it now. */
  office: string;
}

/** The last hidden first. Reads all registers: where these are large, to be called aside from the page. */
export async function hiddenNames(words: Words): Promise<HiddenRecord[]> {
  const ids = await readHidden();
  if (ids.length === 0) return [];
  const knowledge = await knownNow();
  const today = dayOf(new Date());
  return ids.toReversed().map((id) => {
    const record = knowledge.hidden.find(({ claims }) => claims.some((claim) => claim.record.id === id));
    if (!record) return { id, name: id, office: '' };
    const label = labelOf({ words, knowledge, today }, record);
    return { id, name: label.who, office: officeText(label) };
  });
}
