/**
 * Fetches a register that the user follows. Nothing of the user goes with the request, no other place than the address's own is
 * asked, what comes is read up to a bound of size and time only, and it is checked as a file is: apart, as that takes its time.
 */
import { textOf } from '../exchange/lists/bytes';
import { Unreadable } from '../exchange/lists/unreadable';
import type { Fault } from '../model/fault';
import { checkRegisterData } from '../model/readChecked';
import type { Register } from '../model/schema';
import { isObject } from '../model/valueChecks';
import { registerForm } from '../model/vocabulary';
import { type AskedRegister, askFor } from './askRegister';
import type { FetchFault } from './subscriptions';

/** What the server says of an edition, by which it is known again. */
interface EditionMarks {
  etag: string | undefined;
  lastModified: string | undefined;
}

/** `detail`: the status. `fault`: what is wrong in the file. */
interface FetchFailure {
  is: 'failed';
  reason: FetchFault;
  detail?: string;
  fault?: Fault;
}

/** What came, not looked into yet. */
export interface FetchedFile extends EditionMarks {
  is: 'file';
  bytes: Uint8Array<ArrayBuffer>;
}

/** `same`: the server says that nothing changed. */
export type FetchedAnswer = { is: 'same' } | FetchedFile | FetchFailure;

/** What it is, looked into. */
export type Fetched = { is: 'same' } | ({ is: 'register'; register: Register } & EditionMarks) | FetchFailure;

export interface FetchLimits {
  /** Of the body, unpacked, whatever the server says of its length. */
  bytes: number;
  /** Until all of it is there. */
  milliseconds: number;
}

const usualLimits: FetchLimits = { bytes: 50e6, milliseconds: 60_000 };

class Failed extends Error {
  constructor(
    readonly reason: FetchFault,
    readonly more: { detail?: string; fault?: Fault } = {},
  ) {
    super(reason);
  }
}

/**
 * @param whereLeads finds out where an address that forwards leads to, within its origin; undefined where it leads elsewhere
 * @returns what came; never rejects
 */
export async function fetchFile(
  asked: AskedRegister,
  whereLeads: (address: string) => Promise<string | undefined>,
  limits = usualLimits,
): Promise<FetchedAnswer> {
  const ends = AbortSignal.timeout(limits.milliseconds);
  const enough = new AbortController();
  try {
    const response = await answerOf(asked, whereLeads, AbortSignal.any([ends, enough.signal]));
    if (response.status === 304) return { is: 'same' };
    checkHead(response, limits);
    const bytes = await bodyOf(response, limits);
    const [etag, lastModified] = ['etag', 'last-modified'].map((name) => response.headers.get(name) ?? undefined);
    return { is: 'file', bytes, etag, lastModified };
  } catch (error) {
    if (ends.aborted) return { is: 'failed', reason: 'slow' };
    return failureOf(error);
  } finally {
    // What is left of an answer that was refused is not taken in.
    enough.abort();
  }
}

/** Looks into it, and checks it as a file is: with a large register that takes seconds. */
export function editionIn({ bytes, etag, lastModified }: FetchedFile): Exclude<Fetched, { is: 'same' }> {
  try {
    return { is: 'register', register: registerIn(bytes), etag, lastModified };
  } catch (error) {
    return failureOf(error);
  }
}

const failureOf = (error: unknown): FetchFailure =>
  error instanceof Failed
    ? { is: 'failed', reason: error.reason, ...error.more }
    : { is: 'failed', reason: 'unreachable' };

/** The answer of the address, or of where that leads to. Browsers do not tell where: they go there, or stop. So stop. */
async function answerOf(
  asked: AskedRegister,
  whereLeads: (address: string) => Promise<string | undefined>,
  signal: AbortSignal,
): Promise<Response> {
  const response = await askFor(asked, 'manual', signal);
  if (!isForward(response)) return response;
  const next = await whereLeads(asked.address);
  const second = next !== undefined && (await askFor({ ...asked, address: next }, 'manual', signal));
  if (!second || isForward(second)) throw new Failed('forwarded');
  return second;
}

const isForward = ({ type, status }: Response): boolean =>
  type === 'opaqueredirect' || [301, 302, 303, 307, 308].includes(status);

/** Refuses by what the answer says of itself, before anything of it is read. */
function checkHead({ status, headers }: Response, { bytes }: FetchLimits): void {
  if (status !== 200) throw new Failed('status', { detail: String(status) });
  if (headers.get('content-type')?.includes('html')) throw new Failed('html');
  if (Number(headers.get('content-length')) > bytes) throw new Failed('tooLarge');
}

async function bodyOf({ body }: Response, { bytes }: FetchLimits): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  let size = 0;
  const reader = body?.getReader();
  for (;;) {
    const part = await reader?.read().catch(() => {
      throw new Failed('brokenOff');
    });
    if (!part?.value) break;
    size += part.value.length;
    if (size > bytes) throw new Failed('tooLarge');
    parts.push(part.value);
  }
  const all = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

function registerIn(bytes: Uint8Array): Register {
  const data = parsed(bytes);
  if (!isObject(data) || !Array.isArray(data.sources)) throw new Failed('notRegister');
  if (typeof data.form === 'number' && data.form > registerForm) throw new Failed('newer');
  const checked = checkRegisterData(data);
  if ('data' in checked) return checked.data;
  const [fault] = checked.faults;
  throw new Failed('faults', fault && { fault });
}

function parsed(bytes: Uint8Array): unknown {
  let text: string;
  try {
    text = textOf(bytes);
  } catch (error) {
    throw new Failed(error instanceof Unreadable && error.reason === 'empty' ? 'brokenOff' : 'notText');
  }
  if (/^\s*<(!doctype|html|head|body)/i.test(text)) throw new Failed('html');
  try {
    return JSON.parse(text);
  } catch {
    throw new Failed('json');
  }
}
