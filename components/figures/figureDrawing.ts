/** A figure as SVG: its title, its picture, its days and sources. Pure, so that what it draws can be checked without a browser. */

import type { Platform } from '@/data/model/vocabulary';
import { axisOf, lineOf, placeOf } from '@/data/views/chartShapes';
import type { Bar, BarGroup } from '@/data/views/figures';
import { countAt, type Growth } from '@/data/views/growth';
import { platformNow } from '@/data/views/names';
import { type Presence, quarterOf } from '@/data/views/presence';
import type { Sheet } from '@/data/views/sheet';
import {
  type Colours,
  gap,
  margin,
  type Paper,
  type Part,
  room,
  stacked,
  text,
  textBlock,
  width,
} from './drawingParts';
import { tablePart } from './tableDrawing';

/** What there is to draw. */
export type Drawing =
  | { kind: 'matrix'; presence: Presence }
  | { kind: 'growth'; growth: Growth; platform: Platform }
  | { kind: 'bars'; groups: readonly BarGroup[] }
  | { kind: 'rows' };

/** The figure as a whole. */
export function drawFigure({ sheet, drawing, ...paper }: Paper & { sheet: Sheet; drawing: Drawing }): {
  svg: string;
  width: number;
  height: number;
} {
  const { colours, words } = paper;
  const { title, notes, sources } = sheet;
  const lines = [...notes, ...sources.map((source) => `${words.t('card.source')}: ${source.title}`)];
  const parts = [
    textBlock(paper, title, { size: 20, weight: 700, colour: colours.text }),
    gap(16),
    drawn(paper, sheet, drawing),
    gap(16),
    ...lines.map((line) => textBlock(paper, line, { size: 12, colour: colours.quiet })),
  ];
  const { svg, height } = stacked(parts);
  const total = height + 2 * margin;
  return {
    svg:
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${total}" ` +
      `font-family="system-ui, sans-serif"><rect width="100%" height="100%" fill="${colours.surface}"/>` +
      `${hatching(colours)}<g transform="translate(${margin} ${margin})">${svg}</g></svg>`,
    width,
    height: total,
  };
}

function drawn(paper: Paper, sheet: Sheet, drawing: Drawing): Part {
  switch (drawing.kind) {
    case 'matrix':
      return matrix(paper, drawing.presence);
    case 'growth':
      return growthLines(paper, drawing.growth, drawing.platform);
    case 'bars': {
      const parts = drawing.groups.flatMap((group) => [
        ...(group.heading ? [headingPart(paper, group.heading), gap(8)] : []),
        ...group.bars.flatMap((bar) => [barPart(paper, bar), gap(14)]),
      ]);
      return stacked([
        ...parts,
        legend(
          paper,
          drawing.groups.flatMap((group) => group.bars),
        ),
      ]);
    }
    case 'rows':
      return tablePart(paper, sheet);
  }
}

function matrix({ words, colours }: Paper, { platforms, rows }: Presence): Part {
  const left = 300;
  const each = (room - left) / platforms.length;
  const head = platforms
    .map((platform, x) =>
      text(platformNow(platform, words), left + (x + 0.5) * each, 14, {
        size: 11,
        colour: colours.quiet,
        anchor: 'middle',
      }),
    )
    .join('');
  const lines = rows.map(({ kind, all, on }, y) => {
    const top = 24 + y * 30;
    const cells = platforms.map((platform, x) => {
      const count = on[platform].length;
      const quarter = quarterOf(count, all.length);
      const ink = [colours.quiet, colours.text][quarter] ?? colours.onAccent;
      return (
        `<rect x="${left + x * each + 2}" y="${top + 2}" width="${each - 4}" height="26" rx="5" fill="${colours.quarters[quarter]}"/>` +
        text(words.number(count), left + (x + 0.5) * each, top + 20, { size: 13, colour: ink, anchor: 'middle' })
      );
    });
    return (
      text(words.t(`organisationKind.${kind}.long`), 0, top + 20, { size: 13, colour: colours.text }) +
      text(words.number(all.length), left - 10, top + 20, { size: 12, colour: colours.quiet, anchor: 'end' }) +
      cells.join('')
    );
  });
  const bottom = 24 + rows.length * 30;
  return { svg: head + lines.join('') + shades({ words, colours }, left, bottom + 8), height: bottom + 28 };
}

/** What the shades mean, below the cells. */
function shades({ words: { t, number }, colours }: Omit<Paper, 'measure'>, left: number, top: number): string {
  return [1, 2, 3, 4]
    .map((quarter, at) => {
      const x = left + 2 + at * 90;
      const percent = t('presence.upTo', { percent: number(25 * quarter) });
      return (
        `<rect x="${x}" y="${top + 2}" width="18" height="12" rx="3" fill="${colours.quarters[quarter]}"/>` +
        text(percent, x + 24, top + 13, { size: 12, colour: colours.quiet })
      );
    })
    .join('');
}

function growthLines({ words, colours }: Paper, growth: Growth, chosen: Platform): Part {
  const [left, wide, high] = [36, room - 36 - 130, 260];
  const axis = axisOf(growth);
  const at = (day: string, count: number) => {
    const { x, y } = placeOf(axis, day, count);
    return { x: left + (x * wide) / 100, y: (y * high) / 100 };
  };
  const grid = axis.values.map((value) => {
    const { y } = at(axis.until, value);
    return (
      `<path d="M${left} ${y}h${wide}" stroke="${colours.line}"/>` +
      text(words.number(value), left - 8, y + 4, { size: 11, colour: colours.quiet, anchor: 'end' })
    );
  });
  const years = axis.years.map((year) =>
    text(String(year), at(`${year}-01-01`, 0).x, high + 18, { size: 11, colour: colours.quiet, anchor: 'middle' }),
  );
  const paths = growth.series
    .toSorted((a) => (a.platform === chosen ? 1 : -1))
    .map(({ platform, steps }) => {
      const stroke =
        platform === chosen ? `stroke="${colours.accent}" stroke-width="3"` : `stroke="${colours.control}"`;
      return (
        `<path transform="translate(${left} 0) scale(${wide / 100} ${high / 100})" vector-effect="non-scaling-stroke" ` +
        `d="${lineOf(axis, steps)}" fill="none" ${stroke}/>`
      );
    });
  // From the top down, each below the one before it.
  let free = -Infinity;
  const names = growth.series.map(({ platform, steps }) => {
    const count = countAt(steps);
    const y = Math.max(at(axis.until, count).y + 4, free);
    free = y + 15;
    const isChosen = platform === chosen;
    return text(`${platformNow(platform, words)} ${words.number(count)}`, left + wide + 8, y, {
      size: 12,
      colour: isChosen ? colours.accent : colours.quiet,
      ...(isChosen && { weight: 700 }),
    });
  });
  return { svg: [...grid, ...years, ...paths, ...names].join(''), height: Math.max(high + 24, free) };
}

const headingPart = (paper: Paper, heading: string): Part =>
  textBlock(paper, heading, { size: 15, weight: 700, colour: paper.colours.text });

function barPart(paper: Paper, { label, detail, value, note, sure, possible, dots, isAlone }: Bar): Part {
  const { colours, measure } = paper;
  const said = [label, detail].filter(Boolean).join(' ');
  const valueWidth = measure(value, 15) * 1.1;
  const name = textBlock(paper, said, { size: 13, colour: colours.text, room: room - valueWidth - 16 });
  const written = text(value, room, 15, { size: 15, weight: 700, colour: colours.text, anchor: 'end' });
  const shape = isAlone ? gap(0) : dots ? dotsPart(colours, dots) : lengthsPart(colours, sure, possible);
  const noted = note ? [gap(4), textBlock(paper, note, { size: 12, colour: colours.quiet })] : [];
  return stacked([{ svg: name.svg + written, height: name.height }, gap(4), shape, ...noted]);
}

function dotsPart(colours: Colours, { sure, possible, whole }: NonNullable<Bar['dots']>): Part {
  const perRow = 28;
  const dots = Array.from({ length: whole }, (_, at) => {
    const fill = at < sure ? colours.accent : at < sure + possible ? 'url(#possible)' : 'none';
    const stroke = at < sure + possible ? colours.accent : colours.control;
    const [x, y] = [(at % perRow) * 20 + 8, Math.floor(at / perRow) * 20 + 8];
    return `<circle cx="${x}" cy="${y}" r="6.5" fill="${fill}" stroke="${stroke}" stroke-width="1.5"/>`;
  });
  return { svg: dots.join(''), height: Math.ceil(whole / perRow) * 20 };
}

function lengthsPart({ accent, control }: Colours, sure: number, possible: number): Part {
  const length = (share: number) => (share > 0 ? Math.max(3, share * room) : 0);
  return {
    svg:
      `<rect x=".5" y=".5" width="${room - 1}" height="11" rx="3" fill="none" stroke="${control}"/>` +
      `<rect width="${length(sure)}" height="12" rx="3" fill="${accent}"/>` +
      `<rect x="${sure * room}" width="${length(possible)}" height="12" rx="3" fill="url(#possible)" stroke="${accent}"/>`,
    height: 12,
  };
}

/** What is hatched may be so; where nothing is, the values beside the dots and bars say it all. */
function legend({ words, colours }: Paper, bars: readonly Bar[]): Part {
  if (bars.every(({ possible }) => possible === 0)) return gap(0);
  const swatch = `<circle cx="7" cy="8" r="6.5" fill="url(#possible)" stroke="${colours.accent}" stroke-width="1.5"/>`;
  const said = text(words.t('figures.legend.possible'), 22, 12, { size: 12, colour: colours.quiet });
  return { svg: swatch + said, height: 20 };
}

const hatching = ({ accent, surface }: Colours): string =>
  `<defs><pattern id="possible" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">` +
  `<rect width="5" height="5" fill="${surface}"/><rect width="2" height="5" fill="${accent}"/></pattern></defs>`;
