/** Makes the content of a badge's card as DOM. Separate from badges, because most pages show many badges and never a card. */
import { isCardModel } from '@/data/views/cardModel';
import { RecordCard } from './RecordCard';
import { toDom } from './toDom';

/** Id, within the content, of the name that labels the card. */
export const headingId = 'name';

/**
 * @param model what storage or a message gave for a `CardModel`
 * @param open called with what one of its buttons opens
 * @returns undefined if `model` is no card
 */
export const makeCard = (model: unknown, open: (opens: string) => void): DocumentFragment | undefined =>
  isCardModel(model) ? toDom(<RecordCard model={model} headingId={headingId} onOpen={open} />) : undefined;
