/**
 * Lists of accounts as people really have them, from a folder that is given: what a person finds in each by reading it, counted
 * without our own code. They hold data of real people, so nothing of them is here but numbers.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Holds } from '@/data/exchange/lists/listHolds';
import type { Platform } from '@/data/model/vocabulary';

const folder = process.env.AMBTSBADGE_SAMPLES ?? '';

/** Whether a folder is given. */
export const hasSamples = folder !== '' && existsSync(join(folder, 'README.md'));

export interface Sample {
  /** Imported together. */
  files: readonly string[];
  holds: Holds;
  /** Of people, of bodies. */
  records: number;
  accounts: Partial<Record<Platform, number>>;
  /** Cells and records that are left out, by their reason. */
  leftOut: Record<string, number>;
  /** Accounts whose lasting ids the list gives. */
  lastingIds?: number;
  /** Where a person's birth, address, party, mail, telephone, pay or photo stand: columns by name, or what finds them in the text. */
  secret: readonly (string | RegExp)[];
}

export const samples: readonly Sample[] = [
  { files: ['ch-politicians.json'], holds: 'people', records: 70, accounts: { x: 70 }, leftOut: {}, secret: [] },
  {
    files: ['de-politiker-cp1252.csv'],
    holds: 'people',
    records: 66,
    accounts: { facebook: 57 },
    leftOut: {},
    lastingIds: 57,
    secret: ['Partei', 'RawText', 'FilteredText'],
  },
  {
    files: ['embassies-bom.csv'],
    holds: 'bodies',
    records: 46,
    accounts: { x: 14, facebook: 9, instagram: 1 },
    // A number that a spreadsheet has rounded.
    leftOut: { noHandle: 1 },
    secret: ['Google', 'Website'],
  },
  {
    files: ['eu-meps-mongoexport.ndjson'],
    holds: 'people',
    records: 54,
    accounts: { x: 42 },
    leftOut: {},
    secret: [/"(?:urlimg|group|party|email)":"([^"]*)"/g],
  },
  { files: ['fr-ministres-x.csv'], holds: 'people', records: 38, accounts: { x: 37 }, leftOut: {}, secret: [] },
  // Six of its 82 rows tell of somebody a second time; three rows are empty.
  {
    files: ['in-cabinet_ministers.csv'],
    holds: 'people',
    records: 76,
    accounts: { x: 50, facebook: 57 },
    leftOut: {},
    secret: [],
  },
  {
    files: ['is-mps-softhyphen.csv'],
    holds: 'people',
    records: 63,
    accounts: { x: 36 },
    leftOut: {},
    secret: ['party'],
  },
  // Two of its 18 rows are there twice.
  {
    files: ['mastodon-list-export.csv'],
    holds: 'bodies',
    records: 16,
    accounts: { mastodon: 16 },
    leftOut: {},
    secret: ['Bio', 'Avatar URL', 'Local URL'],
  },
  {
    files: ['nl-mastodon-following_accounts.csv'],
    holds: 'bodies',
    records: 9,
    accounts: { mastodon: 9 },
    leftOut: {},
    secret: [],
  },
  {
    files: ['nl-polder-min-lvvn.yaml'],
    holds: 'bodies',
    records: 1,
    accounts: { x: 3, linkedin: 1, instagram: 2, facebook: 1, bluesky: 1 },
    leftOut: {},
    secret: [
      /(?:telefoonnummer|nummer|email|bezoekadres|postadres|openbare_ruimte|postcode|woonplaats|oin): '?([^'\n]*)/g,
    ],
  },
  {
    files: ['nl-roo-export-a.xml'],
    holds: 'bodies',
    records: 11,
    accounts: { x: 8, linkedin: 8, instagram: 7, mastodon: 5, bluesky: 4, facebook: 3, youtube: 2 },
    // A telephone number, and two pages of persons.
    leftOut: { noProfile: 1, personalPage: 2 },
    secret: [/wa\.me\/(\d+)/g, />(\+31[\d ]+)</g],
  },
  {
    files: ['se-myndigheter.csv'],
    holds: 'bodies',
    records: 50,
    accounts: { x: 7, bluesky: 1 },
    leftOut: { closed: 34 },
    secret: ['party', 'last_check'],
  },
  { files: ['uk-mps-null.csv'], holds: 'people', records: 45, accounts: { x: 40 }, leftOut: {}, secret: ['Party'] },
  {
    files: ['uk-social-media-commons.xml'],
    holds: 'people',
    records: 50,
    accounts: { x: 43, facebook: 40, bluesky: 18 },
    leftOut: {},
    secret: [],
  },
  {
    files: ['us-congress-social-media.yaml', 'us-congress-legislators-current.yaml'],
    holds: 'people',
    records: 21,
    accounts: { x: 18, facebook: 21, youtube: 18, instagram: 19, mastodon: 5 },
    leftOut: {},
    lastingIds: 29,
    secret: [
      /^ +(?:birthday|gender|party|address|office|phone|fax|contact_form|url|rss_url): '?([^'\n]*)/gm,
      /^ {2}- name: (.*)/gm,
    ],
  },
  {
    files: ['us-digital-registry-sample.csv'],
    holds: 'bodies',
    records: 2,
    accounts: { instagram: 1 },
    // Too long for a handle of X.
    leftOut: { noProfile: 1 },
    secret: ['contacts', 'short_description'],
  },
  {
    files: ['wikidata-sparql-tasmania.json'],
    holds: 'people',
    records: 8,
    accounts: { facebook: 3 },
    leftOut: {},
    secret: [],
  },
];

export const bytesOf = (file: string): Uint8Array => new Uint8Array(readFileSync(join(folder, file)));

/** What must not be kept of a sample, by another reader than ours. */
export function secretsIn({ files, secret }: Sample): string[] {
  const texts = files.map((file) =>
    new TextDecoder(file.includes('cp1252') ? 'windows-1252' : 'utf-8').decode(bytesOf(file)),
  );
  const values = texts.flatMap((text) =>
    secret.flatMap((where) =>
      typeof where === 'string' ? cellsUnder(text, where) : [...text.matchAll(where)].map(([, value = '']) => value),
    ),
  );
  return [...new Set(values.map((value) => value.trim()).filter(Boolean))];
}

/** The cells of a column. */
function cellsUnder(text: string, column: string): string[] {
  const [head = [], ...rows] = rowsOf(text.replace('\ufeff', ''));
  const at = head.flatMap((name, index) => (name.trim() === column ? [index] : []));
  return rows.flatMap((row) => at.map((index) => row[index] ?? ''));
}

function rowsOf(text: string): string[][] {
  const separator = /^[^\n,]*;/.test(text) ? ';' : ',';
  const rows: string[][] = [[]];
  for (const [, cell = '', end] of text.matchAll(
    new RegExp(`("(?:[^"]|"")*"|[^${separator}\n]*)(${separator}|\r?\n|$)`, 'g'),
  )) {
    rows.at(-1)?.push(cell.replace(/^"(.*)"$/s, '$1').replaceAll('""', '"'));
    if (end !== separator) rows.push([]);
  }
  return rows;
}
