/** The worker that lists large registers, with what comes to it and what it says. All people are made up. */
import 'fake-indexeddb/auto';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { ListAnswer, ListQuestion } from '@/components/popup/listMessages';
import { knowledgeOf } from '@/data/model/knowledge';
import { asking } from '@/data/store/asking';
import { writeDerived } from '@/data/store/derived';
import { putList } from '@/data/store/derivedList';
import { firstSpan } from '@/data/views/recordList';
import { everything } from '@/data/views/selection';
import { madeUpOfficials } from '../madeUpOfficials';
import { contextIn } from './knownRecords';

type Listener = (event: MessageEvent) => void;

/** What goes to the worker, and what comes from it. */
const listeners: { worker?: Listener; test?: Listener } = {};
const line = {
  addEventListener(type: string, listener: Listener) {
    if (type === 'message') listeners.test = listener;
  },
  postMessage: (data: unknown) => listeners.worker?.(new MessageEvent('message', { data })),
};
const ask = asking<ListQuestion, ListAnswer>(line, { language: 'nl' });

async function found(query = ''): Promise<number> {
  const { view } = await ask({ ask: 'view', asked: { selection: { ...everything, query }, span: firstSpan } });
  return view.count;
}

const keep = (basis: string, officials: number) =>
  writeDerived(basis, (writer) => putList(writer, contextIn('nl', knowledgeOf([madeUpOfficials(officials)]))));

describe('the worker that lists large registers', () => {
  beforeAll(async () => {
    vi.stubGlobal('navigator', { locks: { request: (_name: string, task: () => unknown) => task() } });
    vi.stubGlobal('addEventListener', (_type: string, listener: Listener) => {
      listeners.worker = listener;
    });
    vi.stubGlobal('postMessage', (data: unknown) => listeners.test?.(new MessageEvent('message', { data })));
    await import('@/entrypoints/popup/listWorker');
  });

  it('reads what is kept before anything is asked', async () => {
    await keep('of before', 40);
    expect(await ask({ ask: 'ready' })).toMatchObject({ is: 'ready' });
    // What is kept from now on is for the next worker.
    await keep('of now', 50);
    expect(await found()).toBe(40);
  });

  it('finds what is searched for after it has practised, and nothing of that', async () => {
    expect(await found('verzonnen')).toBe(40);
    expect(await found('aab')).toBe(0);
  });
});
