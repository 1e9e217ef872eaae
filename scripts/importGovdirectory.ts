/**
 * `npm run import-govdirectory FILE`: makes `data/registers/public-bodies.json` out of a list of public bodies as Govdirectory has
 * it from Wikidata. Each address becomes a platform and a handle by the same code that reads pages, and each that cannot is listed
 * with the reason.
 */
import { readFileSync } from 'node:fs';
import { registerOfGovdirectory } from '@/data/exchange/govdirectory';
import { profileOfUrl } from '@/entrypoints/profiles.content/sites';
import { writeRegister } from './writeRegister';

const [file] = process.argv.slice(3);
if (!file) throw new Error('Usage: npm run import-govdirectory FILE');
writeRegister(
  'data/registers/public-bodies.json',
  registerOfGovdirectory(JSON.parse(readFileSync(file, 'utf8')), profileOfUrl),
);
