/**
 * What the background publishes for the pages, and how a page reads it.
 * Plain checks by hand: zod would weigh more than the rest of the content script.
 */

/** How badges are shown, out of the user's settings. */
export interface Display {
  /** `compact` leaves the organisation out of the badge. */
  badge: 'full' | 'compact';
  /** Whether mentions, repost lines and the like get their small mark. */
  marks: boolean;
  /** Language of all published text. */
  language: 'nl' | 'en';
  /** Ids of the sites that have badges. Left out until it is known: the script runs only where it was asked to. */
  sites?: readonly string[];
}

export const defaultDisplay: Omit<Display, 'language'> = { badge: 'full', marks: true };

/** What a page needs before it can show badges. */
export interface Published {
  /** See `accountIndex.ts`. */
  index: string;
  display: Display;
}

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

/** Everything a card says of an official, as text in the language of the interface. No figure is without its date. */
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
  facts: CardFact[];
  /** Our paraphrase of the official's own view, with its heading. */
  view?: CardFact;
  /** The guideline that most applies, with its heading. */
  guideline?: CardFact;
  /** Where all of this comes from. */
  source: { label: string; title: string; href?: string };
  links: CardLink[];
  /** Text of the button that opens the record in the register. */
  openRecord: string;
}

/** What pages ask of the background. Answers are checked by the page as if they came out of storage. */
export type PageMessage =
  /** The record is missing or broken in storage: answer with its `CardModel`. */
  | { type: 'card'; id: string }
  /** Put the script that makes cards into this page. Answered once it is there. */
  | { type: 'loadCards' }
  /** How many officials the page shows now. No answer. */
  | { type: 'count'; officials: number }
  /** Open the record in the register. No answer. */
  | { type: 'openRecord'; id: string };

/** What the popup asks of the page in the tab before it. */
export type TabMessage =
  /** Answered with a list of `PageOfficial`, in the order in which they stand on the page. */
  | { type: 'officials' }
  /** Scroll to the official's first badge and let it flash. No answer. */
  | { type: 'reveal'; id: string };

/** Where the script that makes cards leaves `makeCard` for the one that shows them; out of reach of the page's own scripts. */
export const cardMakerKey = 'ambtsbadgeMakeCard';

/** An official on the page before the user, and how many badges and marks that official has there. */
export interface PageOfficial {
  id: string;
  badges: number;
}

/** Storage keys, all in the local area. `basis`: what the rest was made from, see the background's `publish.ts`. */
export const publishedKeys = {
  index: 'index',
  display: 'display',
  basis: 'basis',
  card: (id: string) => `card:${id}`,
} as const;

type Fields = Record<string, unknown>;

const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
const isOptional = <T>(value: unknown, check: (value: unknown) => value is T): value is T | undefined =>
  value === undefined || check(value);

const isFact = (value: unknown): value is CardFact =>
  isObject(value) && isText(value.label) && isText(value.value) && isOptional(value.note, isText);

/** Only https addresses reach an `href`, whatever storage holds. */
const isHref = (value: unknown): value is string => isText(value) && value.startsWith('https://');

const isLink = (value: unknown): value is CardLink => isObject(value) && isText(value.label) && isHref(value.href);

const isSource = (value: unknown): value is CardModel['source'] =>
  isObject(value) && isText(value.label) && isText(value.title) && isOptional(value.href, isHref);

const isListOf = <T>(value: unknown, check: (value: unknown) => value is T): value is T[] =>
  Array.isArray(value) && value.every(check);

/** Whether `value`, from storage or a message, is a card that can be shown. */
export function isCardModel(value: unknown): value is CardModel {
  return (
    isObject(value) &&
    [value.id, value.name, value.role, value.asOf, value.caution, value.openRecord].every(isText) &&
    isOptional(value.organisation, isText) &&
    isOptional(value.organisationSince, isText) &&
    (value.standing === 'historic' || value.standing === 'current') &&
    isListOf(value.facts, isFact) &&
    isOptional(value.view, isFact) &&
    isOptional(value.guideline, isFact) &&
    isSource(value.source) &&
    isListOf(value.links, isLink)
  );
}

/** Whether `value`, a page's answer, is a list of officials. */
export const isPageOfficials = (value: unknown): value is PageOfficial[] =>
  isListOf(value, (item): item is PageOfficial => isObject(item) && isText(item.id) && typeof item.badges === 'number');

/** Whether `value` is a message from the popup. */
export const isTabMessage = (value: unknown): value is TabMessage =>
  isObject(value) && (value.type === 'officials' || (value.type === 'reveal' && isText(value.id)));

/**
 * Reads what the background published.
 * @param stored the local storage area's `index` and `display`
 * @param bundled what serves where the index or its display is missing or broken
 */
export function parsePublished({ index, display }: Fields, bundled: Published): Published {
  if (!isText(index) || !index.endsWith('\n') || !isDisplay(display)) return bundled;
  return { index, display };
}

const isDisplay = (value: unknown): value is Display =>
  isObject(value) &&
  (value.badge === 'full' || value.badge === 'compact') &&
  typeof value.marks === 'boolean' &&
  (value.language === 'nl' || value.language === 'en') &&
  (value.sites === undefined || isListOf(value.sites, isText));

/** Whether `message` is one from a page. */
export function isPageMessage(message: unknown): message is PageMessage {
  if (!isObject(message)) return false;
  switch (message.type) {
    case 'loadCards':
      return true;
    case 'card':
    case 'openRecord':
      return typeof message.id === 'string';
    case 'count':
      return Number.isInteger(message.officials);
    default:
      return false;
  }
}
