/**
 * The compact index that a page holds: one sorted line of text an account, searched by halving.
 * A string is copied between processes as it is and needs no parsing, so what a page pays hardly grows with the register.
 */

import { domainKeys } from '../model/handles';
import type { Standing } from '../model/standing';

/** What a badge shows of an account, already in the language of the interface. */
export interface BadgeLabel {
  /** Id of the record behind the badge. */
  recordId: string;
  /** Office, abbreviated: `SG`. */
  role: string;
  /** Organisation, abbreviated: `EL&I`; empty where there is nothing to add. */
  organisation: string;
  /** Year of the as-of date, four digits. */
  year: string;
  /** `domain`: no register has the account; the government gave out its address. */
  standing: Standing | 'domain';
  /** The record's name, or what the register knows instead. */
  who: string;
  /** That this is the register's word as of a date. */
  note: string;
  /** Whether it is the word of a register of the user's own. */
  isOwn?: true | undefined;
  /** What it shows on posts of other days, see `spans.ts`; left out where it shows the same on all. */
  spans?: string | undefined;
}

/**
 * Builds the index.
 * @param entries pairs of an account's key (see `accountKey`) and its label, undefined where it is to have none though it is under a
 * government's domain; of equal keys the first stays
 * @returns lines `key⇥recordId⇥role⇥organisation⇥year⇥standing⇥who⇥note`, where needed with `⇥spans`, sorted by key, each ended by a newline
 */
export function buildAccountIndex(entries: Iterable<readonly [key: string, label: BadgeLabel | undefined]>): string {
  const lines = new Map<string, string>();
  for (const [key, label] of entries)
    if (!lines.has(key)) lines.set(key, `${key.replace(/\s+/g, ' ')}\t${label ? writeLabel(label) : ''}\n`);
  return [...lines]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, line]) => line)
    .join('');
}

/** A label as one text without line breaks, as a line of the index has it behind the key. */
export function writeLabel({
  recordId,
  role,
  organisation,
  year,
  standing,
  who,
  note,
  isOwn,
  spans,
}: BadgeLabel): string {
  const fields = [recordId, role, organisation, year, isOwn ? `${standing} ${own}` : standing, who, note];
  const line = fields.map((field) => field.replace(/\s+/g, ' ')).join('\t');
  return spans ? `${line}\t${spans}` : line;
}

/** So many accounts are remembered. */
const maxRemembered = 1000;

/** What was found in the index that was asked last: a page asks for the same accounts again and again, and its badges share their labels. */
const labels = new Map<string, BadgeLabel | undefined>();
let indexOfLabels = '';

/**
 * Looks an account up, or, where no register has it, the government's domain that its address is under.
 * @param index as made by `buildAccountIndex`, with lines for domains (see `domainKeys`)
 * @param key see `accountKey`
 * @returns undefined where neither is in the index; for the same account the same label
 */
export function findAccount(index: string, key: string): BadgeLabel | undefined {
  if (indexOfLabels !== index || labels.size >= maxRemembered) labels.clear();
  indexOfLabels = index;
  if (!labels.has(key)) labels.set(key, lookUp(index, key));
  return labels.get(key);
}

function lookUp(index: string, key: string): BadgeLabel | undefined {
  for (const candidate of [key, ...domainKeys(key)]) {
    const label = labelAt(index, candidate);
    if (label !== undefined) return label ?? undefined;
  }
  return undefined;
}

/** The label of a key, found by halving; null where the key has none. */
function labelAt(index: string, key: string): BadgeLabel | null | undefined {
  let low = 0;
  let high = index.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const start = middle === 0 ? 0 : index.lastIndexOf('\n', middle - 1) + 1;
    const tab = index.indexOf('\t', start);
    if (tab < 0) return undefined;
    const found = index.slice(start, tab);
    if (found > key) {
      high = start;
      continue;
    }
    const end = index.indexOf('\n', tab);
    if (end < 0) return undefined;
    if (found === key) return parseLabel(index.slice(tab + 1, end)) ?? null;
    low = end + 1;
  }
  return undefined;
}

/** Stands behind the standing. */
const own = 'own';

const standings = ['current', 'historic', 'ended', 'domain'] as const;

/** Reads what `writeLabel` wrote; undefined where it is something else. */
export function parseLabel(line: string): BadgeLabel | undefined {
  const [recordId = '', role = '', organisation = '', year = '', standing, who = '', note, spans] = line.split('\t');
  // The last of what every line has.
  if (!note) return undefined;
  return {
    recordId,
    role,
    organisation,
    year,
    standing: standings.find((each) => standing?.startsWith(each)) ?? 'historic',
    isOwn: standing?.endsWith(own) || undefined,
    who,
    note,
    spans,
  };
}
