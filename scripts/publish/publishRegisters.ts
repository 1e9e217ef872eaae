/** Makes a folder of static files that a web server gives as they are: all that people need to follow a register. */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ownNotesId } from '@/data/model/notes';
import type { Register } from '@/data/model/schema';
import { registerForm } from '../registerForm';
import { type PublishedRegister, registerPage } from './registerPage';

/** What whoever runs the web server should know. Plain text, as it stands beside the files. */
const advice = `The files of this folder are all that people need to follow these registers with Ambtsbadge. Put them on any web server or CDN, as
they are, at an https address. "npm run register -- publish" makes them anew; the same registers give the same files.

ID.json             the latest edition: the address to give to people
ID-YYYY-MM-DD.json  the edition of that day, to refer to. Keep these
index.html          for people
register.schema.json, SHA256SUMS

The server should
- answer at the address itself, with https and status 200. A redirect to another site, or to http, is refused
- send ETag or Last-Modified, so that who has the latest edition is told so (status 304) and fetches nothing
- send "Content-Type: application/json" for .json files, and "Cache-Control: no-cache", which allows caches but has them ask
- leave out cookies: none are sent, and none are kept

CORS headers (Access-Control-Allow-Origin) are not needed: the user gives the extension access to the site.
Registers of more than 50 MB are not read.
`;

/** What the files of a register are called: the latest edition, and that of its day. */
export const namesOf = ({ id, asOf }: Pick<Register, 'id' | 'asOf'>) => [`${id}.json`, `${id}-${asOf}.json`] as const;

/** The text of a register's file: the same for the same register, whatever the file that it came from looked like. */
const textOf = (register: Register): string => `${JSON.stringify(register, null, 2)}\n`;

/**
 * Writes the files of registers into a folder, which is made where there is none. Editions of other days stay.
 * @param registers checked ones, each with an id of its own
 * @param address where the folder will be; empty where that is not known
 * @returns the names of the files that are there now, in order
 * @throws where one is somebody's own notes: those who follow it have their own under this id
 */
export function publishRegisters(registers: readonly Register[], folder: string, address: string): string[] {
  if (registers.some(({ id }) => id === ownNotesId))
    throw new Error(`"${ownNotesId}" is the id of everybody's own notes: give the register another.`);
  mkdirSync(folder, { recursive: true });
  const write = (file: string, text: string) => writeFileSync(join(folder, file), text);
  for (const register of registers) for (const file of namesOf(register)) write(file, textOf(register));
  const published = registers.map((register) => ({
    register,
    latest: namesOf(register)[0],
    editions: editionsIn(folder, register.id),
  }));
  write('register.schema.json', registerForm());
  write('README.txt', advice);
  write('index.html', registerPage(published, address && `${address.replace(/\/+$/, '')}/`));
  const files = filesOf(published);
  write('SHA256SUMS', files.map((file) => `${checksum(readFileSync(join(folder, file)))}  ${file}\n`).join(''));
  return [...files, 'SHA256SUMS'];
}

const editionsIn = (folder: string, id: string): string[] =>
  readdirSync(folder)
    .filter((file) => file.startsWith(`${id}-`) && /^\d{4}-\d{2}-\d{2}\.json$/.test(file.slice(id.length + 1)))
    .toSorted()
    .reverse();

const filesOf = (published: readonly PublishedRegister[]): string[] =>
  [
    ...['README.txt', 'index.html', 'register.schema.json'],
    ...published.flatMap(({ latest, editions }) => [latest, ...editions]),
  ].toSorted();

const checksum = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex');
