/** How the background and its frame, which finds out where an address leads, speak with each other. */
import { isObject, isText } from '../model/valueChecks';

const name = 'forwards';

/** What the frame found: where the address leads to, if that is within its origin. */
interface Found {
  address: string;
  to?: string;
}

/** The frame for an address, among the extension's own pages. */
export const forwardPath = (address: string): string => `/forward.html#${encodeURIComponent(address)}`;

/** The address that the frame is for. */
export const forwardAddress = (hash: string): string => decodeURIComponent(hash.slice(1));

/** Called by the frame: tells the background what it found. */
export function tellForward(found: Found): void {
  const channel = new BroadcastChannel(name);
  channel.postMessage(found);
  channel.close();
}

/** What the frame tells of an address; undefined where it leads out of its origin, or nothing is told in time. */
export function hearForward(address: string, signal: AbortSignal): Promise<string | undefined> {
  const channel = new BroadcastChannel(name);
  return new Promise<string | undefined>((done) => {
    channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (isObject(data) && data.address === address) done(isText(data.to) ? data.to : undefined);
    };
    signal.addEventListener('abort', () => done(undefined));
  }).finally(() => channel.close());
}
