/** Vite plugin: a bundled data file is checked against its schema when it is built, and a bad record fails the build. */
import { readFileSync } from 'node:fs';
import { basename, relative } from 'node:path';
import type { Plugin } from 'vite';
import type { z } from 'zod';
import { readChecked } from '../data/model/readChecked.ts';
import { guidelinesSchema, type Register, registerSchema } from '../data/model/schema.ts';
import { indexOf } from '../data/views/publication.ts';
import { languages, wordsFor } from '../data/views/words.ts';

const schemas: Record<string, z.ZodType> = {
  'officials-2012.json': registerSchema,
  'organisations.json': registerSchema,
  'guidelines.json': guidelinesSchema,
};

/**
 * Serves `officials-2012.json?checked`, and so each of the data files, as the checked data, and `officials-2012.json?index` as
 * its index of accounts in each language.
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
