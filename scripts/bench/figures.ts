/** What a measurement gives, and the arithmetic of many runs. */

/** One row of the table: what was measured, and the number with its unit (`ms`, `kB`, `×`…). */
export interface Figure {
  name: string;
  value: number;
  unit: string;
  /** The lowest and the highest of the runs, if there were several. */
  spread?: readonly [lowest: number, highest: number];
  /** The limit that the project promises, if it does. */
  target?: number;
}

/** The median. Throws if nothing was measured. */
function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (middle === undefined) throw new Error('nothing was measured');
  return middle;
}

/** A figure of many runs: their median, with the lowest and the highest. */
export function figure(name: string, values: readonly number[], unit = 'ms'): Figure {
  return { name, value: median(values), unit, spread: [Math.min(...values), Math.max(...values)] };
}

/** What all but one of twenty values stay within. */
export function nearlyAll(name: string, values: readonly number[], target?: number): Figure {
  const sorted = values.toSorted((a, b) => a - b);
  const value = sorted[Math.ceil(sorted.length * 0.95) - 1];
  if (value === undefined) throw new Error('nothing was measured');
  return { name: `${name}, p95`, value, unit: 'ms', ...(target === undefined ? {} : { target }) };
}

/**
 * Compares runs that were done side by side: the median of the ratios of the first to the first, the second to the second…
 * Anything that slows the machine down for a while slows both runs of a pair.
 */
export function ratio(name: string, values: readonly number[], controls: readonly number[], target?: number): Figure {
  const ratios = values.map((value, run) => value / (controls[run] ?? Number.NaN));
  return { ...figure(name, ratios, '×'), ...(target === undefined ? {} : { target }) };
}

/** Repeats the measurement this many times, one after the other. */
export async function repeated<T>(runs: number, measure: (run: number) => Promise<T>): Promise<T[]> {
  const values: T[] = [];
  for (let run = 0; run < runs; run++) values.push(await measure(run));
  return values;
}
