/** Plain checks of values that come out of storage or a message. By hand: zod would weigh more than the rest of the content script. */

/** An object of which nothing is known yet. */
export type Fields = Record<string, unknown>;

export const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
export const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
/** A day as `YYYY-MM-DD`. */
export const isDay = (value: unknown): value is string =>
  isText(value) && /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value));
export const isOptional = <T>(value: unknown, check: (value: unknown) => value is T): value is T | undefined =>
  value === undefined || check(value);
export const isListOf = <T>(value: unknown, check: (value: unknown) => value is T): value is T[] =>
  Array.isArray(value) && value.every(check);
