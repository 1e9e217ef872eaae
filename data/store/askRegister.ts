/** The request for a register that is followed. */

/** What is asked, and what the answer of before said of itself. */
export interface AskedRegister {
  /** See `registerAddressIn`. */
  address: string;
  etag?: string | undefined;
  lastModified?: string | undefined;
}

/** Asks for a register, with nothing of the user but what cannot be left out. */
export function askFor(
  { address, etag, lastModified }: AskedRegister,
  redirect: RequestRedirect,
  signal: AbortSignal,
): Promise<Response> {
  return fetch(address, {
    signal,
    redirect,
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    // The browser's cache would answer for the server, and keep what is kept here already.
    cache: 'no-store',
    headers: {
      Accept: 'application/json',
      // Which languages the user reads is nothing to the server.
      'Accept-Language': '*',
      ...(etag !== undefined && { 'If-None-Match': etag }),
      ...(lastModified !== undefined && { 'If-Modified-Since': lastModified }),
    },
  });
}
