/**
 * `npm run import-organisations FILE`: makes `data/registers/organisations.json` out of an export of the government's register of
 * organisations. Each address becomes a platform and a handle by the same code that reads pages, and each that cannot is listed
 * with the reason.
 */
import { readFileSync } from 'node:fs';
import { registerOfRooExport } from '@/data/exchange/rooExport';
import { profileOfUrl } from '@/entrypoints/profiles.content/sites';
import { writeRegister } from './writeRegister';

const [file] = process.argv.slice(3);
if (!file) throw new Error('Usage: npm run import-organisations FILE');
writeRegister(
  'data/registers/organisations.json',
  registerOfRooExport(JSON.parse(readFileSync(file, 'utf8')), profileOfUrl),
);
