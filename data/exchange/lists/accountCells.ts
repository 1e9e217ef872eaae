/** The accounts that a row gives, and what of it could not be read as one. */
import { accountKey } from '../../model/handles';
import type { Platform } from '../../model/vocabulary';
import type { ListedProfile, ReadProfile } from '../addresses';
import type { Columns } from './columns';
import { type Meaning, platformIn, wordsOf } from './headers';
import { isLastingId } from './ids';
import { type LeftOutReason, readCell, textsIn } from './profiles';
import { listOf, type Row } from './table';

export interface DraftAccount {
  platform: Platform;
  handle: string;
  lastingId: string | undefined;
  /** Whose it is, where the list says that it is an office's. */
  kind: 'office' | undefined;
}

/** A cell that was not read, or a row that holds nothing. */
export interface LeftOut {
  line: number | undefined;
  /** Empty of a whole row. */
  column: string;
  value: string;
  reason: LeftOutReason | 'emptyRow' | 'ragged' | 'closed' | 'noDate' | 'doubleId';
}

export function accountsIn(
  row: Row,
  columns: Columns,
  readProfile: ReadProfile,
): { accounts: DraftAccount[]; leftOut: LeftOut[] } {
  const accounts = new Map<string, DraftAccount>();
  const leftOut: LeftOut[] = [];
  for (const [column, meaning] of platformFirst(columns)) {
    if (meaning.is !== 'account') continue;
    for (const [at, cell] of (row.cells.get(column) ?? []).entries()) {
      if (hasAddressBeside(row, columns, column, at)) continue;
      const platform = meaning.platform ?? platformBeside(row, columns, column, at);
      for (const text of textsIn(cell)) {
        const profile = readCell(text, platform, readProfile);
        if (typeof profile !== 'string') {
          if (isClosed(row, column)) leftOut.push({ line: row.line, column, value: text, reason: 'closed' });
          else if (meaning.platform || !isKnownElsewhere(profile, accounts)) {
            const kind = [profile.handle, ...namesBeside(row, columns, column, at)].some(namesOffice)
              ? 'office'
              : undefined;
            accounts.set(accountKey(profile.platform, profile.handle), { ...profile, lastingId: undefined, kind });
          }
        } else if (meaning.platform || isSaid(text, profile)) {
          leftOut.push({ line: row.line, column, value: text, reason: profile });
        }
      }
    }
  }
  return { accounts: withLastingIds([...accounts.values()], row, columns), leftOut };
}

/** Columns that tell the platform lead. */
const platformFirst = (columns: Columns): [string, Meaning][] =>
  [...columns].toSorted(
    ([, a], [, b]) => Number('platform' in b && !!b.platform) - Number('platform' in a && !!a.platform),
  );

/** On Mastodon an account has its own address, and others of it on other servers: `@user@own.example` may be shown by any. */
const isKnownElsewhere = ({ platform, handle }: ListedProfile, accounts: ReadonlyMap<string, DraftAccount>): boolean =>
  platform === 'mastodon' &&
  [...accounts.values()].some((known) => known.platform === platform && userOf(known.handle) === userOf(handle));

const userOf = (handle: string): string => handle.split('@')[0]?.toLowerCase() ?? '';

/** Accounts of those who hold an office are called so: `ministerlvvn`, "Staatssecretaris LVVN"; a ministry's is not. */
const namesOffice = (text: string): boolean =>
  /^@?(minister(?!i)|minpres\b|staats?secretaris)/i.test(text.trim()) || /^@?stas[A-Z_]/.test(text.trim());

/** What the list calls the account, beside its address. */
const namesBeside = (row: Row, columns: Columns, column: string, at: number): string[] =>
  [...columns].flatMap(([other, { is }]) =>
    other !== column && is === 'account' && listOf(other) === listOf(column) && listOf(other) !== ''
      ? (row.cells.get(other)?.[at] ?? [])
      : [],
  );

/** Whether the text claims to be an account, so that leaving it out has to be told. */
const isSaid = (text: string, reason: LeftOutReason): boolean => /^https?:|^@/.test(text) && reason !== 'noHandle';

/** Whether a column of the same account says that it is no longer there: `x_last_post` beside `x_handle`. */
function isClosed(row: Row, column: string): boolean {
  const [first] = wordsOf(column);
  return [...row.cells].some(
    ([other, cells]) =>
      other !== column &&
      wordsOf(other)[0] === first &&
      cells.some((cell) => /^(closed|deleted|suspended|opgeheven|gestopt)$/i.test(cell.trim())),
  );
}

/** Beside an address, a name of the same account is free text in many lists: the address leads. */
function hasAddressBeside(row: Row, columns: Columns, column: string, at: number): boolean {
  const isAddress = (name: string) => /^https?:/.test(row.cells.get(name)?.[at]?.trim() ?? '');
  const isBeside = ([other, { is }]: [string, Meaning]) =>
    other !== column && (is === 'account' || is === 'platform') && listOf(other) === listOf(column);
  const beside = [...columns].filter(isBeside);
  // Only where one column tells the platform is all of it about one account.
  return (
    !isAddress(column) && beside.some(([, { is }]) => is === 'platform') && beside.some(([other]) => isAddress(other))
  );
}

/** What the cell beside it says of the platform: `platform` of `socialMedia.platform`, `socialMedia.url`. */
function platformBeside(row: Row, columns: Columns, column: string, at: number): Platform | undefined {
  for (const [other, { is }] of columns) {
    if (is !== 'platform' || listOf(other) !== listOf(column)) continue;
    const named = platformIn(wordsOf(row.cells.get(other)?.[at] ?? ''));
    if (named) return named;
  }
  return undefined;
}

function withLastingIds(accounts: DraftAccount[], row: Row, columns: Columns): DraftAccount[] {
  for (const [column, meaning] of columns) {
    if (meaning.is !== 'lastingId') continue;
    const ofPlatform = accounts.filter(({ platform }) => platform === meaning.platform);
    const id = row.cells.get(column)?.[0]?.trim() ?? '';
    const [only] = ofPlatform;
    // An id without an account beside it is one account's own, where an address can be made of it.
    if (only && ofPlatform.length === 1 && isLastingId(meaning.platform, id)) only.lastingId = id;
    else if (!only && meaning.platform === 'youtube' && isLastingId('youtube', id)) {
      accounts.push({ platform: 'youtube', handle: `channel/${id}`, lastingId: id, kind: undefined });
    }
  }
  return accounts;
}
