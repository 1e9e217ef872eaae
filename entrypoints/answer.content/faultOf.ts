/** What is kept of an error until the popup asks: enough to find it in our code, and nothing of the page or its address. */
import type { Fault, FaultPart } from '@/data/views/pageStatus';

/** What an error quotes comes from the page or from its address. So does what has a slash or an `@` in it. */
const quoted = /(?<!\w)["'`“‘].*["'`”’]|\S*[/@\\]\S*/gs;

/** Where in one of our scripts a line of a stack is: as Chrome writes it, or as Firefox. */
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
