/** Registers of older forms, brought to the form of today. */

import { type Fields, isObject } from './valueChecks';
import { registerForm } from './vocabulary';

/** What brings a register from the form with this number, counted from 1, to the next one. */
const steps: ((register: Fields) => Fields)[] = [datedByItsFacts];

/**
 * Brings a register to the form of today. What is no register, or of a newer form, stays as it is: the schema says what is wrong.
 * @param data a register's file, parsed
 */
export function migrate(data: unknown): unknown {
  if (!isObject(data) || Array.isArray(data)) return data;
  // The first form had no number.
  const form = data.form ?? 1;
  if (typeof form !== 'number' || form >= registerForm) return data;
  return steps.slice(form - 1).reduce((register, step) => step(register), data);
}

/**
 * 1 → 2: that a register was of one time, historic or current, is told by its facts now; and it reaches up to the latest of
 * them. The code of an organisation in the TOOI list is one of several ids.
 */
function datedByItsFacts(register: Fields): Fields {
  return {
    form: 2,
    ...mapped(register, {
      standing: () => undefined,
      asOf: (asOf) => latest([asOf, ...asOfsIn(register)]),
      organisations: (organisations) =>
        Array.isArray(organisations) ? organisations.map(withIdentity) : organisations,
    }),
  };
}

const withIdentity = (organisation: unknown): unknown =>
  isObject(organisation) && 'tooi' in organisation
    ? renamed(organisation, 'tooi', 'identity', (tooi) => ({ tooi }))
    : organisation;

/** The same fields in the same order, some with other values; what becomes undefined is left out. */
const mapped = (fields: Fields, changes: Record<string, (value: unknown) => unknown>): Fields =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([key, value]) => {
      const next = Object.hasOwn(changes, key) ? changes[key]?.(value) : value;
      return next === undefined ? [] : [[key, next]];
    }),
  );

/** The same fields in the same order, one with another name and value. */
const renamed = (fields: Fields, from: string, to: string, change: (value: unknown) => unknown): Fields =>
  Object.fromEntries(Object.entries(fields).map(([key, value]) => (key === from ? [to, change(value)] : [key, value])));

/** Every as-of date within a value, however deep. */
function asOfsIn(value: unknown): unknown[] {
  if (Array.isArray(value)) return value.flatMap(asOfsIn);
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, field]) => (key === 'asOf' ? [field] : asOfsIn(field)));
}

/** The first, where it is no text; else the latest day among them. */
function latest([first, ...others]: unknown[]): unknown {
  if (typeof first !== 'string') return first;
  return others.reduce<string>((last, day) => (typeof day === 'string' && day > last ? day : last), first);
}
