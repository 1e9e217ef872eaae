/** What a card shows, as text, and the check of one that comes out of storage or a message. */
import { isListOf, isObject, isOptional, isText } from '../model/valueChecks';

/** A row of the card: what it is and what the register says, with what qualifies it. */
export interface CardFact {
  label: string;
  value: string;
  note?: string;
}

export interface CardLink {
  label: string;
  href: string;
}

/** Everything a card says of a record, as text in the language of the interface. No figure is without its date. */
export interface CardModel {
  id: string;
  name: string;
  role: string;
  /** Where the office is; of an organisation, what it is part of. */
  organisation?: string;
  /** What the organisation is called since, where that changed. */
  organisationSince?: string;
  standing: 'historic' | 'current';
  /** The as-of date in words, e.g. "Peildatum 6 april 2012". */
  asOf: string;
  /** What the register does and does not vouch for. */
  caution: string;
  /** On a post: what was so on its day, and what is so now where that is something else. */
  dated?: CardFact[];
  facts: CardFact[];
  /** Our paraphrase of an official's own view, with its heading. */
  view?: CardFact;
  /** The guideline that most applies, with its heading. */
  guideline?: CardFact;
  /** Where all of this comes from. */
  source: { label: string; title: string; href?: string };
  /** What other registers that have the same record rest on. */
  otherSources?: { title: string; href?: string }[];
  links: CardLink[];
  /** Text of the button that opens the record in the register. */
  openRecord: string;
}

const isFact = (value: unknown): value is CardFact =>
  isObject(value) && isText(value.label) && isText(value.value) && isOptional(value.note, isText);

const isFacts = (value: unknown): value is CardFact[] => isListOf(value, isFact);

/** Only https addresses reach an `href`, whatever storage holds. */
const isHref = (value: unknown): value is string => isText(value) && value.startsWith('https://');

const isLink = (value: unknown): value is CardLink => isObject(value) && isText(value.label) && isHref(value.href);

const isTitles = (value: unknown): value is NonNullable<CardModel['otherSources']> =>
  isListOf(
    value,
    (item): item is { title: string; href?: string } =>
      isObject(item) && isText(item.title) && isOptional(item.href, isHref),
  );

const isSource = (value: unknown): value is CardModel['source'] =>
  isObject(value) && isText(value.label) && isText(value.title) && isOptional(value.href, isHref);

/** Whether `value`, from storage or a message, is a card that can be shown. */
export function isCardModel(value: unknown): value is CardModel {
  return (
    isObject(value) &&
    [value.id, value.name, value.role, value.asOf, value.caution, value.openRecord].every(isText) &&
    isOptional(value.organisation, isText) &&
    isOptional(value.organisationSince, isText) &&
    (value.standing === 'historic' || value.standing === 'current') &&
    isOptional(value.dated, isFacts) &&
    isFacts(value.facts) &&
    isOptional(value.view, isFact) &&
    isOptional(value.guideline, isFact) &&
    isSource(value.source) &&
    isOptional(value.otherSources, isTitles) &&
    isListOf(value.links, isLink)
  );
}
