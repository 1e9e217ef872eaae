/** What page, popup and background ask of each other: one map of all requests and their answers, and the checks of both. */
import { type Fields, isDay, isListOf, isObject, isOptional, isText } from '../model/valueChecks';
import type { CardModel } from '../views/cardModel';
import type { PageStatus } from '../views/pageStatus';
import type { PostedOn } from '../views/thenCard';
import { type LaterScript, laterScripts } from './sharedNames';
import type { FollowAnswer } from './subscriptions';

/** By who answers, and by type: what is said with the request, and what comes back (`undefined`: nothing is waited for). */
export interface Requests {
  background: {
    /**
     * A card, as text in the language that is set; with the post that the badge stands in, where that has a date. The page checks
     * the answer as if it came out of storage.
     */
    card: { said: { id: string; post?: PostedOn | undefined }; answer: CardModel | undefined };
    /**
     * Put another script into this page: the one that makes cards, that answers the popup, that dates posts, or that reads large
     * registers. Answered once it is there.
     */
    load: { said: { script: LaterScript }; answer: undefined };
    /**
     * The labels of those of the accounts that a large register has, as `parseLabel` reads them: a page only has their
     * fingerprints.
     */
    labels: { said: { accounts: readonly string[] }; answer: Record<string, string> };
    /** How many records have a badge on the page now. */
    count: { said: { records: number }; answer: undefined };
    /** The user's own registers are others now: publish them. */
    registersChanged: { said: unknown; answer: undefined };
    /** Follow the register at an address, to which there is access. Answered once it is kept, or it is known why not. */
    follow: { said: { address: string; asksFirst: boolean }; answer: FollowAnswer };
    /** Check now whether a register that is followed has a newer edition. Answered once that is kept. */
    checkRegister: { said: { id: string }; answer: undefined };
    /** Open what a card's button opens, see `pathOf`. */
    openRecord: { said: { id: string }; answer: undefined };
  };
  page: {
    /** What the page shows, and how the script there fares. */
    status: { said: unknown; answer: PageStatus };
    /** Scroll to the record's first badge and let it flash. */
    reveal: { said: { id: string }; answer: undefined };
  };
}

/** Of so many accounts a page may ask at once. */
export const maxLabels = 200;

/** Who answers requests. */
type Answerer = keyof Requests;

/** A request as it is sent: its type, with what is said. */
export type RequestTo<To extends Answerer> = {
  [Type in keyof Requests[To]]: { type: Type } & (Requests[To][Type] extends { said: infer Said } ? Said : never);
}[keyof Requests[To]];

/** Whether what is said with a request is what belongs to it. */
type Checks<To extends Answerer> = Record<keyof Requests[To], (said: Fields) => boolean>;

const saysNothing = () => true;
const saysId = ({ id }: Fields) => isText(id);
const isPost = (post: unknown): post is PostedOn => isObject(post) && isText(post.account) && isDay(post.day);

const backgroundChecks: Checks<'background'> = {
  card: ({ id, post }) => isText(id) && isOptional(post, isPost),
  load: ({ script }) => laterScripts.some((one) => one === script),
  labels: ({ accounts }) => isListOf(accounts, isText) && accounts.length <= maxLabels,
  count: ({ records }) => Number.isInteger(records),
  registersChanged: saysNothing,
  follow: ({ address, asksFirst }) => isText(address) && typeof asksFirst === 'boolean',
  checkRegister: saysId,
  openRecord: saysId,
};

const pageChecks: Checks<'page'> = { status: saysNothing, reveal: saysId };

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
