/** Reads a data file: its faults are told by file, record, field and reason. */
import type { z } from 'zod';
import { migrate } from './migrate.ts';
import { type Register, registerSchema } from './schema.ts';

/** What is wrong, and where: in which record, in which of its fields. */
export interface Fault {
  /** As a person finds it in the file: `officials › chris-buijink`; empty for what is wrong with the whole file. */
  record: string;
  /** `accounts › 0 › handle`; empty for what is wrong with the whole record. */
  field: string;
  reason: string;
}

export type Checked<T> = { data: T } | { faults: Fault[] };

/** Checks a register, of whichever form; every fault is told, not only the first. */
export const checkRegisterData = (data: unknown): Checked<Register> => check(registerSchema, migrate(data));

function check<T>(schema: z.ZodType<T>, data: unknown): Checked<T> {
  const result = schema.safeParse(data);
  if (result.success) return { data: result.data };
  return {
    faults: result.error.issues.map(({ path, message }) => {
      const steps = stepsOf(data, path);
      const end = steps.length > 1 && isList(data, path[0]) ? 2 : 0;
      return { record: steps.slice(0, end).join(' › '), field: steps.slice(end).join(' › '), reason: message };
    }),
  };
}

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

/** A path with each record by its id, where it has one. */
function stepsOf(data: unknown, path: readonly PropertyKey[]): string[] {
  let value = data;
  return path.map((step) => {
    value = typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined;
    const id = typeof value === 'object' && value !== null ? Reflect.get(value, 'id') : undefined;
    return typeof id === 'string' ? id : String(step);
  });
}
