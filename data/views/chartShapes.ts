/** Where things stand in the chart of growth, in per cent of its width and height: the same on screen and in a picture. */
import type { Growth, GrowthStep } from './growth';

export interface Axis {
  from: string;
  until: string;
  /** The value at the top. */
  top: number;
  /** The values that have a line, from 0 to the top. */
  values: number[];
  /** Those that begin within the time. */
  years: number[];
}

/** The axes that hold all lines: whole steps of 1, 2 or 5 times a power of ten. */
export function axisOf({ series, from, until }: Growth): Axis {
  const most = Math.max(1, ...series.flatMap(({ steps }) => steps.map(({ count }) => count)));
  const power = 10 ** Math.floor(Math.log10(most / 4));
  const step = Math.max(1, ([1, 2, 5].find((times) => times * power * 4 >= most) ?? 10) * power);
  const values = Array.from({ length: Math.ceil(most / step) + 1 }, (_, at) => at * step);
  const first = Number(from.slice(0, 4)) + 1;
  const years = Array.from({ length: Math.max(0, Number(until.slice(0, 4)) - first + 1) }, (_, at) => first + at);
  return { from, until, top: values.at(-1) ?? step, values, years };
}

/** Where a count on a day stands, from the left and from the top. */
export function placeOf({ from, until, top }: Pick<Axis, 'from' | 'until' | 'top'>, day: string, count: number) {
  const [start, end] = [Date.parse(from), Date.parse(until)];
  const x = end > start ? (100 * (Date.parse(day) - start)) / (end - start) : 100;
  return { x, y: 100 - (100 * count) / top };
}

/** A count as a path: level until the day on which there are more, up to the end of the time. */
export function lineOf(axis: Axis, steps: readonly GrowthStep[]): string {
  const places = steps.map(({ day, count }) => placeOf(axis, day, count));
  const [first] = places;
  if (!first) return '';
  const round = (n: number) => Number(n.toFixed(2));
  const moves = places.map(({ x, y }) => `H${round(x)}V${round(y)}`);
  return `M${round(first.x)} 100${moves.join('')}H100`;
}
