/**
 * The one place where an error in the content script ends. Whatever the browser calls (observers, listeners, timers, messages)
 * and whatever promise nobody waits for is wrapped in `guarded`, so that the page never hears of an error of ours.
 */

import type { FaultPart } from '@/data/views/pageStatus';

type Handler = (part: FaultPart, error: unknown) => void;

let handler: Handler | undefined;

/** From now on errors go to `by`. Until then they are thrown as usual, so that tests and the extension's own pages see them. */
export function handleFaults(by: Handler): void {
  handler = by;
}

/** Wraps a function so that it never throws or rejects: it gives undefined instead. */
export function guarded<Args extends unknown[], Value>(
  part: FaultPart,
  run: (...args: Args) => Promise<Value>,
): (...args: Args) => Promise<Value | undefined>;
export function guarded<Args extends unknown[], Result>(
  part: FaultPart,
  run: (...args: Args) => Result,
): (...args: Args) => Result | undefined;
export function guarded(part: FaultPart, run: (...args: unknown[]) => unknown): (...args: unknown[]) => unknown {
  const end = (error: unknown) => {
    if (!handler) throw error;
    handler(part, error);
  };
  return (...args) => {
    try {
      const result = run(...args);
      return result instanceof Promise ? result.catch(end) : result;
    } catch (error) {
      return end(error);
    }
  };
}
