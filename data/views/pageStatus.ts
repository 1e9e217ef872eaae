/** What a page says of itself to the popup, and the check of it. */
import { isListOf, isObject, isOptional, isText } from '../model/valueChecks';

/** A record on the page before the user, and how many badges and marks it has there. */
export interface PageRecord {
  id: string;
  badges: number;
}

/** What a page says of itself. */
export interface PageStatus {
  /** `off`: switched off in the settings. `otherCopy`: another copy of the extension is at work. `failed`: stopped by an error. */
  state: 'running' | 'off' | 'otherCopy' | 'failed';
  /** Id of the site by whose rules the page is read. */
  site: string;
  /** In the order in which they stand on the page. */
  records: PageRecord[];
  /** Errors of ours since the page was opened, the first ones. */
  faults: Fault[];
  /** Left out where the page has the name that it must have, or need not have one. */
  missing?: MissingName;
}

/**
 * What failed: the badges (`page`), a card, the reading of what was published, the answer to the popup, the count. After an error
 * in the first no badge can be trusted: there the script stops.
 */
export type FaultPart = (typeof faultParts)[number];

const faultParts = ['page', 'card', 'published', 'answer', 'count'] as const;

/** An error of ours, with nothing in it of the page or its address. */
export interface Fault {
  part: FaultPart;
  error: string;
  /** Where in our scripts, innermost first. */
  places: string[];
}

/** By which rules a name was looked for in vain. */
export interface MissingName {
  pageKind: 'profile';
  /** The selectors of the rules. */
  rules: string[];
}

/** Whether `value` is a page's answer. */
export const isPageStatus = (value: unknown): value is PageStatus =>
  isObject(value) &&
  states.some((state) => state === value.state) &&
  isText(value.site) &&
  isListOf(value.records, isPageRecord) &&
  isListOf(value.faults, isFault) &&
  isOptional(value.missing, isMissingName);

const states: readonly PageStatus['state'][] = ['running', 'off', 'otherCopy', 'failed'];

const isPageRecord = (value: unknown): value is PageRecord =>
  isObject(value) && isText(value.id) && typeof value.badges === 'number';

const isFault = (value: unknown): value is Fault =>
  isObject(value) &&
  faultParts.some((part) => part === value.part) &&
  isText(value.error) &&
  isListOf(value.places, isText);

const isMissingName = (value: unknown): value is MissingName =>
  isObject(value) && value.pageKind === 'profile' && isListOf(value.rules, isText);
