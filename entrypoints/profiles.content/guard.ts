/**
 * The one place where an error in the content script ends. Whatever the browser calls (observers, listeners, timers, messages)
 * and whatever promise nobody waits for is wrapped in `guarded`, so that the page never hears of an error of ours.
 */

/** What failed, as a report names it. After an error in the `page` part no badge can be trusted: there the script stops. */
export type FaultPart = 'page' | 'card' | 'published' | 'answer' | 'count';

type Handler = (part: FaultPart, error: unknown) => void;

let handler: Handler | undefined;

/** From now on errors go to `by`. Before that they go on as they would by themselves: so tests and the extension's own pages see them. */
export function handleFaults(by: Handler): void {
  handler = by;
}

/**
 * The same function, out of which no error comes; it gives undefined instead. Of a promise that it gives, a rejection is heard
 * too; who waits for that promise still gets it.
 */
export function guarded<Args extends unknown[], Result>(
  part: FaultPart,
  run: (...args: Args) => Result,
): (...args: Args) => Result | undefined {
  return (...args) => {
    try {
      const result = run(...args);
      if (handler && result instanceof Promise) void result.catch((error: unknown) => handler?.(part, error));
      return result;
    } catch (error) {
      if (!handler) throw error;
      handler(part, error);
      return undefined;
    }
  };
}
