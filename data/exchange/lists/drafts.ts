/** What a list says of each record: rows of one record taken together, and what could not be read of them. */
import { accountKey } from '../../model/handles';
import type { Identity } from '../../model/schema';
import { type OrganisationKind, organisationKinds } from '../../model/vocabulary';
import type { ReadProfile } from '../addresses';
import { accountsIn, type DraftAccount, type LeftOut } from './accountCells';
import type { Columns } from './columns';
import { type Meaning, wordsOf } from './headers';
import { type DraftPost, momentIn, postsIn, undatedIn } from './officeCells';
import { isBlank, readableText } from './profiles';
import { listOf, type Row, type Table } from './table';

/** One person or body, as the list has it. */
export interface Draft {
  /** Of the first row about it. */
  line: number | undefined;
  name: string | undefined;
  abbreviation: string | undefined;
  /** Of a body. */
  kind: OrganisationKind | undefined;
  identity: Identity;
  /** By which the list itself knows it. */
  id: string | undefined;
  /** From and until when it is, where that is said of itself, not of an office. */
  from: string | undefined;
  until: string | undefined;
  posts: DraftPost[];
  accounts: DraftAccount[];
}

/** What lists give: rows as records to be, and what was left out of them. */
export interface Drafts {
  drafts: Draft[];
  leftOut: LeftOut[];
}

/** A list, or a part of one in a file of its own, with what its columns hold. */
export interface ReadList {
  table: Table;
  columns: Columns;
}

/** Rows become records; those with one id, or else one name, are one record, in whichever of the files they are. */
export function draftsOf(lists: readonly ReadList[], readProfile: ReadProfile): Drafts {
  const byKey = new Map<string, Draft>();
  const drafts: Draft[] = [];
  const leftOut: LeftOut[] = [];
  for (const { table, columns } of lists) {
    const isAccountARow = [...columns].some(([column, { is }]) => is === 'platform' && listOf(column) === '');
    for (const row of table.rows) {
      if (row.isRagged) {
        leftOut.push({ line: row.line, column: '', value: '', reason: 'ragged' });
        continue;
      }
      const read = readRow(row, columns, readProfile);
      leftOut.push(...read.leftOut);
      const { draft } = read;
      if (!(draft.name || draft.accounts.length > 0)) {
        if (read.leftOut.length === 0) leftOut.push({ line: row.line, column: '', value: '', reason: 'emptyRow' });
        continue;
      }
      if (isOthersId(byKey.get(`id ${draft.id}`), draft)) {
        leftOut.push({ line: row.line, column: '', value: draft.id ?? '', reason: 'doubleId' });
        draft.id = undefined;
      }
      const keys = keysOf(draft);
      const before = keys
        .map((key) => byKey.get(key))
        .find((found) => found && (isAccountARow || !contradict(found, draft)));
      if (before) Object.assign(before, merged(before, draft));
      else drafts.push(draft);
      for (const key of keys) byKey.set(key, before ?? draft);
    }
  }
  return { drafts, leftOut };
}

/** Whether a list gives one id of its own to two of other names. */
const isOthersId = (known: Draft | undefined, { id, name, identity }: Draft): boolean =>
  id !== undefined &&
  Object.keys(identity).length === 0 &&
  known?.name !== undefined &&
  name !== undefined &&
  wordsOf(known.name).join(' ') !== wordsOf(name).join(' ');

function readRow(row: Row, columns: Columns, readProfile: ReadProfile): { draft: Draft; leftOut: LeftOut[] } {
  const cell = textOf(row, columns);
  const { accounts, leftOut } = accountsIn(row, columns, readProfile);
  for (const [column, { is }] of columns) {
    if (is !== 'from' && is !== 'until') continue;
    for (const value of undatedIn(row.cells.get(column) ?? [])) {
      leftOut.push({ line: row.line, column, value, reason: 'noDate' });
    }
  }
  const { wikidata, roo, tooi } = { wikidata: cell('wikidata'), roo: cell('roo'), tooi: cell('tooi') };
  const code = wikidata && /Q\d+$/.exec(wikidata)?.[0];
  return {
    draft: {
      line: row.line,
      name: nameIn(cell),
      abbreviation: cell('abbreviation'),
      kind: kindIn(cell('kind')),
      identity: {
        ...(code && { wikidata: code }),
        ...(roo && /^\d+$/.test(roo) && { roo }),
        ...(tooi && { tooi: tooi.split('/').at(-1) ?? tooi }),
      },
      id: cell('id'),
      from: momentIn(cell('from')),
      until: momentIn(cell('until')),
      posts: postsIn(row, columns),
      accounts,
    },
    leftOut,
  };
}

type CellOf = (is: Meaning['is']) => string | undefined;

/** The first text that the row has under that meaning. */
function textOf(row: Row, columns: Columns): CellOf {
  return (is) => {
    for (const [column, meaning] of columns) {
      if (meaning.is !== is) continue;
      const text = row.cells
        .get(column)
        ?.map(readableText)
        .find((value) => !isBlank(value));
      if (text) return text;
    }
    return undefined;
  };
}

const nameIn = (cell: CellOf): string | undefined => {
  const [first, last] = [cell('firstName'), cell('lastName')];
  // Of a body among people some lists write the name under both.
  const parts = [first === last ? undefined : first, cell('infix'), last].filter(Boolean).join(' ');
  const name = cell('name') ?? parts;
  // A thing without a label in the query's language has its number there.
  return /^(Q\d+)?$/.test(name) ? undefined : name;
};

/** Words of kinds of bodies, where they begin so. */
const kindWords: readonly [string, OrganisationKind][] = [
  ['gemeenschappelijke', 'jointAuthority'],
  ['minist', 'ministry'],
  ['gemeente', 'municipality'],
  ['provincie', 'province'],
  ['waterschap', 'waterAuthority'],
  ['hoogheemraadschap', 'waterAuthority'],
  ['agentschap', 'executiveAgency'],
  ['inspectie', 'inspectorate'],
  ['organisatieonderdeel', 'division'],
  ['zelfstandig', 'independentBody'],
  ['zbo', 'independentBody'],
  ['adviescollege', 'advisoryBoard'],
  ['rechterlijk', 'court'],
  ['rechtbank', 'court'],
  ['hoge', 'highCouncil'],
  ['politie', 'police'],
  ['openbaar', 'publicBody'],
];

function kindIn(text: string | undefined): OrganisationKind | undefined {
  if (!text) return undefined;
  const own = organisationKinds.find((kind) => kind.toLowerCase() === text.toLowerCase());
  const [first = ''] = wordsOf(text);
  return own ?? kindWords.find(([beginning]) => first.startsWith(beginning))?.[1];
}

/** The kind that a body's name begins with. */
export const kindInName = (name: string): OrganisationKind | undefined =>
  /^(gemeente|ministerie|provincie|waterschap|hoogheemraadschap|rechtbank|inspectie)\s/i.test(name)
    ? kindIn(name)
    : undefined;

/** By what a record is known again: ids, else the name, else the accounts. */
function keysOf({ identity, id, name, accounts }: Draft): string[] {
  const ids = [...Object.entries(identity), ...(id ? [['id', id]] : [])].map(([list, code]) => `${list} ${code}`);
  if (ids.length > 0) return ids;
  return name ? [`name ${name.toLowerCase()}`] : accounts.map(({ platform, handle }) => accountKey(platform, handle));
}

/** Whether two of one name are not one: nothing says so but the name, and they have other accounts on one platform. */
const contradict = (one: Draft, other: Draft): boolean =>
  !isIdentified(one) &&
  one.accounts.some(({ platform, handle }) =>
    other.accounts.some(
      (account) => account.platform === platform && account.handle.toLowerCase() !== handle.toLowerCase(),
    ),
  );

const isIdentified = ({ identity, id }: Draft): boolean => Object.keys(identity).length > 0 || id !== undefined;

/** Two rows of one record. */
function merged(one: Draft, other: Draft): Draft {
  const accounts = new Map(
    [...one.accounts, ...other.accounts].map((account) => [accountKey(account.platform, account.handle), account]),
  );
  const posts = new Map([...one.posts, ...other.posts].map((post) => [JSON.stringify(Object.values(post)), post]));
  return {
    ...one,
    name: one.name ?? other.name,
    abbreviation: one.abbreviation ?? other.abbreviation,
    kind: one.kind ?? other.kind,
    identity: { ...other.identity, ...one.identity },
    accounts: [...accounts.values()],
    posts: [...posts.values()],
  };
}
