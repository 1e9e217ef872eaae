/** Vite plugin: a bundled data file is checked against its schema when it is built, and a bad record fails the build. */
import { readFileSync } from 'node:fs';
import { basename, relative } from 'node:path';
import type { Plugin } from 'vite';
import type { z } from 'zod';
import { languages, wordsFor } from './messages.ts';
import { indexOf } from './publish.ts';
import { guidelinesSchema, type Register, registerSchema } from './schema.ts';

const schemas: Record<string, z.ZodType> = {
  'register.json': registerSchema,
  'organisations.json': registerSchema,
  'guidelines.json': guidelinesSchema,
};

/**
 * Serves `import data from './register.json?checked'` as the checked data, and `import index from './register.json?index'`
 * as its index of accounts in each language.
 */
export function checkedData(): Plugin {
  return {
    name: 'checked-data',
    enforce: 'pre',
    load(id) {
      const [, file, wanted] = /^(.*)\?(checked|index)$/.exec(id) ?? [];
      const schema = file && schemas[basename(file)];
      if (!schema) return null;
      this.addWatchFile(file);
      const read = <T>(as: z.ZodType<T>) => readChecked(as, relative(process.cwd(), file), readFileSync(file, 'utf8'));
      const data = wanted === 'index' ? indexes(read(registerSchema)) : read(schema);
      return { code: `export default ${JSON.stringify(data)}`, moduleType: 'js', map: null };
    },
  };
}

function indexes(register: Register): Record<string, string> {
  return Object.fromEntries(
    languages.map((language) => [language, indexOf([{ register, words: wordsFor(language) }])]),
  );
}

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
