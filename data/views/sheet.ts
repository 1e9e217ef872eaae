/** A figure as a table with its days and sources: as text, and as CSV for a spreadsheet. */
import { csvRow } from './csv';
import type { SourceLink } from './sources';
import type { Words } from './words';

/** A number, a day (`YYYY-MM-DD`), or words. */
export type Cell = number | string;

/** A figure as a table, with what it takes to cite it. */
export interface Sheet {
  /** What its file is called, without an ending. */
  name: string;
  title: string;
  /** What the figures say as lines of text. */
  lines: string[];
  head: string[];
  /** The first cell of each is what the others are of. */
  rows: Cell[][];
  /** How much of it is seen, where that is not all, and what is said of the other rows: they are in the CSV. */
  seen?: { columns: number; rows: number; rest?: string };
  /** What to know of it, and of which days it is. */
  notes: string[];
  sources: SourceLink[];
}

/** As text to put into a letter or an article: what it says, of when, and by whose word. */
export function sheetText({ title, lines, notes, sources }: Sheet, { t }: Words): string {
  const origins = sources.map((source) => `${t('card.source')}: ${sourceText(source)}`);
  return [title, ...lines, ...notes, ...origins].join('\n');
}

/** As a file for a spreadsheet, with what to know of it and its sources below the table. */
export function sheetCsv({ head, rows, notes, sources }: Sheet, { t }: Words): string {
  const below = [
    ...notes.map((note) => [note]),
    ...sources.map(({ title, href }) => [t('card.source'), title, ...(href ? [href] : [])]),
  ];
  return [head, ...rows, [], ...below].map(csvRow).join('');
}

/** A cell as people read it. */
export function cellText(cell: Cell, words: Words): string {
  if (typeof cell === 'number') return words.number(cell);
  return /^\d{4}-\d\d-\d\d$/.test(cell) ? words.date(cell) : cell;
}

const sourceText = ({ title, href }: SourceLink): string => [title, href].filter(Boolean).join(', ');
