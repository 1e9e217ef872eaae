/** Plain checks of values that come out of storage or a message. By hand: zod would weigh more than the rest of the content script. */

/** An object of which nothing is known yet. */
export type Fields = Record<string, unknown>;

/** Whether it is an object, whose fields then can be asked for; no null. */
export const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
/** Whether it is a text, of whatever length. */
export const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
/** A day as `YYYY-MM-DD`. */
export const isDay = (value: unknown): value is string =>
  isText(value) && /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value));
/** Whether it is missing, or passes the check. */
export const isOptional = <T>(value: unknown, check: (value: unknown) => value is T): value is T | undefined =>
  value === undefined || check(value);
/** Whether it is a list of which each passes the check. */
export const isListOf = <T>(value: unknown, check: (value: unknown) => value is T): value is T[] =>
  Array.isArray(value) && value.every(check);
