/** Reads a data file: its faults are told by file, record, field and reason. */
import type { z } from 'zod';
import { type Fault, faultKinds } from './fault.ts';
import { migrate } from './migrate.ts';
import { type Register, registerSchema } from './schema.ts';
import { type Fields, isObject } from './valueChecks.ts';
import { registerForm } from './vocabulary.ts';

export type Checked<T> = { data: T } | { faults: Fault[] };

/** Checks a register, of whichever form; every fault is told, not only the first. */
export const checkRegisterData = (data: unknown): Checked<Register> => check(registerSchema, migrate(data));

/** Checks anything by its schema. */
export function check<T>(schema: z.ZodType<T>, data: unknown): Checked<T> {
  const result = schema.safeParse(data);
  if (result.success) return { data: result.data };
  return {
    faults: result.error.issues.map((issue) => {
      const { path, message } = issue;
      const steps = stepsOf(data, path);
      const end = steps.length > 1 && isList(data, path[0]) ? 2 : 0;
      const place = { record: steps.slice(0, end).join(' › '), field: steps.slice(end).join(' › ') };
      return { ...place, reason: message, ...kindOf(issue, valueAt(data, path)) };
    }),
  };
}

/** @param value what stands there */
function kindOf(issue: z.core.$ZodIssue, value: unknown): Pick<Fault, 'kind' | 'values'> {
  if (issue.code === 'custom') return customKind(issue.params, value);
  if (issue.code === 'unrecognized_keys') return { kind: 'key', values: { detail: issue.keys.join(', ') } };
  if (value === undefined || (typeof value === 'string' && value.trim() === '')) return { kind: 'missing', values: {} };
  const values = foundIn(value);
  if (issue.path.join() === 'form' && typeof value === 'number' && value > registerForm)
    return { kind: 'newer', values };
  if (isOfDate(issue)) return { kind: 'date', values };
  if (issue.code === 'invalid_type') return { kind: 'type', values };
  if (issue.code === 'invalid_format') return { kind: issue.format === 'url' ? 'url' : 'form', values };
  if (issue.code === 'too_small')
    return Array.isArray(value) ? { kind: 'empty', values: {} } : { kind: 'tooSmall', values };
  return { kind: 'value', values };
}

/** @param params as our own checks give them */
function customKind(params: unknown, value: unknown): Pick<Fault, 'kind' | 'values'> {
  const { kind: told, ...others }: Fields = isObject(params) ? params : {};
  const kind = faultKinds.find((each) => each === told) ?? 'value';
  const texts = Object.entries(others).map(([name, each]): [string, string] => [name, String(each)]);
  return { kind, values: { ...foundIn(value), ...Object.fromEntries(texts) } };
}

/** What stands there, as far as a line has room for it. */
const foundIn = (value: unknown) => ({
  detail: String(typeof value === 'object' ? JSON.stringify(value) : value).slice(0, 80),
});

/** Whether a day is wanted, or among others a day. */
const isOfDate = (issue: z.core.$ZodIssue): boolean =>
  issue.code === 'invalid_union'
    ? issue.errors.some((one) => one.some(isOfDate))
    : issue.code === 'invalid_format' && issue.format === 'date';

/** A fault in one line: `officials › chris-buijink › accounts › 0 › handle: "…" cannot be a handle on x`. */
export const faultText = ({ record, field, reason }: Fault): string =>
  `${[record, field].filter(Boolean).join(' › ') || 'the file'}: ${reason}`;

/**
 * Parses and checks one data file.
 * @param schema what the file must hold
 * @param file its name, for the message
 * @param json its text
 * @returns the data, with defaults filled in
 * @throws Error with a line a fault: file, record, field and reason
 */
export const readChecked = <T>(schema: z.ZodType<T>, file: string, json: string): T =>
  read(file, json, (data) => check(schema, data));

/** The same for a register, of whichever form. */
export const readRegister = (file: string, json: string): Register => read(file, json, checkRegisterData);

function read<T>(file: string, json: string, checked: (data: unknown) => Checked<T>): T {
  const result = checked(parsed(file, json));
  if ('data' in result) return result.data;
  throw new Error(`The data is not right.\n${result.faults.map((fault) => `${file}: ${faultText(fault)}`).join('\n')}`);
}

function parsed(file: string, json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    throw new Error(`${file}: not JSON (${String(error)})`);
  }
}

const isList = (data: unknown, step: PropertyKey | undefined): boolean =>
  typeof data === 'object' && data !== null && step !== undefined && Array.isArray(Reflect.get(data, step));

const memberOf = (value: unknown, step: PropertyKey): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined;

const valueAt = (data: unknown, path: readonly PropertyKey[]): unknown => path.reduce(memberOf, data);

/** A path with each record by its id, where it has one. */
function stepsOf(data: unknown, path: readonly PropertyKey[]): string[] {
  let value = data;
  return path.map((step) => {
    value = memberOf(value, step);
    const id = memberOf(value, 'id');
    return typeof id === 'string' ? id : String(step);
  });
}
