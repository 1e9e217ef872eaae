/** What a page knows of large registers, with a stand-in for the background. All accounts are made up. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fingerprintsOf } from '@/data/views/fingerprints';
import { largeIndex } from '@/entrypoints/large.content/largeIndex';
import { guarded } from '@/entrypoints/profiles.content/guard';

const get = vi.fn<(key: string) => Promise<Record<string, string>>>();
const sendMessage = vi.fn<(message: { accounts: string[] }) => Promise<unknown>>();
vi.mock('wxt/browser', () => ({
  browser: {
    storage: { local: { get: (key: string) => get(key) } },
    runtime: { sendMessage: (message: { accounts: string[] }) => sendMessage(message) },
  },
}));

const registered = Array.from({ length: 500 }, (_, number) => `x:verzonnen_${number}`);
/** Nobody has it, but its fingerprint is there. */
const stranger = 'x:vreemde';
const lineOf = (account: string) => `id-${account.slice(2)}\tDG\tVB\t2026\tcurrent\tVerzonnen\tVerzonnen.`;

/** As the background answers: by the full key. */
const answer = async ({ accounts }: { accounts: string[] }) =>
  Object.fromEntries(
    accounts.filter((each) => registered.includes(each)).map((account) => [account, lineOf(account)] as const),
  );

/** Elements are only handed through. */
const element = (): Element => JSON.parse('{}');

/** Until all that was asked for has come. */
const settled = () => new Promise((done) => setTimeout(done));

describe('a page’s index of large registers', () => {
  const onKnown = vi.fn<(elements?: Iterable<Element>) => void>();
  const started = async () => {
    const index = largeIndex({ platforms: ['x', 'mastodon'], made: 'now' }, 'x', { onKnown, guarded });
    await settled();
    onKnown.mockClear();
    return index;
  };
  beforeEach(() => {
    vi.resetAllMocks();
    get.mockImplementation(async (key) => ({ [key]: fingerprintsOf([...registered, stranger]) }));
    sendMessage.mockImplementation(answer);
  });

  it('shows nothing before the full key was found, and then tells of all elements that wait', async () => {
    const index = await started();
    const elements = [element(), element(), element()] as const;
    expect(index.mayHave('x:verzonnen_1')).toBe(true);
    expect(index.labelOf('x:verzonnen_1', elements[0])).toBeUndefined();
    expect(index.labelOf('x:verzonnen_1', elements[1])).toBeUndefined();
    expect(index.labelOf('x:verzonnen_2', elements[2])).toBeUndefined();
    await settled();
    expect(sendMessage.mock.calls).toEqual([[{ type: 'labels', accounts: ['x:verzonnen_1', 'x:verzonnen_2'] }]]);
    expect(onKnown.mock.calls).toEqual([[elements]]);
    expect(index.labelOf('x:verzonnen_1', elements[0])?.recordId).toBe('id-verzonnen_1');
    expect(sendMessage).toHaveBeenCalledTimes(1);
  });

  it('never takes a stranger with the same fingerprint for somebody, and asks for it once', async () => {
    const index = await started();
    expect(index.mayHave(stranger)).toBe(true);
    expect(index.labelOf(stranger, element())).toBeUndefined();
    await settled();
    expect(index.labelOf(stranger, element())).toBeUndefined();
    await settled();
    expect(index.mayHave(stranger)).toBe(false);
    expect(sendMessage).toHaveBeenCalledTimes(1);
    expect(onKnown).not.toHaveBeenCalled();
  });

  it('asks for nobody whose fingerprint is not there, nor of a platform without any', async () => {
    const index = await started();
    expect(index.labelOf('x:onbekende', element())).toBeUndefined();
    expect(index.labelOf('linkedin:in/onbekende', element())).toBeUndefined();
    await settled();
    expect(sendMessage).not.toHaveBeenCalled();
    expect(get.mock.calls).toEqual([['fingerprints:x']]);
  });

  it('reads the fingerprints of another platform once an account there is asked for', async () => {
    const index = await started();
    expect(index.mayHave('mastodon:vreemde@voorbeeld.example')).toBe(false);
    await settled();
    expect(get.mock.calls).toEqual([['fingerprints:x'], ['fingerprints:mastodon']]);
    expect(onKnown.mock.calls).toEqual([[]]);
  });

  it('asks for many in several goes', async () => {
    const index = await started();
    for (const account of registered) index.labelOf(account, element());
    await settled();
    expect(sendMessage.mock.calls.map(([{ accounts }]) => accounts.length).toSorted()).toEqual([100, 200, 200]);
    expect(registered.filter((account) => !index.labelOf(account, element()))).toEqual([]);
  });

  it('remembers the 3,000 accounts that were asked for last, and asks for the others again', async () => {
    const many = Array.from({ length: 3001 }, (_, number) => `x:verzonnen_${number}`);
    get.mockImplementation(async (key) => ({ [key]: fingerprintsOf(many) }));
    const index = await started();
    for (const account of many) index.labelOf(account, element());
    await settled();
    expect(index.known.size).toBe(3000);
    const forgotten = many.filter((account) => !index.known.has(account));
    expect(forgotten).toHaveLength(1);
    sendMessage.mockClear();
    for (const account of many.slice(-200)) index.labelOf(account, element());
    await settled();
    expect(sendMessage.mock.calls).toEqual([[{ type: 'labels', accounts: forgotten }]]);
  });

  it('asks again where the background did not answer', async () => {
    const index = await started();
    sendMessage.mockRejectedValueOnce(new Error('ended'));
    index.labelOf('x:verzonnen_1', element());
    await settled();
    index.labelOf('x:verzonnen_1', element());
    await settled();
    expect(index.labelOf('x:verzonnen_1', element())?.who).toBe('Verzonnen');
  });

  it('keeps what was shown by what was published before, until it is known what holds now', async () => {
    const before = await started();
    for (const account of registered.slice(0, 3)) before.labelOf(account, element());
    await settled();
    get.mockResolvedValue({ 'fingerprints:x': fingerprintsOf(registered.slice(0, 2)) });
    sendMessage.mockResolvedValue({ 'x:verzonnen_0': lineOf('x:nieuw') });
    onKnown.mockClear();
    const index = largeIndex({ platforms: ['x'], made: 'later' }, 'x', { onKnown, guarded }, before);
    const idOf = (number: number) => index.labelOf(`x:verzonnen_${number}`, element())?.recordId;
    expect([idOf(0), idOf(1), idOf(2), idOf(3)]).toEqual([
      'id-verzonnen_0',
      'id-verzonnen_1',
      'id-verzonnen_2',
      undefined,
    ]);
    await settled();
    // Also those are told of that have to go.
    expect([...onKnown.mock.calls].map(([elements]) => [...(elements ?? [])].length)).toContain(3);
    expect([idOf(0), idOf(1), idOf(2)]).toEqual(['id-nieuw', undefined, undefined]);
  });

  it.each([null, 'x', { 'x:verzonnen_1': 7 }, { 'x:verzonnen_1': 'broken' }])(
    'takes %j for no label',
    async (broken) => {
      const index = await started();
      sendMessage.mockResolvedValue(broken);
      index.labelOf('x:verzonnen_1', element());
      await settled();
      expect(index.labelOf('x:verzonnen_1', element())).toBeUndefined();
    },
  );
});
