/**
 * `npm run import-organisations FILE`: makes `data/registers/organisations.json` out of an export of the government's register of
 * organisations. Each address becomes a platform and a handle by the same code that reads pages, and each that cannot is listed
 * with the reason.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { registerOfRooExport } from '@/data/exchange/rooExport';
import { publishedAccounts } from '@/data/model/lookups';
import { registerSchema } from '@/data/model/schema';
import { profileOfUrl } from '@/entrypoints/profiles.content/sites';

const [file] = process.argv.slice(3);
if (!file) throw new Error('Usage: npm run import-organisations FILE');
const register = registerSchema.parse(registerOfRooExport(JSON.parse(readFileSync(file, 'utf8')), profileOfUrl));
writeFileSync('data/registers/organisations.json', `${JSON.stringify(register, null, 2)}\n`);

const { organisations, leftOut } = register;
const count = organisations.reduce((sum, { accounts }) => sum + publishedAccounts(accounts).length, 0);
console.log(`${organisations.length} organisations, ${count} accounts, ${leftOut.length} addresses left out:`);
for (const { organisation, address, reason } of leftOut) console.log(`  ${organisation}: ${address} (${reason})`);
