/** What page, popup and background ask of each other: one map of all requests and their answers, and the checks of both. */
import { type Fields, isListOf, isObject, isText } from '../model/valueChecks';
import type { CardModel } from '../views/cardModel';

/** By who answers, and by type: what is said with the request, and what comes back (`undefined`: nothing is waited for). */
export interface Requests {
  background: {
    /** The record is missing or broken in storage. The page checks the answer as if it came out of storage. */
    card: { said: { id: string }; answer: CardModel | undefined };
    /** Put the script that makes cards into this page. Answered once it is there. */
    loadCards: { said: unknown; answer: undefined };
    /** How many records have a badge on the page now. */
    count: { said: { records: number }; answer: undefined };
    /** Open the record in the register. */
    openRecord: { said: { id: string }; answer: undefined };
  };
  page: {
    /** Which records the page shows, in the order in which they stand there. */
    records: { said: unknown; answer: PageRecord[] };
    /** Scroll to the record's first badge and let it flash. */
    reveal: { said: { id: string }; answer: undefined };
  };
}

/** Who answers requests. */
type Answerer = keyof Requests;

/** A request as it is sent: its type, with what is said. */
export type RequestTo<To extends Answerer> = {
  [Type in keyof Requests[To]]: { type: Type } & (Requests[To][Type] extends { said: infer Said } ? Said : never);
}[keyof Requests[To]];

/** A record on the page before the user, and how many badges and marks it has there. */
export interface PageRecord {
  id: string;
  badges: number;
}

/** Whether what is said with a request is what belongs to it. */
type Checks<To extends Answerer> = Record<keyof Requests[To], (said: Fields) => boolean>;

const saysNothing = () => true;
const saysId = ({ id }: Fields) => isText(id);

const backgroundChecks: Checks<'background'> = {
  card: saysId,
  loadCards: saysNothing,
  count: ({ records }) => Number.isInteger(records),
  openRecord: saysId,
};

const pageChecks: Checks<'page'> = { records: saysNothing, reveal: saysId };

/** By its own keys only: a message might be called `constructor`. */
const fits = (checks: Record<string, (said: Fields) => boolean>, message: unknown): boolean =>
  isObject(message) &&
  isText(message.type) &&
  Object.hasOwn(checks, message.type) &&
  checks[message.type]?.(message) === true;

/** Whether `message` is a request from a page to the background. */
export const isBackgroundRequest = (message: unknown): message is RequestTo<'background'> =>
  fits(backgroundChecks, message);

/** Whether `message` is a request from the popup to a page. */
export const isPageRequest = (message: unknown): message is RequestTo<'page'> => fits(pageChecks, message);

/** Whether `value`, a page's answer, is a list of its records. */
export const isPageRecords = (value: unknown): value is PageRecord[] =>
  isListOf(value, (item): item is PageRecord => isObject(item) && isText(item.id) && typeof item.badges === 'number');
