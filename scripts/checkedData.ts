/** Vite plugin that checks each bundled data file against its schema, so that a bad record fails the build. */
import { readFileSync } from 'node:fs';
import { basename, relative } from 'node:path';
import type { Plugin } from 'vite';
import type { z } from 'zod';
import { knowledgeOf } from '../data/model/knowledge.ts';
import { readChecked, readRegister } from '../data/model/readChecked.ts';
import { developmentsSchema, guidelinesSchema } from '../data/model/schema.ts';
import type { Platform } from '../data/model/vocabulary.ts';
import { indexKey, storedIndexes } from '../data/store/published.ts';
import { indexOf } from '../data/views/publication.ts';
import { languages, wordsFor } from '../data/views/words.ts';

/** Every other file is a register. */
const otherSchemas = new Map<string, z.ZodType>([
  ['guidelines.json', guidelinesSchema],
  ['since-2012.json', developmentsSchema],
]);

/** Serves `officials-2012.json?checked`, and each other data file in the same way, as the checked data. */
export function checkedData(): Plugin {
  return {
    name: 'checked-data',
    enforce: 'pre',
    load(id) {
      const [, file] = /^(.*\/data\/registers\/[\w-]+\.json)\?checked$/.exec(id) ?? [];
      if (!file) return null;
      this.addWatchFile(file);
      const schema = otherSchemas.get(basename(file));
      const data = schema ? readChecked(schema, nameOf(file), readFileSync(file, 'utf8')) : registerAt(file);
      return { code: `export default ${JSON.stringify(data)}`, moduleType: 'js', map: null };
    },
  };
}

/**
 * The index of accounts that pages of a platform have from the start, in each language; as of the register's own day, so that a
 * build of tomorrow is the same as one of today.
 * @param file the register's
 * @returns undefined where the register has no account of the platform
 */
export function indexesOf(file: string, platform: Platform): Record<string, string> | undefined {
  const register = registerAt(file);
  const knowledge = knowledgeOf([register]);
  const indexes = languages.map((language) => {
    const index = indexOf({ knowledge, words: wordsFor(language), today: register.asOf, isUndated: true });
    return [language, storedIndexes(index)[indexKey(platform)] ?? ''] as const;
  });
  return indexes.some(([, index]) => index) ? Object.fromEntries(indexes) : undefined;
}

const registerAt = (file: string) => readRegister(nameOf(file), readFileSync(file, 'utf8'));

const nameOf = (file: string): string => relative(process.cwd(), file);
