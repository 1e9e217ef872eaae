/** How one thread asks another, over a channel of messages. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Ask, answering, asking } from '@/data/store/asking';

type Question = { ask: 'double'; of: number } | { ask: 'fail' } | { ask: 'mistake' };
type Answer = { is: 'double'; made: number } | { is: 'fail' } | { is: 'mistake' };

let channel: MessageChannel;
let ask: Ask<Question, Answer>;
const later: (() => void)[] = [];

beforeEach(() => {
  channel = new MessageChannel();
  answering(async (question: Question): Promise<Answer> => {
    if (question.ask === 'fail') throw new RangeError('too much, made up');
    if (question.ask === 'mistake') return { is: 'fail' };
    if (question.of > 1) await new Promise<void>((done) => later.push(done));
    else for (const done of later.splice(0)) done();
    return { is: 'double', made: question.of * 2 };
  }, channel.port2);
  ask = asking<Question, Answer>(channel.port1);
  channel.port1.start();
  channel.port2.start();
});
afterEach(() => channel.port1.close());

it('gives each question its own answer, in whichever order they come', async () => {
  const slow = ask({ ask: 'double', of: 21 });
  const quick = await ask({ ask: 'double', of: 1 });
  expect([quick.made, (await slow).made]).toEqual([2, 42]);
});

it('rejects with what was thrown there, by its name', async () => {
  await expect(ask({ ask: 'fail' })).rejects.toMatchObject({ message: 'too much, made up', name: 'RangeError' });
});

it('rejects where another answer comes than was asked for', async () => {
  await expect(ask({ ask: 'mistake' })).rejects.toThrow('another answer than was asked for');
});
