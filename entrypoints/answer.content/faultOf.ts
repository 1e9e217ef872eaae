/** Reduces an error to what may leave the page: enough to find it in our code, nothing of the page or its address. */
import type { Fault, FaultPart } from '@/data/views/pageStatus';

/** What an error quotes may come from the page or its address; so may anything with a slash or an `@` in it. */
const quoted = /(?<!\w)["'`“‘].*["'`”’]|\S*[/@\\]\S*/gs;

/** Matches the place in one of our scripts in a line of a stack, as Chrome or Firefox writes it. */
const place = /^(?:\s*at (?:([\w.#$<> ]+) \()?|([\w.#$<>/* ]*)@)[\w-]+:\/\/[\w-]+\/(content-scripts\/\w+\.js:\d+:\d+)/;

const maxLength = 200;
const maxPlaces = 8;

export function faultOf(part: FaultPart, error: unknown): Fault {
  if (!(error instanceof Error)) return { part, error: typeof error, places: [] };
  const lines = (error.stack ?? '').split('\n');
  return {
    part,
    error: `${error.name}: ${error.message.replace(quoted, '…')}`.slice(0, maxLength),
    places: lines.flatMap((line) => place.exec(line)?.slice(1).filter(Boolean).join(' ') ?? []).slice(0, maxPlaces),
  };
}
