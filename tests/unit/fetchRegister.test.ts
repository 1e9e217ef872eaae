/** What comes of asking a server for a register, whatever it does. The server is a real one, on this machine; what it gives is made up. */
import { readFileSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { editionIn, fetchFile } from '@/data/store/fetchRegister';

const [, example = ''] = /```json\n(.*?)```/s.exec(readFileSync('docs/register/README.md', 'utf8')) ?? [];
const json = { 'content-type': 'application/json' };

/** What the server does, by path. */
const answers: Record<string, (response: ServerResponse, headers: IncomingHttpHeaders) => void> = {
  '/good': (response) => response.writeHead(200, { ...json, etag: '"one"', 'last-modified': 'then' }).end(example),
  '/known': (response, headers) =>
    response
      .writeHead(headers['if-none-match'] === '"one"' && headers['if-modified-since'] === 'then' ? 304 : 500)
      .end(),
  '/gone': (response) => response.writeHead(404).end('gone'),
  '/broken': (response) => response.writeHead(500).end(),
  '/page': (response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<p>Hello'),
  '/pageAsJson': (response) => response.writeHead(200, json).end('\n<!DOCTYPE html><title>Sign in</title>'),
  '/elsewhere': (response) => response.writeHead(302, { location: 'https://elsewhere.example/' }).end(),
  '/plain': (response) => response.writeHead(301, { location: 'http://voorbeeld.example/' }).end(),
  '/cut': (response) => response.writeHead(200, json).end(example.slice(0, 400)),
  '/shortened': (response) => response.writeHead(200, { ...json, 'content-length': 400 }).end(example),
  '/lengthened': (response) => {
    response.writeHead(200, { ...json, 'content-length': 1e6 }).write(example);
    setTimeout(() => response.destroy(), 20);
  },
  '/announced': (response) => response.writeHead(200, { ...json, 'content-length': 1e8 }).write(example),
  '/endless': (response) => {
    const more = () => {
      while (response.write(' '.repeat(10_000)));
    };
    response.writeHead(200, json).on('drain', more);
    more();
  },
  '/silent': () => undefined,
  '/stuck': (response) => response.writeHead(200, json).write('{'),
  '/newer': (response) => response.writeHead(200, json).end(JSON.stringify({ ...JSON.parse(example), form: 99 })),
  '/wrong': (response) => response.writeHead(200, json).end(example.replace('"gemvoorbeeld"', '"gem voorbeeld"')),
  '/other': (response) => response.writeHead(200, json).end('{"name": "package"}'),
  '/list': (response) => response.writeHead(200, json).end('[]'),
  '/empty': (response) => response.writeHead(200, json).end(),
  '/binary': (response) => response.writeHead(200, json).end(Buffer.from([0x50, 0x4b, 3, 4, 0, 0])),
};

const asked: { path: string; headers: IncomingHttpHeaders }[] = [];
const server = createServer(({ url = '', headers }, response) => {
  asked.push({ path: url, headers });
  answers[url]?.(response, headers);
});
let origin = '';
beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (address && typeof address !== 'string') origin = `http://127.0.0.1:${address.port}`;
});
afterEach(() => asked.splice(0));
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const limits = { bytes: 1e6, milliseconds: 10_000 };
/** Fetches it, and looks into it. */
async function lookedInto(...asked: Parameters<typeof fetchFile>) {
  const answer = await fetchFile(...asked);
  return answer.is === 'file' ? editionIn(answer) : answer;
}
const fetched = (path: string, more: { etag?: string; lastModified?: string } = {}, within = limits) =>
  lookedInto({ address: origin + path, ...more }, async () => undefined, within);

describe('a register that is fetched', () => {
  it('comes with what the server says of its edition', async () => {
    expect(await fetched('/good')).toMatchObject({
      is: 'register',
      register: { id: 'voorbeeld' },
      etag: '"one"',
      lastModified: 'then',
    });
  });

  it('is asked for without a cookie, a referrer or the user’s languages', async () => {
    await fetched('/good');
    const headers = asked[0]?.headers;
    expect(headers).toMatchObject({ accept: 'application/json', 'accept-language': '*' });
    expect([headers?.cookie, headers?.referer, headers?.origin]).toEqual([undefined, undefined, undefined]);
  });

  it('is not fetched again where the server says that it is the same', async () => {
    expect(await fetched('/known', { etag: '"one"', lastModified: 'then' })).toEqual({ is: 'same' });
  });

  it.each([
    ['is gone', '/gone', { reason: 'status', detail: '404' }],
    ['fails', '/broken', { reason: 'status', detail: '500' }],
    ['shows a page', '/page', { reason: 'html' }],
    ['shows a page and calls it JSON', '/pageAsJson', { reason: 'html' }],
    ['forwards to another one', '/elsewhere', { reason: 'forwarded' }],
    ['forwards to http', '/plain', { reason: 'forwarded' }],
    ['stops in the middle', '/cut', { reason: 'json' }],
    [
      'says that it is shorter than it is',
      '/shortened',
      { reason: expect.stringMatching(/json|brokenOff|unreachable/) },
    ],
    ['says that it is longer than it is', '/lengthened', { reason: 'brokenOff' }],
    ['says that it is too large', '/announced', { reason: 'tooLarge' }],
    ['sends more than it may', '/endless', { reason: 'tooLarge' }],
    ['has a newer form', '/newer', { reason: 'newer' }],
    [
      'has a fault',
      '/wrong',
      {
        reason: 'faults',
        fault: expect.objectContaining({ record: 'organisations › gemeente-voorbeeld', kind: 'handle' }),
      },
    ],
    ['is other JSON', '/other', { reason: 'notRegister' }],
    ['is a list', '/list', { reason: 'notRegister' }],
    ['is empty', '/empty', { reason: 'brokenOff' }],
    ['is no text', '/binary', { reason: 'notText' }],
  ])('is none where the answer %s', async (_what, path, fault) => {
    expect(await fetched(path)).toEqual({ is: 'failed', ...fault });
  });

  it.each(['/silent', '/stuck'])('is none where the answer does not end in time: %s', async (path) => {
    expect(await fetched(path, {}, { ...limits, milliseconds: 200 })).toEqual({ is: 'failed', reason: 'slow' });
  });

  it('is none where nobody answers', async () => {
    const address = 'http://127.0.0.1:1/';
    expect(await lookedInto({ address }, async () => undefined)).toEqual({ is: 'failed', reason: 'unreachable' });
  });

  it('comes from where the address leads to within its origin, and from there only once', async () => {
    const to = (path: string) => async () => origin + path;
    expect(await lookedInto({ address: `${origin}/elsewhere` }, to('/good'))).toMatchObject({ is: 'register' });
    expect(await lookedInto({ address: `${origin}/elsewhere` }, to('/plain'))).toMatchObject({
      reason: 'forwarded',
    });
    expect(asked.map(({ path }) => path)).toEqual(['/elsewhere', '/good', '/elsewhere', '/plain']);
  });
});
