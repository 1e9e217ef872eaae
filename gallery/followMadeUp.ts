/** Follows a made-up register, for states that show one. */
import type { Register } from '@/data/model/schema';
import { askFirst, keepChecked, startFollowing } from '@/data/store/following';
import { readSubscriptions } from '@/data/store/subscriptions';
import { madeUpAddress, madeUpRegisters } from './madeUpRegisters';

const edition = (register: Register) =>
  ({ is: 'register', register, etag: undefined, lastModified: undefined }) as const;

/** @param origin who wants it: of the user's an edition waits to be looked at */
export async function followMadeUp(origin: 'subscribed' | 'managed'): Promise<void> {
  const register = madeUpRegisters.at(-1);
  if (!register) return;
  const following = { address: madeUpAddress, asksFirst: false };
  await startFollowing(following, edition(register), '2026-11-02T09:00:00.000Z', origin);
  if (origin === 'managed') return;
  await askFirst(register.id, true);
  const next = { ...register, asOf: '2026-11-03', officials: register.officials.slice(1) };
  for (const asked of await readSubscriptions()) await keepChecked(asked, edition(next), '2026-11-04T09:00:00.000Z');
}
