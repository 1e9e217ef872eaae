/** What the settings show of an edition that waits, out of the database. */
import { beforeEach, expect, it } from 'vitest';
import { pendingLines } from '@/components/registers/pendingLines';
import { database } from '@/data/store/database';
import { startFollowing } from '@/data/store/following';
import { pendingKey } from '@/data/store/subscriptions';
import { wordsFor } from '@/data/views/words';
import { emptyDatabase } from './emptyDatabase';
import { editionOf, followedExample, monday } from './followedExample';

const { id } = followedExample;

beforeEach(async () => {
  emptyDatabase();
  await startFollowing(
    { address: 'https://voorbeeld.example/r.json', asksFirst: true },
    editionOf(followedExample),
    monday,
  );
});

it('is a line for each record that changes', async () => {
  const all = followedExample.officials.length + followedExample.offices.length + followedExample.organisations.length;
  expect(await pendingLines(id, wordsFor('nl'))).toMatchObject({ count: all });
});

it('is told to be gone where what waits is no register any more', async () => {
  await (await database()).put('contents', { broken: true }, pendingKey(id));
  expect(await pendingLines(id, wordsFor('nl'))).toBe('gone');
});
