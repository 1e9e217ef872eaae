/** Reads text in columns: CSV and TSV with any separator, with a header or without. */
import Papa from 'papaparse';
import type { Row, Table } from './table';
import { Unreadable } from './unreadable';

/**
 * @param isData tells whether a cell looks like a fact, not like the name of a column: a first row with such a cell is no header
 * @throws Unreadable where a quote stays open
 */
export function delimitedTable(text: string, isData: (cell: string) => boolean): Table {
  // Spreadsheets write in a first line what is between the cells.
  const [separatorLine, delimiter] = /^\ufeff?"?sep=(.)"?(?=\r|\n)/.exec(text) ?? ['', ''];
  const { data, errors } = Papa.parse<string[]>(text.slice(separatorLine.length).replace(/[\r\n]+$/, ''), {
    delimiter,
    delimitersToGuess: [',', ';', '\t', '|', '^'],
  });
  const lines = linesOf(data);
  const open = errors.find(({ code }) => code === 'MissingQuotes');
  if (open) throw new Unreadable('csv', { line: lines[open.row ?? 0] });
  const isHeader = ({ cells }: { cells: readonly string[] }) => !cells.some((cell) => isData(cell.trim()));
  const filled = withoutComments(
    data
      .map((cells, index) => ({ cells, line: lines[index] }))
      .filter(({ cells }) => cells.some((cell) => cell.trim())),
    isHeader,
  );
  const [first, ...others] = withoutTitle(filled);
  if (!first) throw new Unreadable('empty');
  const hasHeader = isHeader(first);
  const header = hasHeader ? withRowNames(first.cells, others) : [];
  const width = filled.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const columns = namesOf(header, width);
  const rows = (hasHeader ? others : filled).map(
    ({ cells, line }): Row => ({
      line,
      cells: new Map(columns.map((column, index) => [column, [plainCell(cells[index] ?? '')]])),
      // What is beyond the header may have moved there from before it.
      ...(hasHeader && cells.slice(header.length).some((cell) => cell.trim()) && { isRagged: true }),
    }),
  );
  return { columns, rows };
}

/** Spreadsheets write `="007"` for a text; and what they might take for a formula has a mark in front, see `csvRow`. */
const plainCell = (cell: string): string => cell.replace(/^="(.*)"$/s, '$1').replace(/^'(?=\s*[=+\-@]|[\t\r\n])/, '');

/** Statistics programs give rows names in a first column that has none: then all rows are one cell longer than the header. */
function withRowNames(header: readonly string[], rows: readonly { cells: readonly string[] }[]): readonly string[] {
  const isLonger = rows.length > 0 && rows.every(({ cells }) => cells.length === header.length + 1);
  return isLonger && rows.some(({ cells }) => cells.at(-1)?.trim()) ? ['', ...header] : header;
}

/** Comments above the header, each on a line that begins with a sign; the header itself may begin with it too: `#name`. */
function withoutComments<T extends { cells: readonly string[] }>(
  rows: readonly T[],
  isHeader: (row: T) => boolean,
): readonly T[] {
  const start = rows.findIndex(({ cells }) => !/^#./.test(cells[0]?.trim() ?? ''));
  const [last, next] = [rows[start - 1], rows[start]];
  const isNamed = last && /^#\S+$/.test(last.cells[0]?.trim() ?? '') && last.cells.length === next?.cells.length;
  return next && isHeader(next) && !isNamed ? rows.slice(start) : rows.slice(Math.max(start - 1, 0));
}

/** Above the header some have the title of the list, in a cell that stands alone. */
function withoutTitle<T extends { cells: readonly string[] }>(rows: readonly T[]): readonly T[] {
  const isAlone = ({ cells }: T) => cells.filter((cell) => cell.trim()).length < 2;
  const start = rows.findIndex((row) => !isAlone(row));
  return start > 0 && start <= 5 && rows.slice(start).filter(isAlone).length * 2 < rows.length - start
    ? rows.slice(start)
    : rows;
}

/** A column without a name is called by its number; of two with one name the later has its number behind it. */
function namesOf(header: readonly string[], width: number): string[] {
  const taken = new Set<string>();
  return Array.from({ length: width }, (_, index) => {
    const given = header[index]?.trim() ?? '';
    const name = given && !taken.has(given) ? given : `${given} ${index + 1}`.trim();
    taken.add(name);
    return name;
  });
}

/** The line on which each row begins: cells may hold line breaks. */
function linesOf(rows: readonly string[][]): number[] {
  let line = 1;
  return rows.map((cells) => {
    const begins = line;
    line += 1 + cells.reduce((breaks, cell) => breaks + (cell.match(/\r\n?|\n/g)?.length ?? 0), 0);
    return begins;
  });
}
