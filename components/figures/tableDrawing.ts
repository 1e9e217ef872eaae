/** A table as a part of a picture: as wide as the picture, each column as wide as what is in it asks for. */
import { type Cell, cellText, type Sheet } from '@/data/views/sheet';
import { gap, type Paper, type Part, room, stacked, textBlock } from './drawingParts';

const size = 12;
const between = 14;
/** A cell that asks for more goes on below. */
const widestColumn = 190;

/** What is seen of the table. */
export function tablePart(paper: Paper, { head, rows, seen }: Sheet): Part {
  const { words, colours } = paper;
  const shown = rows.slice(0, seen?.rows).map((row) => row.slice(0, seen?.columns));
  const texts = [head.slice(0, seen?.columns), ...shown.map((row) => row.map((cell) => cellText(cell, words)))];
  const widths = widthsOf(paper, texts);
  const parts = texts.flatMap((row, at) => [
    rowPart(paper, row, widths, at === 0 ? undefined : shown[at - 1]),
    line(colours.line),
    gap(5),
  ]);
  const rest = seen?.rest ? [textBlock(paper, seen.rest, { size, colour: colours.quiet })] : [];
  return stacked([...parts, ...rest]);
}

/** What each asks for; where that is too much together, less in proportion. */
function widthsOf({ measure }: Paper, texts: readonly string[][]): number[] {
  const asked = (texts[0] ?? []).map((_, column) =>
    Math.min(widestColumn, Math.max(...texts.map((row) => measure(row[column] ?? '', size)))),
  );
  const free = room - between * (asked.length - 1);
  const sum = asked.reduce((total, each) => total + each, 0);
  return asked.map((each) => (each * free) / sum);
}

/** @param cells what the texts say, of a row of the table: numbers stand at the end of their column */
function rowPart(paper: Paper, texts: readonly string[], widths: readonly number[], cells?: readonly Cell[]): Part {
  const { colours } = paper;
  let x = 0;
  const placed = texts.map((text, column) => {
    const width = widths[column] ?? 0;
    const look = { size, colour: cells && column !== 1 ? colours.text : colours.quiet };
    const { svg, height } = textBlock(paper, text, { ...look, room: width });
    const at = x;
    x += width + between;
    return { svg: `<g transform="translate(${at} 0)">${svg}</g>`, height };
  });
  return { svg: placed.map(({ svg }) => svg).join(''), height: Math.max(...placed.map(({ height }) => height)) };
}

const line = (colour: string): Part => ({ svg: `<path d="M0 2.5H${room}" stroke="${colour}"/>`, height: 5 });
