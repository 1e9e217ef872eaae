/** Makes the content of a badge's card as DOM. Separate from badges, because most pages show many badges and never a card. */
import { isCardModel } from '@/data/views/cardModel';
import { RecordCard } from './RecordCard';
import { toDom } from './toDom';

/** Id, within the content, of the name that labels the card. */
export const headingId = 'name';

/**
 * @param model what storage or a message gave for a `CardModel`
 * @param openRecord called when the user asks for the record in the register
 * @returns undefined if `model` is no card
 */
export const makeCard = (model: unknown, openRecord: (id: string) => void): DocumentFragment | undefined =>
  isCardModel(model)
    ? toDom(<RecordCard model={model} headingId={headingId} onOpenRecord={() => openRecord(model.id)} />)
    : undefined;
