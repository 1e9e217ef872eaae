/** The worker that lists large registers, with what comes to it and what it says. All people are made up. */
import 'fake-indexeddb/auto';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { ListQuestion, NumberedAnswer, NumberedQuestion } from '@/components/popup/listMessages';
import { knowledgeOf } from '@/data/model/knowledge';
import { writeDerived } from '@/data/store/derived';
import { putList } from '@/data/store/derivedList';
import { firstSpan } from '@/data/views/recordList';
import { everything } from '@/data/views/selection';
import { madeUpOfficials } from '../madeUpOfficials';
import { contextIn } from './knownRecords';

let onMessage: (message: { data: NumberedQuestion }) => void;
const said = new Map<number, (answer: NumberedAnswer) => void>();
let asked = 0;

const ask = (question: ListQuestion): Promise<NumberedAnswer> =>
  new Promise((done) => {
    said.set(++asked, done);
    onMessage({ data: { ...question, number: asked, language: 'nl' } });
  });

async function found(query = ''): Promise<number | undefined> {
  const answer = await ask({ ask: 'view', asked: { selection: { ...everything, query }, span: firstSpan } });
  return answer.is === 'view' ? answer.view.count : undefined;
}

const keep = (basis: string, officials: number) =>
  writeDerived(basis, (writer) => putList(writer, contextIn('nl', knowledgeOf([madeUpOfficials(officials)]))));

describe('the worker that lists large registers', () => {
  beforeAll(async () => {
    vi.stubGlobal('navigator', { locks: { request: (_name: string, task: () => unknown) => task() } });
    vi.stubGlobal('addEventListener', (_type: string, listener: typeof onMessage) => {
      onMessage = listener;
    });
    vi.stubGlobal('postMessage', (answer: NumberedAnswer) => said.get(answer.number)?.(answer));
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
