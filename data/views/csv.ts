/** Rows for a spreadsheet. */

/** A row, with the end of its line. */
export const csvRow = (cells: readonly (number | string)[]): string => `${cells.map(csvCell).join(',')}\r\n`;

/** Quoted where it has to be; what a spreadsheet would take for a formula is text. */
const csvCell = (cell: number | string): string => {
  if (typeof cell === 'number') return String(cell);
  const safe = /^\s*[=+\-@]|^[\t\r\n]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};
