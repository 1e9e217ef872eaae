/** Makes the card of a badge as DOM. Separate from badges, because most pages show many badges and never a card. */
import { isCardModel } from '@/data/views/cardModel';
import popoverCss from './popover.css?inline';
import { RecordCard } from './RecordCard';
import cardCss from './RecordCard.css?inline';
import { toDom } from './toDom';
import tokensCss from './tokens.css?inline';

/** What goes into a badge's shadow root. */
export interface CardContent {
  content: DocumentFragment;
  sheet: CSSStyleSheet;
  /** Id, within the content, of the name that labels the card. */
  headingId: string;
}

const headingId = 'name';

let sheet: CSSStyleSheet | undefined;

/**
 * @param model what storage or a message gave for a `CardModel`
 * @param openRecord called when the user asks for the record in the register
 * @returns undefined if `model` is no card
 */
export function makeCard(model: unknown, openRecord: (id: string) => void): CardContent | undefined {
  if (!isCardModel(model)) return undefined;
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(tokensCss + popoverCss + cardCss);
  }
  const card = <RecordCard model={model} headingId={headingId} onOpenRecord={() => openRecord(model.id)} />;
  return { content: toDom(card), sheet, headingId };
}
