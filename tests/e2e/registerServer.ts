/** A real server of registers on this machine, with https, that behaves as a test wants it to. */
import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import { makeCertificate } from './certificate';

/** What the server does with a request. */
export type ServerAnswer = (response: ServerResponse, headers: IncomingHttpHeaders) => void;

export interface RegisterServer {
  /** `https://127.0.0.1:…` */
  origin: string;
  /** By path; anything else is not there. */
  answers: Map<string, ServerAnswer>;
  /** All requests so far. */
  asked: { path: string; headers: IncomingHttpHeaders }[];
  close(): Promise<void>;
}

/** @returns undefined where no certificate can be made */
export async function startRegisterServer(): Promise<RegisterServer | undefined> {
  const certificate = makeCertificate('127.0.0.1');
  if (!certificate) return undefined;
  const answers: RegisterServer['answers'] = new Map();
  const asked: RegisterServer['asked'] = [];
  const server = createServer(certificate, ({ url = '', headers }, response) => {
    asked.push({ path: url, headers });
    // Nobody may bring it back.
    response.setHeader('set-cookie', 'met=before; Secure; SameSite=None');
    const answer = answers.get(url);
    if (answer) answer(response, headers);
    else response.writeHead(404).end('Not found');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (!address || typeof address === 'string') throw new Error('the server has no address');
  return {
    origin: `https://127.0.0.1:${address.port}`,
    answers,
    asked,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
