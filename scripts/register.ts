/**
 * `npm run register -- check|import|diff|publish|schema …`: what the keeper of a register does with its file, with the same code as the
 * extension. Exit codes: 0, all is well; 1, a file is not right; 2, the command is not.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { differencesBetween } from '@/data/exchange/differences';
import { textOf } from '@/data/exchange/lists/bytes';
import { type Columns, proposeColumns } from '@/data/exchange/lists/columns';
import { draftsOf } from '@/data/exchange/lists/drafts';
import { profileIn } from '@/data/exchange/lists/profiles';
import { readTable } from '@/data/exchange/lists/readTable';
import { registerOfList } from '@/data/exchange/lists/registerOfList';
import { Unreadable } from '@/data/exchange/lists/unreadable';
import { publishedAccounts, recordsOf } from '@/data/model/lookups';
import { checkRegisterData, faultText, readRegister } from '@/data/model/readChecked';
import type { Register } from '@/data/model/schema';
import { organisationKinds } from '@/data/model/vocabulary';
import { profileOfUrl } from '@/entrypoints/profiles.content/sites';
import { namesOf, publishRegisters } from './publish/publishRegisters';
import { registerForm, registerFormFile } from './registerForm';

const usage = `Usage:
  npm run register -- check FILE
  npm run register -- diff OLD NEW
  npm run register -- publish FILE [FILE …] --to FOLDER [--url ADDRESS]
  npm run register -- schema
  npm run register -- import FILE [FILE …] --people|--bodies --title TEXT --as-of YYYY-MM-DD --publisher TEXT --out FILE
                      [--url ADDRESS] [--organisation TEXT] [--role TEXT] [--kind KIND]

publish makes a folder that any web server can give to those who follow a register; ADDRESS is where it will be.
What the people of a list are, and where, and what kind its bodies are of, is told where the list itself does not say it.
KIND: ${organisationKinds.join(', ')}`;

const [command, ...args] = process.argv.slice(3);
try {
  if (command === 'check') check(args);
  else if (command === 'diff') diff(args);
  else if (command === 'import') importLists(args);
  else if (command === 'publish') publish(args);
  else if (command === 'schema') writeFileSync(registerFormFile, registerForm());
  else misused();
} catch (error) {
  if (process.exitCode !== 2) process.exitCode = 1;
  console.error(error instanceof Error ? error.message : error);
}

function misused(): never {
  process.exitCode = 2;
  throw new Error(usage);
}

function read(file: string): Register {
  return readRegister(file, textOf(readFileSync(file)));
}

function check([file]: readonly string[]): void {
  if (!file) misused();
  console.log(countsOf(read(file)));
}

function countsOf(register: Register): string {
  const { officials, offices, organisations } = register;
  const accounts = recordsOf(register).flatMap((record) => publishedAccounts(record.accounts));
  return `${officials.length} officials, ${offices.length} offices, ${organisations.length} organisations, ${accounts.length} accounts`;
}

function diff([old, now]: readonly string[]): void {
  if (!old || !now) misused();
  const { added, gone, changed } = differencesBetween(read(old), read(now));
  for (const { id } of added) console.log(`new      ${id}`);
  for (const { id } of gone) console.log(`gone     ${id}`);
  for (const { after, newAccounts, goneAccounts, fields } of changed) {
    const what = [...newAccounts.map((key) => `+ ${key}`), ...goneAccounts.map((key) => `- ${key}`), ...fields];
    console.log(`changed  ${after.id}: ${what.join(', ')}`);
  }
  console.log(`${added.length} new, ${gone.length} gone, ${changed.length} changed`);
}

/** All files are checked before anything is written. */
function publish(given: readonly string[]): void {
  const { values, positionals } = optionsOf(given);
  const { to, url = '' } = values;
  if (!to || positionals.length === 0) misused();
  if (url && !(url.startsWith('https://') && URL.canParse(url)))
    throw new Error(`${url} is no https address: nobody could follow it.`);
  const registers = positionals.map(read);
  const names = registers.flatMap(namesOf);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice) throw new Error(`Two of the registers would be ${twice}: give each an id of its own.`);
  for (const file of publishRegisters(registers, to, url)) console.log(file);
}

function importLists(given: readonly string[]): void {
  const { values, positionals } = optionsOf(given);
  const { title, publisher, out, people, bodies, kind, ...more } = values;
  const knownKind = organisationKinds.find((candidate) => candidate === kind);
  if (!title || !publisher || !out || !values['as-of'] || people === bodies || positionals.length === 0) misused();
  if (kind && !knownKind) misused();
  const lists = positionals.map(readList);
  const { drafts, leftOut } = draftsOf(lists, profileOfUrl);
  for (const { line, column, value, reason } of leftOut) {
    console.log(`left out: ${[line && `line ${line}`, column, value].filter(Boolean).join(', ')} (${reason})`);
  }
  const { register, refused } = registerOfList(drafts, {
    ...{ title, publisher, asOf: values['as-of'], holds: people ? 'people' : 'bodies' },
    ...{ url: more.url, organisation: more.organisation, role: more.role, kind: knownKind },
  });
  for (const { draft, reason, handle } of refused) {
    console.log(
      `left out: ${[draft.line && `line ${draft.line}`, draft.name, handle].filter(Boolean).join(', ')} (${reason})`,
    );
  }
  const checked = checkRegisterData(register);
  if ('faults' in checked) throw new Error(checked.faults.map(faultText).join('\n'));
  writeFileSync(out, `${JSON.stringify(register, null, 2)}\n`);
  console.log(`${countsOf(register)}, ${leftOut.length + refused.length} left out`);
}

function optionsOf(given: readonly string[]) {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  try {
    return parseArgs({
      args: [...given],
      allowPositionals: true,
      options: {
        ...{ title: text, 'as-of': text, publisher: text, url: text, out: text, to: text },
        ...{ organisation: text, role: text, kind: text, people: flag, bodies: flag },
      },
    });
  } catch {
    return misused();
  }
}

function readList(file: string) {
  try {
    const table = readTable(
      textOf(readFileSync(file)),
      (cell) => profileIn(cell, undefined, profileOfUrl) !== undefined,
    );
    const columns = proposeColumns(table, profileOfUrl);
    tellColumns(file, columns, table.columns);
    return { table, columns };
  } catch (error) {
    throw error instanceof Unreadable ? new Error(`${file} cannot be read: ${error.message}`) : error;
  }
}

function tellColumns(file: string, columns: Columns, all: readonly string[]): void {
  console.log(`${file}:`);
  for (const [column, meaning] of columns) {
    console.log(`  ${column}: ${['platform' in meaning && meaning.platform, meaning.is].filter(Boolean).join(' ')}`);
  }
  const unread = all.filter((column) => !columns.has(column));
  if (unread.length > 0) console.log(`  not read: ${unread.join(', ')}`);
}
