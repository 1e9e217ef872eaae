/** Stores a register that was made out of another form, once it is checked, and says what was left out of it. */
import { writeFileSync } from 'node:fs';
import { publishedAccounts } from '@/data/model/lookups';
import { checkRegisterData, faultText } from '@/data/model/readChecked';
import type { Register } from '@/data/model/schema';

/** @throws where the register is not right: then nothing is stored */
export function writeRegister(file: string, register: Register): void {
  const checked = checkRegisterData(register);
  if ('faults' in checked) throw new Error(checked.faults.map(faultText).join('\n'));
  writeFileSync(file, `${JSON.stringify(register, null, 2)}\n`);
  const { organisations, leftOut } = register;
  const count = organisations.reduce((sum, { accounts }) => sum + publishedAccounts(accounts).length, 0);
  console.log(`${organisations.length} organisations, ${count} accounts, ${leftOut.length} addresses left out:`);
  for (const { organisation, address, reason } of leftOut) console.log(`  ${organisation}: ${address} (${reason})`);
}
