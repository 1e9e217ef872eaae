/** Vite plugin that checks each bundled data file against its schema, so that a bad record fails the build. */
import { readFileSync } from 'node:fs';
import { basename, relative } from 'node:path';
import type { Plugin } from 'vite';
import type { z } from 'zod';
import { readChecked } from '../data/model/readChecked.ts';
import { guidelinesSchema, registerSchema } from '../data/model/schema.ts';
import { indexOf } from '../data/views/publication.ts';
import { languages, wordsFor } from '../data/views/words.ts';

const schemas: Record<string, z.ZodType> = {
  'officials-2012.json': registerSchema,
  'organisations.json': registerSchema,
  'guidelines.json': guidelinesSchema,
};

/** Serves `officials-2012.json?checked`, and each other data file in the same way, as the checked data. */
export function checkedData(): Plugin {
  return {
    name: 'checked-data',
    enforce: 'pre',
    load(id) {
      const [, file] = /^(.*)\?checked$/.exec(id) ?? [];
      const schema = file && schemas[basename(file)];
      if (!schema) return null;
      this.addWatchFile(file);
      return { code: `export default ${JSON.stringify(read(schema, file))}`, moduleType: 'js', map: null };
    },
  };
}

/**
 * The index of accounts that pages have from the start, in each language.
 * @param file the register's
 */
export function indexesOf(file: string): Record<string, string> {
  const register = read(registerSchema, file);
  return Object.fromEntries(
    languages.map((language) => [language, indexOf([{ register, words: wordsFor(language) }])]),
  );
}

const read = <T>(schema: z.ZodType<T>, file: string): T =>
  readChecked(schema, relative(process.cwd(), file), readFileSync(file, 'utf8'));
