/** The offices that a row gives, each with its period. */
import type { Columns } from './columns';
import type { Meaning } from './headers';
import { isBlank, readableText, textsIn } from './profiles';
import { listOf, type Row } from './table';

/** An office that a row gives. Moments as `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export interface DraftPost {
  role: string | undefined;
  organisation: string | undefined;
  from: string | undefined;
  until: string | undefined;
}

/** Offices stand in one row each, or side by side in one: the columns of one list belong together, by their index. */
export function postsIn(row: Row, columns: Columns): DraftPost[] {
  const lists = new Set(
    [...columns].filter(([, { is }]) => is === 'role' || is === 'organisation').map(([column]) => listOf(column)),
  );
  return [...lists].flatMap((list) => postsOfList(row, columns, list));
}

function postsOfList(row: Row, columns: Columns, list: string): DraftPost[] {
  const under = (is: Meaning['is']): readonly string[] => {
    const [column] = [...columns].find(([name, meaning]) => meaning.is === is && listOf(name) === list) ?? [];
    return (column === undefined ? undefined : row.cells.get(column)) ?? [];
  };
  const [roles, organisations, begins, ends] = [under('role'), under('organisation'), under('from'), under('until')];
  return Array.from({ length: Math.max(roles.length, organisations.length) }, (_, at) => ({
    role: roleText(roles[at]),
    organisation: roleText(organisations[at] ?? (organisations.length === 1 ? organisations[0] : undefined)),
    from: momentIn(begins[at]),
    until: momentIn(ends[at]),
  })).filter(({ role, organisation }) => role ?? organisation);
}

/** A cell may hold a list, as JSON or Python write it. */
function roleText(cell: string | undefined): string | undefined {
  if (!cell || isBlank(cell)) return undefined;
  const items = /^\[.*\]$/s.test(cell.trim()) ? textsIn(cell) : [cell];
  return items.map(readableText).filter(Boolean).join(', ') || undefined;
}

/** `2018-03-01T00:00:00Z`, `1-3-2018`, `2018`: as precise as it is; what is no date is not read. */
export function momentIn(text: string | undefined): string | undefined {
  const value = text?.trim() ?? '';
  const [, year, month, day] = /^(\d{4})(?:[-/](\d\d)(?:[-/](\d\d))?)?(?:[T ].*)?$/.exec(value) ?? [];
  const [, first, second, last] = /^(\d{1,2})[-./](\d{1,2})[-./](\d{4})$/.exec(value) ?? [];
  // Where the second cannot be a month, the first is.
  const [d, m] = Number(second) > 12 ? [second, first] : [first, second];
  const parts = year ? [year, month, day] : last ? [last, m?.padStart(2, '0'), d?.padStart(2, '0')] : [];
  const moment = parts.filter(Boolean).join('-');
  const date = new Date(`${moment}-01-01`.slice(0, 10));
  const isDate = moment && !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(moment);
  return isDate && moment >= '1800' && moment < '2200' ? moment : undefined;
}

/** Texts that stand where a date should, and are none; what lists write for "until now" is not told. */
export const undatedIn = (cells: readonly string[]): string[] =>
  cells.map((cell) => cell.trim()).filter((cell) => !(isBlank(cell) || openEnd.test(cell) || momentIn(cell)));

const openEnd =
  /^(heden|nu|present|now|current|today|heute|aujourd.hui|actuel|nuvarande|t\d+|9999-12-31.*|.*genid.*)$/i;
