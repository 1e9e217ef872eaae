/** Reads a data file: its faults are told by file, record, field and reason. */
import type { z } from 'zod';

/**
 * Parses and checks one data file.
 * @param schema what the file must hold
 * @param file its name, for the message
 * @param json its text
 * @returns the data, with defaults filled in
 * @throws Error with a line a fault: file, record, field and reason
 */
export function readChecked<T>(schema: z.ZodType<T>, file: string, json: string): T {
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch (error) {
    throw new Error(`${file}: not JSON (${String(error)})`);
  }
  const result = schema.safeParse(data);
  if (result.success) return result.data;
  const faults = result.error.issues.map((issue) => `${file}: ${describePath(data, issue.path)}: ${issue.message}`);
  throw new Error(`The data is not right.\n${faults.join('\n')}`);
}

/** A path as a person finds it in the file: `officials › chris-buijink › accounts › 0 › handle`. */
function describePath(data: unknown, path: readonly PropertyKey[]): string {
  let value = data;
  const steps = path.map((step) => {
    value = typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined;
    const id = typeof value === 'object' && value !== null ? Reflect.get(value, 'id') : undefined;
    return typeof id === 'string' ? id : String(step);
  });
  return steps.length > 0 ? steps.join(' › ') : 'the file';
}
